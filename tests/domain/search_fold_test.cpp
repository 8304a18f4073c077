// Goal: whoever looks for a name finds it, whichever way of writing it they have in mind. Method:
// the shipped list of kanji; every way of writing against every other one.
#include "kiosk/domain/search_fold.h"

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>

using namespace madoguchi;
using domain::KanjiVariants;
using domain::SearchFold;

namespace {

KanjiVariants shipped_list() {
    std::ifstream stream(SOURCE_DIR "/assets/names/variant_kanji.toml");
    const std::string toml{std::istreambuf_iterator<char>(stream), {}};
    const auto read = KanjiVariants::read(toml, "variant_kanji.toml");
    REQUIRE(read);
    return *read;
}

}  // namespace

TEST_CASE("spaces, width, kana, selectors and the family's way of a kanji do not count in a search",
          "[search]") {
    const SearchFold fold(shipped_list());
    for (const char* way : {"高橋太郎", "髙橋　太郎", "髙\U000E0100橋 太郎", " 高 橋 太 郎 "}) {
        CAPTURE(way);
        CHECK(fold.folded(way) == "高橋太郎");
    }
    CHECK(fold.folded("タカハシ　たろう") == fold.folded("ﾀｶﾊｼﾀﾛｳ"));
    CHECK(fold.folded("見本－Ａ００４２") == fold.folded("見本-a0042"));
    CHECK(fold.folded("　") == "");
    CHECK(SearchFold().folded("髙橋") == "髙橋");
}

TEST_CASE("all letters of a group are found by each other", "[search]") {
    const KanjiVariants list = shipped_list();
    const SearchFold fold(list);
    for (const auto& group : list.groups()) {
        for (const std::string& letter : group) {
            CAPTURE(letter);
            CHECK(fold.folded(letter) == fold.folded(group.front()));
        }
    }
}

TEST_CASE("no match reaches from one text into the next", "[search]") {
    const SearchFold fold;
    CHECK(fold.folded_lines({"見本 太郎", "", "みほん"}) == "見本太郎\nみほん");
    CHECK(fold.folded_lines({"", "みほん"}) == "みほん");
}

TEST_CASE("another list of kanji is another fold", "[search]") {
    const auto town = KanjiVariants::read("[names]\ngroups = [\"見視\"]", "town.toml");
    REQUIRE(town);
    CHECK(SearchFold(*town).name() != SearchFold().name());
    CHECK(SearchFold(*town).name() == SearchFold(*town).name());
    CHECK(SearchFold(shipped_list()).name() != SearchFold(*town).name());
}
