#include "platform/window.h"

#include <algorithm>

namespace madoguchi::platform {

namespace {

std::optional<float> resolution_from(int width_px, int width_mm) {
    constexpr float lowest = 40.0f / 25.4f;
    constexpr float highest = 600.0f / 25.4f;
    if (width_px <= 0 || width_mm <= 0) return std::nullopt;
    const float told = static_cast<float>(width_px) / static_cast<float>(width_mm);
    if (told < lowest || told > highest) return std::nullopt;
    return told;
}

// In millimetres or centimetres, lying.
bool is_shape(SizeMm told) {
    const int longer = std::max(told.width, told.height);
    const int shorter = std::min(told.width, told.height);
    constexpr int shape = 16;
    for (const int unit : {1, 10, 100}) {
        if (longer == shape * unit && (shorter == 9 * unit || shorter == 10 * unit)) return true;
    }
    return false;
}

}  // namespace

float pixels_per_mm_from(int width_px, int width_mm) {
    return resolution_from(width_px, width_mm).value_or(pixels_per_mm_default);
}

WindowMeasures measures_of_panel(SizePx size, SizeMm told, std::optional<int> width_mm) {
    const bool is_turned = (size.width > size.height) != (told.width > told.height);
    const int width_told = is_shape(told) ? 0 : is_turned ? told.height : told.width;
    const std::optional<float> resolution =
        resolution_from(size.width, width_mm.value_or(width_told));
    return {.size = size,
            .pixels_per_mm = resolution.value_or(pixels_per_mm_default),
            .is_size_known = resolution.has_value()};
}

int texture_size_max_from(int gpu_limit) {
    constexpr int most = 4096;
    int size = 1;
    while (size * 2 <= std::min(gpu_limit, most)) size *= 2;
    return size;
}

}  // namespace madoguchi::platform
