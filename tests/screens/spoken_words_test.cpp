// Goal: no word of the screens is left that the voice cannot read. Method: every Japanese and easy
// word of the shipped catalogues and rule packs goes the way it goes at the counter, through the
// shipped data and the real MeCab; whatever comes out without a reading has no kanji.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <sstream>
#include <string>
#include <vector>

#include "kiosk/ui/built_in_texts.h"
#include "kiosk/ui/speech.h"
#include "platform/linux/mecab_readings.h"
#include "platform/linux/voice_engines.h"
#include "tests/support/visit_tester.h"

using namespace madoguchi;
using platform::SpokenPiece;

namespace {

bool holds_kanji(std::string_view text) {
    for (std::size_t at = 0; at + 2 < text.size(); ++at) {
        const std::string_view letter = text.substr(at, 3);
        if ((letter >= "\u3400" && letter <= "\u9FFF") || letter == "\u3005") return true;
    }
    return false;
}

std::vector<std::string> shown_words() {
    std::vector<std::string> words;
    for (const ui::BuiltInCatalogue& catalogue : ui::built_in_catalogues()) {
        if (ui::voice_language(catalogue.language) != "ja") continue;
        words.insert(words.end(), catalogue.words.begin(), catalogue.words.end());
    }
    const domain::RulePacks packs = tests::shipped_packs();
    for (const domain::RulePack& pack : packs.packs()) {
        for (const domain::Rule& rule : pack.rules) {
            for (const domain::Wording* wording : {&rule.title, &rule.why, &rule.fix}) {
                for (const char* language : {"ja", "easy"}) {
                    words.emplace_back(wording->in(language));
                }
            }
        }
    }
    return words;
}

}  // namespace

TEST_CASE("every Japanese word of the screens and the rules can be said", "[voice]") {
    const Result<ui::SpokenJapanese> japanese =
        ui::SpokenJapanese::read(SOURCE_DIR "/assets/speech/ja.toml");
    REQUIRE(japanese);
    const ui::Texts texts;
    const ui::Speaker speaker(texts, *japanese, {});
    std::vector<std::string> unread;
    for (const std::string& words : shown_words()) {
        for (const platform::Utterance& utterance : speaker.words(words)) {
            if (utterance.language != "ja") continue;
            for (const SpokenPiece& piece : utterance.pieces) {
                INFO(piece.text);
                const bool is_read = piece.kind == SpokenPiece::Kind::Reading;
                if (is_read) CHECK_FALSE(holds_kanji(piece.text));
                if (!is_read) unread.push_back(piece.text);
            }
        }
    }
    REQUIRE(unread.size() > 1000);
    std::vector<std::string> command = {platform::VoiceOptions().mecab.string()};
    for (const std::string& option : platform::mecab_options()) command.push_back(option);
    const platform::Interruption never;
    std::size_t morphemes = 0;
    // In portions that a pipe takes at once, as at the counter.
    constexpr std::size_t portion = 100;
    for (std::size_t at = 0; at < unread.size(); at += portion) {
        std::string input;
        for (std::size_t i = at; i < std::min(at + portion, unread.size()); ++i) {
            input += unread[i] + "\n";
        }
        const auto answer = platform::answer_of(command, input, std::chrono::seconds(20), never);
        REQUIRE(answer);
        std::istringstream lines(*answer);
        for (std::string line; std::getline(lines, line); ++morphemes) {
            // A word without a reading has nothing between its second and third tab.
            const std::size_t second = line.find('\t', line.find('\t') + 1);
            if (second == std::string::npos || line.at(second + 1) != '\t') continue;
            INFO(line);
            CHECK_FALSE(holds_kanji(line.substr(second)));
        }
    }
    CHECK(morphemes > 5000);
}
