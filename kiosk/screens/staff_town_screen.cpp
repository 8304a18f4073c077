#include "kiosk/screens/staff_town_screen.h"

#include <algorithm>

#include "kiosk/screens/panel.h"
#include "kiosk/screens/population_chart.h"
#include "kiosk/screens/staff_canvas.h"
#include "kiosk/screens/staff_frame.h"

namespace madoguchi::screens {

using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr float gap = 12;
constexpr float side_width = 330;
constexpr float side_by_side_min = 900;
constexpr float canvas_height_min = 480;

void draw_title(Ui& ui, Rect& rect) {
    const float title = ui::text_height(ui, TextId::staff_town, ui::TypeStyle::H1, rect.width);
    ui::heading(ui, rect.take_top(title), TextId::staff_town, {.style = ui::TypeStyle::H1});
    const float lead =
        ui::text_height(ui, TextId::town_lead, ui::TypeStyle::LabelPlain, rect.width);
    ui::text(ui, rect.take_top(lead, gap), TextId::town_lead,
             {.style = ui::TypeStyle::LabelPlain, .ink = ui::Tone::Ink2});
}

void draw_town(Ui& ui, const domain::TownCanvas& town, const Rect& rect) {
    const bool is_wide = rect.width >= ui.scaled(side_by_side_min);
    const float side = is_wide ? ui.scaled(side_width) : rect.width;
    const float people = population_height(ui, town.population, side);
    const float canvas =
        is_wide ? rect.height : std::max(ui.scaled(canvas_height_min), rect.height - people - gap);
    const float height = is_wide ? std::max(canvas, people) : canvas + gap + people;
    const ui::ScrollArea area(ui, "town", rect, height);
    Rect rest = area.content();
    rest.width = is_wide ? rest.width : scrolled_width(rect, height);
    if (is_wide) {
        Rect right = rest.take_right(side, gap);
        right.height = people;
        draw_population(ui, right, town.population);
        rest.height = canvas;
        draw_staff_canvas(ui, rest, town.canvas);
    } else {
        draw_staff_canvas(ui, rest.take_top(canvas, gap), town.canvas);
        draw_population(ui, rest, town.population);
    }
}

}  // namespace

void draw_staff_town_screen(Ui& ui, const Session& session, Intents& intents) {
    draw_staff(ui, session, intents, StaffPlace::Town, [&](Rect content) {
        draw_title(ui, content);
        if (session.staff().town_canvas) {
            draw_town(ui, *session.staff().town_canvas, content);
        } else if (session.staff().town_canvas_away) {
            const ui::Notice away{.text = TextId::town_missing};
            ui::notice(ui, content.take_top(ui::notice_height(ui, away, content.width)), away);
        }
    });
}

}  // namespace madoguchi::screens
