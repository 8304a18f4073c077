// Goal: show that text is counted and cut as a person counts it, that nothing a person typed is
// changed but control characters, and that amounts are read as people write them. Method: letters
// of several code points, bytes that are no UTF-8, and amounts on both sides of what is allowed.
#include "kiosk/domain/text.h"

#include <catch2/catch_test_macros.hpp>

#include "kiosk/domain/yen.h"

using namespace madoguchi::domain;

namespace {

constexpr std::int64_t man = 10'000;

}  // namespace

TEST_CASE("a letter of several code points counts as one", "[domain][text]") {
    CHECK(grapheme_count("") == 0);
    CHECK(grapheme_count("見本 太郎") == 5);
    CHECK(grapheme_count("か\u3099") == 1);              // Kana and its voice mark
    CHECK(grapheme_count("\u845B\U000E0100") == 1);      // Kanji and its variation selector
    CHECK(grapheme_count("👨‍👩‍👧") == 1);    // A family, joined
    CHECK(grapheme_count("🇯🇵🇯🇵") == 2);                  // Two flags of two letters each
    CHECK(grapheme_count("\U0002000B\U000E0FFF") >= 1);  // Unassigned code points are letters too
}

TEST_CASE("borders begin at nothing and end with the text", "[domain][text]") {
    CHECK(grapheme_borders("") == std::vector<std::size_t>{0});
    CHECK(grapheme_borders("aか\u3099") == std::vector<std::size_t>{0, 1, 7});
}

TEST_CASE("a bad byte is cut on its own", "[domain][text]") {
    CHECK(grapheme_borders("a\xFF\xE3"
                           "b") == std::vector<std::size_t>{0, 1, 2, 3, 4});
}

TEST_CASE("marks without end do not make one endless letter", "[domain][text]") {
    std::string text = "a";
    for (int i = 0; i < 1000; ++i) text += "\u0301";
    CHECK(grapheme_count(text) > 30);
    CHECK(first_graphemes(text, 1).size() <= 1 + 2 * 32);
}

TEST_CASE("text is cut between letters", "[domain][text]") {
    CHECK(first_graphemes("見本町", 2) == "見本");
    CHECK(first_graphemes("見本町", 3) == "見本町");
    CHECK(first_graphemes("見本町", 99) == "見本町");
    CHECK(first_graphemes("か\u3099き", 1) == "か\u3099");
    CHECK(first_graphemes("見本町", 0).empty());
    std::string pasted;
    for (int i = 0; i < 10'000; ++i) pasted += "字";
    CHECK(grapheme_count(first_graphemes(pasted, 400)) == 400);
}

TEST_CASE("input loses control characters and nothing else", "[domain][text]") {
    CHECK(clean_input("見\x01本\x7F") == "見本");
    CHECK(clean_input("一行\r\n二行\n三行\t終") == "一行 二行 三行 終");
    CHECK(clean_input("a\xFF") == "a\uFFFD");
    CHECK(clean_input("\uFA10\u845B\U000E0100\u200D") == "\uFA10\u845B\U000E0100\u200D");
}

TEST_CASE("width, case and kana do not count in a comparison", "[domain][text]") {
    CHECK(folded("ﾐﾎﾝ Ａｂｃ １２") == folded("みほん abc 12"));
    CHECK(folded("ガッコウ") == folded("がっこう"));
    CHECK(folded("か\u3099") == folded("が"));
    CHECK(folded("\u845B\U000E0100") == folded("\u845B"));
    CHECK(folded("はし") != folded("ばし"));
}

TEST_CASE("amounts are read as people write them", "[domain][text][amount]") {
    CHECK(amount_from_text("１，０００万", 1) == 1000 * man);
    CHECK(amount_from_text("1,000万円", 1) == 1000 * man);
    CHECK(amount_from_text("一千万", 1) == 1000 * man);
    CHECK(amount_from_text("一〇〇〇万", 1) == 1000 * man);
    CHECK(amount_from_text("２億３０００万", 1) == 23'000 * man);
    CHECK(amount_from_text("二億三千五百万六千", 1) == 235'006'000);
    CHECK(amount_from_text("1億2千万", man) == 12'000 * man);
    CHECK(amount_from_text("１億２千万円", 1) == 12'000 * man);
    CHECK(amount_from_text("1千万", man) == 1000 * man);
    CHECK(amount_from_text("千五百", man) == 1500 * man);
    CHECK(amount_from_text("1.5億", 1) == 15'000 * man);
    CHECK(amount_from_text("￥１２３", 1) == 123);
    CHECK(amount_from_text(" 0 ", man) == 0);
}

TEST_CASE("a bare number counts in the field's unit, yen in yen", "[domain][text][amount]") {
    CHECK(amount_from_text("1600", man) == 1600 * man);
    CHECK(amount_from_text("1600", 1) == 1600);
    CHECK(amount_from_text("1600円", man) == 1600);
    CHECK(amount_from_text("1.5", man) == 15'000);
    CHECK(amount_from_text("1万5000", man) == 15'000);
}

TEST_CASE("what is no amount is refused", "[domain][text][amount]") {
    for (const char* text :
         {"", "-5", "－５", "abc", "万", "円", ".5", "1.2.3", "1万2億", "3万4万", "百千",
          "1000円万", "1.23456万", "1e5", "十一二三", "1万20000", "\xFF"}) {
        INFO(text);
        CHECK_FALSE(amount_from_text(text, man));
    }
}

TEST_CASE("an amount is at most what the document format takes", "[domain][text][amount]") {
    CHECK(amount_from_text("1兆", 1) == Yen::input_max);
    CHECK(amount_from_text("1000000000000", 1) == Yen::input_max);
    CHECK_FALSE(amount_from_text("1兆1", 1));
    CHECK_FALSE(amount_from_text("1000000000001", 1));
    CHECK_FALSE(amount_from_text("99999999999999999999999999", man));
    CHECK_FALSE(amount_from_text("100000001", man));
}

TEST_CASE("digits are taken out of a telephone number", "[domain][text]") {
    CHECK(digits_of("０００－0000 0000") == "00000000000");
    CHECK(digits_of("電話").empty());
}
