#include "kiosk/ui/rail_menu.h"

#include "kiosk/ui/text.h"
#include "kiosk/ui/widget_parts.h"

namespace madoguchi::ui {

namespace {

constexpr float item_radius = 14;
constexpr float item_padding = 12;
constexpr float item_icon = 26;
constexpr float item_gap = 10;
constexpr float person_disc = 44;
constexpr float person_icon = 26;
constexpr float person_gap = 12;

Tone fill_of(const RailItem& item, bool is_held) {
    if (item.ground == RailItem::Ground::Current) return Tone::OnToast;
    return is_held ? Tone::RailBottom : Tone::RailTile;
}

Tone ink_of(const Ui& ui, const RailItem& item) {
    if (item.ground != RailItem::Ground::Current) return Tone::OnToast;
    return ui.theme().is_high_contrast() ? Tone::OnYamabuki : Tone::Ai800;
}

}  // namespace

bool rail_item(Ui& ui, const Rect& rect, const RailItem& item) {
    const bool is_current = item.ground == RailItem::Ground::Current;
    const Reaction reaction =
        ui.interact(rect, {.role = Role::Button,
                           .name = item.text,
                           .state = {.selected = is_current},
                           .key = Ui::key_for(item.key, item.text, Role::Button)});
    if (item.ground != RailItem::Ground::None || reaction.held) {
        ui.painter().fill(rect, ui.color(fill_of(item, reaction.held)), item_radius);
    }
    Rect inside = rect.inset(item_padding, 2);
    const float side = ui.scaled(item_icon);
    const Tone ink = ink_of(ui, item);
    const TypeStyle style = is_current ? TypeStyle::Label : TypeStyle::LabelPlain;
    const float beside_icon = inside.width - side - item_gap;
    // Words that need its room do without the icon.
    if (text_height(ui, item.text, style, beside_icon) <= inside.height) {
        icon(ui, inside.take_left(side, item_gap).centered({side, side}), item.icon, ink);
    }
    put_words(ui, inside, item.text,
              {.style = style, .ink = ink, .place = Place::Middle, .lines_max = 2});
    if (reaction.has_ring) focus_ring(ui, rect.inset(9), 10);
    return reaction.tapped;
}

void rail_person(Ui& ui, const Rect& rect, const Label& name) {
    Rect inside = rect;
    const Rect spot = inside.take_left(person_disc, person_gap);
    ui.painter().disc(spot.center(), person_disc / 2, ui.color(Tone::Ai100));
    ui.painter().icon(spot.centered({person_icon, person_icon}), Icon::Person,
                      ui.color(ui.theme().is_high_contrast() ? Tone::Ink1 : Tone::Ai800));
    text(ui, inside, name, {.style = TypeStyle::Note, .ink = Tone::OnToast, .place = Place::Middle},
         "person");
}

float rail_head_height(Ui& ui, const Rail& rail, float rail_width) {
    constexpr float least = 86;
    constexpr float beside_words = 2 * 14 + 44 + 11 + 4;  // Edges, the crest, gaps
    if (ui.is_text_largest()) return least;               // The town's name alone
    const float width = rail_width - beside_words;
    const float lines = line_height(ui, TypeStyle::ChoiceTitle) +
                        text_height(ui, rail.service, TypeStyle::ServiceName, width);
    return std::max(least, lines + 6);
}

}  // namespace madoguchi::ui
