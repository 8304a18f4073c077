// Questions that are answered by choosing: segments, and yes or no.
#include <algorithm>

#include "kiosk/screens/answer_parts.h"
#include "kiosk/screens/answer_widgets.h"
#include "kiosk/screens/answer_words.h"

namespace madoguchi::screens {

using domain::AnswerKind;
using domain::FieldRef;
using session::Intents;
using session::Session;
using ui::Label;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

std::string chosen_word(const Session& session, const FieldRef& field) {
    if (!session.visit()) return {};
    const domain::Answer answer = domain::read_answer(session.visit()->plan, field);
    if (const auto* yes = std::get_if<bool>(&answer)) return *yes ? "yes" : "no";
    const auto* word = std::get_if<std::string>(&answer);
    return word ? *word : std::string();
}

std::span<const std::string_view> words_for(const FieldRef& field, const AnswerLook& look) {
    return look.words.empty() ? domain::info_of(field.field).words : look.words;
}

std::vector<ui::Segment> segments_for(Ui& ui, const Session& session, const FieldRef& field,
                                      const AnswerLook& look) {
    const std::string chosen = chosen_word(session, field);
    std::vector<ui::Segment> segments;
    if (domain::info_of(field.field).kind == AnswerKind::Choice) {
        for (const std::string_view word : words_for(field, look)) {
            segments.push_back({.text = choice_words(ui, session, field.field, word),
                                .is_chosen = word == chosen,
                                .key = word});
        }
        return segments;
    }
    segments.push_back({.text = look.yes.empty() ? Label(TextId::common_yes) : look.yes,
                        .is_chosen = chosen == "yes",
                        .key = "yes"});
    segments.push_back({.text = look.no.empty() ? Label(TextId::common_no) : look.no,
                        .is_chosen = chosen == "no",
                        .key = "no"});
    return segments;
}

// A question too long for one line wraps; the tags are for short ones.
float question_height(Ui& ui, const AnswerLook& look, float width) {
    const bool has_tag = look.need != ui::Need::None || !look.tag.empty();
    const float line = ui::field_label_height(ui);
    if (look.label.empty()) return 0;
    if (has_tag) return line + answer_gap;
    return std::max(line, ui::text_height(ui, look.label, ui::TypeStyle::Label, width)) +
           answer_gap;
}

void draw_question(Ui& ui, const Rect& rect, const AnswerLook& look) {
    if (rect.height > ui::field_label_height(ui) + 2 * answer_gap) {
        ui::text(ui, rect, look.label, {.style = ui::TypeStyle::Label});
    } else if (!look.label.empty()) {
        Rect line = rect;
        ui::field_label(ui, line.take_top(ui::field_label_height(ui)), look.label, look.need,
                        look.tag);
    }
}

// No more than two beside each other in the largest letters of an upright panel.
int columns_of(const Ui& ui, const AnswerLook& look, std::span<const ui::Segment> choices) {
    constexpr int columns_max = 2;
    if (!ui.is_text_largest() || !ui.is_portrait()) return look.columns;
    const int wanted = look.columns > 0 ? look.columns : static_cast<int>(choices.size());
    return std::min(wanted, columns_max);
}

// Label, segments and hint from top to bottom; which segment was tapped.
std::optional<int> labelled_segments(Ui& ui, const Session& session, Rect rect,
                                     const FieldRef& field, const AnswerLook& look,
                                     std::span<const ui::Segment> choices) {
    const Ui::Scope scope(ui, answer_key(field));
    draw_question(ui, rect.take_top(question_height(ui, look, rect.width)), look);
    const ui::Segments group{.question = look.label,
                             .segments = choices,
                             .columns = columns_of(ui, look, choices),
                             .error = answer_error(ui, session, field)};
    const auto tapped =
        ui::segments(ui, rect.take_top(ui::segments_height(ui, group), answer_gap), group);
    // Above the on-screen keyboard a low panel may have no room for it.
    const bool has_room =
        ui::text_height(ui, look.hint, ui::TypeStyle::ServiceName, rect.width) <= rect.height;
    if (!look.hint.empty() && group.error.empty() && has_room) {
        ui::text(ui, rect, look.hint, {.style = ui::TypeStyle::Note, .ink = ui::Tone::Ink2});
    }
    return tapped;
}

}  // namespace

float chosen_height(Ui& ui, const Session& session, const FieldRef& field, const AnswerLook& look,
                    float width) {
    const auto choices = segments_for(ui, session, field, look);
    const ui::Segments group{.segments = choices,
                             .columns = columns_of(ui, look, choices),
                             .error = answer_error(ui, session, field)};
    float height = ui::segments_height(ui, group);
    height += question_height(ui, look, width);
    if (!look.hint.empty() && group.error.empty()) {
        height += answer_gap + ui::text_height(ui, look.hint, ui::TypeStyle::Note, width);
    }
    return height;
}

void choice_answer(Ui& ui, const Session& session, Intents& intents, const Rect& rect,
                   const FieldRef& field, const AnswerLook& look) {
    const auto choices = segments_for(ui, session, field, look);
    const auto tapped = labelled_segments(ui, session, rect, field, look, choices);
    if (!tapped) return;
    const std::string_view word = choices[static_cast<std::size_t>(*tapped)].key;
    intents.push_back(session::SetAnswer{field, std::string(word)});
}

void yes_no_answer(Ui& ui, const Session& session, Intents& intents, const Rect& rect,
                   const FieldRef& field, const AnswerLook& look) {
    const auto choices = segments_for(ui, session, field, look);
    const auto tapped = labelled_segments(ui, session, rect, field, look, choices);
    if (tapped) intents.push_back(session::SetAnswer{field, *tapped == 0});
}

}  // namespace madoguchi::screens
