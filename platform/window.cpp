#include "platform/window.h"

#include <algorithm>

namespace madoguchi::platform {

float pixels_per_mm_from(int width_px, int width_mm) {
    constexpr float lowest = 40.0f / 25.4f;
    constexpr float highest = 600.0f / 25.4f;
    if (width_px <= 0 || width_mm <= 0) return pixels_per_mm_default;
    const float told = static_cast<float>(width_px) / static_cast<float>(width_mm);
    return told < lowest || told > highest ? pixels_per_mm_default : told;
}

int texture_size_max_from(int gpu_limit) {
    constexpr int most = 4096;
    int size = 1;
    while (size * 2 <= std::min(gpu_limit, most)) size *= 2;
    return size;
}

}  // namespace madoguchi::platform
