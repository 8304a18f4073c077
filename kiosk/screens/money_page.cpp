#include "kiosk/screens/money_page.h"

#include "kiosk/screens/form.h"
#include "kiosk/screens/keyboard_tray.h"
#include "kiosk/screens/listening.h"
#include "kiosk/screens/plan_amounts.h"
#include "kiosk/screens/plan_pad.h"
#include "kiosk/screens/plan_powers.h"
#include "kiosk/screens/step_frame.h"

namespace madoguchi::screens {

using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr float amounts_width = 392;
constexpr float columns_gap = 20;
constexpr float rows_gap = 12;
constexpr float title_gap = 20;

void draw_side_by_side(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    draw_plan_amounts(ui, session, intents, rect.take_left(amounts_width, columns_gap));
    if (is_tray_open(session)) return draw_plan_pad(ui, session, intents, rect);
    draw_powers_card(ui, session, rect.take_top(powers_card_height(ui, rect.width), rows_gap));
    draw_years_card(ui, session, intents, rect);
}

void draw_as_form(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    Form form(ui, session, intents);
    add_plan_amounts(form, ui, session, intents);
    form.add([&ui](float width) { return powers_card_height(ui, width); },
             [&](const Rect& place) { draw_powers_card(ui, session, place); });
    form.add([&ui](float) { return years_card_height(ui); },
             [&](const Rect& place) { draw_years_card(ui, session, intents, place); });
    form.draw(rect);
}

// Whether the lead can be read in two lines of the title's height.
bool has_room_for_lead(Ui& ui, float width) {
    constexpr float width_least = 120;
    if (width < width_least) return false;
    return ui::text_height(ui, TextId::money_lead, ui::TypeStyle::ServiceName, width) <=
           ui::line_height(ui, ui::TypeStyle::H1);
}

// The lead stands beside the title, so that the cards begin right below it.
void draw_lead(Ui& ui, Rect rect) {
    constexpr auto wanted = ui::TypeStyle::BodyLarge;
    const bool is_short = ui::text_size(ui, TextId::money_lead, wanted).width <= rect.width;
    ui::text(ui, rect.take_top(ui::line_height(ui, ui::TypeStyle::H1)), TextId::money_lead,
             {.style = is_short ? wanted : ui::TypeStyle::Small,
              .ink = ui::Tone::Ink2,
              .place = ui::Place::Middle});
}

}  // namespace

void draw_money_page(Ui& ui, const Session& session, Intents& intents) {
    const bool is_wide = !ui.is_portrait() && !ui.is_text_large();
    StepFrame frame{.title = TextId::money_title};
    frame.draw_middle = [&](const Rect& rect) { draw_hint(ui, session, rect); };
    if (is_wide) {
        frame.keyboard = StepFrame::Keyboard::InTheContent;
        const float main = ui::frame_areas(ui, frame.rail).main.width;
        const float title = ui::text_size(ui, frame.title, ui::TypeStyle::H1).width + title_gap;
        const float lead =
            ui::text_size(ui, TextId::money_lead, ui::TypeStyle::BodyLarge).width + title_gap;
        float listen = listen_size(ui, session, frame.listen).width;
        if (title + listen + lead > main) listen = small_listen_size(session).width;
        const float right = main - title - (listen > 0 ? listen + title_gap : 0);
        if (has_room_for_lead(ui, right)) {
            frame.title_right = right;
            frame.draw_title_right = [&](const Rect& rect) { draw_lead(ui, rect); };
        } else {
            frame.lead = TextId::money_lead;
        }
    }
    draw_step(ui, session, intents, frame, [&](const Rect& content) {
        is_wide ? draw_side_by_side(ui, session, intents, content)
                : draw_as_form(ui, session, intents, content);
    });
}

}  // namespace madoguchi::screens
