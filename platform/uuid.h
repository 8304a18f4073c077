// Makes UUIDs of version 7 (RFC 9562, section 5.7): they sort by the time they were made.
#pragma once

#include <cstdint>
#include <string>

#include "platform/clock.h"
#include "platform/random.h"

namespace madoguchi::platform {

// Used by one thread. Clock and random outlive it.
class UuidMaker {
public:
    UuidMaker(const Clock& clock, Random& random) : clock_(clock), random_(random) {}

    // "018f4e5c-7b2a-7c31-9d04-2f6a1b8c9e57". Greater than the one before, also when the clock
    // stands still or goes back: then a counter goes on (method 1 of section 6.2).
    std::string next();

private:
    const Clock& clock_;
    Random& random_;
    std::uint64_t last_ms_ = 0;
    std::uint32_t counter_ = 0;  // 12 bits
};

}  // namespace madoguchi::platform
