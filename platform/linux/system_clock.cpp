#include "platform/linux/system_clock.h"

#include <time.h>

#include "platform/base/ensure.h"

namespace madoguchi::platform {

namespace {

std::int64_t read_ms(clockid_t clock) {
    timespec time{};
    ensure(clock_gettime(clock, &time) == 0);
    return std::int64_t{time.tv_sec} * 1000 + time.tv_nsec / 1'000'000;
}

}  // namespace

std::int64_t SystemClock::now_ms() const { return read_ms(CLOCK_REALTIME); }
std::int64_t SystemClock::idle_ms() const { return read_ms(CLOCK_BOOTTIME); }

std::chrono::steady_clock::time_point SystemClock::steady_now() const {
    return std::chrono::steady_clock::now();
}

}  // namespace madoguchi::platform
