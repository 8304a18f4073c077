// The machine's own clocks.
#pragma once

#include "platform/clock.h"

namespace madoguchi::platform {

class SystemClock final : public Clock {
public:
    std::int64_t now_ms() const override;
    std::int64_t idle_ms() const override;  // Goes on while the machine sleeps
    std::chrono::steady_clock::time_point steady_now() const override;
};

}  // namespace madoguchi::platform
