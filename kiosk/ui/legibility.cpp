#include "kiosk/ui/legibility.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace madoguchi::ui {

namespace {

// OS/2 sCapHeight of BIZ UDPGothic: 1567 of 2048.
constexpr float capital_share = 1567.0F / 2048;
constexpr float mm_per_inch = 25.4F;
constexpr float to_degrees = 180 / std::numbers::pi_v<float>;
constexpr float scale_judged_from = 1.5F;
constexpr float grown_max = 1.25F;

float resolution_of(float pixels_per_mm) {
    return pixels_per_mm > 0 ? pixels_per_mm : platform::pixels_per_mm_default;
}

}  // namespace

float reading_distance_mm(float diagonal) {
    constexpr float near_mm = 300;
    constexpr float near_inch = 10.1F;
    constexpr float mm_more_per_inch = (450.0F - 300.0F) / (15.0F - 10.1F);
    constexpr float least_mm = 250;
    return std::max(least_mm, near_mm + (diagonal / mm_per_inch - near_inch) * mm_more_per_inch);
}

float diagonal_mm(platform::SizePx panel, float pixels_per_mm) {
    return std::hypot(static_cast<float>(panel.width), static_cast<float>(panel.height)) /
           resolution_of(pixels_per_mm);
}

float capital_degrees(platform::SizePx panel, float pixels_per_mm, float text_scale,
                      float distance_mm) {
    const float letters =
        std::round(measure_of(TypeStyle::Body).size * pixels_per_unit(panel) * text_scale);
    const float capital_mm = letters * capital_share / resolution_of(pixels_per_mm);
    return std::atan(capital_mm / distance_mm) * to_degrees;
}

float legible_text_scale(float chosen, platform::SizePx panel, float pixels_per_mm) {
    if (chosen < scale_judged_from) return chosen;
    const float distance = reading_distance_mm(diagonal_mm(panel, pixels_per_mm));
    constexpr float step = 0.01F;
    float scale = chosen;
    while (scale < chosen * grown_max &&
           capital_degrees(panel, pixels_per_mm, scale, distance) < capital_degrees_min) {
        scale += step;
    }
    return scale;
}

}  // namespace madoguchi::ui
