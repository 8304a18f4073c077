// Goal: a visitor is warned before the screen is cleared, and any touch gives all the time back. Method: a
// clock of plain numbers.
#include "kiosk/session/idle_watch.h"

#include <catch2/catch_test_macros.hpp>

using namespace madoguchi::session;
using std::chrono::milliseconds;
using std::chrono::seconds;

TEST_CASE("the warning comes after ninety seconds and counts down sixty", "[idle_watch]") {
    IdleWatch watch;
    watch.start(milliseconds(0), seconds(90));
    CHECK(watch.tick(milliseconds(89'999)) == IdleWatch::State::Quiet);
    CHECK(watch.tick(milliseconds(90'000)) == IdleWatch::State::Warning);
    CHECK(watch.seconds_left() == 60);
    CHECK(watch.tick(milliseconds(149'001)) == IdleWatch::State::Warning);
    CHECK(watch.seconds_left() == 1);
    CHECK(watch.tick(milliseconds(150'000)) == IdleWatch::State::Over);
}

TEST_CASE("a touch gives all the time back, as often as it comes", "[idle_watch]") {
    IdleWatch watch;
    watch.start(milliseconds(0), seconds(90));
    for (int i = 1; i <= 20; ++i) {
        watch.tick(milliseconds(i * 140'000 - 1));
        watch.touch(milliseconds(i * 140'000));
        CHECK(watch.tick(milliseconds(i * 140'000 + 89'000)) == IdleWatch::State::Quiet);
    }
}

TEST_CASE("nothing counts while the watch is off", "[idle_watch]") {
    IdleWatch watch;
    CHECK(watch.tick(milliseconds(1'000'000'000)) == IdleWatch::State::Off);
    CHECK_FALSE(watch.due_in(milliseconds(5)).has_value());
}

TEST_CASE("the next moment to look is the next thing that changes", "[idle_watch]") {
    IdleWatch watch;
    watch.start(milliseconds(0), seconds(90));
    CHECK(watch.due_in(milliseconds(30'000)) == milliseconds(60'000));
    watch.tick(milliseconds(90'200));
    CHECK(watch.due_in(milliseconds(90'200)) == milliseconds(800));
}
