// Goal: what the real engines offer is what the keyboard promises: nothing that changes Mozc
// itself, nobody who is in the news, long kana never in katakana, the reading always last. Method:
// Mozc and Anthy as installed, with the project's own words; the 200 phrases of bench.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <fstream>
#include <iterator>
#include <sstream>

#include "platform/linux/engine_conversion.h"
#include "platform/none/kana_conversion.h"

using namespace madoguchi::platform;
using namespace std::chrono_literals;

namespace {

using Texts = std::vector<std::string>;

// Patient, as a test may run beside many others.
constexpr EngineLimits patient{5s, 20s, 20s, 0s, 60s};

std::string content_of(const std::string& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<DictionaryWord> own_words() {
    std::vector<DictionaryWord> all;
    for (const std::string name : {"name_variants", "places", "programme", "trades"}) {
        const std::string file = SOURCE_DIR "/assets/dictionary/" + name + ".tsv";
        const auto words = read_dictionary(content_of(file), file);
        REQUIRE(words);
        all.insert(all.end(), words->begin(), words->end());
    }
    return all;
}

enum class Engines { Both, AnthyOnly };

std::unique_ptr<EngineConversion> make_conversion(Engines engines) {
    ConversionSetup setup;
    if (engines == Engines::AnthyOnly) setup.mozc_server = "/nowhere/mozc_server";
    setup.anthy_helper = ANTHY_HELPER;
    setup.limits = patient;
    setup.words = own_words();
    return make_engine_conversion(setup, std::make_unique<KanaConversion>());
}

bool offers(EngineConversion& conversion, const std::string& reading, std::string_view begin) {
    const auto bar = conversion.suggest({reading});
    return std::any_of(bar.begin(), bar.end(),
                       [&](const Suggestion& one) { return one.text.starts_with(begin); });
}

std::string repeated(std::string_view text, std::size_t letters) {
    std::string reading;
    while (letters_in(reading) < letters) reading += text;
    reading.resize(bytes_of_letters(reading, letters));
    return reading;
}

Texts readings_of_bench() {
    Texts readings;
    std::istringstream lines(content_of(SOURCE_DIR "/tests/bench/phrases.tsv"));
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') continue;
        const std::size_t tab = line.find('\t');
        readings.push_back(line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1));
    }
    return readings;
}

void expect_reading_last_everywhere(Engines engines) {
    const auto conversion = make_conversion(engines);
    const Texts readings = readings_of_bench();
    REQUIRE(readings.size() == 200);
    for (const std::string& reading : readings) {
        for (const ConversionUse use : {ConversionUse::Text, ConversionUse::Name}) {
            CAPTURE(reading);
            const Conversion answer = conversion->convert({reading, {}, use});
            REQUIRE_FALSE(answer.is_kana_only);
            REQUIRE_FALSE(answer.candidates.empty());
            CHECK(answer.candidates.back() == reading);
            std::string joined;
            for (const ConversionSegment& segment : answer.segments) {
                REQUIRE_FALSE(segment.candidates.empty());
                CHECK(segment.candidates.back() == segment.reading);
                joined += segment.reading;
            }
            CHECK(joined == reading);
            const auto bar = conversion->suggest({reading, {}, use});
            REQUIRE_FALSE(bar.empty());
            CHECK(bar.back() == Suggestion{reading, reading});
        }
    }
}

}  // namespace

TEST_CASE("with Mozc the reading is the last candidate of every list of 200 phrases",
          "[conversion]") {
    expect_reading_last_everywhere(Engines::Both);
}

TEST_CASE("with Anthy alone the reading is the last candidate of every list of 200 phrases",
          "[conversion]") {
    expect_reading_last_everywhere(Engines::AnthyOnly);
}

TEST_CASE("long kana become words or stay hiragana, never katakana", "[conversion]") {
    for (const Engines engines : {Engines::Both, Engines::AnthyOnly}) {
        const auto conversion = make_conversion(engines);
        for (const std::size_t letters : {121U, 130U, 500U}) {
            for (const char* text : {"ちいきのしげんをいかしてあたらしいしごとをつくる", "な"}) {
                CAPTURE(letters, text);
                const std::string reading = repeated(text, letters);
                const auto bar = conversion->suggest({reading});
                REQUIRE_FALSE(bar.empty());
                CHECK(bar.front().text != in_katakana(reading));
                CHECK(bar.front().reading == reading);
                CHECK(bar.back().text == reading);
            }
        }
        const std::string sentences =
            repeated("ちいきのしげんをいかしてあたらしいしごとをつくる。", 130);
        CHECK(conversion->suggest({sentences}).front().text.find("地域の資源") !=
              std::string::npos);
    }
}

TEST_CASE("what an engine cannot read stays as it was typed", "[conversion]") {
    for (const Engines engines : {Engines::Both, Engines::AnthyOnly}) {
        const auto conversion = make_conversion(engines);
        for (const std::string reading :
             {"ＡＢＣａ１２ｱｲｳﾊﾞみほん", "ヴァイオリンをつくる", "\u05E9\u05DC\u05D5みほん"}) {
            CAPTURE(reading);
            const Conversion answer = conversion->convert({reading});
            std::string shown;
            for (const ConversionSegment& segment : answer.segments) {
                shown += segment.candidates.at(0);
            }
            const bool is_katakana = shown == in_katakana(reading) && shown != reading;
            CHECK_FALSE(is_katakana);
            CHECK(answer.candidates.at(0) == shown);
        }
    }
}

TEST_CASE("no command to Mozc and no version of it is among the candidates", "[conversion]") {
    const auto conversion = make_conversion(Engines::Both);
    const auto is_command = [](const std::string& text) {
        return text.find("シークレットモードを") != std::string::npos ||
               text.find("サジェスト機能") != std::string::npos || text.starts_with("Mozc-");
    };
    for (const std::string reading : {"しーくれっと", "こまんど", "ばーじょん"}) {
        for (const ConversionUse use : {ConversionUse::Text, ConversionUse::Name}) {
            CAPTURE(reading);
            const Conversion answer = conversion->convert({reading, {}, use});
            CHECK(std::none_of(answer.candidates.begin(), answer.candidates.end(), is_command));
            for (const ConversionSegment& segment : answer.segments) {
                CHECK(
                    std::none_of(segment.candidates.begin(), segment.candidates.end(), is_command));
            }
            for (const Suggestion& one : conversion->suggest({reading, {}, use})) {
                CHECK_FALSE(is_command(one.text));
            }
        }
    }
    CHECK(conversion->answered_by() == EngineConversion::AnsweredBy::First);
}

TEST_CASE("a surname brings up nobody who is in the news, the town's words come early",
          "[conversion]") {
    const auto conversion = make_conversion(Engines::Both);
    for (const std::string reading : {"わたなべ", "わたなべま", "こばやし", "こばやしさ",
                                      "たかはし", "たかはしか", "やまだたろ"}) {
        CAPTURE(reading);
        for (const Suggestion& one : conversion->suggest({reading})) {
            CAPTURE(one.text);
            CHECK(one.reading == reading);
        }
    }
    CHECK(offers(*conversion, "わたなべ", "渡辺"));
    CHECK(offers(*conversion, "ちいきお", "地域おこし協力隊"));
    CHECK(offers(*conversion, "しょうぼう", "消防署"));
}
