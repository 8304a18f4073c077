// Goal: no more than a second of work can be lost, and the disk is not asked for every key. Method: moments as
// plain numbers.
#include "kiosk/session/autosave.h"

#include <catch2/catch_test_macros.hpp>

using madoguchi::session::Autosave;
using std::chrono::milliseconds;

TEST_CASE("an edit is saved soon after the hand rests", "[autosave]") {
    Autosave autosave;
    autosave.edited(milliseconds(1000));
    CHECK_FALSE(autosave.is_due(milliseconds(1100)));
    CHECK(autosave.is_due(milliseconds(1000) + Autosave::rest));
}

TEST_CASE("a hand that never rests is saved within a second all the same", "[autosave]") {
    Autosave autosave;
    milliseconds now(0);
    while (!autosave.is_due(now)) {
        autosave.edited(now);
        now += milliseconds(50);
        REQUIRE(now < milliseconds(1000));
    }
}

TEST_CASE("edits made while a save is under way follow in the next one", "[autosave]") {
    Autosave autosave;
    autosave.edited(milliseconds(0));
    autosave.started();
    autosave.edited(milliseconds(100));
    CHECK_FALSE(autosave.is_due(milliseconds(5000)));
    autosave.finished(true, milliseconds(200));
    CHECK(autosave.is_pending());
    CHECK(autosave.is_due(milliseconds(5000)));
}

TEST_CASE("a save that failed is tried again", "[autosave]") {
    Autosave autosave;
    autosave.edited(milliseconds(0));
    autosave.started();
    autosave.finished(false, milliseconds(300));
    CHECK_FALSE(autosave.is_due(milliseconds(400)));
    CHECK(autosave.is_due(milliseconds(300 + 3000)));
}
