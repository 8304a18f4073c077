#include "kiosk/ui/block_parts.h"

#include "kiosk/ui/frame.h"
#include "kiosk/ui/text.h"
#include "kiosk/ui/widget_parts.h"

namespace madoguchi::ui {

namespace {

constexpr float card_height = 88;
constexpr float card_padding = 14;
constexpr float disc_radius = 18;
constexpr float disc_gap = 12;
constexpr float card_radius = 14;

TypeStyle style_of(const QuestionCard& card) {
    return card.is_current ? TypeStyle::BodyBold : TypeStyle::Body;
}

void draw_number(Ui& ui, const Rect& place, const QuestionCard& card) {
    const float radius = ui.scaled(disc_radius);
    if (card.is_done) {
        return icon_disc(ui, place.center(), radius, Tone::Matsu100, Icon::Check, Tone::Matsu700);
    }
    const Tone fill = card.is_current ? Tone::Yamabuki : Tone::Paper2;
    ui.painter().disc(place.center(), radius, ui.color(fill));
    put_words(ui, place, ui.formats().count(card.number),
              {.style = TypeStyle::Label,
               .ink = card.is_current ? Tone::OnYamabuki : Tone::Ink1,
               .align = Align::Center,
               .place = Place::Middle});
}

}  // namespace

float question_card_height(Ui& ui, const QuestionCard& card, float width) {
    const float words = width - 2 * card_padding - 2 * ui.scaled(disc_radius) - disc_gap;
    return std::max(card_height,
                    text_height(ui, card.text, style_of(card), words) + 2 * card_padding);
}

bool question_card(Ui& ui, const Rect& rect, const QuestionCard& card) {
    const Reaction reaction =
        ui.interact(rect, {.role = Role::Choice,
                           .name = card.text,
                           .value = ui.formats().count(card.number),
                           .state = {.checked = card.is_done, .selected = card.is_current},
                           .key = Ui::key_for(card.key, card.text, Role::Choice)});
    if (card.is_current && !ui.theme().is_high_contrast()) {
        ui.painter().fill(rect.moved(0, 3), ui.color(Tone::Ai900), card_radius);
    }
    const Tone fill = reaction.held ? Tone::Ai50 : Tone::Paper1;
    draw_surface(ui, rect,
                 {.fill = card.is_current ? Tone::Ai700 : fill,
                  .radius = card_radius,
                  .edge_width = card.is_current ? 0.0F : 1.5F,
                  .is_raised = false});
    Rect inside = rect.inset(card_padding, 0);
    draw_number(ui, inside.take_left(2 * ui.scaled(disc_radius), disc_gap), card);
    put_words(ui, inside, card.text,
              {.style = style_of(card),
               .ink = card.is_current ? Tone::InkInverse : Tone::Ink1,
               .place = Place::Middle});
    if (reaction.has_ring) focus_ring(ui, rect, card_radius);
    return reaction.tapped;
}

void hillside_card(Ui& ui, const Rect& rect, float height) {
    constexpr float radius = 16;
    constexpr float outside = 8;
    draw_surface(ui, rect, {.radius = radius});
    Rect rest = rect;
    const Rect picture = rest.take_top(height);
    Painter& painter = ui.painter();
    const Ui::Clip clip(ui, picture);
    landscape(ui, picture);
    // What stands out over the round corners is painted over with the ground.
    painter.outline(rect.grown(outside), ui.color(Tone::Paper0), outside, radius + outside);
    painter.outline(rect, ui.color(Tone::Line), 1, radius);
}

bool note_place(Ui& ui, const Rect& rect, const Label& text) {
    constexpr float radius = 10;
    const Reaction reaction = ui.interact(
        rect, {.role = Role::Button, .name = text, .key = Ui::key_for({}, text, Role::Button)});
    if (reaction.held) ui.painter().fill(rect, ui.color(Tone::Ai50), radius);
    ui.painter().dashed_outline(rect, ui.color(Tone::LineStrong), 2, radius);
    put_icon_and_words(ui, rect, {.text = text, .icon = Icon::Plus, .gap = 8});
    if (reaction.has_ring) focus_ring(ui, rect, radius);
    return reaction.tapped;
}

}  // namespace madoguchi::ui
