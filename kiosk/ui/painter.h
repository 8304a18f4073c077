// Draws shapes and lines of text, in logical pixels, into the ImGui draw list of the present layer.
// Edges and lines come to lie on whole pixels of the panel. What lies wholly outside the clip is
// left out. Only kiosk/ui draws; screens use widgets.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kiosk/ui/color.h"
#include "kiosk/ui/geometry.h"
#include "kiosk/ui/icon.h"
#include "kiosk/ui/line_breaker.h"
#include "kiosk/ui/reading.h"
#include "kiosk/ui/type_style.h"

struct ImDrawList;
struct ImVec2;

namespace madoguchi::ui {

class Fonts;

enum class Corners : std::uint8_t { All, Top, Bottom, Left, Right, None };

// Layered rectangles under an object (design tokens, section 5).
enum class Elevation : std::uint8_t { Note, Card, Raised, Lifted, Dialog };

// One size of one weight, as rasterised.
struct Face {
    Weight weight = Weight::Regular;
    float size_px = 19;  // Of the panel, whole
    float letter_spacing_px = 0;
};

class Painter {
public:
    Painter(const Fonts& fonts, const IconSet& icons) : fonts_(fonts), icons_(icons) {}

    // --- Set by Ui for each frame and layer ---
    void begin_frame(float pixels_per_unit, float text_scale);
    void draw_into(ImDrawList* list) { list_ = list; }
    // Everything drawn from now on is moved and made transparent.
    void set_motion(Point offset, float opacity);
    void push_clip(const Rect& rect);
    void pop_clip();
    void forget_texts() { lines_.clear(); }  // What a visitor typed is in the cache of lines

    float pixels_per_unit() const { return scale_; }
    float text_scale() const { return text_scale_; }
    // The panel's pixels; edges rounded.
    Rect to_px(const Rect& rect) const;
    Point to_logical(Point px) const { return {px.x / scale_, px.y / scale_}; }

    // --- Shapes ---
    void fill(const Rect& rect, Color color, float radius = 0, Corners corners = Corners::All);
    // Inside the rectangle's edge, like a CSS border.
    void outline(const Rect& rect, Color color, float thickness, float radius = 0);
    void dashed_outline(const Rect& rect, Color color, float thickness, float radius);
    void gradient(const Rect& rect, Color top, Color bottom);
    void line(Point from, Point to, Color color, float thickness);
    void disc(Point center, float radius, Color color);
    void ring(Point center, float radius, Color color, float thickness);
    // Degrees clockwise from the top.
    void arc(Point center, float radius, float from_deg, float to_deg, Color color,
             float thickness);
    void polygon(std::span<const Point> points, Color color);  // Convex
    void polyline(std::span<const Point> points, Color color, float thickness);
    // The area between two curves of as many points, as quads without seams; its edges are sharp.
    void area_between(std::span<const Point> one, std::span<const Point> other, Color color);
    void shadow(const Rect& rect, float radius, Elevation elevation, Color color);
    void icon(const Rect& rect, Icon icon, Color color, float stroke = 2);

    // --- Text ---
    Face face_of(TypeStyle style) const;
    Face face_of(const TypeMeasure& measure) const;
    float advance_px(const Face& face, char32_t point, Digits digits) const;
    // Of a line, its readings counted.
    float width_px(const Face& face, std::string_view text, Digits digits) const;
    // The size of readings over letters of this face: half of it, and never under 12.
    float reading_px(const Face& face) const;
    // Cached; the reference holds until the next call.
    const std::vector<TextLine>& lines(const Face& face, std::string_view text, float width_max_px,
                                       Digits digits);
    // One line whose em box begins at `at` (logical); its readings stand right above that. Returns
    // its width in pixels.
    float write(Point at, std::string_view text, const Face& face, Color color, Digits digits);

    // The topmost opaque colour drawn at a point in this frame, blended; for the contrast audit.
    Color ground_at(Point point) const;

private:
    struct Ground {
        Rect rect;
        Color color;
    };

    struct Pen;
    void write_letters(Pen& pen, std::string_view letters) const;
    float write_with_reading(const Pen& pen, const WithReading& annotated) const;
    float piece_px(const Face& face, const WithReading& annotated, Digits digits) const;
    ImVec2 px(Point point) const;
    bool is_in_sight(const Rect& box) const;  // In pixels; part of it is not clipped away
    std::uint32_t packed(Color color) const;
    void remember(const Rect& rect, Color color);
    void stroke(const std::vector<ImVec2>& points, Color color, float thickness_px,
                IconShape::Kind kind);

    const Fonts& fonts_;
    const IconSet& icons_;
    ImDrawList* list_ = nullptr;
    float scale_ = 1;
    float text_scale_ = 1;
    Point offset_;
    float opacity_ = 1;
    std::vector<Ground> grounds_;
    std::unordered_map<std::string, std::vector<TextLine>> lines_;
};

}  // namespace madoguchi::ui
