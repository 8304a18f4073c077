#include "kiosk/screens/money_page.h"

#include "kiosk/screens/cost_lines.h"
#include "kiosk/screens/field_gone_to.h"
#include "kiosk/screens/form.h"
#include "kiosk/screens/keyboard_tray.h"
#include "kiosk/screens/panel.h"
#include "kiosk/screens/source_rows.h"
#include "kiosk/screens/step_frame.h"

namespace madoguchi::screens {

using domain::CostLine;
using domain::Field;
using domain::FieldRef;
using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr float sources_width = 392;
constexpr float panels_gap = 20;
constexpr float shares_height = 36;
constexpr float shares_gap = 8;
constexpr float classes_gap = 10;

const domain::Money& money_of(const Session& session) { return session.visit()->plan.money; }

// ── beside each other on a wide screen

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

void draw_sources_panel(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    const domain::Money& money = money_of(session);
    Rect body =
        panel(ui, rect, {.title = TextId::money_sources, .draw_right = [&](const Rect& right) {
                             tag_at_right(ui, right, balance_tag(ui, money));
                         }});
    draw_shares(ui, body.take_top(shares_height, shares_gap), money.sources);
    float height = 0;
    for (const SourceRow& source : source_rows()) {
        height += source_row_height(ui, session, source, body.width);
    }
    const ui::ScrollArea area(ui, "sources", body, height);
    Rect rest = area.content();
    for (const SourceRow& source : source_rows()) {
        const Rect row = rest.take_top(source_row_height(ui, session, source, rest.width));
        draw_source_row(ui, session, intents, row, source);
    }
}

void draw_side_by_side(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    const Rect sources = rect.take_right(sources_width, panels_gap);
    draw_costs_panel(ui, session, intents, rect);
    draw_sources_panel(ui, session, intents, sources);
}

// ── below each other, in pages or above the keyboard

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
                 FormWidth::Full, field_gone_to(session, {Field::CostName, line.id}));
    }
    form.add([&](float width) { return cost_classes_height(ui, session, width); },
             [&](const Rect& rect) { draw_cost_classes(ui, session, intents, rect); });
}

void add_sources(Form& form, Ui& ui, const Session& session, Intents& intents) {
    const domain::Money& money = money_of(session);
    form.add([&](float) { return ui.scaled(panel_head_height); },
             [&](const Rect& rect) {
                 Rect head = rect;
                 const float width =
                     ui::text_size(ui, TextId::money_sources, ui::TypeStyle::BodyBold).width;
                 ui::heading(ui, head.take_left(width, panels_gap), TextId::money_sources,
                             {.style = ui::TypeStyle::BodyBold, .place = ui::Place::Middle});
                 tag_at_right(ui, head, balance_tag(ui, money));
             });
    for (const SourceRow& source : source_rows()) {
        form.add([&](float width) { return source_row_height(ui, session, source, width); },
                 [&](const Rect& rect) { draw_source_row(ui, session, intents, rect, source); },
                 FormWidth::Half, FieldRef{source.field, {}});
    }
}

ui::Button zero_button() { return {.text = TextId::money_zero_rest, .kind = ui::ButtonKind::Chip}; }

void draw_zero_button(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    const ui::Size size = ui::button_size(ui, zero_button());
    const Rect place{rect.x, rect.center().y - size.height / 2, size.width, size.height};
    if (ui::button(ui, place, zero_button())) {
        set_open_sources_to_zero(session.visit()->plan, intents);
    }
}

void draw_as_form(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    Form form(ui, session, intents);
    add_costs(form, ui, session, intents);
    add_sources(form, ui, session, intents);
    if (has_open_source(money_of(session).sources)) {
        form.add([&](float) { return ui::button_height(ui, zero_button().kind); },
                 [&](const Rect& place) { draw_zero_button(ui, session, intents, place); });
    }
    form.draw(rect);
}

}  // namespace

void draw_money_page(Ui& ui, const Session& session, Intents& intents) {
    const bool has_room = !is_tray_open(session) && !ui.is_portrait() && !ui.is_text_large();
    StepFrame frame{.title = TextId::money_title};
    if (has_room && has_open_source(money_of(session).sources)) {
        frame.title_right = ui::button_size(ui, zero_button()).width;
        frame.draw_title_right = [&](const Rect& rect) {
            draw_zero_button(ui, session, intents, rect);
        };
    }
    draw_step(ui, session, intents, frame, [&](const Rect& content) {
        has_room ? draw_side_by_side(ui, session, intents, content)
                 : draw_as_form(ui, session, intents, content);
    });
}

}  // namespace madoguchi::screens
