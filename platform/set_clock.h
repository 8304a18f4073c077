// A clock that stands still until it is moved: for `kiosk --at`, journeys and tests.
#pragma once

#include <atomic>
#include <cstdint>

#include "platform/clock.h"

namespace madoguchi::platform {

class SetClock final : public Clock {
public:
    // Every sense of time stands still: for tests.
    explicit SetClock(std::int64_t start_utc_ms) : start_ms_(start_utc_ms) {}

    // steady_now goes on as `real` does, which must outlive this: for --at and journeys.
    SetClock(std::int64_t start_utc_ms, const Clock& real)
        : start_ms_(start_utc_ms), real_(&real) {}

    std::int64_t now_ms() const override;
    std::int64_t idle_ms() const override;
    std::chrono::steady_clock::time_point steady_now() const override;

    void advance(std::int64_t ms);  // 0 or more

private:
    const std::int64_t start_ms_;
    const Clock* const real_ = nullptr;
    std::atomic<std::int64_t> passed_ms_{0};
};

}  // namespace madoguchi::platform
