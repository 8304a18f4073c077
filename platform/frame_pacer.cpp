#include "platform/frame_pacer.h"

#include <algorithm>

namespace madoguchi::platform {

bool FramePacer::is_frame_due(Time now) const {
    return frames_due_ > 0 || (moving_frame_at_ && now >= *moving_frame_at_);
}

FramePacer::Clock::duration FramePacer::time_to_wait(Time now) const {
    if (is_frame_due(now)) return Clock::duration::zero();
    Time until = now + wait_max;
    if (moving_frame_at_) until = std::min(until, *moving_frame_at_);
    if (wake_at_) until = std::min(until, *wake_at_);
    return std::max(until - now, Clock::duration::zero());
}

void FramePacer::frame_drawn(Time now, Motion motion, Shown shown) {
    ++frames_drawn_;
    if (shown == Shown::Presented) ++frames_presented_;
    if (frames_due_ > 0) --frames_due_;
    const bool was_moving = moving_frame_at_.has_value();
    moving_frame_at_.reset();
    switch (motion) {
        case Motion::AtRest:
            if (was_moving) frames_due_ = settling_frames - 1;
            break;
        case Motion::Moving:
            frames_due_ = 0;
            moving_frame_at_ = now + frame_interval;
            break;
        case Motion::Unsettled:
            frames_due_ = std::max(frames_due_, settling_frames - 1);
            break;
    }
}

}  // namespace madoguchi::platform
