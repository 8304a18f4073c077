// Goal: the amount on a sticky note is read as people write it, and only where there is one.
// Method: notes as they are written, each with what it says.
#include "kiosk/domain/note_amount.h"

#include <catch2/catch_test_macros.hpp>

using madoguchi::domain::amount_in_note;

TEST_CASE("the one amount of a note is found", "[domain][note]") {
    CHECK(amount_in_note("建物の改修 2,400万円") == 24'000'000);
    CHECK(amount_in_note("機械は一千万円くらい") == 10'000'000);
    CHECK(amount_in_note("道具 ３５０万円から") == 3'500'000);
    CHECK(amount_in_note("看板 80000円") == 80'000);
    CHECK(amount_in_note("2棟の改修で1.5億円") == 150'000'000);
}

TEST_CASE("a note of no amount or of two gives none", "[domain][note]") {
    CHECK_FALSE(amount_in_note(""));
    CHECK_FALSE(amount_in_note("働く人の給料 5人分"));
    CHECK_FALSE(amount_in_note("円い机"));
    CHECK_FALSE(amount_in_note("ゆず粉 1kg 9,000円、見学 1,500円"));
    CHECK_FALSE(amount_in_note("0.5円"));
}
