// The machine's own clocks.
#pragma once

#include "platform/clock.h"

namespace madoguchi::platform {

class SystemClock final : public Clock {
public:
    std::int64_t now_ms() const override;
    std::int64_t idle_ms() const override;    // Goes on while the machine sleeps
    std::int64_t steady_ms() const override;  // Stands while the machine sleeps
};

}  // namespace madoguchi::platform
