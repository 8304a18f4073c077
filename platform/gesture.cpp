#include "platform/gesture.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace madoguchi::platform {

namespace {

constexpr std::chrono::milliseconds speed_window{100};

float seconds(std::chrono::steady_clock::duration duration) {
    return std::chrono::duration<float>(duration).count();
}

}  // namespace

GestureRecognizer::GestureRecognizer(float pixels_per_mm, std::chrono::milliseconds hold_time)
    : slop_px_(std::max(tap_slop_px, tap_slop_mm * pixels_per_mm)), hold_time_(hold_time) {}

std::vector<Gesture> GestureRecognizer::handle(const PointerEvent& event, Time now) {
    const bool finger_is_down = state_ != State::Idle && state_ != State::Coasting;
    if (event.action == PointerAction::Cancel) {
        cancel();
    } else if (event.action == PointerAction::Down) {
        if (!finger_is_down) press(event, now);
    } else if (finger_is_down && event.finger == finger_) {
        if (event.action == PointerAction::Move) {
            move(event, now);
        } else {
            lift(event, now);
        }
    }
    return std::exchange(reports_, {});
}

std::vector<Gesture> GestureRecognizer::tick(Time now) {
    if (state_ == State::Pressed && !hold_reported_ && now - pressed_at_ >= hold_time_) {
        hold_reported_ = true;
        report(GestureKind::Hold);
    }
    if (state_ == State::Coasting) coast(now);
    return std::exchange(reports_, {});
}

std::optional<GestureRecognizer::Time> GestureRecognizer::next_deadline() const {
    if (state_ == State::Coasting) return coasted_at_;
    if (state_ == State::Pressed && !hold_reported_) return pressed_at_ + hold_time_;
    return std::nullopt;
}

std::optional<std::chrono::duration<double>> GestureRecognizer::pressed_for(Time now) const {
    if (state_ != State::Pressed) return std::nullopt;
    return std::max(now - pressed_at_, Time::duration::zero());
}

void GestureRecognizer::ignore_until_lifted() {
    if (state_ == State::Coasting) {
        state_ = State::Idle;
    } else if (state_ != State::Idle) {
        state_ = State::Ignored;
    }
}

void GestureRecognizer::press(const PointerEvent& event, Time now) {
    // A finger that stops a coasting page means to stop it, not to press what happens to lie there.
    const bool catches = state_ == State::Coasting;
    if (catches) stop_coasting();
    finger_ = event.finger;
    start_x_px_ = x_px_ = event.x_px;
    start_y_px_ = y_px_ = event.y_px;
    pressed_at_ = now;
    hold_reported_ = false;
    recent_.assign(1, Sample{now, event.x_px, event.y_px});
    state_ = catches ? State::Caught : State::Pressed;
    if (!catches) report(GestureKind::Press);
}

void GestureRecognizer::move(const PointerEvent& event, Time now) {
    if (state_ == State::Dragging) {
        scroll_to(event.x_px, event.y_px, now);
        return;
    }
    if (state_ == State::Ignored) return;
    const float distance = std::hypot(event.x_px - start_x_px_, event.y_px - start_y_px_);
    if (distance <= slop_px_) return;
    if (state_ == State::Pressed) report(GestureKind::Cancel);
    state_ = State::Dragging;
    scroll_to(event.x_px, event.y_px, now);
}

void GestureRecognizer::lift(const PointerEvent& event, Time now) {
    move(event, now);  // It may have gone beyond the slop with no event in between
    const State before = std::exchange(state_, State::Idle);
    if (before == State::Pressed) report(GestureKind::Tap);
    if (before == State::Dragging) start_coasting(now);
}

void GestureRecognizer::cancel() {
    const State before = std::exchange(state_, State::Idle);
    if (before == State::Pressed) report(GestureKind::Cancel);
    if (before == State::Dragging || before == State::Coasting) report(GestureKind::ScrollEnd);
}

void GestureRecognizer::scroll_to(float x_px, float y_px, Time now) {
    const float dx = x_px - x_px_;
    const float dy = y_px - y_px_;
    x_px_ = x_px;
    y_px_ = y_px;
    recent_.push_back({now, x_px, y_px});
    std::erase_if(recent_, [&](const Sample& sample) { return now - sample.at > speed_window; });
    if (dx != 0 || dy != 0) report(GestureKind::Scroll, dx, dy);
}

void GestureRecognizer::start_coasting(Time now) {
    const Sample& first = recent_.front();
    const float duration = seconds(now - first.at);
    if (duration > 0) {
        speed_x_ = (x_px_ - first.x_px) / duration;
        speed_y_ = (y_px_ - first.y_px) / duration;
    } else {
        speed_x_ = speed_y_ = 0;
    }
    const float speed = std::hypot(speed_x_, speed_y_);
    if (speed < coast_px_per_s_min) {
        report(GestureKind::ScrollEnd);
        return;
    }
    const float slower = std::min(1.0f, coast_px_per_s_max / speed);
    speed_x_ *= slower;
    speed_y_ *= slower;
    coasted_at_ = now;
    state_ = State::Coasting;
}

void GestureRecognizer::stop_coasting() {
    state_ = State::Idle;
    report(GestureKind::ScrollEnd);
}

void GestureRecognizer::coast(Time now) {
    if (now <= coasted_at_) return;
    // The way is the integral of the speed, so that it is the same at any frame rate.
    const auto tau = static_cast<float>(coast_time.count());
    const float left = std::exp(-seconds(now - coasted_at_) / tau);
    coasted_at_ = now;
    report(GestureKind::Scroll, speed_x_ * tau * (1 - left), speed_y_ * tau * (1 - left));
    speed_x_ *= left;
    speed_y_ *= left;
    if (std::hypot(speed_x_, speed_y_) < coast_px_per_s_min) stop_coasting();
}

void GestureRecognizer::report(GestureKind kind, float dx_px, float dy_px) {
    reports_.push_back({kind, x_px_, y_px_, dx_px, dy_px});
}

}  // namespace madoguchi::platform
