#include "kiosk/screens/partner_card.h"

#include <algorithm>

#include "kiosk/screens/answer_widgets.h"
#include "kiosk/screens/answer_words.h"
#include "kiosk/screens/panel.h"
#include "kiosk/screens/partner_words.h"

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

constexpr float padding_sides = 20;
constexpr float padding_vertical = 10;
constexpr float head_height = 56;
constexpr float disc_size = 44;
constexpr float gap = 12;
constexpr float delete_size = 56;
constexpr float state_width = 396;
constexpr float side_by_side_min = 560;  // Narrower cards put the state below the name

struct DiscTones {
    Tone ground, ink;
};

DiscTones tones_of(const domain::ChosenWord& state) {
    if (state == "agreed") return {Tone::Matsu100, Tone::Matsu700};
    if (state == "talking") return {Tone::Yamabuki100, Tone::Kin700};
    return {Tone::Paper2, Tone::Ink2};
}

AnswerLook name_look() {
    return {.label = TextId::partners_name, .placeholder = TextId::partners_name_example};
}
AnswerLook state_look() { return {.label = TextId::partners_state}; }

// Where name and state stand in the card.
struct Layout {
    float name_width = 0;
    float state_width = 0;
    bool is_stacked = false;
};

// A language whose example of a name is long needs the whole width for it.
Layout layout_for(Ui& ui, float inner_width) {
    constexpr float field_edges = 40;
    const float state = ui.scaled(state_width);
    const float name = inner_width - gap - state;
    const float example =
        ui::text_size(ui, TextId::partners_name_example, ui::TypeStyle::ServiceName).width;
    const bool is_stacked =
        inner_width < ui.scaled(side_by_side_min) || name < example + field_edges;
    if (is_stacked) return {inner_width, inner_width, true};
    return {name, state, false};
}

float body_height(Ui& ui, const Session& session, const Partner& partner, const Layout& layout) {
    const float name = answer_height(ui, session, {Field::PartnerName, partner.id}, name_look(),
                                     layout.name_width);
    const float state = answer_height(ui, session, {Field::PartnerState, partner.id}, state_look(),
                                      layout.state_width);
    return layout.is_stacked ? name + gap + state : std::max(name, state);
}

void draw_head(Ui& ui, const Session& session, Intents& intents, Rect head,
               const Partner& partner) {
    const DiscTones tones = tones_of(partner.state);
    const Rect trash = head.take_right(delete_size, gap);
    icon_disc(ui, head.take_left(disc_size, gap).centered({disc_size, disc_size}),
              icon_of_role(partner.role.value_or("")), tones.ground, tones.ink);
    const ui::Words role =
        choice_words(ui, session, Field::PartnerRole, partner.role.value_or("other"));
    const float width = ui::text_size(ui, role, ui::TypeStyle::BodyBold).width;
    ui::heading(ui, head.take_left(width, gap), role,
                {.style = ui::TypeStyle::BodyBold, .place = ui::Place::Middle});
    if (partner.role == "bank" && partner.state.value_or("none") == "none") {
        ui::tag(ui, head, {TextId::partners_first, ui::TagKind::Wait, ui::Icon::ArrowLeft});
    }
    if (ui::icon_button(ui, trash.centered({delete_size, delete_size}), ui::Icon::Trash,
                        TextId::partners_delete)) {
        intents.push_back(session::DeletePartner{partner.id});
    }
}

}  // namespace

float partner_card_height(Ui& ui, const Session& session, const Partner& partner, float width) {
    const Layout layout = layout_for(ui, width - 2 * padding_sides);
    return 2 * padding_vertical + ui.scaled(head_height) +
           body_height(ui, session, partner, layout);
}

void draw_partner_card(Ui& ui, const Session& session, Intents& intents, const Rect& rect,
                       const Partner& partner) {
    const Ui::Scope scope(ui, partner.id);
    const FieldRef written{Field::PartnerName, partner.id};
    // Above the keyboard there may be room for what is written alone.
    const bool is_low = rect.height + 1 < partner_card_height(ui, session, partner, rect.width);
    if (is_low && session::is_typing_in(*session.visit(), written)) {
        return text_answer(ui, session, intents, rect, written, name_look());
    }
    ui::paper_card(ui, rect);
    Rect inner = rect.inset(padding_sides, padding_vertical);
    draw_head(ui, session, intents, inner.take_top(ui.scaled(head_height)), partner);
    const Layout layout = layout_for(ui, inner.width);
    const FieldRef name{Field::PartnerName, partner.id};
    const FieldRef state{Field::PartnerState, partner.id};
    const float name_height = answer_height(ui, session, name, name_look(), layout.name_width);
    const Rect name_rect = layout.is_stacked ? inner.take_top(name_height, gap)
                                             : inner.take_left(layout.name_width, gap);
    text_answer(ui, session, intents, name_rect, name, name_look());
    choice_answer(ui, session, intents, inner, state, state_look());
}

}  // namespace madoguchi::screens
