// Goal: madoguchi and its helper for Anthy understand each other, and rubbish on the line is
// refused. Method: both ends of the line's language, together and with broken lines.
#include "platform/linux/anthy_line.h"

#include <catch2/catch_test_macros.hpp>
#include <random>

using namespace madoguchi::platform;

TEST_CASE("a question arrives as it was asked, borders counted in letters", "[conversion]") {
    const ConversionRequest request{"あきてんぽを", {6, 9}};
    const auto line = anthy_question(request);
    REQUIRE(line);
    CHECK(*line == "2 3\tあきてんぽを\n");
    const auto read = read_anthy_question(std::string_view(*line).substr(0, line->size() - 1));
    REQUIRE(read);
    CHECK(*read == request);
    CHECK(*anthy_question({"みほん"}) == "\tみほん\n");
}

TEST_CASE("what would break the line is not asked", "[conversion]") {
    CHECK_FALSE(anthy_question({"あ\nい"}));
    CHECK_FALSE(anthy_question({"あ\tい"}));
    CHECK_FALSE(anthy_question({std::string(anthy_line_bytes_max, 'a')}));
}

TEST_CASE("a question that is none is refused", "[conversion]") {
    for (const char* line : {"", "みほん", "x\tみほん", "0\tみほん", "4\tみほん", "1 1 1 1\tみほん",
                             "-1\tみほん", "99999999999999999999\tみほん", "1  1\tみほん"}) {
        CAPTURE(line);
        CHECK_FALSE(read_anthy_question(line));
    }
}

TEST_CASE("an answer arrives as it was given", "[conversion]") {
    const std::vector<ConversionSegment> segments = {{"あき", {"空き", "秋"}},
                                                     {"てんぽを", {"店舗を"}}};
    CHECK(read_anthy_answer(anthy_answer(segments)) == segments);
    CHECK(read_anthy_answer(anthy_answer({}))->empty());
}

TEST_CASE("an answer that is none is refused, and a long one is bounded", "[conversion]") {
    for (const char* text :
         {"", "\n\n", "ok\n", "no\nあ\tい\n\n", "ok\nあ\tい\n", "ok\n\tい\n\n"}) {
        CAPTURE(text);
        CHECK_FALSE(read_anthy_answer(text));
    }
    ConversionSegment many{"あ", std::vector<std::string>(5000, "亜")};
    CHECK(read_anthy_answer(anthy_answer({many}))->at(0).candidates.size() == candidates_max);
    std::mt19937 lot(3);
    const std::string sound = anthy_answer({{"あき", {"空き"}}});
    for (int round = 0; round < 5000; ++round) {
        std::string bent = sound;
        bent[lot() % bent.size()] = static_cast<char>(lot());
        const auto answer = read_anthy_answer(bent);
        if (answer) CHECK(answer->size() < 10);
    }
}
