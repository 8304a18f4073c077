// Goal: lines break as Japanese is set. Method: tables; every full-width letter is 10 wide, every
// other 5, so widths are counted by eye.
#include "kiosk/ui/line_breaker.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "kiosk/ui/fonts.h"

using namespace madoguchi::ui;

namespace {

float advance(char32_t point) {
    if (is_zero_width(point)) return 0;
    return point < 0x2000 ? 5.0F : 10.0F;
}

// The lines joined by "/", without the marks of phrases.
std::string broken(const std::string& text, float width) {
    std::string joined;
    for (const TextLine& line : break_lines(text, width, advance)) {
        if (!joined.empty()) joined += "/";
        joined += text.substr(line.begin, line.end - line.begin);
    }
    std::string::size_type at = 0;
    while ((at = joined.find("\u200B")) != std::string::npos) joined.erase(at, 3);
    return joined;
}

}  // namespace

TEST_CASE("text that fits is one line", "[line_breaker]") {
    CHECK(broken("町のゆず", 40) == "町のゆず");
    CHECK(broken("", 40).empty());
    CHECK(broken("長い長い長い文", 0) == "長い長い長い文");
}

TEST_CASE("a line never begins with a mark that closes, a small kana or a long vowel",
          "[line_breaker]") {
    CHECK(broken("加工場所。全国", 40) == "加工場/所。全国");
    CHECK(broken("世界中「町」内", 50) == "世界中/「町」内");
    CHECK(broken("特別車両ップ用", 40) == "特別車/両ップ用");
    CHECK(broken("有料資料ー館内", 40) == "有料資/料ー館内");
    CHECK(broken("食事内容々目次", 40) == "食事内/容々目次");
}

TEST_CASE("a line never ends with a bracket that opens", "[line_breaker]") {
    CHECK(broken("加工所「直売所」", 50) == "加工所/「直売所」");
}

TEST_CASE("phrases marked by the translator break first", "[line_breaker]") {
    CHECK(broken("あなたの\u200B住む\u200B町の名前", 80) == "あなたの住む/町の名前");
    // A border in the line's first part would leave it too empty: then any allowed place.
    CHECK(broken("町の\u200B有形登録文化財建造物群落", 60) == "町の有形登録/文化財建/造物群落");
}

TEST_CASE("without marks a phrase ends where hiragana turns to kanji or katakana",
          "[line_breaker]") {
    CHECK(broken("捨てていた実が農家の収入になる", 120) == "捨てていた実が農家の/収入になる");
    CHECK(broken("皮までまるごと使える、香りの強い粉", 120) ==
          "皮までまるごと使える、/香りの強い粉");
}

TEST_CASE("a number stays with its sign and unit", "[line_breaker]") {
    CHECK(broken("完成予定額約2,000万円", 80) == "完成予定額/約2,000万円");
    CHECK(broken("受付期限3月31日", 60) == "受付期限/3月31日");
    CHECK(broken("利用者数120人内", 70) == "利用者数/120人内");
}

TEST_CASE("a Latin word is not cut, unless it alone is too wide", "[line_breaker]") {
    CHECK(broken("Save and go on", 40) == "Save and/go on");
    CHECK(broken("町のQUALITY内", 40) == "町の/QUALITY/内");
    CHECK(broken("Donaudampfschiff", 40) == "Donaudam/pfschiff");
    CHECK(broken("don't stop-over", 30) == "don't/stop-/over");
}

TEST_CASE("a last line of one or two letters is filled up", "[line_breaker]") {
    CHECK(broken("三百六十五日営業中店", 90) == "三百六十五/日営業中店");
    CHECK(broken("町の有名な温泉宿です", 90) == "町の有名な/温泉宿です");
}

TEST_CASE("a line break in the words is kept", "[line_breaker]") {
    CHECK(broken("一行目\n二行目", 400) == "一行目/二行目");
    CHECK(break_lines("上\n\n下", 400, advance).size() == 3);
}

TEST_CASE("a letter with its variation selector is never cut", "[line_breaker]") {
    const std::string name = "邉\U000E0101邉\U000E0101邉\U000E0101";
    CHECK(broken(name, 10) == "邉\U000E0101/邉\U000E0101/邉\U000E0101");
    CHECK(broken("👨‍👩‍👧‍👦家", 10) == "👨‍👩‍👧‍👦/家");
}

TEST_CASE("spaces at a line's end take no room", "[line_breaker]") {
    CHECK(broken("あなたの こと", 40) == "あなたの/こと");
    CHECK(broken("見本　太郎", 20) == "見本/太郎");
}

TEST_CASE("a line narrower than a letter holds one letter", "[line_breaker]") {
    CHECK(broken("町内", 1) == "町/内");
}

TEST_CASE("bytes that are no UTF-8 are broken without harm", "[line_breaker]") {
    const std::string bad = "町\xE3\x81\xFF\x80町";
    for (float width = 0; width < 60; width += 7) {
        for (const TextLine& line : break_lines(bad, width, advance)) CHECK(line.end <= bad.size());
    }
}

TEST_CASE("kanji and their reading stand on one line", "[line_breaker]") {
    const std::string text = "この \uFFF9学校\uFFFAがっこう\uFFFBへ \uFFF9行\uFFFAい\uFFFBく";
    for (float width = 30; width <= 120; width += 5) {
        for (const TextLine& line : break_lines(text, width, advance)) {
            const std::string piece = text.substr(line.begin, line.end - line.begin);
            INFO(width << " " << piece);
            const bool opens = piece.find("\uFFF9") != std::string::npos;
            CHECK((piece.find("\uFFFB") != std::string::npos) == opens);
            CHECK((piece.find("学校") != std::string::npos) ==
                  (piece.find("がっこう") != std::string::npos));
            CHECK(line.width <= width);
        }
    }
}

TEST_CASE("a reading widens its kanji only where it is longer", "[line_breaker]") {
    const auto width = [](const std::string& text) {
        return break_lines(text, 0, advance).front().width;
    };
    CHECK(width("\uFFF9学校\uFFFAがっこう\uFFFB") == 20);
    CHECK(width("\uFFF9絵\uFFFAえ\uFFFB") == 10);
    // Five letters of 5, of which half a letter may hang over on each side.
    CHECK(width("\uFFF9力\uFFFAちからちか\uFFFB") == 20);
    // What is no whole annotation is letters like any other.
    CHECK(width("\uFFF9町") == 10);
    CHECK(width("\uFFF9町\uFFFA\uFFFB") == 10);
}
