#include "kiosk/session/idle_watch.h"

#include <algorithm>

namespace madoguchi::session {

using std::chrono::milliseconds;
using std::chrono::seconds;

void IdleWatch::start(milliseconds now, seconds warn_after) {
    state_ = State::Quiet;
    warn_after_ = warn_after;
    touch(now);
}

void IdleWatch::stop() {
    state_ = State::Off;
    seconds_left_.reset();
}

void IdleWatch::touch(milliseconds now) {
    last_touch_ = now;
    seconds_left_.reset();
    if (state_ != State::Off) state_ = State::Quiet;
}

IdleWatch::State IdleWatch::tick(milliseconds now) {
    if (state_ == State::Off) return state_;
    const milliseconds still = now - last_touch_;
    const milliseconds over_at = warn_after_ + seconds(countdown_s);
    seconds_left_.reset();
    if (still >= over_at) {
        state_ = State::Over;
    } else if (still >= warn_after_) {
        state_ = State::Warning;
        // A second that has begun is still shown: the last thing seen is 1, not 0.
        seconds_left_ = static_cast<int>((over_at - still + milliseconds(999)) / seconds(1));
    } else {
        state_ = State::Quiet;
    }
    return state_;
}

std::optional<milliseconds> IdleWatch::due_in(milliseconds now) const {
    const milliseconds still = now - last_touch_;
    switch (state_) {
        case State::Off:
            return std::nullopt;
        case State::Quiet:
            return std::max(milliseconds(0), warn_after_ - still);
        case State::Warning:
        case State::Over:
            break;
    }
    const milliseconds left = warn_after_ + seconds(countdown_s) - still;
    const milliseconds into_second = left % seconds(1);
    return into_second.count() <= 0 ? milliseconds(1000) : into_second;
}

}  // namespace madoguchi::session
