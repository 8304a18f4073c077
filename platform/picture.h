// A picture of the screen, and its PNG file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "platform/base/result.h"
#include "platform/input.h"

namespace madoguchi::platform {

// Larger than any panel we know; a file that claims more is refused.
inline constexpr int picture_side_px_max = 8192;

struct Picture {
    SizePx size;
    std::vector<std::uint8_t> rgba;  // Four bytes a pixel, opaque, the upper left pixel first
};

// Replaces FILE. Fails (Environment) if it cannot be written.
Result<void> write_png(const Picture& picture, const std::filesystem::path& file);

// Fails if FILE cannot be read (Environment) or is no PNG of an acceptable size (Refused).
Result<Picture> read_png(const std::filesystem::path& file);

}  // namespace madoguchi::platform
