#include "kiosk/ui/stage_way.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "kiosk/ui/text.h"
#include "kiosk/ui/widget_parts.h"

namespace madoguchi::ui {

namespace {

constexpr float hills_height = 118;
constexpr float valley_room = 52;  // Between the sky's edge and the disc in the dip
constexpr float disc_radius = 22;
constexpr float padding = 8;
constexpr float column_gap = 8;
constexpr float lines_gap = 2;
// How high the way stands at each stop: it falls into the valley and rises out of it.
constexpr std::array<float, way_stops> heights{0.78F, 0.56F, 0.14F, 0.34F, 0.92F};

// The way between two stops, without a kink.
float height_at(float stop) {
    const auto before = static_cast<std::size_t>(
        std::clamp(std::floor(stop), 0.0F, static_cast<float>(way_stops - 1)));
    const std::size_t after = std::min(before + 1, way_stops - 1);
    const float share = std::clamp(stop - static_cast<float>(before), 0.0F, 1.0F);
    const float eased = (1 - std::cos(share * std::numbers::pi_v<float>)) / 2;
    return heights[before] + (heights[after] - heights[before]) * eased;
}

// The ground under the way, from the left edge to the right.
void draw_hills(Ui& ui, const Rect& rect) {
    constexpr int columns = 80;
    std::vector<Point> top;
    std::vector<Point> foot;
    for (int i = 0; i <= columns; ++i) {
        const float share = static_cast<float>(i) / columns;
        const float stop = share * way_stops - 0.5F;
        const float x = rect.x + share * rect.width;
        top.push_back(
            {x, rect.bottom() - height_at(stop) * (rect.height - 2 * disc_radius) - disc_radius});
        foot.push_back({x, rect.bottom()});
    }
    ui.painter().area_between(top, foot, ui.color(Tone::PictureSky));
    ui.painter().polyline(top, ui.color(Tone::Matsu), 3);
}

Point disc_place(const Rect& hills, const Rect& column, std::size_t stop) {
    return {column.center().x,
            hills.bottom() - heights[stop] * (hills.height - 2 * disc_radius) - disc_radius};
}

void draw_disc(Ui& ui, Point center, int number, const WayStop& stop) {
    Painter& painter = ui.painter();
    painter.disc(center, disc_radius, ui.color(stop.is_current ? Tone::Yamabuki : Tone::Paper1));
    painter.ring(center, disc_radius, ui.color(stop.is_current ? Tone::Kin700 : Tone::Matsu), 3);
    put_words(ui,
              {center.x - disc_radius, center.y - disc_radius, 2 * disc_radius, 2 * disc_radius},
              Words::figure(std::to_string(number)),
              {.style = TypeStyle::BodyBold,
               .ink = stop.is_current ? Tone::OnYamabuki : Tone::Matsu700,
               .align = Align::Center,
               .place = Place::Middle});
}

float names_height(Ui& ui, const StageWay& way, float width) {
    float height = 0;
    for (const WayStop& stop : way.stops) {
        height = std::max(height, text_height(ui, stop.name, TypeStyle::Label, width));
    }
    return height;
}

float helpers_height(Ui& ui, const StageWay& way, float width) {
    float height = 0;
    for (const WayStop& stop : way.stops) {
        height = std::max(height, text_height(ui, stop.helper, TypeStyle::Note, width));
    }
    return height;
}

float column_width(float width) {
    return (width - column_gap * (way_stops - 1)) / static_cast<float>(way_stops) - 2 * padding;
}

float valley_height(Ui& ui, const StageWay& way, float column) {
    return text_height(ui, way.valley, TypeStyle::SmallBold, column);
}

// Words over the dip, above its disc: where they need more lines the hills are higher.
float hills_height_for(Ui& ui, const StageWay& way, float column) {
    return ui.scaled(hills_height) +
           std::max(0.0F, valley_height(ui, way, column) - ui.scaled(valley_room));
}

bool draw_stop(Ui& ui, const Rect& hills, const Rect& column, const StageWay& way,
               std::size_t index) {
    const WayStop& stop = way.stops[index];
    // As far as its name: below, one line speaks of all helpers.
    Rect target = column;
    target.height = hills.height + lines_gap + names_height(ui, way, column.width - 2 * padding);
    const Reaction reaction =
        ui.interact(target, {.role = Role::Choice,
                             .name = stop.name,
                             .value = Words::figure(std::to_string(index + 1))
                                          .add(ui.words_of(way.question), " ")
                                          .add(ui.words_of(stop.helper), " "),
                             .state = {.checked = stop.is_current},
                             .key = Ui::key_for(stop.key, stop.name, Role::Choice)});
    draw_disc(ui, disc_place(hills, column, index), static_cast<int>(index) + 1, stop);
    Rect words = column.inset(padding, 0);
    words.take_top(hills.height, lines_gap);
    const float name = names_height(ui, way, words.width);
    put_words(ui, words.take_top(name, lines_gap), stop.name,
              {.style = TypeStyle::Label, .align = Align::Center});
    words.take_top(line_height(ui, TypeStyle::SmallBold));
    put_words(ui, words, stop.helper,
              {.style = TypeStyle::Note, .ink = Tone::Ink2, .align = Align::Center});
    if (stop.is_current) {
        Rect below = column;
        below.take_top(hills.height);
        ui.painter().outline(below.inset(0, 2), ui.color(Tone::Kin700), 3, 12);
    }
    if (reaction.has_ring) focus_ring(ui, column, 14);
    return reaction.tapped;
}

}  // namespace

float stage_way_height(Ui& ui, const StageWay& way, float width) {
    const float column = column_width(width);
    return hills_height_for(ui, way, column) + names_height(ui, way, column) +
           helpers_height(ui, way, column) + line_height(ui, TypeStyle::SmallBold) + 2 * lines_gap +
           padding;
}

std::optional<int> stage_way(Ui& ui, const Rect& rect, const StageWay& way) {
    Rect hills = rect;
    const float inner = column_width(rect.width);
    hills.height = hills_height_for(ui, way, inner);
    draw_surface(ui, rect, {.fill = Tone::Paper1, .radius = 16});
    draw_hills(ui, hills);
    const auto columns = rect.columns(static_cast<int>(way_stops), column_gap);
    std::optional<int> tapped;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (draw_stop(ui, hills, columns[i], way, i)) tapped = static_cast<int>(i);
    }
    // Words over the dip, and over the row of helpers.
    const float line = line_height(ui, TypeStyle::SmallBold);
    text(ui, {columns[2].center().x - inner / 2, hills.y + 6, inner, valley_height(ui, way, inner)},
         way.valley, {.style = TypeStyle::SmallBold, .ink = Tone::Beni700, .align = Align::Center});
    const float names = names_height(ui, way, inner);
    text(ui, {rect.x, hills.bottom() + 2 * lines_gap + names, rect.width, line}, way.helps,
         {.style = TypeStyle::SmallBold,
          .ink = Tone::Matsu700,
          .align = Align::Center,
          .place = Place::Middle});
    return tapped;
}

}  // namespace madoguchi::ui
