#include "kiosk/screens/partners_screen.h"

#include <algorithm>

#include "kiosk/screens/answer_words.h"
#include "kiosk/screens/bank_page.h"
#include "kiosk/screens/field_gone_to.h"
#include "kiosk/screens/form.h"
#include "kiosk/screens/keyboard_tray.h"
#include "kiosk/screens/panel.h"
#include "kiosk/screens/partner_card.h"
#include "kiosk/screens/partner_places.h"
#include "kiosk/screens/partners_map.h"
#include "kiosk/screens/step_frame.h"
#include "kiosk/screens/way_page.h"

namespace madoguchi::screens {

using domain::Field;
using domain::FieldRef;
using domain::Partner;
using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Tone;
using ui::Ui;

namespace {

constexpr float side_width = 320;
constexpr float columns_gap = 20;
constexpr float cards_gap = 12;
constexpr float buttons_gap = 8;
constexpr int add_columns = 2;
constexpr float hint_padding = 16;

const std::vector<Partner>& partners_of(const Session& session) {
    return session.visit()->plan.partners;
}

// ── the panel of roles to add

std::span<const std::string_view> roles() { return domain::info_of(Field::PartnerRole).words; }

// Of all rows: as many lines as the longest word needs, two as a rule.
float add_row_height(Ui& ui, const Session& session, float width) {
    constexpr float edges = 24;
    const float own = (width + buttons_gap) / add_columns - buttons_gap - edges;
    float height = ui::button_height(ui, ui::ButtonKind::Small);
    for (const std::string_view role : roles()) {
        height = std::max(height,
                          ui::text_height(ui, choice_words(ui, session, Field::PartnerRole, role),
                                          ui::TypeStyle::CaptionBold, own) +
                              4);
    }
    return height;
}

float add_buttons_height(Ui& ui, const Session& session, float width) {
    const int rows = (static_cast<int>(roles().size()) + add_columns - 1) / add_columns;
    const float row = add_row_height(ui, session, width);
    return static_cast<float>(rows) * (row + buttons_gap) - buttons_gap;
}

void draw_role_button(Ui& ui, const Session& session, Intents& intents, const Rect& rect,
                      std::string_view role) {
    const ui::Button button{.text = choice_words(ui, session, Field::PartnerRole, role),
                            .kind = ui::ButtonKind::Small,
                            .key = role};
    const Ui::Scope scope(ui, "add-partner");
    if (ui::button(ui, rect, button)) {
        intents.push_back(session::AddPartner{std::string(role)});
    }
}

void draw_add_buttons(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    const int rows = (static_cast<int>(roles().size()) + add_columns - 1) / add_columns;
    const auto cells = rect.grid(add_columns, rows, buttons_gap, buttons_gap);
    for (std::size_t i = 0; i < roles().size(); ++i) {
        draw_role_button(ui, session, intents, cells[i], roles()[i]);
    }
}

float hint_height(Ui& ui, float width) {
    const float inner = width - 2 * hint_padding;
    return ui::text_height(ui, TextId::partners_bank_looks, ui::TypeStyle::NoteBold, inner) +
           ui::text_height(ui, TextId::partners_bank_looks_text, ui::TypeStyle::Note, inner) +
           2 * hint_padding;
}

void draw_hint(Ui& ui, const Rect& rect) {
    ui::tinted_area(ui, rect, Tone::Matsu100, 14);
    Rect rest = rect.inset(hint_padding);
    const float title =
        ui::text_height(ui, TextId::partners_bank_looks, ui::TypeStyle::NoteBold, rest.width);
    ui::text(ui, rest.take_top(title), TextId::partners_bank_looks,
             {.style = ui::TypeStyle::NoteBold, .ink = Tone::Matsu700});
    ui::text(ui, rest, TextId::partners_bank_looks_text,
             {.style = ui::TypeStyle::Note, .ink = Tone::Matsu700});
}

void draw_add_panel(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    Rect body = panel(ui, rect, {.title = TextId::partners_add});
    const float buttons = add_buttons_height(ui, session, body.width);
    draw_add_buttons(ui, session, intents, body.take_top(buttons, cards_gap));
    const float hint = hint_height(ui, body.width);
    if (hint + buttons_gap <= body.height) {
        body.take_bottom(buttons_gap);
        draw_hint(ui, body.take_bottom(hint));
    }
}

// ── the list

float list_height(Ui& ui, const Session& session, float width) {
    float height = -cards_gap;
    for (const Partner& partner : partners_of(session)) {
        height += partner_card_height(ui, session, partner, width) + cards_gap;
    }
    return height;
}

void draw_list(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    const auto& partners = partners_of(session);
    const float width = scrolled_width(rect, list_height(ui, session, rect.width));
    const ui::ScrollArea area(ui, "partners", rect, list_height(ui, session, width));
    Rect rest = area.content();
    rest.width = width;
    for (const Partner& partner : partners) {
        const float card = partner_card_height(ui, session, partner, width);
        draw_partner_card(ui, session, intents, rest.take_top(card, cards_gap), partner);
    }
}

void draw_side_by_side(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    const Rect side = rect.take_right(side_width, columns_gap);
    draw_list(ui, session, intents, rect);
    draw_add_panel(ui, session, intents, side);
}

void add_role_buttons(Form& form, Ui& ui, const Session& session, Intents& intents) {
    form.add([&ui](float) { return ui::line_height(ui, ui::TypeStyle::BodyBold); },
             [&ui](const Rect& place) {
                 ui::heading(ui, place, TextId::partners_add,
                             {.style = ui::TypeStyle::BodyBold, .place = ui::Place::Middle});
             });
    for (const std::string_view role : roles()) {
        form.add([&ui](float) { return ui::button_height(ui, ui::ButtonKind::Small); },
                 [&ui, &session, &intents, role](const Rect& place) {
                     draw_role_button(ui, session, intents, place, role);
                 },
                 FormWidth::Third);
    }
}

void draw_as_form(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    Form form(ui, session, intents);
    const auto& partners = partners_of(session);
    for (const Partner& partner : partners) {
        form.add(
            [&](float width) { return partner_card_height(ui, session, partner, width); },
            [&](const Rect& place) { draw_partner_card(ui, session, intents, place, partner); },
            FormWidth::Full, field_gone_to(session, {Field::PartnerName, partner.id}),
            FormPart::Question);
    }
    add_role_buttons(form, ui, session, intents);
    form.draw(rect);
}

void draw_agreed(Ui& ui, const Session& session, const Rect& rect) {
    ui::text(ui, rect,
             ui.words(TextId::partners_agreed,
                      {{"done", places_agreed(session.visit()->plan)},
                       {"all", static_cast<std::int64_t>(partner_places().size())}}),
             {.style = ui::TypeStyle::LabelPlain,
              .align = ui::Align::Center,
              .place = ui::Place::Middle});
}

bool is_list_wanted(const Session& session) {
    return session.visit()->partners.form == session::PartnersForm::List;
}

ui::Button form_button(const Session& session) {
    const bool is_list = is_list_wanted(session);
    return {.text = is_list ? TextId::partners_as_map : TextId::partners_as_list,
            .kind = ui::ButtonKind::Chip,
            .icon = is_list ? ui::Icon::Sync : ui::Icon::ListCheck,
            .key = "form"};
}

void draw_form_button(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    const ui::Button button = form_button(session);
    Rect top = rect;
    const ui::Size size = ui::button_size(ui, button);
    if (ui::button(ui, top.take_top(size.height).middle_right(size), button)) {
        const auto other =
            is_list_wanted(session) ? session::PartnersForm::Map : session::PartnersForm::List;
        intents.push_back(session::ShowPartnersAs{other});
    }
}

void draw_people(Ui& ui, const Session& session, Intents& intents, const Rect& content) {
    // A name is written in the list, with the keys of the screen or real ones.
    const bool is_writing = session.typing() != nullptr;
    if (!is_writing && !is_list_wanted(session) && has_room_for_map(ui, content)) {
        return draw_partners_map(ui, session, intents, content);
    }
    const bool has_columns = !is_writing && !ui.is_portrait() && !ui.is_text_large();
    has_columns ? draw_side_by_side(ui, session, intents, content)
                : draw_as_form(ui, session, intents, content);
}

void draw_people_page(Ui& ui, const Session& session, Intents& intents) {
    const bool is_map = !is_list_wanted(session) && !ui.is_text_large();
    StepFrame frame{.title = TextId::partners_title,
                    .lead = is_map ? TextId::partners_lead : TextId::partners_list_lead,
                    .draw_middle = [&](const Rect& rect) { draw_agreed(ui, session, rect); }};
    if (!ui.is_text_large()) {
        frame.title_right = ui::button_size(ui, form_button(session)).width;
        frame.draw_title_right = [&](const Rect& rect) {
            draw_form_button(ui, session, intents, rect);
        };
    }
    draw_step(ui, session, intents, frame,
              [&](const Rect& content) { draw_people(ui, session, intents, content); });
}

}  // namespace

void draw_partners_screen(Ui& ui, const Session& session, Intents& intents) {
    if (!session.visit()) return;
    switch (session.visit()->place.page) {
        case 0:
            return draw_people_page(ui, session, intents);
        case 1:
            return draw_bank_page(ui, session, intents);
        default:
            return draw_way_page(ui, session, intents);
    }
}

}  // namespace madoguchi::screens
