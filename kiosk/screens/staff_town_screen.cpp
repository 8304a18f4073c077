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

// Shown over the canvas while a note waits for the block it goes to.
void draw_moving(Ui& ui, Intents& intents, Rect head) {
    const ui::Button cancel{.text = TextId::canvas_move_cancel, .kind = ui::ButtonKind::Small};
    const ui::Size size = ui::button_size(ui, cancel);
    const Rect place = head.take_right(size.width, gap).middle_right(size);
    ui::heading(ui, head, TextId::canvas_move_title,
                {.style = ui::TypeStyle::BodyBold, .place = ui::Place::Middle});
    if (ui::button(ui, place, cancel)) intents.push_back(session::BeginMovingNote{});
}

void draw_title(Ui& ui, const Session& session, Intents& intents, Rect& rect) {
    if (session.visit() && !session.visit()->canvas.moving_note.empty()) {
        const float words =
            ui::text_height(ui, TextId::canvas_move_title, ui::TypeStyle::BodyBold, rect.width / 2);
        const float height = std::max(ui::button_height(ui, ui::ButtonKind::Small), words);
        return draw_moving(ui, intents, rect.take_top(height, gap));
    }
    const float title = ui::text_height(ui, TextId::staff_town, ui::TypeStyle::H1, rect.width);
    ui::heading(ui, rect.take_top(title), TextId::staff_town, {.style = ui::TypeStyle::H1});
    const float lead =
        ui::text_height(ui, TextId::town_lead, ui::TypeStyle::LabelPlain, rect.width);
    ui::text(ui, rect.take_top(lead, gap), TextId::town_lead,
             {.style = ui::TypeStyle::LabelPlain, .ink = ui::Tone::Ink2});
}

ui::Notice people_away() { return {.text = TextId::town_population_missing}; }

float people_height(Ui& ui, const Session& session, float width) {
    const auto& population = session.staff().population;
    return population ? population_height(ui, *population, width)
                      : ui::notice_height(ui, people_away(), width);
}

void draw_people(Ui& ui, const Session& session, const Rect& rect) {
    const auto& population = session.staff().population;
    population ? draw_population(ui, rect, *population) : ui::notice(ui, rect, people_away());
}

void draw_canvas(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    const auto tapped = choose_on_staff_canvas(ui, rect, session.visit()->plan.canvas);
    if (tapped) intents.push_back(session::OpenBlock{*tapped});
}

void draw_town(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    const bool is_wide = rect.width >= ui.scaled(side_by_side_min);
    const float side = is_wide ? ui.scaled(side_width) : rect.width;
    const float people = people_height(ui, session, side);
    const float canvas =
        is_wide ? rect.height : std::max(ui.scaled(canvas_height_min), rect.height - people - gap);
    const float height = is_wide ? std::max(canvas, people) : canvas + gap + people;
    const ui::ScrollArea area(ui, "town", rect, height);
    Rect rest = area.content();
    rest.width = is_wide ? rest.width : scrolled_width(rect, height);
    if (is_wide) {
        Rect right = rest.take_right(side, gap);
        right.height = people;
        draw_people(ui, session, right);
        rest.height = canvas;
        draw_canvas(ui, session, intents, rest);
    } else {
        draw_canvas(ui, session, intents, rest.take_top(canvas, gap));
        draw_people(ui, session, rest);
    }
}

}  // namespace

void draw_staff_town_screen(Ui& ui, const Session& session, Intents& intents) {
    draw_staff(ui, session, intents, StaffPlace::Town, [&](Rect content) {
        draw_title(ui, session, intents, content);
        if (session.visit()) {
            draw_town(ui, session, intents, content);
        } else if (session.staff().town_canvas_away) {
            const ui::Notice away{.text = TextId::town_missing};
            ui::notice(ui, content.take_top(ui::notice_height(ui, away, content.width)), away);
        }
    });
}

}  // namespace madoguchi::screens
