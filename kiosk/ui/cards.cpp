#include "kiosk/ui/cards.h"

#include "kiosk/ui/canvas_map.h"
#include "kiosk/ui/text.h"
#include "kiosk/ui/widget_parts.h"

namespace madoguchi::ui {

namespace {

struct NoteColors {
    Tone fill;
    Tone strip;
};

NoteColors colors_of(NoteColor color) {
    switch (color) {
        case NoteColor::Yellow:
            return {Tone::NoteYellow, Tone::NoteYellowStrip};
        case NoteColor::Green:
            return {Tone::NoteGreen, Tone::NoteGreenStrip};
        case NoteColor::Blue:
            return {Tone::NoteBlue, Tone::NoteBlueStrip};
        case NoteColor::Pink:
            return {Tone::NotePink, Tone::NotePinkStrip};
        case NoteColor::Violet:
            return {Tone::NoteViolet, Tone::NoteVioletStrip};
    }
    return {Tone::NoteYellow, Tone::NoteYellowStrip};
}

constexpr float note_sides = 10;
constexpr float note_top = 12;
constexpr float note_bottom = 8;

TypeStyle style_of(const Note& note) {
    return note.is_large ? TypeStyle::NoteLarge : TypeStyle::Note;
}

float mark_height(Ui& ui, const Note& note) {
    return note.mark.empty() ? 0 : line_height(ui, TypeStyle::SmallBold);
}

void draw_note(Ui& ui, const Rect& rect, const Note& note) {
    Painter& painter = ui.painter();
    const NoteColors colors = colors_of(note.color);
    constexpr float radius = 3;
    if (ui.theme().is_high_contrast()) {
        painter.fill(rect, ui.color(colors.fill), radius);
        painter.outline(rect, ui.color(colors.strip), 3, radius);
    } else {
        painter.shadow(rect, radius, note.is_lifted ? Elevation::Lifted : Elevation::Note,
                       ui.color(Tone::Shadow));
        painter.fill(rect, ui.color(colors.fill), radius);
        Rect strip = rect;
        painter.fill(strip.take_top(5), ui.color(colors.strip), radius, Corners::Top);
    }
    if (note.is_selected) {
        painter.outline(rect.grown(7), ui.color(Tone::Ai700), 4, radius + 7);
    }
    Rect inside{rect.x + note_sides, rect.y + note_top, rect.width - 2 * note_sides,
                rect.height - note_top - note_bottom};
    Rect mark = inside.take_bottom(mark_height(ui, note));
    put_words(ui, inside, note.text, {.style = style_of(note), .lines_max = note.lines_max});
    if (note.mark.empty()) return;
    icon(ui, mark.take_left(ui.scaled(17), 4), note.mark_icon, Tone::LocalInk);
    // The leaf says it alone where the words have no room; the node's value has them.
    if (text_size(ui, note.mark, TypeStyle::SmallBold).width > mark.width) return;
    put_words(ui, mark, note.mark,
              {.style = TypeStyle::SmallBold, .ink = Tone::LocalInk, .place = Place::Middle});
}

constexpr float invitation_icon = 20;
constexpr float invitation_gap = 6;

// One line, or two of smaller letters.
float invitation_height(Ui& ui, const Label& words, float width) {
    if (words.empty()) return 0;
    const float room = width - ui.scaled(invitation_icon) - invitation_gap;
    const bool is_short = text_size(ui, words, TypeStyle::Label).width <= room;
    return is_short ? line_height(ui, TypeStyle::Label)
                    : text_height(ui, words, TypeStyle::CaptionBold, room);
}

void draw_invitation(Ui& ui, const Rect& rect, const CanvasBlock& block) {
    Painter& painter = ui.painter();
    const Tone edge = block.is_next ? Tone::Kin500 : Tone::LineStrong;
    if (block.is_next) painter.fill(rect, ui.color(Tone::Yamabuki100), 10);
    painter.dashed_outline(rect, ui.color(edge), 2, 10);
    const float inner = rect.width - 24;
    const float mark = block.is_next && !block.next_mark.empty() ? ui.scaled(30) + 6 : 0;
    const float question = text_height(ui, block.question, TypeStyle::Note, inner);
    const float invite = invitation_height(ui, block.invitation, inner);
    // What does not fit gives way from the top: the way to act stays.
    float height = question + invite;
    const bool has_mark = mark > 0 && height + mark <= rect.height - 12;
    if (has_mark) height += mark;
    Rect inside = rect.centered({inner, std::min(height, rect.height)});
    if (has_mark) {
        const Rect row = inside.take_top(ui.scaled(30), 6);
        const float width = text_size(ui, block.next_mark, TypeStyle::CaptionBold).width + 26;
        const Rect pill = row.centered({width, row.height});
        painter.fill(pill, ui.color(Tone::Yamabuki), pill.height / 2);
        put_words(ui, pill, block.next_mark,
                  {.style = TypeStyle::CaptionBold,
                   .ink = Tone::OnYamabuki,
                   .align = Align::Center,
                   .place = Place::Middle});
    }
    if (question + invite <= rect.height) {
        put_words(ui, inside.take_top(question), block.question,
                  {.style = TypeStyle::Note, .align = Align::Center});
    }
    if (!block.invitation.empty()) {
        put_icon_and_words(ui, inside.take_bottom(invite),
                           {.text = block.invitation,
                            .icon = Icon::Plus,
                            .icon_size = invitation_icon,
                            .gap = invitation_gap,
                            .style = TypeStyle::Label,
                            .style_two_lines = TypeStyle::CaptionBold});
    }
}

// How many notes there are; without any, what is written in their place.
Words value_of(const Ui& ui, const CanvasBlock& block) {
    Words value = ui.formats().count(block.count);
    if (block.count > 0 || block.question.empty()) return value;
    for (const Label* part : {&block.next_mark, &block.question, &block.invitation}) {
        const bool is_drawn = part != &block.next_mark || block.is_next;
        if (is_drawn) value.add(ui.words_of(*part), " ");
    }
    return value;
}

}  // namespace

void paper_card(Ui& ui, const Rect& rect) { draw_surface(ui, rect, {}); }

void tinted_area(Ui& ui, const Rect& rect, Tone fill, float radius) {
    draw_surface(ui, rect, {.fill = fill, .radius = radius, .edge_width = 0, .is_raised = false});
}

bool tinted_target(Ui& ui, const Rect& rect, const TintedTarget& target) {
    const Reaction reaction =
        ui.interact(rect, {.role = Role::Button,
                           .name = target.name,
                           .value = target.value,
                           .key = Ui::key_for(target.key, target.name, Role::Button)});
    tinted_area(ui, rect, reaction.held ? Tone::Ai50 : target.fill, target.radius);
    if (reaction.has_ring) focus_ring(ui, rect.inset(4), target.radius);
    return reaction.tapped;
}

void hairline(Ui& ui, const Rect& rect) {
    Rect strip = rect;
    ui.painter().fill(strip.take_top(1), ui.color(Tone::Line));
}

float note_height(Ui& ui, const Note& note, float width) {
    const TypeStyle style = style_of(note);
    const float inner = width - 2 * note_sides;
    const float lines = text_height(ui, note.text, style, inner);
    const float lines_max = static_cast<float>(note.lines_max) * line_height(ui, style);
    return note_top + (note.lines_max > 0 ? std::min(lines, lines_max) : lines) +
           mark_height(ui, note) + note_bottom;
}

bool note(Ui& ui, const Rect& rect, const Note& note) {
    const Reaction reaction =
        ui.interact(rect, {.role = note.is_tappable ? Role::Button : Role::Text,
                           .name = note.text,
                           .value = note.mark,
                           .state = {.selected = note.is_selected},
                           .key = Ui::key_for(note.key, note.text, Role::Text),
                           .is_tappable = note.is_tappable});
    const Rect box = note.is_lifted ? rect.moved(0, -6) : rect;
    draw_note(ui, box, note);
    if (reaction.has_ring) focus_ring(ui, box, 3);
    return reaction.tapped;
}

BlockAnswer canvas_block(Ui& ui, const Rect& rect, const CanvasBlock& block) {
    const GroupTones colors = tones_of(block.group);
    const Reaction reaction =
        ui.interact(rect, {.role = Role::Button,
                           .name = block.name,
                           .value = value_of(ui, block),
                           .state = {.selected = block.is_next},
                           .key = Ui::key_for(block.key, block.name, Role::Button)});
    Painter& painter = ui.painter();
    draw_surface(ui, rect,
                 {.fill = reaction.held ? Tone::Ai50 : Tone::Paper1,
                  .radius = 14,
                  .edge = block.is_next ? Tone::Kin500 : Tone::Line,
                  .edge_width = block.is_next ? 4.0F : 1.5F});
    painter.fill({rect.x + 14, rect.y, rect.width - 28, 5}, ui.color(colors.bar), 3,
                 Corners::Bottom);

    Rect inside = rect.inset(10, 0);
    inside.take_top(4);
    inside.take_bottom(10);
    Rect head = inside.take_top(std::max(42.0F, ui.scaled(42)));
    icon(ui, head.take_left(ui.scaled(24), 8), block.icon, colors.ink);
    if (block.count > 0) {
        const Rect spot = head.take_right(ui.scaled(28), 6);
        painter.disc(spot.center(), ui.scaled(14), ui.color(colors.tint));
        put_words(ui, spot, ui.formats().count(block.count),
                  {.style = TypeStyle::CaptionBold,
                   .ink = colors.ink,
                   .align = Align::Center,
                   .place = Place::Middle});
    }
    if (block.comments > 0) {
        const Rect spot = head.take_right(ui.scaled(28), 6);
        painter.disc(spot.center(), ui.scaled(14), ui.color(Tone::Ai700));
        put_words(ui, spot, ui.formats().count(block.comments),
                  {.style = TypeStyle::CaptionBold,
                   .ink = Tone::InkInverse,
                   .align = Align::Center,
                   .place = Place::Middle});
    }
    const bool is_short = text_size(ui, block.name, TypeStyle::Label).width <= head.width;
    put_words(
        ui, head.inset(0, -2), block.name,
        {.style = is_short ? TypeStyle::Label : TypeStyle::CaptionBold, .place = Place::Middle});
    if (block.count == 0 && !block.question.empty()) draw_invitation(ui, inside, block);
    if (reaction.has_ring) focus_ring(ui, rect, 14);
    return {.tapped = reaction.tapped, .body = inside};
}

void add_strip(Ui& ui, const Rect& rect, const Label& text) {
    // The block it stands in is what is pressed, and says so.
    const Ui::Within aside(ui, Region::Aside);
    ui.interact(rect, {.role = Role::Text,
                       .name = text,
                       .key = Ui::key_for({}, text, Role::Text),
                       .is_tappable = false});
    ui.painter().fill(rect, ui.color(Tone::Ai50), 10);
    put_icon_and_words(ui, rect,
                       {.text = text,
                        .icon = Icon::Plus,
                        .icon_size = 20,
                        .gap = 6,
                        .style = TypeStyle::Label,
                        .style_two_lines = TypeStyle::CaptionBold});
}

}  // namespace madoguchi::ui
