// Random bytes that nobody can foretell.
#pragma once

#include <cstddef>
#include <span>

namespace madoguchi::platform {

class Random {
public:
    virtual ~Random() = default;

    // Always fills all of it. From any thread.
    virtual void fill(std::span<std::byte> bytes) = 0;
};

}  // namespace madoguchi::platform
