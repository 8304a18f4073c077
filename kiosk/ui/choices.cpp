#include "kiosk/ui/choices.h"

#include "kiosk/ui/cards.h"
#include "kiosk/ui/text.h"
#include "kiosk/ui/widget_parts.h"

namespace madoguchi::ui {

namespace {

constexpr float error_edge = 3;
constexpr float segment_gap = 10;

// The tile at the head of a card: a numeral, or an icon.
void draw_tile(Ui& ui, const Rect& rect, const ChoiceCard& card) {
    const Tone fill = card.is_chosen ? Tone::Ai700 : Tone::Ai100;
    const Tone ink = card.is_chosen ? Tone::InkInverse : Tone::Ai700;
    ui.painter().fill(rect, ui.color(fill), 10);
    if (card.icon != Icon::None) {
        const float side = rect.width * 0.6F;
        icon(ui, rect.centered({side, side}), card.icon, ink);
    }
    put_words(ui, rect, card.numeral,
              {.style = TypeStyle::ChoiceTitle,
               .ink = ink,
               .align = Align::Center,
               .place = Place::Middle});
}

void draw_card(Ui& ui, const Rect& rect, const ChoiceCard& card) {
    Rect inside = rect.inset(20, 16);
    const float disc = ui.scaled(20);
    const bool has_tile = !card.numeral.empty() || card.icon != Icon::None;
    const float title_width = inside.width - 2 * disc - 10 - (has_tile ? ui.scaled(46) + 14 : 0.0F);
    const float title = std::min(text_height(ui, card.title, TypeStyle::ChoiceTitle, title_width),
                                 2 * line_height(ui, TypeStyle::ChoiceTitle));
    Rect head = inside.take_top(std::max(ui.scaled(46), title), 8);
    const Rect spot = head.take_right(2 * disc, 10);
    choice_disc(ui, spot.center(), disc, card.is_chosen);
    if (has_tile) {
        const float side = ui.scaled(46);
        draw_tile(ui, head.take_left(side, 14).middle_left({side, side}), card);
    }
    put_words(ui, head, card.title,
              {.style = TypeStyle::ChoiceTitle, .place = Place::Middle, .lines_max = 2});
    const Label& foot = card.reason.empty() ? card.foot : card.reason;
    if (!foot.empty() || !card.foot_right.empty()) {
        const float line = line_height(ui, TypeStyle::Note);
        const float right = text_size(ui, card.foot_right, TypeStyle::Note).width;
        const float left_width = inside.width - (right > 0 ? right + 12 : 0);
        const float beside = text_height(ui, foot, TypeStyle::Note, left_width);
        const float above = text_height(ui, foot, TypeStyle::Note, inside.width) + line;
        // One below the other where that leaves the picture more room.
        const bool is_stacked = right > 0 && above < beside;
        const float for_readings = has_readings(ui.text_of(foot)) ? 8.0F : 0.0F;
        Rect row = inside.take_bottom(is_stacked ? above : std::max(line, beside), for_readings);
        const Rect share = is_stacked ? row.take_bottom(line) : row.take_right(right, 12);
        put_words(ui, share, card.foot_right,
                  {.style = TypeStyle::Note, .ink = Tone::Ink2, .place = Place::Bottom});
        put_words(ui, row, foot,
                  {.style = TypeStyle::Note, .ink = Tone::Ink2, .place = Place::Bottom});
    }
    if (card.picture) card.picture(inside);
}

// All that is written on it beside the title.
Words value_of(const Ui& ui, const ChoiceCard& card) {
    Words value;
    for (const Label* part :
         {&card.numeral, card.reason.empty() ? &card.foot : &card.reason, &card.foot_right}) {
        value.add(ui.words_of(*part), " ");
    }
    return value;
}

}  // namespace

bool choice_card(Ui& ui, const Rect& rect, const ChoiceCard& card) {
    const bool is_ready = card.reason.empty();
    const Reaction reaction =
        ui.interact(rect, {.role = Role::Choice,
                           .name = card.title,
                           .value = value_of(ui, card),
                           .state = {.enabled = is_ready, .checked = card.is_chosen},
                           .key = Ui::key_for(card.key, card.title, Role::Choice)});
    const Rect box = reaction.held ? rect.moved(0, 2) : rect;
    const float edge = ui.moving("edge", card.is_chosen ? 4.0F : 2.0F, 0.16F);
    draw_surface(ui, box,
                 {.fill = card.is_chosen ? Tone::Ai50 : Tone::Paper1,
                  .radius = 18,
                  .edge = card.is_chosen ? Tone::Ai700 : Tone::Line,
                  .edge_width = edge,
                  .is_raised = !reaction.held});
    draw_card(ui, box, card);
    if (reaction.has_ring) focus_ring(ui, box, 18);
    if (reaction.tapped && !is_ready) ui.tell(card.reason);
    return reaction.tapped && is_ready;
}

void group_error(Ui& ui, const Rect& group, const Label& error) {
    if (error.empty()) return;
    ui.painter().fill({group.x - 12, group.y, error_edge, group.height}, ui.color(Tone::Beni), 1);
    const float height = text_height(ui, error, TypeStyle::NoteBold, group.width);
    text(ui, {group.x, group.bottom() - height, group.width, height}, error,
         {.style = TypeStyle::NoteBold, .ink = Tone::Beni700});
}

namespace {

constexpr float segment_icon = 24;
constexpr float segment_icon_gap = 10;
constexpr float segment_tick = 22;  // Over the words

int columns_of(const Segments& segments) {
    const auto count = static_cast<int>(segments.segments.size());
    return segments.columns > 0 ? std::min(segments.columns, count) : std::max(count, 1);
}

float segment_rows_height(const Ui& ui, const Segments& segments) {
    const auto count = static_cast<int>(segments.segments.size());
    const int columns = columns_of(segments);
    const int rows = (count + columns - 1) / columns;
    return static_cast<float>(rows) * ui.scaled(64) +
           static_cast<float>(std::max(0, rows - 1)) * segment_gap;
}

// A chosen one whose words would break beside its tick has the tick over them.
bool is_tick_over_words(Ui& ui, const Rect& inside, const Segment& segment) {
    const float words = text_size(ui, segment.text, TypeStyle::CaptionBold).width;
    const bool fits_alone = words <= inside.width;
    const float both = segment_tick + line_height(ui, TypeStyle::CaptionBold);
    return fits_alone && words + segment_icon + segment_icon_gap > inside.width &&
           both <= inside.height;
}

void draw_tick_over_words(Ui& ui, const Rect& inside, const Segment& segment) {
    const float line = line_height(ui, TypeStyle::CaptionBold);
    Rect stack = inside.centered({inside.width, segment_tick + line});
    icon(ui, stack.take_top(segment_tick).centered({segment_tick, segment_tick}), Icon::Check,
         Tone::Ai700);
    put_words(ui, stack, segment.text,
              {.style = TypeStyle::CaptionBold,
               .ink = Tone::Ai700,
               .align = Align::Center,
               .place = Place::Middle});
}

bool segment_choice(Ui& ui, const Rect& rect, const Segment& segment, const Segments& group) {
    const Reaction reaction =
        ui.interact(rect, {.role = Role::Choice,
                           .name = segment.text,
                           .value = group.question,
                           .state = {.checked = segment.is_chosen, .error = !group.error.empty()},
                           .key = Ui::key_for(segment.key, segment.text, Role::Choice)});
    const bool is_on = segment.is_chosen;
    ui.painter().fill(rect, ui.color(is_on || reaction.held ? Tone::Ai100 : Tone::Paper1), 12);
    ui.painter().outline(rect, ui.color(is_on ? Tone::Ai700 : Tone::LineStrong),
                         is_on ? 3.0F : 2.0F, 12);
    const Rect inside = rect.inset(8, 2);
    if (is_on && is_tick_over_words(ui, inside, segment)) {
        draw_tick_over_words(ui, inside, segment);
    } else {
        put_icon_and_words(ui, inside,
                           {.text = segment.text,
                            .icon = is_on ? Icon::Check : Icon::None,
                            .icon_size = segment_icon,
                            .gap = segment_icon_gap,
                            .style = is_on ? TypeStyle::Button : TypeStyle::BodyLarge,
                            .style_two_lines = is_on ? TypeStyle::CaptionBold : TypeStyle::Caption,
                            .ink = is_on ? Tone::Ai700 : Tone::Ink1});
    }
    if (reaction.has_ring) focus_ring(ui, rect, 12);
    return reaction.tapped;
}

}  // namespace

float segments_height(const Ui& ui, const Segments& segments) {
    const float error = segments.error.empty() ? 0 : line_height(ui, TypeStyle::NoteBold) + 4;
    return segment_rows_height(ui, segments) + error;
}

std::optional<int> segments(Ui& ui, const Rect& rect, const Segments& segments) {
    const auto count = static_cast<int>(segments.segments.size());
    if (count == 0) return std::nullopt;
    const int columns = columns_of(segments);
    const int rows = (count + columns - 1) / columns;
    Rect place = rect;
    const float rows_height = std::min(rect.height, segment_rows_height(ui, segments));
    const auto cells = place.take_top(rows_height).grid(columns, rows, segment_gap, segment_gap);
    std::optional<int> tapped;
    for (int i = 0; i < count; ++i) {
        const auto index = static_cast<std::size_t>(i);
        if (segment_choice(ui, cells[index], segments.segments[index], segments)) tapped = i;
    }
    group_error(ui, {rect.x, rect.y, rect.width, segments_height(ui, segments)}, segments.error);
    return tapped;
}

float choice_row_height(Ui& ui, const ChoiceRow& row, float width) {
    const float icon = row.icon == Icon::None ? 0 : ui.scaled(26) + 10;
    const float inner = width - 40 - ui.scaled(32) - 16 - icon;
    const float words = text_height(ui, row.text, TypeStyle::BodyBold, inner) +
                        text_height(ui, row.detail, TypeStyle::Note, inner);
    return std::max(ui.scaled(72), words + 24);
}

bool choice_row(Ui& ui, const Rect& rect, const ChoiceRow& row) {
    const Reaction reaction =
        ui.interact(rect, {.role = Role::Choice,
                           .name = row.text,
                           .value = row.detail,
                           .state = {.checked = row.is_chosen},
                           .key = Ui::key_for(row.key, row.text, Role::Choice)});
    ui.painter().fill(rect, ui.color(row.is_chosen || reaction.held ? Tone::Ai50 : Tone::Paper1),
                      14);
    ui.painter().outline(rect, ui.color(row.is_chosen ? Tone::Ai700 : Tone::LineStrong),
                         row.is_chosen ? 4.0F : 2.0F, 14);
    Rect inside = rect.inset(20, 0);
    const float disc = ui.scaled(16);
    choice_disc(ui, inside.take_left(2 * disc, 16).center(), disc, row.is_chosen);
    if (row.icon != Icon::None) {
        icon(ui, inside.take_right(ui.scaled(26), 10), row.icon, Tone::Ai700);
    }
    const float title = text_height(ui, row.text, TypeStyle::BodyBold, inside.width);
    const float detail = text_height(ui, row.detail, TypeStyle::Note, inside.width);
    Rect words = inside.middle_left({inside.width, title + detail});
    put_words(ui, words.take_top(title), row.text, {.style = TypeStyle::BodyBold});
    put_words(ui, words, row.detail, {.style = TypeStyle::Note, .ink = Tone::Ink2});
    if (reaction.has_ring) focus_ring(ui, rect, 14);
    return reaction.tapped;
}

float tick_box_height(Ui& ui, const TickBox& box, float width) {
    const float words =
        text_height(ui, box.text, TypeStyle::BodyBold, width - 40 - ui.scaled(36) - 16);
    const float error = text_height(ui, box.error, TypeStyle::NoteBold, width);
    return std::max(ui.scaled(64), words + 24) + error;
}

bool tick_box(Ui& ui, const Rect& rect, const TickBox& box) {
    const float error = text_height(ui, box.error, TypeStyle::NoteBold, rect.width);
    Rect place = rect;
    const Rect below = place.take_bottom(error);
    const Reaction reaction =
        ui.interact(place, {.role = Role::Switch,
                            .name = box.text,
                            .state = {.checked = box.is_ticked, .error = !box.error.empty()},
                            .key = Ui::key_for(box.key, box.text, Role::Switch)});
    const Tone edge = !box.error.empty() ? Tone::Beni
                      : box.is_ticked    ? Tone::Matsu700
                                         : Tone::LineStrong;
    ui.painter().fill(place,
                      ui.color(box.is_ticked   ? Tone::Matsu100
                               : reaction.held ? Tone::Ai50
                                               : Tone::Paper1),
                      14);
    ui.painter().outline(place, ui.color(edge), box.is_ticked || !box.error.empty() ? 3.0F : 2.0F,
                         14);
    Rect inside = place.inset(20, 0);
    const float side = ui.scaled(36);
    const Rect square = inside.take_left(side, 16).centered({side, side});
    ui.painter().fill(square, ui.color(box.is_ticked ? Tone::Matsu700 : Tone::Paper1), 8);
    ui.painter().outline(square, ui.color(box.is_ticked ? Tone::Matsu700 : Tone::LineStrong), 2, 8);
    if (box.is_ticked) icon(ui, square.inset(5), Icon::Check, Tone::InkInverse);
    put_words(ui, inside, box.text, {.style = TypeStyle::BodyBold, .place = Place::Middle});
    if (!box.error.empty()) {
        text(ui, below, box.error, {.style = TypeStyle::NoteBold, .ink = Tone::Beni700});
    }
    if (reaction.has_ring) focus_ring(ui, place, 14);
    return reaction.tapped;
}

namespace {

constexpr float tab_gap = 8;

float tab_width(Ui& ui, const Tab& tab) {
    const Words count = tab.count < 0 ? Words() : ui.formats().count(tab.count);
    const float number = text_size(ui, count, TypeStyle::CaptionBold).width;
    return text_size(ui, tab.text, TypeStyle::Label).width + 36 + (number > 0 ? number + 20 : 0);
}

}  // namespace

float tabs_width(Ui& ui, std::span<const Tab> tabs) {
    float width = 0;
    for (const Tab& tab : tabs) width += (width > 0 ? tab_gap : 0) + tab_width(ui, tab);
    return width;
}

std::optional<int> tabs(Ui& ui, const Rect& rect, std::span<const Tab> tabs) {
    std::optional<int> tapped;
    Rect place = rect;
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        const Tab& tab = tabs[i];
        const Words count = tab.count < 0 ? Words() : ui.formats().count(tab.count);
        const float words = text_size(ui, tab.text, TypeStyle::Label).width;
        const Rect box = place.take_left(tab_width(ui, tab), tab_gap);
        const Reaction reaction =
            ui.interact(box, {.role = Role::Tab,
                              .name = tab.text,
                              .value = count,
                              .state = {.selected = tab.is_current},
                              .key = Ui::key_for(tab.key, tab.text, Role::Tab)});
        const Tone fill = tab.is_current ? Tone::Ai700 : reaction.held ? Tone::Ai100 : Tone::Paper1;
        const Tone ink = tab.is_current ? Tone::InkInverse : Tone::Ai700;
        ui.painter().fill(box, ui.color(fill), box.height / 2);
        if (!tab.is_current) ui.painter().outline(box, ui.color(Tone::Line), 2, box.height / 2);
        Rect inside = box.inset(18, 0);
        put_words(ui, inside.take_left(words + 0.5F, 8), tab.text,
                  {.style = TypeStyle::Label, .ink = ink, .place = Place::Middle});
        put_words(ui, inside, count,
                  {.style = TypeStyle::CaptionBold, .ink = ink, .place = Place::Middle});
        if (reaction.has_ring) focus_ring(ui, box, box.height / 2);
        if (reaction.tapped) tapped = static_cast<int>(i);
    }
    return tapped;
}

}  // namespace madoguchi::ui
