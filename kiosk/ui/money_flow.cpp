#include "kiosk/ui/money_flow.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "kiosk/ui/painter.h"
#include "kiosk/ui/widget_parts.h"

namespace madoguchi::ui {

namespace {

constexpr Size sheet{420, 96};  // The design's grid; everything below is measured on it

// Draws on the grid, moved and scaled into the rectangle.
class Pencil {
public:
    Pencil(Ui& ui, const Rect& rect) : ui_(ui), painter_(ui.painter()) {
        scale_ = std::min(rect.width / sheet.width, rect.height / sheet.height);
        const Rect place = rect.centered({sheet.width * scale_, sheet.height * scale_});
        origin_ = {place.x, place.y};
    }

    Point at(float x, float y) const { return {origin_.x + x * scale_, origin_.y + y * scale_}; }
    Rect box(float x, float y, float width, float height) const {
        const Point corner = at(x, y);
        return {corner.x, corner.y, width * scale_, height * scale_};
    }
    float size(float on_grid) const { return on_grid * scale_; }

    void fill(const Rect& on_grid, Tone tone, float radius = 0) {
        painter_.fill(box(on_grid.x, on_grid.y, on_grid.width, on_grid.height), ui_.color(tone),
                      size(radius));
    }
    void line(Point from, Point to, Tone tone, float thickness) {
        painter_.line(at(from.x, from.y), at(to.x, to.y), ui_.color(tone), size(thickness));
    }
    void disc(float x, float y, float radius, Tone tone) {
        painter_.disc(at(x, y), size(radius), ui_.color(tone));
    }
    void ring(float x, float y, float radius, Tone tone, float thickness) {
        painter_.ring(at(x, y), size(radius), ui_.color(tone), size(thickness));
    }
    template <std::size_t N>
    void polygon(std::array<Point, N> points, Tone tone) {
        for (Point& point : points) point = at(point.x, point.y);
        painter_.polygon(points, ui_.color(tone));
    }
    // Words centred on x, in a type that stays readable however small the picture is.
    void words(float x, float y, const Label& label, Tone tone) {
        const Face face = painter_.face_of(TypeStyle::SmallBold);
        const std::string& text = ui_.text_of(label);
        const float width =
            painter_.width_px(face, text, Digits::Proportional) / painter_.pixels_per_unit();
        const Point middle = at(x, y);
        const Point begin{middle.x - width / 2, middle.y};
        painter_.write(begin, text, face, ui_.color(tone), Digits::Proportional);
        note_letters(ui_, begin, text, face, width);
    }

private:
    Ui& ui_;
    Painter& painter_;
    Point origin_;
    float scale_ = 1;
};

constexpr float arrow_line = 3.5F;
constexpr float words_top = 9;

void town(Pencil& pencil, float width, const Label& inside) {
    constexpr float height = 88;
    pencil.fill({2, 4, width, height}, Tone::PictureSky, height / 2);
    pencil.words(2 + width / 2, words_top, inside, Tone::Matsu700);
}

// Standing on y, x in its middle.
void house(Pencil& pencil, float x, float y, Tone roof, float scale) {
    const auto s = [scale](float length) { return length * scale; };
    pencil.polygon(std::array<Point, 3>{{{x - s(25), y}, {x, y - s(17)}, {x + s(25), y}}}, roof);
    pencil.fill({x - s(20), y, s(40), s(20)}, Tone::Paper1);
    pencil.fill({x - s(12), y + s(5), s(8.4F), s(8.4F)}, Tone::Yamabuki);
    pencil.fill({x + s(4), y + s(5), s(8.4F), s(15)}, Tone::PictureBrown);
}

// What has gone, or is about to: only its outline, in dashes.
void lost_house(Pencil& pencil) {
    const auto dashes = [&pencil](Point from, Point to) {
        const float length = std::hypot(to.x - from.x, to.y - from.y);
        constexpr float dash = 4;
        for (float begin = 0; begin < length; begin += 2 * dash) {
            const float end = std::min(begin + dash, length);
            const auto along = [&](float share) {
                return Point{from.x + (to.x - from.x) * share / length,
                             from.y + (to.y - from.y) * share / length};
            };
            pencil.line(along(begin), along(end), Tone::LineStrong, 2);
        }
    };
    dashes({34, 56}, {56, 40});
    dashes({78, 56}, {56, 40});
    dashes({39, 56}, {73, 56});
    dashes({39, 76}, {73, 76});
    dashes({39, 56}, {39, 76});
    dashes({73, 56}, {73, 76});
}

void person(Pencil& pencil, float x) {
    pencil.disc(x, 49, 7, Tone::Ai700);
    constexpr int corners = 13;
    std::array<Point, corners> body;
    for (int i = 0; i < corners; ++i) {
        const float angle = std::numbers::pi_v<float> * static_cast<float>(i) / (corners - 1);
        body[static_cast<std::size_t>(i)] = {x - 11 * std::cos(angle), 71 - 12 * std::sin(angle)};
    }
    pencil.polygon(body, Tone::Ai700);
}

void people(Pencil& pencil, float x) {
    person(pencil, x);
    person(pencil, x + 30);
}

void arrow(Pencil& pencil, float from, float to, float y, Tone tone) {
    const float back = to > from ? -11.0F : 11.0F;
    pencil.line({from, y}, {to + back, y}, tone, arrow_line);
    pencil.polygon(std::array<Point, 3>{{{to, y}, {to + back, y - 7}, {to + back, y + 7}}}, tone);
}

void coin(Pencil& pencil, float x, float y) {
    pencil.disc(x, y, 11, Tone::Yamabuki);
    pencil.ring(x, y, 8, Tone::Kin700, 1.5F);
    pencil.line({x - 4, y - 5}, {x, y}, Tone::OnYamabuki, 1.8F);
    pencil.line({x + 4, y - 5}, {x, y}, Tone::OnYamabuki, 1.8F);
    pencil.line({x, y}, {x, y + 6}, Tone::OnYamabuki, 1.8F);
    pencil.line({x - 3.5F, y + 2}, {x + 3.5F, y + 2}, Tone::OnYamabuki, 1.5F);
}

void rising_sun(Pencil& pencil, float x, float y) {
    constexpr int rays = 8;
    for (int i = 0; i < rays; ++i) {
        const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / rays;
        const Point way{std::cos(angle), std::sin(angle)};
        pencil.line({x + 13 * way.x, y + 13 * way.y}, {x + 20 * way.x, y + 20 * way.y},
                    Tone::PictureArrow, 2.5F);
    }
    pencil.disc(x, y, 8, Tone::Yamabuki);
}

void parcel(Pencil& pencil) {
    pencil.fill({120, 52, 26, 22}, Tone::PictureArrow, 2);
    pencil.fill({131, 52, 4, 22}, Tone::Yamabuki100);
}

constexpr float whole_town = 416;  // The money stays in the town
constexpr float half_town = 196;   // It comes from outside
constexpr float outside_middle = 353;

void customers_in_town(Pencil& pencil) {
    people(pencil, 318);
    arrow(pencil, 290, 196, 66, Tone::PictureArrow);
    coin(pencil, 243, 52);
}

}  // namespace

void money_flow(Ui& ui, const Rect& rect, const MoneyFlowPicture& picture) {
    Pencil pencil(ui, rect);
    const bool stays =
        picture.flow == MoneyFlow::LostService || picture.flow == MoneyFlow::NewService;
    town(pencil, stays ? whole_town : half_town, picture.inside);
    if (!stays) pencil.words(outside_middle, words_top, picture.outside, Tone::Ink2);
    switch (picture.flow) {
        case MoneyFlow::LostService:
            customers_in_town(pencil);
            lost_house(pencil);
            arrow(pencil, 88, 116, 62, Tone::Matsu);
            house(pencil, 152, 56, Tone::Ink2, 1);
            break;
        case MoneyFlow::NewService:
            customers_in_town(pencil);
            house(pencil, 144, 56, Tone::Kaki, 1);
            rising_sun(pencil, 84, 54);
            break;
        case MoneyFlow::Visitors:
            house(pencil, 86, 58, Tone::PictureBrown, 1);
            people(pencil, 338);
            arrow(pencil, 308, 160, 66, Tone::PictureArrow);
            coin(pencil, 246, 50);
            break;
        case MoneyFlow::Outside:
            house(pencil, 70, 60, Tone::Ai700, 0.9F);
            parcel(pencil);
            arrow(pencil, 158, 300, 50, Tone::Matsu);
            arrow(pencil, 300, 158, 74, Tone::PictureArrow);
            coin(pencil, 230, 74);
            people(pencil, 338);
            break;
    }
}

}  // namespace madoguchi::ui
