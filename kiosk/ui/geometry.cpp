#include "kiosk/ui/geometry.h"

#include <numeric>

namespace madoguchi::ui {

Rect Rect::take_top(float height_wanted, float gap) {
    const float taken = std::clamp(height_wanted, 0.0F, height);
    const Rect strip{x, y, width, taken};
    const float used = std::min(height, taken + gap);
    y += used;
    height -= used;
    return strip;
}

Rect Rect::take_bottom(float height_wanted, float gap) {
    const float taken = std::clamp(height_wanted, 0.0F, height);
    const Rect strip{x, bottom() - taken, width, taken};
    height -= std::min(height, taken + gap);
    return strip;
}

Rect Rect::take_left(float width_wanted, float gap) {
    const float taken = std::clamp(width_wanted, 0.0F, width);
    const Rect strip{x, y, taken, height};
    const float used = std::min(width, taken + gap);
    x += used;
    width -= used;
    return strip;
}

Rect Rect::take_right(float width_wanted, float gap) {
    const float taken = std::clamp(width_wanted, 0.0F, width);
    const Rect strip{right() - taken, y, taken, height};
    width -= std::min(width, taken + gap);
    return strip;
}

Rect Rect::inset(float sides, float top_and_bottom) const {
    return {x + sides, y + top_and_bottom, std::max(0.0F, width - 2 * sides),
            std::max(0.0F, height - 2 * top_and_bottom)};
}

Rect Rect::centered(Size size) const {
    return {x + (width - size.width) / 2, y + (height - size.height) / 2, size.width, size.height};
}

Rect Rect::middle_left(Size size) const {
    return {x, y + (height - size.height) / 2, size.width, size.height};
}

Rect Rect::middle_right(Size size) const {
    return {right() - size.width, y + (height - size.height) / 2, size.width, size.height};
}

std::vector<Rect> Rect::columns(int count, float gap) const {
    return columns(std::vector<float>(static_cast<std::size_t>(std::max(count, 0)), 1.0F), gap);
}

std::vector<Rect> Rect::columns(const std::vector<float>& weights, float gap) const {
    std::vector<Rect> cells;
    if (weights.empty()) return cells;
    const float sum = std::accumulate(weights.begin(), weights.end(), 0.0F);
    const float free = std::max(0.0F, width - gap * static_cast<float>(weights.size() - 1));
    float left = x;
    for (const float weight : weights) {
        const float cell = sum > 0 ? free * weight / sum : 0;
        cells.push_back({left, y, cell, height});
        left += cell + gap;
    }
    return cells;
}

std::vector<Rect> Rect::rows(int count, float gap) const {
    std::vector<Rect> cells;
    if (count <= 0) return cells;
    const float cell =
        std::max(0.0F, (height - gap * static_cast<float>(count - 1)) / static_cast<float>(count));
    for (int row = 0; row < count; ++row) {
        cells.push_back({x, y + static_cast<float>(row) * (cell + gap), width, cell});
    }
    return cells;
}

std::vector<Rect> Rect::grid(int columns_wanted, int rows_wanted, float gap_x, float gap_y) const {
    std::vector<Rect> cells;
    for (const Rect& row : rows(rows_wanted, gap_y)) {
        for (const Rect& cell : row.columns(columns_wanted, gap_x)) cells.push_back(cell);
    }
    return cells;
}

float pixels_per_unit(platform::SizePx panel) {
    const auto width = static_cast<float>(panel.width);
    const auto height = static_cast<float>(panel.height);
    const float fit = width >= height ? std::min(width / 1280, height / 800)
                                      : std::min(width / 800, height / 1280);
    return std::clamp(fit, 0.75F, 2.25F);
}

}  // namespace madoguchi::ui
