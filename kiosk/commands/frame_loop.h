// The kiosk's heartbeat: waits until something changes, lets finished work arrive, draws one frame,
// carries out what was asked for. Nothing is drawn while nothing changes.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>

#include "kiosk/commands/narrator.h"
#include "kiosk/commands/world.h"
#include "platform/frame_pacer.h"

namespace madoguchi::commands {

class FrameLoop {
public:
    using Clock = std::chrono::steady_clock;
    using Time = Clock::time_point;

    explicit FrameLoop(World& world);

    // One wait and, if one is due, one frame. Waits no longer than `wait_max`.
    void turn(Clock::duration wait_max = platform::FramePacer::wait_max);

    // Until the window is closed or `goes_on`, asked between frames, says no.
    void run(const std::function<bool()>& goes_on);

    void something_changed() { pacer_.something_changed(); }
    // Nothing will be drawn until something changes, and no job is under way.
    bool is_at_rest();
    // Of the last frame. Environment if there is no GPU.
    Result<platform::Picture> picture();
    const platform::FramePacer& pacer() const { return pacer_; }

private:
    void take_arrivals();
    void take_events();
    void follow_session();
    void draw_frame();
    std::optional<Time> next_deadline(Time now) const;

    World& world_;
    Narrator narrator_;
    platform::FramePacer pacer_;
    std::vector<platform::InputEvent> events_;
    session::Intents intents_;
    std::optional<Time> deadline_;
    std::string visit_id_;  // Of the last frame; empty: nobody
    bool staff_was_there_ = false;
};

}  // namespace madoguchi::commands
