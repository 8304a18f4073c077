// A card that is a button as a whole.
#include <algorithm>

#include "kiosk/ui/choices.h"
#include "kiosk/ui/text.h"
#include "kiosk/ui/widget_parts.h"

namespace madoguchi::ui {

namespace {

constexpr float low_sides = 28;
constexpr float low_edge = 12;
constexpr float low_gap = 20;

// Where there is no room for one below the other: disc, words and arrow side by side.
struct LowCard {
    Rect disc, words, arrow;
};

LowCard low_card(const Ui& ui, Rect inside) {
    const float disc = ui.scaled(44);
    const float arrow = ui.scaled(28);
    LowCard places;
    places.disc = inside.take_left(disc, low_gap).centered({disc, disc});
    places.arrow = inside.take_right(arrow, low_gap).centered({arrow, arrow});
    places.words = inside;
    return places;
}

void draw_low_primary_card(Ui& ui, const Rect& inside, const ActionCard& card) {
    const bool is_contrast = ui.theme().is_high_contrast();
    const LowCard places = low_card(ui, inside);
    icon_disc(ui, places.disc.center(), places.disc.width / 2, Tone::Yamabuki, card.icon,
              Tone::OnYamabuki);
    icon(ui, places.arrow, Icon::ArrowRight, is_contrast ? Tone::InkInverse : Tone::Yamabuki);
    const float title = text_height(ui, card.title, TypeStyle::H1, places.words.width);
    const float detail = text_height(ui, card.detail, TypeStyle::Body, places.words.width);
    Rect words = places.words;
    words = words.inset(0, std::max(0.0F, words.height - title - detail) / 2);
    put_words(ui, words.take_top(std::min(title, words.height / 2)), card.title,
              {.style = TypeStyle::H1, .ink = Tone::InkInverse});
    put_words(
        ui, words, card.detail,
        {.style = TypeStyle::Body, .ink = is_contrast ? Tone::InkInverse : Tone::RailCaption});
}

// A gold disc beside the title, and an arrow at the foot.
void draw_primary_card(Ui& ui, Rect inside, const ActionCard& card) {
    const float disc = ui.scaled(64);
    Rect foot = inside.take_bottom(
        std::max(ui.scaled(36), text_height(ui, card.detail, TypeStyle::Body, inside.width - 60)),
        4);
    const bool is_contrast = ui.theme().is_high_contrast();
    icon(ui, foot.take_right(ui.scaled(36), 8), Icon::ArrowRight,
         is_contrast ? Tone::InkInverse : Tone::Yamabuki);
    put_words(ui, foot, card.detail,
              {.style = TypeStyle::Body,
               .ink = is_contrast ? Tone::InkInverse : Tone::RailCaption,
               .place = Place::Middle});
    const Rect spot = inside.take_left(disc, 18);
    icon_disc(ui, spot.center(), disc / 2, Tone::Yamabuki, card.icon, Tone::OnYamabuki);
    put_words(ui, inside, card.title,
              {.style = TypeStyle::H1, .ink = Tone::InkInverse, .place = Place::Middle});
}

void draw_plain_card(Ui& ui, Rect inside, const ActionCard& card) {
    const float side = ui.scaled(44);
    const float detail = text_height(ui, card.detail, TypeStyle::Note, inside.width);
    const float title = text_height(ui, card.title, TypeStyle::H2, inside.width);
    const float gap = std::clamp(inside.height - side - title - detail, 0.0F, 12.0F);
    icon(ui, inside.take_top(side, gap).middle_left({side, side}), card.icon, Tone::Ai700);
    put_words(ui, inside.take_top(title), card.title, {.style = TypeStyle::H2, .ink = Tone::Ai700});
    put_words(ui, inside, card.detail, {.style = TypeStyle::Note, .ink = Tone::Ink2});
}

}  // namespace

float low_action_card_height(Ui& ui, const ActionCard& card, float width) {
    const float words = low_card(ui, {0, 0, width - 2 * low_sides, 0}).words.width;
    return text_height(ui, card.title, TypeStyle::H1, words) +
           text_height(ui, card.detail, TypeStyle::Body, words) + 2 * low_edge;
}

bool action_card(Ui& ui, const Rect& rect, const ActionCard& card) {
    const Reaction reaction =
        ui.interact(rect, {.role = Role::Button,
                           .name = card.title,
                           .value = card.detail,
                           .state = {.selected = card.is_chosen},
                           .key = Ui::key_for(card.key, card.title, Role::Button)});
    Painter& painter = ui.painter();
    const bool is_contrast = ui.theme().is_high_contrast();
    const Rect box = reaction.held ? rect.moved(0, 3) : rect;
    const Tone fill = card.is_primary ? (reaction.held ? Tone::Ai800 : Tone::Ai700)
                      : reaction.held || card.is_chosen ? Tone::Ai50
                                                        : Tone::Paper1;
    if (!is_contrast && !reaction.held) {
        painter.shadow(box, 22, Elevation::Raised, ui.color(Tone::Shadow));
    }
    painter.fill(box, ui.color(fill), 22);
    if (card.is_chosen) {
        painter.outline(box, ui.color(Tone::Ai700), 4, 22);
    } else if (!card.is_primary) {
        painter.outline(box, ui.color(is_contrast ? Tone::Ink1 : Tone::Line),
                        is_contrast ? 3.0F : 1.0F, 22);
    }
    // The largest letters need the card's height.
    const bool is_low = card.is_primary && ui.is_text_largest();
    const Rect inside = box.inset(card.is_primary ? low_sides : 24.0F, is_low ? low_edge : 22.0F);
    if (is_low) {
        draw_low_primary_card(ui, inside, card);
    } else if (card.is_primary) {
        draw_primary_card(ui, inside, card);
    } else {
        draw_plain_card(ui, inside, card);
    }
    if (reaction.has_ring) focus_ring(ui, box, 22);
    return reaction.tapped;
}

}  // namespace madoguchi::ui
