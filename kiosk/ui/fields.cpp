#include "kiosk/ui/fields.h"

#include "kiosk/ui/amount_look.h"
#include "kiosk/ui/field_text.h"
#include "kiosk/ui/text.h"
#include "kiosk/ui/widget_parts.h"
#include "text_id.h"

namespace madoguchi::ui {

namespace {

constexpr float label_gap = 6;
constexpr float counter_share = 0.8F;
constexpr float unit_gap = 6;

Tag need_tag(Need need) {
    return need == Need::Required ? Tag{.text = TextId::common_required, .kind = TagKind::Required}
                                  : Tag{.text = TextId::common_optional, .kind = TagKind::Optional};
}

// The box of a field: its ground, its edge, and the gold around it while it is being edited.
void draw_box(Ui& ui, const Rect& box, FieldMode mode, bool has_error) {
    Painter& painter = ui.painter();
    constexpr float radius = 12;
    const bool is_active = mode == FieldMode::Active;
    if (is_active) {
        ui.note_ring();
        painter.outline(box.grown(4), ui.color(Tone::Ring), 4, radius + 4);
        if (ui.theme().is_high_contrast()) {
            painter.outline(box.grown(8), ui.color(Tone::RingEdge), 4, radius + 8);
        }
    }
    const Tone fill = mode == FieldMode::ReadOnly      ? Tone::Paper2
                      : mode == FieldMode::Unavailable ? Tone::Paper3
                                                       : Tone::Paper1;
    painter.fill(box, ui.color(fill), radius);
    Tone edge = mode == FieldMode::ReadOnly ? Tone::Line : Tone::LineStrong;
    if (is_active) edge = Tone::Ai700;
    if (has_error) edge = Tone::Beni;
    painter.outline(box, ui.color(edge), is_active || has_error ? 3.0F : 2.0F, radius);
}

// The readings of the first line must not lie over the box.
float reading_room(Ui& ui, const Label& words, TypeStyle style) {
    return line_step(ui, words, style) - line_height(ui, style);
}

float below_height(Ui& ui, const Label& hint, const Label& error, float width) {
    const Label& words = error.empty() ? hint : error;
    if (words.empty()) return 0;
    const TypeStyle style = error.empty() ? TypeStyle::Note : TypeStyle::NoteBold;
    return label_gap + reading_room(ui, words, style) + text_height(ui, words, style, width);
}

void draw_below(Ui& ui, const Rect& rect, const Label& hint, const Label& error) {
    const bool has_error = !error.empty();
    const Label& words = has_error ? error : hint;
    const TypeStyle style = has_error ? TypeStyle::NoteBold : TypeStyle::Note;
    if (words.empty()) return;
    Rect place = rect;
    place.take_top(reading_room(ui, words, style));
    text(ui, place, words, {.style = style, .ink = has_error ? Tone::Beni700 : Tone::Ink2});
}

float box_height(const Ui& ui, int lines) {
    const float shown = static_cast<float>(std::max(1, lines));
    return ui.scaled(32) + shown * line_height(ui, TypeStyle::Input);
}

// Above the on-screen keyboard a low panel has room for fewer lines than the field wants.
int lines_with_room(const Ui& ui, int wanted, float height) {
    int lines = std::max(1, wanted);
    while (lines > 1 && box_height(ui, lines) > height + 0.5F) --lines;
    return lines;
}

Words counter_of(Ui& ui, const TextField& field) {
    const bool is_near =
        field.graphemes_max > 0 && static_cast<float>(field.graphemes) >=
                                       counter_share * static_cast<float>(field.graphemes_max);
    if (!is_near) return {};
    return Words::figure(
        ui.words(TextId::common_count_of, {{"done", static_cast<std::int64_t>(field.graphemes)},
                                           {"all", static_cast<std::int64_t>(field.graphemes_max)}})
            .text());
}

FieldAnswer answer_of(const Reaction& reaction, FieldMode mode, std::size_t caret_at_finger,
                      std::size_t text_end) {
    FieldAnswer answer;
    answer.tapped = (reaction.tapped || reaction.got_focus) && mode != FieldMode::Unavailable;
    answer.came_by_key = answer.tapped && reaction.got_focus;
    answer.caret = reaction.got_focus ? text_end : caret_at_finger;
    answer.left = mode == FieldMode::Active && reaction.lost_focus;
    return answer;
}

}  // namespace

float field_label_height(const Ui& ui) { return line_height(ui, TypeStyle::Label); }

void field_label(Ui& ui, const Rect& rect, const Label& label, Need need, const Label& extra) {
    constexpr float tag_gap = 10;
    const float alone = text_size(ui, label, TypeStyle::Label).width + tag_gap;
    // The largest letters leave "optional" out where it would make the label small.
    if (need == Need::Optional && ui.is_text_largest() &&
        alone + tag_size(ui, need_tag(need)).width > rect.width) {
        need = Need::None;
    }
    const Tag shown = need_tag(need);
    const Tag second{.text = extra, .kind = TagKind::Pass};
    const float need_width = need == Need::None ? 0 : tag_size(ui, shown).width + tag_gap;
    const float extra_width = extra.empty() ? 0 : tag_size(ui, second).width + tag_gap;
    // Where they have not the room for all, the label keeps a part of it and the tags become
    // smaller.
    constexpr float label_share = 0.4F;
    const float width = text_size(ui, label, TypeStyle::Label).width + 0.5F;
    const float beside_tags = rect.width - need_width - extra_width;
    Rect place = rect;
    Rect words =
        place.take_left(std::min(width, std::max(beside_tags, label_share * rect.width)), tag_gap);
    // Two small lines are a little higher than one: the gaps around the head are free for them.
    if (rect.height >= field_label_height(ui)) {
        words.y -= label_gap / 2;
        words.height += label_gap;
    }
    text(ui, words, label, {.style = TypeStyle::Label, .place = Place::Middle});
    if (need != Need::None) {
        const float share = need_width / (need_width + extra_width);
        tag(ui,
            place.take_left(std::min(need_width, share * (place.width + tag_gap)) - tag_gap,
                            tag_gap),
            shown);
    }
    if (!extra.empty()) tag(ui, place, second);
}

float text_field_height(Ui& ui, const TextField& field, float width) {
    return field_label_height(ui) + label_gap + box_height(ui, field.lines) +
           below_height(ui, field.hint, field.error, width);
}

FieldAnswer text_field(Ui& ui, const Rect& rect, const TextField& field) {
    const std::string key = Ui::key_for(field.key, field.label, Role::Field);
    const Ui::Scope scope(ui, key);
    Rect place = rect;
    Rect head = place.take_top(field_label_height(ui), label_gap);
    const Words counter = counter_of(ui, field);
    if (!counter.empty()) {
        const float width = text_size(ui, counter, TypeStyle::Caption).width + 1;
        text(ui, head.take_right(width, 8), counter,
             {.style = TypeStyle::Caption,
              .ink = Tone::Ink2,
              .align = Align::Right,
              .place = Place::Middle});
    }
    field_label(ui, head, field.label, field.need, field.tag);

    const float below = below_height(ui, field.hint, field.error, place.width);
    const int lines = lines_with_room(ui, field.lines, place.height - below);
    const Rect box = place.take_top(box_height(ui, lines), label_gap);
    const bool is_active = field.mode == FieldMode::Active;
    const bool has_error = !field.error.empty();
    const Reaction reaction =
        ui.interact(box, {.role = Role::Field,
                          .name = field.label,
                          .value = Words::entered(field.content.text),
                          .state = {.enabled = field.mode != FieldMode::Unavailable,
                                    .selected = is_active,
                                    .error = has_error,
                                    .masked = field.is_masked},
                          .key = "field",
                          .is_editing_text = is_active});
    draw_box(ui, box, field.mode, has_error);
    Rect inside = box.inset(20, lines > 1 ? ui.scaled(16) : 0);
    if (has_error && lines == 1) {
        icon(ui, inside.take_right(ui.scaled(26), 8), Icon::Warn, Tone::Beni);
    }
    const bool is_read_only = field.mode == FieldMode::ReadOnly;
    const FieldText shown{.content = field.content,
                          .ink = is_read_only ? Tone::Ink2 : Tone::Ink1,
                          .is_active = is_active,
                          .is_masked = field.is_masked,
                          .lines = lines};
    draw_field_text(ui, inside, shown);
    if (field.content.text.empty() && !is_active) {
        // A text of its own, so that it is said with the field.
        text(ui, inside, field.placeholder,
             {.style = TypeStyle::BodyLarge,
              .ink = Tone::Placeholder,
              .place = lines > 1 ? Place::Top : Place::Middle,
              .lines_max = lines},
             "placeholder");
    }
    if (reaction.has_ring && !is_active) focus_ring(ui, box, 12);
    const bool has_room = place.height + label_gap + 0.5F >= below;
    if (has_room || has_error) draw_below(ui, place, field.hint, field.error);
    const std::size_t caret = reaction.tapped ? caret_under(ui, inside, shown, reaction.finger) : 0;
    return answer_of(reaction, field.mode, caret, field.content.text.size());
}

FieldAnswer search_field(Ui& ui, const Rect& rect, const TextField& field) {
    const Ui::Scope scope(ui, Ui::key_for(field.key, field.label, Role::Field));
    const bool is_active = field.mode == FieldMode::Active;
    const Reaction reaction = ui.interact(rect, {.role = Role::Field,
                                                 .name = field.label,
                                                 .value = Words::entered(field.content.text),
                                                 .state = {.selected = is_active},
                                                 .key = "field",
                                                 .is_editing_text = is_active});
    draw_box(ui, rect, field.mode, false);
    Rect inside = rect.inset(16, 0);
    icon(ui, inside.take_left(ui.scaled(24), 10), Icon::Search, Tone::Ink2);
    const FieldText shown{
        .content = field.content, .style = TypeStyle::BodyLarge, .is_active = is_active};
    draw_field_text(ui, inside, shown);
    if (field.content.text.empty() && !is_active) {
        text(ui, inside, field.placeholder,
             {.style = TypeStyle::LabelPlain,
              .ink = Tone::Placeholder,
              .place = Place::Middle,
              .lines_max = 1},
             "placeholder");
    }
    if (reaction.has_ring && !is_active) focus_ring(ui, rect, 12);
    const std::size_t caret = reaction.tapped ? caret_under(ui, inside, shown, reaction.finger) : 0;
    return answer_of(reaction, field.mode, caret, field.content.text.size());
}

namespace {

float yen_box_height(const Ui& ui, const YenField& field) {
    switch (field.form) {
        case YenField::Form::Row:
            return ui.scaled(56);
        case YenField::Form::Field:
            return ui.scaled(64);
        case YenField::Form::Pad:
            return ui.scaled(84);
    }
    return ui.scaled(56);
}

bool shows_label(const YenField& field) {
    return field.form != YenField::Form::Row && !field.label.empty();
}

}  // namespace

float yen_field_height(Ui& ui, const YenField& field, float width) {
    const float label = shows_label(field) ? field_label_height(ui) + label_gap : 0;
    const float box = label + yen_box_height(ui, field);
    if (!field.error.empty() || field.reading.empty()) {
        return box + below_height(ui, {}, field.error, width);
    }
    return box + label_gap + text_height(ui, field.reading, TypeStyle::NoteBold, width);
}

FieldAnswer yen_field(Ui& ui, const Rect& rect, const YenField& field) {
    const std::string key = Ui::key_for(field.key, field.label, Role::Field);
    const Ui::Scope scope(ui, key);
    Rect place = rect;
    if (shows_label(field)) {
        field_label(ui, place.take_top(field_label_height(ui), label_gap), field.label, field.need);
    }
    const Rect box = place.take_top(yen_box_height(ui, field), label_gap);
    const bool is_active = field.mode == FieldMode::Active;
    const bool has_error = !field.error.empty();
    const bool has_value = !field.content.text.empty();
    const Reaction reaction = ui.interact(
        box, {.role = Role::Field,
              .name = field.label,
              .value = has_value ? Words::entered(field.content.text).add(ui.words_of(field.unit))
                                 : Words(),
              .state = {.enabled = field.mode != FieldMode::Unavailable,
                        .selected = is_active,
                        .error = has_error},
              .key = "field",
              .is_editing_text = is_active});
    draw_box(ui, box, field.mode, has_error);
    Rect inside = box.inset(amount_edge(ui, field, box.width), 0);
    const TypeStyle unit_style =
        field.form == YenField::Form::Pad ? TypeStyle::Button : TypeStyle::Caption;
    const float wanted = text_size(ui, field.unit, unit_style).width;
    const float digits = smallest_amount_width(ui, field);
    // Its unit is a word, and is said with it; without its first digit it would be another amount.
    const float unit = digits + wanted + unit_gap <= inside.width ? wanted : 0;
    const Rect unit_place = inside.take_right(unit + 0.5F, unit > 0 ? unit_gap : 0);
    const Tone ink = field.is_negative ? Tone::Kaki700 : Tone::Ink1;
    const AmountLook look = amount_look(ui, field, inside.width);
    // What is no amount, and longer than any, is read from its beginning.
    const bool is_too_long = has_error && !look.fits;
    const FieldText shown{.content = field.content,
                          .style = look.style,
                          .ink = ink,
                          .align = is_too_long ? Align::Left : Align::Right,
                          .digits = look.digits,
                          .is_active = is_active};
    draw_field_text(ui, inside, shown);
    const TextLook unit_look{
        .style = field.form == YenField::Form::Pad ? TypeStyle::BodyLarge : TypeStyle::Caption,
        .ink = Tone::Ink2,
        .place = Place::Middle};
    // The value says it; without one it is a text of its own, so that it is said with the field.
    if (unit > 0 && has_value) {
        put_words(ui, unit_place, field.unit, unit_look);
    } else if (unit > 0) {
        text(ui, unit_place, field.unit, unit_look, "unit");
    }
    if (reaction.has_ring && !is_active) focus_ring(ui, box, 12);
    if (has_error) {
        draw_below(ui, place, {}, field.error);
    } else if (place.height + 0.5F >= line_height(ui, TypeStyle::NoteBold)) {
        text(ui, place, field.reading, {.style = TypeStyle::NoteBold, .ink = Tone::Matsu700});
    }
    const std::size_t caret = reaction.tapped ? caret_under(ui, inside, shown, reaction.finger) : 0;
    return answer_of(reaction, field.mode, caret, field.content.text.size());
}

}  // namespace madoguchi::ui
