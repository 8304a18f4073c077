// Goal: letters typed on a keyboard become the kana a person meant. Method: tables of words.
#include "kiosk/session/romaji.h"

#include <catch2/catch_test_macros.hpp>

using namespace madoguchi::session;

namespace {

std::string finished(std::string_view letters) {
    const Romaji read = kana_of_romaji(letters);
    return read.kana + finished_rest(read.rest);
}

}  // namespace

TEST_CASE("romaji becomes kana", "[romaji]") {
    struct Case {
        const char* letters;
        const char* kana;
    };
    const Case cases[] = {
        {"mihon", "みほん"},
        {"mihonchou", "みほんちょう"},
        {"tarou", "たろう"},
        {"konnichiha", "こんにちは"},
        {"konna", "こんな"},
        {"gakkou", "がっこう"},
        {"matcha", "まっちゃ"},
        {"maccha", "まっちゃ"},
        {"hon'ya", "ほんや"},
        {"honnya", "ほんにゃ"},
        {"sinbun", "しんぶん"},
        {"shinnbun", "しんぶん"},
        {"ra-men", "らーめん"},
        {"TOKYO", "ときょ"},
        {"fairu", "ふぁいる"},
        {"vaiorin", "ゔぁいおりん"},
        {"xtu", "っ"},
        {"jisyo", "じしょ"},
        {"onnnanoko", "おんなのこ"},
        {"kyouto", "きょうと"},
        {"zzz", "っっz"},
        {"botchan", "ぼっちゃん"},
        {"tcp", "tcp"},
        {"cacicuceco", "かしくせこ"},
        {"fyafyo", "ふゃふょ"},
        {"kwikwekwo", "くぃくぇくぉ"},
        {"suwye", "すゑ"},
        {"wyi", "ゐ"},
        {"xke", "ヶ"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.letters);
        CHECK(finished(c.letters) == c.kana);
    }
}

TEST_CASE("letters that may still become kana wait", "[romaji]") {
    CHECK(kana_of_romaji("k").rest == "k");
    CHECK(kana_of_romaji("ky").rest == "ky");
    CHECK(kana_of_romaji("matc").rest == "tc");
    CHECK(kana_of_romaji("kan").kana == "か");
    CHECK(kana_of_romaji("kan").rest == "n");
    CHECK(kana_of_romaji("kank").kana == "かん");
    CHECK(kana_of_romaji("").kana.empty());
}

TEST_CASE("the voice mark goes round the kana that have one", "[romaji]") {
    CHECK(with_next_voice_mark("は") == "ば");
    CHECK(with_next_voice_mark("ば") == "ぱ");
    CHECK(with_next_voice_mark("ぱ") == "は");
    CHECK(with_next_voice_mark("か") == "が");
    CHECK(with_next_voice_mark("が") == "か");
    CHECK(with_next_voice_mark("ん") == "ん");
    CHECK(with_next_voice_mark("町") == "町");
    CHECK(with_next_voice_mark("") == "");
}

TEST_CASE("small kana go there and back", "[romaji]") {
    CHECK(with_small_kana("つ") == "っ");
    CHECK(with_small_kana("っ") == "つ");
    CHECK(with_small_kana("よ") == "ょ");
    CHECK(with_small_kana("ケ") == "ヶ");
    CHECK(with_small_kana("カ") == "ヵ");
    CHECK(with_small_kana("ほ") == "ほ");
}
