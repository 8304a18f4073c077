#include "platform/uuid.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace madoguchi::platform {

namespace {

constexpr std::uint64_t time_max = (std::uint64_t{1} << 48) - 1;
constexpr std::uint32_t counter_max = 0xfff;
constexpr std::uint32_t counter_start_max = 0x7ff;  // Leaves half of the counter to go on with

}  // namespace

std::string UuidMaker::next() {
    std::array<std::byte, 10> noise{};
    random_.fill(noise);
    const auto byte = [&](std::size_t at) { return std::to_integer<std::uint32_t>(noise[at]); };

    const auto now_ms = static_cast<std::uint64_t>(std::max<std::int64_t>(clock_.now_ms(), 0));
    if (now_ms > last_ms_) {
        last_ms_ = now_ms;
        counter_ = (byte(8) << 8 | byte(9)) & counter_start_max;
    } else if (counter_ < counter_max) {
        ++counter_;
    } else {
        ++last_ms_;
        counter_ = 0;
    }

    std::uint64_t tail = 0;
    for (std::size_t at = 2; at < 8; ++at) tail = tail << 8 | byte(at);
    const std::uint64_t time = last_ms_ & time_max;
    const std::uint32_t variant = 0x8000 | ((byte(0) << 8 | byte(1)) & 0x3fff);
    return fmt::format("{:08x}-{:04x}-7{:03x}-{:04x}-{:012x}", time >> 16, time & 0xffff, counter_,
                       variant, tail);
}

}  // namespace madoguchi::platform
