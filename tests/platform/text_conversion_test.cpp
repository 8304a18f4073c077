// Goal: a reading is divided between letters only, and without an engine the kana come back as they
// were typed. Method: the door's own helpers and the conversion without an engine.
#include "platform/text_conversion.h"

#include <catch2/catch_test_macros.hpp>

#include "platform/none/kana_conversion.h"

using namespace madoguchi::platform;

namespace {

std::vector<ConversionSegment> segments_of(const std::vector<std::string>& readings) {
    std::vector<ConversionSegment> segments;
    for (const std::string& reading : readings) segments.push_back({reading, {reading}});
    return segments;
}

using Bytes = std::vector<std::size_t>;

}  // namespace

TEST_CASE("a segment takes its next letter, and those before it stay", "[conversion]") {
    const ConversionRequest request{"あきてんぽをさいせい"};
    const auto segments = segments_of({"あき", "てんぽ", "をさいせい"});
    const auto longer = lengthened(request, segments, 1);
    REQUIRE(longer);
    CHECK(longer->reading == request.reading);
    CHECK(longer->fixed_segments == Bytes{6, 12});
    CHECK(lengthened(request, segments, 0)->fixed_segments == Bytes{9});
    CHECK_FALSE(lengthened(request, segments, 2));
    CHECK_FALSE(lengthened(request, segments, 3));
}

TEST_CASE("a segment gives its last letter, but not its only one", "[conversion]") {
    const ConversionRequest request{"あきてんぽ"};
    const auto segments = segments_of({"あ", "きてんぽ"});
    CHECK(shortened(request, segments, 1)->fixed_segments == Bytes{3, 9});
    CHECK_FALSE(shortened(request, segments, 0));
    CHECK_FALSE(shortened(request, segments, 2));
    CHECK_FALSE(shortened(request, {}, 0));
}

TEST_CASE("letters are counted in code points, and broken bytes one by one", "[conversion]") {
    CHECK(letters_in("あa𠮷é") == 4);
    CHECK(bytes_of_letters("あa𠮷é", 3) == 8);
    CHECK(bytes_of_letters("あ", 5) == 3);
    CHECK(letters_in("\xE3\x81") == 2);
    CHECK(letters_in("\xFF\xE3\x81\x82") == 2);
    CHECK(letters_in("") == 0);
    CHECK(is_utf8("あa𠮷é"));
    CHECK_FALSE(is_utf8("あ\xE3\x81"));
    CHECK_FALSE(is_utf8("\xFF"));
}

TEST_CASE("a fixed segment that ends inside a letter is left to the engine", "[conversion]") {
    ConversionRequest request{"あきてんぽ", {6, 4}};
    REQUIRE(fixed_readings(request).size() == 1);
    CHECK(fixed_readings(request)[0] == "あき");
    request.fixed_segments = {6, 100};
    CHECK(fixed_readings(request).size() == 1);
    request.fixed_segments = {0};
    CHECK(fixed_readings(request).empty());
    request.fixed_segments = {6, 9};
    CHECK(fixed_readings(request).size() == 2);
}

TEST_CASE("hiragana become katakana and everything else stays", "[conversion]") {
    CHECK(in_katakana("みほん ぁんゔゞー漢字ABC𠮷") == "ミホン ァンヴヾー漢字ABC𠮷");
    CHECK(in_katakana("\xE3\x81") == "\xE3\x81");
    CHECK(in_katakana("") == "");
}

TEST_CASE("without an engine the kana come back, and last", "[conversion]") {
    KanaConversion kana;
    const Conversion conversion = kana.convert({"みほん"});
    CHECK(conversion.is_kana_only);
    CHECK(conversion.candidates == std::vector<std::string>{"みほん", "ミホン", "みほん"});
    REQUIRE(conversion.segments.size() == 1);
    CHECK(conversion.segments[0].reading == "みほん");
    CHECK(conversion.segments[0].candidates == conversion.candidates);
    CHECK(kana.convert({""}).segments.empty());
    CHECK(kana.suggest({""}).empty());
    CHECK(kana.convert({"ABC"}).candidates == std::vector<std::string>{"ABC"});
    const std::vector<Suggestion> bar = {
        {"みほん", "みほん"}, {"ミホン", "みほん"}, {"みほん", "みほん"}};
    CHECK(kana.suggest({"みほん"}) == bar);
}

TEST_CASE("without an engine segments are where they were put", "[conversion]") {
    KanaConversion kana;
    const Conversion conversion = kana.convert({"あきてんぽ", {6}});
    REQUIRE(conversion.segments.size() == 2);
    CHECK(conversion.segments[0].reading == "あき");
    CHECK(conversion.segments[1].reading == "てんぽ");
    const auto longer = lengthened({"あきてんぽ", {6}}, conversion.segments, 0);
    REQUIRE(longer);
    CHECK(kana.convert(*longer).segments[0].reading == "あきて");
}
