// Decides when a frame is drawn: after something changed, and never while nothing does. A counter
// that stands open all day draws a few thousand frames instead of two million.
//
// Has no clock of its own: every function that needs the time is told it.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include "platform/window.h"

namespace madoguchi::platform {

class FramePacer {
public:
    using Clock = std::chrono::steady_clock;
    using Time = Clock::time_point;

    // Dear ImGui shows some things a frame late: a popup's size, a released button.
    static constexpr int settling_frames = 3;
    // While something moves. A real window also waits for its screen.
    static constexpr Clock::duration frame_interval = std::chrono::microseconds(16'667);
    // The longest sleep, so that a lost wake-up costs a minute and not the day.
    static constexpr Clock::duration wait_max = std::chrono::seconds(60);

    // What the screen is, once a frame is drawn.
    enum class Motion {
        AtRest,
        Moving,    // An animation or a scroll goes on: the next frame is due an interval later
        Unsettled  // There is more to take in, such as queued input: the next frame is due at once
    };

    // An event, a finished job, a timer that altered something.
    void something_changed() { frames_due_ = settling_frames; }

    // The loop wakes at TIME, to look at its timers, which must then name a later one. No frame is
    // drawn for that. Replaces the former time.
    void wake_at(std::optional<Time> time) { wake_at_ = time; }

    bool is_frame_due(Time now) const;

    // How long to sleep: zero if a frame is due.
    Clock::duration time_to_wait(Time now) const;

    void frame_drawn(Time now, Motion motion, Shown shown);

    // True when nothing will be drawn until something changes. Journeys take their next step then.
    bool is_at_rest() const { return frames_due_ == 0 && !moving_frame_at_; }

    std::int64_t frames_drawn() const { return frames_drawn_; }
    std::int64_t frames_presented() const { return frames_presented_; }

private:
    int frames_due_ = settling_frames;  // The first frame needs no reason
    std::optional<Time> moving_frame_at_;
    std::optional<Time> wake_at_;
    std::int64_t frames_drawn_ = 0;
    std::int64_t frames_presented_ = 0;
};

}  // namespace madoguchi::platform
