// Goal: a broken dictionary is refused whole, with file and line, and the shipped ones are sound.
// Method: one fault each; the files of assets/dictionary.
#include "platform/conversion_dictionary.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace madoguchi::platform;

namespace {

std::string place_of_fault(const std::string& table) {
    const auto words = read_dictionary(table, "own.tsv");
    return words ? "accepted" : words.problem().where;
}

}  // namespace

TEST_CASE("words are read with their readings and kinds", "[conversion]") {
    const auto words = read_dictionary(
        "# own words\n\nおおなんちょう\t邑南町\tplace\nよしだ\t𠮷田\tvariant\nびーる\tビール\tnoun",
        "own.tsv");
    REQUIRE(words);
    const std::vector<DictionaryWord> expected = {{"おおなんちょう", "邑南町", WordKind::Place},
                                                  {"よしだ", "𠮷田", WordKind::Variant},
                                                  {"びーる", "ビール", WordKind::Noun}};
    CHECK(*words == expected);
    CHECK(read_dictionary("", "own.tsv")->empty());
}

TEST_CASE("a broken line is named", "[conversion]") {
    const std::string good = "あ\t亜\tnoun\n";
    CHECK(place_of_fault(good + "い\t位\n") == "own.tsv:2");
    CHECK(place_of_fault(good + "い\t位\tverb\n") == "own.tsv:2");
    CHECK(place_of_fault(good + "イ\t位\tnoun\n") == "own.tsv:2");
    CHECK(place_of_fault(good + "い\xE3\t位\tnoun\n") == "own.tsv:2");
    CHECK(place_of_fault(good + "\t位\tnoun\n") == "own.tsv:2");
    CHECK(place_of_fault(good + "い\t\tnoun\n") == "own.tsv:2");
    CHECK(place_of_fault(good + "い\t位\tnoun\r\n") == "own.tsv:2");
    CHECK(place_of_fault(good + "い\t位\x1B[2J\tnoun\n") == "own.tsv:2");
    CHECK(place_of_fault(good + good) == "own.tsv:2");
    CHECK(place_of_fault("い\t位\tnoun\tmore\n") == "own.tsv:1");
}

TEST_CASE("words and tables have a limit", "[conversion]") {
    std::string long_reading;
    for (std::size_t i = 0; i <= word_letters_max; ++i) long_reading += "い";
    CHECK(place_of_fault(long_reading + "\t位\tnoun\n") == "own.tsv:1");
    CHECK(place_of_fault("い\t" + long_reading + "\tnoun\n") == "own.tsv:1");
    CHECK(place_of_fault(std::string(dictionary_bytes_max + 1, '#')) == "own.tsv:0");
    std::string many;
    for (std::size_t i = 0; i <= dictionary_words_max; ++i) {
        many += "い\t" + std::to_string(i) + "\tnoun\n";
    }
    CHECK(place_of_fault(many) == "own.tsv:" + std::to_string(dictionary_words_max + 1));
}

TEST_CASE("the shipped dictionaries are sound and hold what people ask for", "[conversion]") {
    std::vector<DictionaryWord> all;
    for (const auto& entry : std::filesystem::directory_iterator(SOURCE_DIR "/assets/dictionary")) {
        std::ifstream stream(entry.path());
        const std::string table{std::istreambuf_iterator<char>(stream), {}};
        const auto words = read_dictionary(table, entry.path().filename().string());
        INFO((words ? "" : words.problem().sentence()));
        REQUIRE(words);
        all.insert(all.end(), words->begin(), words->end());
    }
    for (const char* text : {"𠮷田", "濵﨑", "髙橋", "渡邊", "渡邉", "齋藤", "齊藤", "德永", "青栁",
                             "邑南町", "地域おこし協力隊", "関係人口"}) {
        CAPTURE(text);
        CHECK(std::any_of(all.begin(), all.end(),
                          [&](const DictionaryWord& word) { return word.text == text; }));
    }
}
