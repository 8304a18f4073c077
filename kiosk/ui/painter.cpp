#include "kiosk/ui/painter.h"

#include <imgui.h>

#include <array>
#include <cmath>
#include <numbers>

#include "platform/base/ensure.h"

namespace madoguchi::ui {

namespace {

ImDrawFlags flags_of(Corners corners) {
    switch (corners) {
        case Corners::All:
            return ImDrawFlags_RoundCornersAll;
        case Corners::Top:
            return ImDrawFlags_RoundCornersTop;
        case Corners::Bottom:
            return ImDrawFlags_RoundCornersBottom;
        case Corners::Left:
            return ImDrawFlags_RoundCornersLeft;
        case Corners::Right:
            return ImDrawFlags_RoundCornersRight;
        case Corners::None:
            return ImDrawFlags_RoundCornersNone;
    }
    return ImDrawFlags_RoundCornersAll;
}

ImVec2 upper_left(const Rect& rect) { return {rect.x, rect.y}; }
ImVec2 lower_right(const Rect& rect) { return {rect.right(), rect.bottom()}; }

// The least rectangle that holds them all, grown by `spread`.
Rect bounds_of(std::span<const ImVec2> points, float spread) {
    Rect box{points.front().x, points.front().y, 0, 0};
    float right = box.x;
    float bottom = box.y;
    for (const ImVec2& point : points) {
        box.x = std::min(box.x, point.x);
        box.y = std::min(box.y, point.y);
        right = std::max(right, point.x);
        bottom = std::max(bottom, point.y);
    }
    box.width = right - box.x;
    box.height = bottom - box.y;
    return box.grown(spread);
}

Color blended(Color under, Color over) {
    const float share = static_cast<float>(over.alpha) / 255.0F;
    const auto mix = [share](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(
            std::lround(static_cast<float>(a) * (1 - share) + static_cast<float>(b) * share));
    };
    return {mix(under.red, over.red), mix(under.green, over.green), mix(under.blue, over.blue)};
}

}  // namespace

void Painter::begin_frame(float pixels_per_unit, float text_scale) {
    scale_ = pixels_per_unit;
    text_scale_ = text_scale;
    offset_ = {};
    opacity_ = 1;
    grounds_.clear();
}

void Painter::set_motion(Point offset, float opacity) {
    offset_ = offset;
    opacity_ = opacity;
}

Rect Painter::to_px(const Rect& rect) const {
    const float left = std::round((rect.x + offset_.x) * scale_);
    const float top = std::round((rect.y + offset_.y) * scale_);
    return {left, top, std::round((rect.right() + offset_.x) * scale_) - left,
            std::round((rect.bottom() + offset_.y) * scale_) - top};
}

ImVec2 Painter::px(Point point) const {
    return {(point.x + offset_.x) * scale_, (point.y + offset_.y) * scale_};
}

std::uint32_t Painter::packed(Color color) const {
    const auto alpha =
        static_cast<unsigned>(std::lround(static_cast<float>(color.alpha) * opacity_));
    return IM_COL32(color.red, color.green, color.blue, alpha);
}

void Painter::push_clip(const Rect& rect) {
    const Rect box = to_px(rect);
    ImGui::PushClipRect(upper_left(box), lower_right(box), true);
}

void Painter::pop_clip() { ImGui::PopClipRect(); }

// One list of Dear ImGui's counts its corners in 16 bits: what is scrolled away may not be in it.
bool Painter::is_in_sight(const Rect& box) const {
    const ImVec2 from = list_->GetClipRectMin();
    const ImVec2 to = list_->GetClipRectMax();
    constexpr float soft_edge = 1;
    return box.x - soft_edge < to.x && box.right() + soft_edge > from.x &&
           box.y - soft_edge < to.y && box.bottom() + soft_edge > from.y;
}

void Painter::fill(const Rect& rect, Color color, float radius, Corners corners) {
    if (rect.width <= 0 || rect.height <= 0 || color.alpha == 0) return;
    remember(rect, color);
    const Rect box = to_px(rect);
    if (!is_in_sight(box)) return;
    list_->AddRectFilled(upper_left(box), lower_right(box), packed(color), radius * scale_,
                         flags_of(corners));
}

void Painter::outline(const Rect& rect, Color color, float thickness, float radius) {
    if (rect.width <= 0 || rect.height <= 0 || color.alpha == 0) return;
    const float width = std::max(1.0F, std::round(thickness * scale_));
    // A stroke lies half on each side of its path: half a width further in, it ends at the edge.
    const Rect box = to_px(rect).inset(width / 2);
    if (!is_in_sight(box.grown(width))) return;
    const float rounding = std::max(0.0F, radius * scale_ - width / 2);
    list_->AddRect(upper_left(box), lower_right(box), packed(color), rounding,
                   ImDrawFlags_RoundCornersAll, width);
}

void Painter::dashed_outline(const Rect& rect, Color color, float thickness, float radius) {
    constexpr float on = 6;
    constexpr float period = 11;
    const float r = std::min({radius, rect.width / 2, rect.height / 2});
    const Rect path = rect.inset(thickness / 2);
    const auto dash = [&](Point from, Point to) {
        const float length = std::hypot(to.x - from.x, to.y - from.y);
        for (float at = 0; at < length; at += period) {
            const auto point = [&](float along) {
                const float share = std::min(along, length) / length;
                return Point{from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
            };
            line(point(at), point(at + on), color, thickness);
        }
    };
    dash({path.x + r, path.y}, {path.right() - r, path.y});
    dash({path.right(), path.y + r}, {path.right(), path.bottom() - r});
    dash({path.right() - r, path.bottom()}, {path.x + r, path.bottom()});
    dash({path.x, path.bottom() - r}, {path.x, path.y + r});
    for (const auto& [center, from] : {std::pair(Point{path.x + r, path.y + r}, 270.0F),
                                       std::pair(Point{path.right() - r, path.y + r}, 0.0F),
                                       std::pair(Point{path.right() - r, path.bottom() - r}, 90.0F),
                                       std::pair(Point{path.x + r, path.bottom() - r}, 180.0F)}) {
        arc(center, r, from + 22, from + 68, color, thickness);
    }
}

void Painter::gradient(const Rect& rect, Color top, Color bottom) {
    remember(rect, bottom);
    const Rect box = to_px(rect);
    if (!is_in_sight(box)) return;
    list_->AddRectFilledMultiColor(upper_left(box), lower_right(box), packed(top), packed(top),
                                   packed(bottom), packed(bottom));
}

void Painter::line(Point from, Point to, Color color, float thickness) {
    const float width = std::max(1.0F, std::round(thickness * scale_));
    ImVec2 a = px(from);
    ImVec2 b = px(to);
    // Straight lines lie on whole pixels, odd widths on their middles.
    const float shift = std::fmod(width, 2.0F) / 2;
    if (from.x == to.x) a.x = b.x = std::floor(a.x) + shift;
    if (from.y == to.y) a.y = b.y = std::floor(a.y) + shift;
    if (!is_in_sight(bounds_of(std::array{a, b}, width))) return;
    list_->AddLine(a, b, packed(color), width);
}

void Painter::disc(Point center, float radius, Color color) {
    if (is_in_sight(bounds_of(std::array{px(center)}, radius * scale_))) {
        list_->AddCircleFilled(px(center), radius * scale_, packed(color));
    }
    remember({center.x - radius * 0.7F, center.y - radius * 0.7F, radius * 1.4F, radius * 1.4F},
             color);
}

void Painter::ring(Point center, float radius, Color color, float thickness) {
    const float width = std::max(1.0F, thickness * scale_);
    if (!is_in_sight(bounds_of(std::array{px(center)}, radius * scale_ + width))) return;
    list_->AddCircle(px(center), radius * scale_ - width / 2, packed(color), 0, width);
}

void Painter::arc(Point center, float radius, float from_deg, float to_deg, Color color,
                  float thickness) {
    const float width = std::max(1.0F, thickness * scale_);
    if (!is_in_sight(bounds_of(std::array{px(center)}, radius * scale_ + width))) return;
    constexpr float quarter = std::numbers::pi_v<float> / 2;
    constexpr float to_rad = std::numbers::pi_v<float> / 180;
    list_->PathArcTo(px(center), radius * scale_, from_deg * to_rad - quarter,
                     to_deg * to_rad - quarter);
    list_->PathStroke(packed(color), ImDrawFlags_None, width);
}

void Painter::polygon(std::span<const Point> points, Color color) {
    std::vector<ImVec2> path;
    for (const Point& point : points) path.push_back(px(point));
    if (path.empty() || !is_in_sight(bounds_of(path, 0))) return;
    list_->AddConvexPolyFilled(path.data(), static_cast<int>(path.size()), packed(color));
}

void Painter::polyline(std::span<const Point> points, Color color, float thickness) {
    std::vector<ImVec2> path;
    for (const Point& point : points) path.push_back(px(point));
    stroke(path, color, std::max(1.0F, thickness * scale_), IconShape::Kind::Open);
}

void Painter::area_between(std::span<const Point> one, std::span<const Point> other, Color color) {
    ensure(one.size() == other.size());
    if (one.size() < 2) return;
    std::vector<ImVec2> path;
    for (const Point& point : one) path.push_back(px(point));
    for (const Point& point : other) path.push_back(px(point));
    if (!is_in_sight(bounds_of(path, 0))) return;
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    const std::uint32_t ink = packed(color);
    const auto columns = static_cast<int>(one.size());
    list_->PrimReserve((columns - 1) * 6, columns * 2);
    const auto base = list_->_VtxCurrentIdx;
    for (std::size_t i = 0; i < one.size(); ++i) {
        list_->PrimWriteVtx(px(one[i]), white, ink);
        list_->PrimWriteVtx(px(other[i]), white, ink);
    }
    for (unsigned column = 0; column + 1 < static_cast<unsigned>(columns); ++column) {
        for (const unsigned corner : {0U, 2U, 3U, 0U, 3U, 1U}) {
            list_->PrimWriteIdx(static_cast<ImDrawIdx>(base + column * 2 + corner));
        }
    }
}

void Painter::shadow(const Rect& rect, float radius, Elevation elevation, Color color) {
    struct Layer {
        float dy;
        float spread;
        float opacity;
    };
    static constexpr std::array<Layer, 2> note = {{{2, 0, .16F}, {4, -1, .08F}}};
    static constexpr std::array<Layer, 1> card = {{{3, 0, .08F}}};
    static constexpr std::array<Layer, 4> raised = {
        {{1, 0, .18F}, {3, 1, .07F}, {6, 2, .045F}, {10, 4, .025F}}};
    static constexpr std::array<Layer, 3> lifted = {{{4, 0, .20F}, {9, 2, .10F}, {14, 5, .05F}}};
    static constexpr std::array<Layer, 2> dialog = {{{4, 0, .30F}, {12, 4, .12F}}};
    std::span<const Layer> layers;
    switch (elevation) {
        case Elevation::Note:
            layers = note;
            break;
        case Elevation::Card:
            layers = card;
            break;
        case Elevation::Raised:
            layers = raised;
            break;
        case Elevation::Lifted:
            layers = lifted;
            break;
        case Elevation::Dialog:
            layers = dialog;
            break;
    }
    for (std::size_t i = layers.size(); i-- > 0;) {
        const Layer& layer = layers[i];
        fill(rect.grown(layer.spread).moved(0, layer.dy), color.with_alpha(layer.opacity),
             std::max(0.0F, radius + layer.spread));
    }
}

void Painter::icon(const Rect& rect, Icon icon, Color color, float stroke_width) {
    const float side = std::min(rect.width, rect.height);
    const Rect box = rect.centered({side, side});
    const float unit = side / 24;
    const float width = std::max(2.0F, std::max(stroke_width, stroke_width * unit) * scale_);
    for (const IconShape& shape : icons_.shapes(icon)) {
        std::vector<ImVec2> points;
        for (const Point& point : shape.points) {
            points.push_back(px({box.x + point.x * unit, box.y + point.y * unit}));
        }
        stroke(points, color, width, shape.kind);
    }
}

void Painter::stroke(const std::vector<ImVec2>& points, Color color, float thickness_px,
                     IconShape::Kind kind) {
    if (points.empty() || !is_in_sight(bounds_of(points, thickness_px))) return;
    const std::uint32_t ink = packed(color);
    const auto count = static_cast<int>(points.size());
    if (kind == IconShape::Kind::Filled) {
        list_->AddConvexPolyFilled(points.data(), count, ink);
        return;
    }
    const bool is_closed = kind == IconShape::Kind::Closed;
    list_->AddPolyline(points.data(), count, ink, is_closed ? ImDrawFlags_Closed : 0, thickness_px);
    if (is_closed) return;
    // Round caps.
    list_->AddCircleFilled(points.front(), thickness_px / 2, ink);
    list_->AddCircleFilled(points.back(), thickness_px / 2, ink);
}

void Painter::remember(const Rect& rect, Color color) {
    constexpr std::uint8_t hardly_seen = 24;
    if (color.alpha <= hardly_seen) return;
    // What is clipped away is the ground of nothing.
    const ImVec2 from = list_->GetClipRectMin();
    const ImVec2 to = list_->GetClipRectMax();
    const float left = std::max(rect.x, from.x / scale_ - offset_.x);
    const float top = std::max(rect.y, from.y / scale_ - offset_.y);
    const float right = std::min(rect.right(), to.x / scale_ - offset_.x);
    const float bottom = std::min(rect.bottom(), to.y / scale_ - offset_.y);
    if (right > left && bottom > top) {
        grounds_.push_back({{left, top, right - left, bottom - top}, color});
    }
}

Color Painter::ground_at(Point point) const {
    std::vector<Color> veils;
    Color ground{255, 255, 255, 255};
    for (std::size_t i = grounds_.size(); i-- > 0;) {
        if (!grounds_[i].rect.contains(point)) continue;
        if (grounds_[i].color.alpha == 255) {
            ground = grounds_[i].color;
            break;
        }
        veils.push_back(grounds_[i].color);
    }
    for (std::size_t i = veils.size(); i-- > 0;) ground = blended(ground, veils[i]);
    return ground;
}

}  // namespace madoguchi::ui
