#include "kiosk/screens/costs_page.h"

#include "kiosk/screens/cost_lines.h"
#include "kiosk/screens/field_gone_to.h"
#include "kiosk/screens/form.h"
#include "kiosk/screens/keyboard_tray.h"
#include "kiosk/screens/panel.h"
#include "kiosk/screens/step_frame.h"

namespace madoguchi::screens {

using domain::CostLine;
using domain::Field;
using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr float panels_gap = 20;
constexpr float classes_gap = 10;

const domain::Money& money_of(const Session& session) { return session.visit()->plan.money; }

void draw_empty_costs(Ui& ui, const Rect& rect) {
    ui::text(ui, rect, TextId::money_costs_empty,
             {.style = ui::TypeStyle::Body,
              .ink = ui::Tone::Ink2,
              .align = ui::Align::Center,
              .place = ui::Place::Middle});
}

float cost_rows_height(Ui& ui, const Session& session, float width) {
    float height = 0;
    for (const CostLine& line : money_of(session).costs) {
        height += cost_line_height(ui, session, line, width);
    }
    return height;
}

void draw_cost_rows(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    const float width = scrolled_width(rect, cost_rows_height(ui, session, rect.width));
    const ui::ScrollArea area(ui, "costs", rect, cost_rows_height(ui, session, width));
    Rect rest = area.content();
    rest.width = width;
    for (const CostLine& line : money_of(session).costs) {
        const Rect row = rest.take_top(cost_line_height(ui, session, line, width));
        ui::hairline(ui, row);
        draw_cost_line(ui, session, intents, row, line);
    }
}

void draw_costs_panel(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    const auto& costs = money_of(session).costs;
    Rect body =
        panel(ui, rect, {.title = TextId::money_costs, .draw_right = [&](const Rect& right) {
                             draw_costs_total(ui, session, right);
                         }});
    const float classes = cost_classes_height(ui, session, body.width);
    const Rect add = body.take_bottom(classes, classes_gap);
    if (costs.empty()) {
        draw_empty_costs(ui, body);
    } else {
        draw_cost_rows(ui, session, intents, body);
    }
    draw_cost_classes(ui, session, intents, add);
}

void add_costs(Form& form, Ui& ui, const Session& session, Intents& intents) {
    const auto& costs = money_of(session).costs;
    form.add([&](float) { return ui.scaled(panel_head_height); },
             [&](const Rect& rect) {
                 Rect head = rect;
                 const float width =
                     ui::text_size(ui, TextId::money_costs, ui::TypeStyle::BodyBold).width;
                 ui::heading(ui, head.take_left(width, panels_gap), TextId::money_costs,
                             {.style = ui::TypeStyle::BodyBold, .place = ui::Place::Middle});
                 draw_costs_total(ui, session, head);
             });
    for (const CostLine& line : costs) {
        form.add([&](float width) { return cost_line_height(ui, session, line, width); },
                 [&](const Rect& rect) { draw_cost_line(ui, session, intents, rect, line); },
                 FormWidth::Full, field_gone_to(session, {Field::CostName, line.id}),
                 FormPart::Question);
    }
    form.add([&](float width) { return cost_classes_height(ui, session, width); },
             [&](const Rect& rect) { draw_cost_classes(ui, session, intents, rect); });
}

}  // namespace

void draw_costs_page(Ui& ui, const Session& session, Intents& intents) {
    const bool has_room = !is_tray_open(session) && !ui.is_portrait() && !ui.is_text_large();
    const StepFrame frame{.title = TextId::money_costs_title,
                          .primary = TextId::money_done,
                          .primary_icon = ui::Icon::Check};
    draw_step(ui, session, intents, frame, [&](const Rect& content) {
        if (has_room) return draw_costs_panel(ui, session, intents, content);
        Form form(ui, session, intents);
        add_costs(form, ui, session, intents);
        form.draw(content);
    });
}

}  // namespace madoguchi::screens
