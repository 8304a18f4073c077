// Goal: a person finds the very letter of their name; a broken list is refused where it is broken.
// Method: the shipped list, and small wrong ones.
#include "kiosk/domain/kanji_variants.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>

#include "kiosk/domain/text.h"

using madoguchi::domain::KanjiVariants;

namespace {

KanjiVariants shipped() {
    std::ifstream stream(SOURCE_DIR "/assets/names/variant_kanji.toml");
    auto read = KanjiVariants::read(std::string(std::istreambuf_iterator<char>(stream), {}),
                                    "variant_kanji.toml");
    if (!read) FAIL(read.problem().sentence());
    return *read;
}

std::string refusal(std::string_view toml) {
    const auto read = KanjiVariants::read(toml, "names.toml");
    return read ? std::string() : read.problem().sentence();
}

bool offers(const KanjiVariants& variants, std::string_view letter, std::string_view other) {
    const auto others = variants.others_of(letter);
    return std::find(others.begin(), others.end(), other) != others.end();
}

}  // namespace

TEST_CASE("a kanji is turned through its group, round and round", "[kanji_variants]") {
    const auto variants =
        KanjiVariants::read("[names]\ngroups = [\"辺邊邉\", \"高髙\"]\n", "names.toml");
    REQUIRE(variants);
    CHECK(variants->turned("辺", 1) == "邊");
    CHECK(variants->turned("邉", 1) == "辺");
    CHECK(variants->turned("辺", -1) == "邉");
    CHECK(variants->turned("髙", -3) == "高");
    CHECK(variants->turned("橋", 1) == "橋");
}

TEST_CASE("the kanji that families ask for are offered") {
    const KanjiVariants variants = shipped();
    CHECK(offers(variants, "高", "髙"));
    CHECK(offers(variants, "崎", "﨑"));
    CHECK(offers(variants, "辺", "邊"));
    CHECK(offers(variants, "邊", "邉"));
    CHECK(offers(variants, "斉", "齋"));
    CHECK(offers(variants, "齊", "斎"));
    CHECK(offers(variants, "浜", "濵"));
    CHECK(offers(variants, "徳", "德"));
    CHECK(offers(variants, "柳", "栁"));
    CHECK(offers(variants, "吉", "𠮷"));
    CHECK(offers(variants, "塚", "\uFA10"));
    CHECK(offers(variants, "神", "\uFA19"));
}

TEST_CASE("a letter without variants has none, and no letter is its own") {
    const KanjiVariants variants = shipped();
    CHECK(variants.others_of("一").empty());
    CHECK(variants.others_of("").empty());
    CHECK_FALSE(offers(variants, "高", "高"));
}

TEST_CASE("a broken list of variants is refused with its line") {
    CHECK(refusal("[names]\ngroups = [\"高\"]").find("names.toml:2") != std::string::npos);
    CHECK(refusal("[names]\ngroups = [\"高高\"]").find("twice") != std::string::npos);
    CHECK(refusal("[names]\ngroups = [\"高髙\",\n\"髙橋\"]").find("names.toml:3") !=
          std::string::npos);
    CHECK(refusal("[names]\ngroups = [7]").find("letters") != std::string::npos);
    CHECK_FALSE(refusal("").empty());
    CHECK_FALSE(refusal(std::string(100'000, '#')).empty());
}
