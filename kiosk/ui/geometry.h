// Points, sizes and rectangles of the logical screen, and ways to cut a rectangle up so that a
// screen's layout reads from top to bottom. One logical pixel is one pixel of the design's
// 1280x800 sheet; Ui turns them into the panel's pixels.
#pragma once

#include <algorithm>
#include <vector>

#include "platform/input.h"

namespace madoguchi::ui {

struct Point {
    float x = 0;
    float y = 0;

    friend bool operator==(const Point&, const Point&) = default;
};

struct Size {
    float width = 0;
    float height = 0;

    friend bool operator==(const Size&, const Size&) = default;
};

struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    friend bool operator==(const Rect&, const Rect&) = default;

    float right() const { return x + width; }
    float bottom() const { return y + height; }
    Point center() const { return {x + width / 2, y + height / 2}; }
    bool contains(Point point) const {
        return point.x >= x && point.x < right() && point.y >= y && point.y < bottom();
    }

    bool overlaps(const Rect& other) const {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    // Cut a strip off and return it; what is left stays in this rectangle. A strip is never larger
    // than what there was. `gap` is thrown away between the strip and the rest.
    Rect take_top(float height_wanted, float gap = 0);
    Rect take_bottom(float height_wanted, float gap = 0);
    Rect take_left(float width_wanted, float gap = 0);
    Rect take_right(float width_wanted, float gap = 0);

    Rect inset(float all) const { return inset(all, all); }
    Rect inset(float sides, float top_and_bottom) const;
    Rect grown(float all) const { return inset(-all); }
    Rect moved(float dx, float dy) const { return {x + dx, y + dy, width, height}; }

    // A rectangle of this size inside, in the middle, or at the side named.
    Rect centered(Size size) const;
    Rect middle_left(Size size) const;
    Rect middle_right(Size size) const;

    // Equal columns or rows with a gap between them.
    std::vector<Rect> columns(int count, float gap) const;
    std::vector<Rect> rows(int count, float gap) const;
    // Cells in reading order: rows of `columns_wanted` cells each.
    std::vector<Rect> grid(int columns_wanted, int rows_wanted, float gap_x, float gap_y) const;
    // Columns as wide as their weights say.
    std::vector<Rect> columns(const std::vector<float>& weights, float gap) const;
};

// Pixels of the panel to one of the design's sheet: 0.75 to 2.25.
float pixels_per_unit(platform::SizePx panel);

}  // namespace madoguchi::ui
