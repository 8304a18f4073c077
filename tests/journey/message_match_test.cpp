// Goal: words are found back in the message they were made from. Method: messages with and without
// placeholders, words that are all of them, a part of them, or nothing of them.
#include "kiosk/journey/message_match.h"

#include <catch2/catch_test_macros.hpp>

using namespace madoguchi::journey;

TEST_CASE("a message without placeholders is matched letter by letter") {
    const auto matched = match("次へ進む", "次へ進む");
    REQUIRE(matched);
    CHECK(matched->is_whole);
    CHECK(matched->letters == 4);
    CHECK(matched->filled.empty());
    CHECK_FALSE(match("次へ進む", "戻る"));
    CHECK_FALSE(match("次へ進む", "次に進む"));
}

TEST_CASE("what stands for each placeholder is told") {
    const auto matched = match("{before}から{after}へ", "100万円から200万円へ");
    REQUIRE(matched);
    CHECK(matched->is_whole);
    CHECK(matched->letters == 3);
    CHECK(matched->filled.at("before") == "100万円");
    CHECK(matched->filled.at("after") == "200万円");
}

TEST_CASE("words may be a part of a message") {
    const auto matched = match("ここに書いてください。{name}", "書いて");
    REQUIRE(matched);
    CHECK_FALSE(matched->is_whole);
    CHECK(matched->letters == 3);
    const auto cut = match("売上を{yen}にしました", "300万円にしました");
    REQUIRE(cut);
    CHECK_FALSE(cut->is_whole);
    CHECK(cut->filled.at("yen") == "300万円");
}

TEST_CASE("a placeholder alone is no match, and nothing is a part of nothing") {
    CHECK_FALSE(match("{name}", "見本 太郎"));
    CHECK_FALSE(match("", "見本"));
    CHECK_FALSE(match("見本", ""));
}

TEST_CASE("letters are compared whole, not byte by byte") {
    CHECK_FALSE(match("あ", "い"));  // Two of their three bytes are the same
    const auto matched = match("{name}さん", "𠮷さん");
    REQUIRE(matched);
    CHECK(matched->filled.at("name") == "𠮷");
}

TEST_CASE("a message is taken apart at its placeholders") {
    const auto parts = parts_of("{year}年目の{line}");
    REQUIRE(parts.size() == 3);
    CHECK(parts[0].kind == MessagePart::Kind::Placeholder);
    CHECK(parts[0].text == "year");
    CHECK(parts[1].text == "年目の");
    CHECK(parts[2].text == "line");
    CHECK(parts_of("").empty());
}
