// The kernel's random numbers. Waits at most once, early at boot, until the kernel has gathered
// some.
#pragma once

#include "platform/random.h"

namespace madoguchi::platform {

class SystemRandom final : public Random {
public:
    void fill(std::span<std::byte> bytes) override;
};

}  // namespace madoguchi::platform
