#include "platform/set_clock.h"

#include "platform/base/ensure.h"

namespace madoguchi::platform {

std::int64_t SetClock::now_ms() const { return start_ms_ + passed_ms_; }

std::int64_t SetClock::idle_ms() const { return passed_ms_; }

std::chrono::steady_clock::time_point SetClock::steady_now() const {
    if (real_ != nullptr) return real_->steady_now();
    return std::chrono::steady_clock::time_point(std::chrono::milliseconds(passed_ms_.load()));
}

void SetClock::advance(std::int64_t ms) {
    ensure(ms >= 0);
    passed_ms_ += ms;
}

}  // namespace madoguchi::platform
