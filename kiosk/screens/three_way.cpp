#include "kiosk/screens/three_way.h"

#include <array>

#include "kiosk/screens/form.h"

namespace madoguchi::screens {

using domain::FieldRef;
using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr float segments_width = 440;
constexpr float words_gap = 20;
constexpr float row_padding = 3;
constexpr float label_gap = 6;
constexpr ui::TextLook words_look{.style = ui::TypeStyle::Label, .place = ui::Place::Middle};

std::optional<bool> answered(const Session& session, const FieldRef& field) {
    if (!session.visit()) return std::nullopt;
    const domain::Answer answer = domain::read_answer(session.visit()->plan, field);
    const auto* yes = std::get_if<bool>(&answer);
    return yes ? std::optional(*yes) : std::nullopt;
}

std::array<ui::Segment, 3> segments_of(const Session& session, const FieldRef& field) {
    const std::optional<bool> yes = answered(session, field);
    return {{{.text = TextId::common_yes, .is_chosen = yes == true, .key = "yes"},
             {.text = TextId::common_no, .is_chosen = yes == false, .key = "no"},
             {.text = TextId::common_unknown, .is_chosen = !yes, .key = "open"}}};
}

float group_height(Ui& ui) {
    const std::array<ui::Segment, 3> segments{};
    return ui::segments_height(ui, {.question = {}, .segments = segments, .error = {}});
}

void draw_group(Ui& ui, const Session& session, Intents& intents, const Rect& rect,
                const OpenQuestion& question) {
    const FieldRef field{question.field, {}};
    const auto segments = segments_of(session, field);
    const auto tapped =
        ui::segments(ui, rect, {.question = question.words, .segments = segments, .error = {}});
    if (!tapped) return;
    if (*tapped == 2) {
        intents.push_back(session::SetAnswer{field, {}});
    } else {
        intents.push_back(session::SetAnswer{field, *tapped == 0});
    }
}

float words_width(const Ui& ui, float width) {
    return width - ui.scaled(segments_width) - words_gap;
}

}  // namespace

float three_way_row_height(Ui& ui, const OpenQuestion& question, float width) {
    const float words =
        ui::text_height(ui, question.words, words_look.style, words_width(ui, width));
    return std::max(words, group_height(ui)) + 2 * row_padding;
}

void three_way_row(Ui& ui, const Session& session, Intents& intents, const Rect& rect,
                   const OpenQuestion& question) {
    const Ui::Scope scope(ui, domain::info_of(question.field).name);
    Rect row = rect.inset(0, row_padding);
    const Rect words = row.take_left(words_width(ui, rect.width), words_gap);
    ui::text(ui, words, question.words, words_look);
    draw_group(ui, session, intents, row.middle_left({row.width, group_height(ui)}), question);
}

void ask_three_way(Form& form, Ui& ui, const Session& session, Intents& intents,
                   const OpenQuestion& question) {
    form.add(
        [&ui, question](float width) {
            return ui::text_height(ui, question.words, words_look.style, width) + label_gap +
                   group_height(ui);
        },
        [&ui, &session, &intents, question](const Rect& rect) {
            const Ui::Scope scope(ui, domain::info_of(question.field).name);
            Rect rest = rect;
            const float words = ui::text_height(ui, question.words, words_look.style, rect.width);
            ui::text(ui, rest.take_top(words, label_gap), question.words, words_look);
            draw_group(ui, session, intents, rest.take_top(group_height(ui)), question);
        },
        FormWidth::Half, FieldRef{question.field, {}});
}

}  // namespace madoguchi::screens
