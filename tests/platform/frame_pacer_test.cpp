// Goal: a still screen costs nothing, and a change is never slept through. Method: a pacer with a
// clock of our own, which only moves when we say so.
#include "platform/frame_pacer.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace std::chrono_literals;
using madoguchi::platform::FramePacer;
using madoguchi::platform::Shown;
using Motion = FramePacer::Motion;

namespace {

// Draws whatever is due until TIME has passed, sleeping as the pacer says.
struct Loop {
    FramePacer pacer;
    FramePacer::Time now{};

    void run_for(FramePacer::Clock::duration duration, Motion motion = Motion::AtRest) {
        const FramePacer::Time end = now + duration;
        while (now < end) {
            if (pacer.is_frame_due(now)) pacer.frame_drawn(now, motion, Shown::Presented);
            now += std::min(pacer.time_to_wait(now), end - now);
        }
    }
};

}  // namespace

TEST_CASE("the first frame needs no reason", "[frame_pacer]") {
    const FramePacer pacer;
    CHECK(pacer.is_frame_due({}));
    CHECK(pacer.time_to_wait({}) == 0s);
}

TEST_CASE("a still screen draws nothing for a minute", "[frame_pacer]") {
    Loop loop;
    loop.run_for(1s);
    CHECK(loop.pacer.is_at_rest());
    const auto before = loop.pacer.frames_drawn();
    loop.run_for(60s);
    CHECK(loop.pacer.frames_drawn() == before);
}

TEST_CASE("a change draws the settling frames and no more", "[frame_pacer]") {
    Loop loop;
    loop.run_for(1s);
    const auto before = loop.pacer.frames_drawn();
    loop.pacer.something_changed();
    CHECK(loop.pacer.time_to_wait(loop.now) == 0s);
    loop.run_for(1s);
    CHECK(loop.pacer.frames_drawn() == before + FramePacer::settling_frames);
}

TEST_CASE("what moves is drawn sixty times a second, and settles when it has come to rest",
          "[frame_pacer]") {
    Loop loop;
    loop.run_for(1s);
    loop.pacer.something_changed();
    const auto before = loop.pacer.frames_drawn();
    loop.run_for(1s, Motion::Moving);
    CHECK(loop.pacer.frames_drawn() - before == 60);
    CHECK_FALSE(loop.pacer.is_at_rest());

    const auto moved = loop.pacer.frames_drawn();
    loop.run_for(1s, Motion::AtRest);
    CHECK(loop.pacer.frames_drawn() - moved == FramePacer::settling_frames);
    CHECK(loop.pacer.is_at_rest());
}

TEST_CASE("queued input is drained before the loop sleeps", "[frame_pacer]") {
    Loop loop;
    loop.run_for(1s);
    loop.pacer.something_changed();
    for (int i = 0; i < 10; ++i) {
        REQUIRE(loop.pacer.is_frame_due(loop.now));
        loop.pacer.frame_drawn(loop.now, Motion::Unsettled, Shown::Presented);
    }
    CHECK(loop.pacer.is_frame_due(loop.now));
    loop.run_for(1s);
    CHECK(loop.pacer.is_at_rest());
}

TEST_CASE("a timer wakes the loop and draws nothing", "[frame_pacer]") {
    Loop loop;
    loop.run_for(1s);
    loop.pacer.wake_at(loop.now + 10s);
    CHECK(loop.pacer.time_to_wait(loop.now) == 10s);
    loop.now += 10s;
    CHECK(loop.pacer.time_to_wait(loop.now) == 0s);
    CHECK_FALSE(loop.pacer.is_frame_due(loop.now));
    loop.pacer.wake_at(std::nullopt);
    CHECK(loop.pacer.time_to_wait(loop.now) == FramePacer::wait_max);
}

TEST_CASE("a timer that has passed is never waited for", "[frame_pacer]") {
    Loop loop;
    loop.run_for(1s);
    loop.pacer.wake_at(loop.now - 1h);
    CHECK(loop.pacer.time_to_wait(loop.now) == 0s);
}

TEST_CASE("frames drawn and frames presented are counted apart", "[frame_pacer]") {
    FramePacer pacer;
    pacer.frame_drawn({}, Motion::AtRest, Shown::Presented);
    pacer.frame_drawn({}, Motion::AtRest, Shown::Unchanged);
    CHECK(pacer.frames_drawn() == 2);
    CHECK(pacer.frames_presented() == 1);
}
