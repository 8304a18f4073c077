#include "kiosk/screens/sources_page.h"

#include "kiosk/screens/form.h"
#include "kiosk/screens/panel.h"
#include "kiosk/screens/source_rows.h"
#include "kiosk/screens/step_frame.h"

namespace madoguchi::screens {

using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr float head_gap = 20;
constexpr float shares_height = 36;

const domain::Money& money_of(const Session& session) { return session.visit()->plan.money; }

void draw_head(Ui& ui, const Session& session, Rect rect) {
    const float width = ui::text_size(ui, TextId::money_sources, ui::TypeStyle::BodyBold).width;
    ui::heading(ui, rect.take_left(width, head_gap), TextId::money_sources,
                {.style = ui::TypeStyle::BodyBold, .place = ui::Place::Middle});
    tag_at_right(ui, rect, balance_tag(ui, money_of(session)));
}

void draw_all_sources(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    Form form(ui, session, intents);
    form.add([&](float) { return ui.scaled(panel_head_height); },
             [&](const Rect& place) { draw_head(ui, session, place); });
    form.add([](float) { return shares_height; },
             [&](const Rect& place) { draw_shares(ui, place, money_of(session).sources); });
    for (const SourceRow& source : source_rows()) {
        form.add([&](float width) { return source_row_height(ui, session, source, width); },
                 [&](const Rect& place) { draw_source_row(ui, session, intents, place, source); },
                 FormWidth::Half, domain::FieldRef{source.field, {}});
    }
    form.draw(rect);
}

}  // namespace

void draw_sources_page(Ui& ui, const Session& session, Intents& intents) {
    const StepFrame frame{.title = TextId::money_others_title,
                          .primary = TextId::money_done,
                          .primary_icon = ui::Icon::Check};
    draw_step(ui, session, intents, frame,
              [&](const Rect& content) { draw_all_sources(ui, session, intents, content); });
}

}  // namespace madoguchi::screens
