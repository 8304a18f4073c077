// What a finger means: a tap, a drag that scrolls, a long hold. Stands before the widgets, so that
// a drag which began on a button scrolls and does not press it.
//
// One finger only: a second one, the heel of a hand, is ignored while the first is down. Has no
// clock of its own; pixels are the window's.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "platform/input.h"

namespace madoguchi::platform {

// A finger may roll or tremble this far and still tap: the larger of the two.
inline constexpr float tap_slop_px = 12.0f;
inline constexpr float tap_slop_mm = 3.0f;

// A lifted drag goes on, slowing by e in each of these, until it is slower than a crawl.
inline constexpr std::chrono::duration<double> coast_time{0.325};
inline constexpr float coast_px_per_s_min = 20.0f;
inline constexpr float coast_px_per_s_max = 8000.0f;

enum class GestureKind {
    Press,   // A finger is down: show it. Tap or Cancel follows.
    Tap,     // It was lifted where it was put
    Cancel,  // It means something else: show the press no more, do nothing
    Hold,    // It has been down for the hold time; Tap or Cancel still follows
    Scroll,  // The content moves by dx, dy with the finger, or coasts on
    ScrollEnd
};

// At the finger; for a coasting scroll where it was lifted.
struct Gesture {
    GestureKind kind = GestureKind::Press;
    float x_px = 0;
    float y_px = 0;
    float dx_px = 0;  // Scroll only
    float dy_px = 0;

    friend bool operator==(const Gesture&, const Gesture&) = default;
};

class GestureRecognizer {
public:
    using Time = std::chrono::steady_clock::time_point;

    static constexpr std::chrono::milliseconds hold_time_default{3000};

    explicit GestureRecognizer(float pixels_per_mm,
                               std::chrono::milliseconds hold_time = hold_time_default);

    std::vector<Gesture> handle(const PointerEvent& event, Time now);

    // Lets time pass: holds become long enough, a coasting scroll goes on. Call it once a frame.
    std::vector<Gesture> tick(Time now);

    // When tick() next has something to say. Empty while only a finger could change anything.
    std::optional<Time> next_deadline() const;

    // True while a lifted drag goes on by itself: draw frame after frame.
    bool is_coasting() const { return state_ == State::Coasting; }

    // How long the finger has been pressing in one place, for showing progress. Empty if none does.
    std::optional<std::chrono::duration<double>> pressed_for(Time now) const;

    // What the finger does until it is lifted no longer counts: the screen under it has changed.
    // The caller shows no press any more; nothing is reported.
    void ignore_until_lifted();

    float slop_px() const { return slop_px_; }

private:
    enum class State { Idle, Pressed, Dragging, Caught, Coasting, Ignored };

    struct Sample {
        Time at;
        float x_px;
        float y_px;
    };

    void press(const PointerEvent& event, Time now);
    void move(const PointerEvent& event, Time now);
    void lift(const PointerEvent& event, Time now);
    void cancel();
    void scroll_to(float x_px, float y_px, Time now);
    void start_coasting(Time now);
    void stop_coasting();
    void coast(Time now);
    void report(GestureKind kind, float dx_px = 0, float dy_px = 0);

    float slop_px_;
    std::chrono::milliseconds hold_time_;
    State state_ = State::Idle;
    int finger_ = 0;
    float start_x_px_ = 0;
    float start_y_px_ = 0;
    float x_px_ = 0;
    float y_px_ = 0;
    Time pressed_at_;
    bool hold_reported_ = false;
    std::vector<Sample> recent_;  // Of the last tenth of a second: the speed at which it is lifted
    float speed_x_ = 0;           // Pixels a second
    float speed_y_ = 0;
    Time coasted_at_;
    std::vector<Gesture> reports_;
};

}  // namespace madoguchi::platform
