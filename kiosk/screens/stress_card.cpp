#include "kiosk/screens/stress_card.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "kiosk/screens/panel.h"
#include "kiosk/screens/rules_in_force.h"

namespace madoguchi::screens {

using domain::Stress;
using session::Intents;
using session::Session;
using ui::Label;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr float gap = 8;
constexpr float rows_gap = 10;

// One line of chips: the same thing asked in several strengths.
struct Knob {
    TextId words;
    TextId strength;
    const char* argument;
    int Stress::*value;
    std::array<int, 4> values;
    std::size_t count;
};
constexpr std::array<Knob, 3> knobs{{{TextId::ready_stress_sales,
                                      TextId::ready_down,
                                      "percent",
                                      &Stress::sales_down_percent,
                                      {0, 10, 20, 30},
                                      4},
                                     {TextId::ready_stress_costs,
                                      TextId::ready_up,
                                      "percent",
                                      &Stress::costs_up_percent,
                                      {0, 10, 20, 0},
                                      3},
                                     {TextId::ready_stress_later,
                                      TextId::ready_months,
                                      "months",
                                      &Stress::months_later,
                                      {0, 6, 12, 0},
                                      3}}};

const session::StressView& view_of(const Session& session) { return session.visit()->stress; }

Label strength_words(Ui& ui, const Knob& knob, int value) {
    if (value == 0) return TextId::ready_as_planned;
    return ui.words(knob.strength, {{knob.argument, value}});
}

float chips_height(const Ui& ui) { return ui::button_height(ui, ui::ButtonKind::Small); }

float knob_height(Ui& ui) {
    return ui::line_height(ui, ui::TypeStyle::Caption) + gap / 2 + chips_height(ui);
}

void draw_chips(Ui& ui, const Session& session, Intents& intents, const Rect& rect,
                const Knob& knob) {
    const Ui::Scope scope(ui, ui::key_of(knob.words));
    std::vector<float> weights(knob.count, 1.0F);
    weights.front() = 1.3F;  // Words, the others figures
    const auto cells = rect.columns(weights, gap);
    const Stress asked = view_of(session).asked;
    for (std::size_t i = 0; i < knob.count; ++i) {
        const int value = knob.values[i];
        const std::string key = std::to_string(value);
        const ui::Button button{.text = strength_words(ui, knob, value),
                                .kind = ui::ButtonKind::Small,
                                .is_selected = asked.*knob.value == value,
                                .key = key};
        if (!ui::button(ui, cells[i], button)) continue;
        Stress chosen = asked;
        chosen.*knob.value = value;
        intents.push_back(session::ChooseStress{chosen});
    }
}

void draw_knob(Ui& ui, const Session& session, Intents& intents, Rect rect, const Knob& knob) {
    ui::text(ui, rect.take_top(ui::line_height(ui, ui::TypeStyle::Caption), gap / 2), knob.words,
             {.style = ui::TypeStyle::Caption, .ink = ui::Tone::Ink2});
    draw_chips(ui, session, intents, rect, knob);
}

// ── what it says

struct Answer {
    Label years;
    ui::Tone ink = ui::Tone::Ink1;
    Label rules;
};

Label breaking_words(Ui& ui, const domain::Repayment& repayment) {
    if (repayment.first_shortfall_year) {
        return ui.words(TextId::ready_breaks, {{"year", *repayment.first_shortfall_year}});
    }
    const bool is_known = !repayment.years.empty() &&
                          std::all_of(repayment.years.begin(), repayment.years.end(),
                                      [](const auto& year) { return year.covered.has_value(); });
    return is_known ? TextId::ready_all_hold : TextId::ready_breaks_unknown;
}

ui::Tone ink_of(const domain::Repayment& repayment) {
    return repayment.first_shortfall_year ? ui::Tone::Beni700 : ui::Tone::Matsu700;
}

Label turning_words(Ui& ui, const Session& session, const domain::StressOutcome& outcome) {
    const RulesInForce rules(session);
    std::string names;
    for (const domain::Turn& turn : outcome.turns) {
        const domain::Rule* rule = rules.rule(turn.rule);
        if (!rule) continue;
        if (!names.empty()) names += " / ";
        names += ui.texts().words(rule->title).text();
    }
    if (names.empty()) return TextId::ready_turns_none;
    return ui.words(TextId::ready_turns, {{"rules", ui::Words::from_pack(names)}});
}

Answer answer_of(Ui& ui, const Session& session) {
    const session::Visit& visit = *session.visit();
    if (!visit.assessment) return {.years = TextId::ready_working, .rules = {}};
    if (view_of(session).asked == Stress{}) {
        return {.years = breaking_words(ui, visit.assessment->repayment),
                .ink = ink_of(visit.assessment->repayment),
                .rules = {}};
    }
    const auto& outcome = view_of(session).outcome;
    if (!outcome || view_of(session).answered != view_of(session).asked) {
        return {.years = TextId::ready_working, .rules = {}};
    }
    return {.years = breaking_words(ui, outcome->repayment),
            .ink = ink_of(outcome->repayment),
            .rules = turning_words(ui, session, *outcome)};
}

// What a later start moves in the plan, and what it does not.
bool tells_of_start(const Session& session) { return view_of(session).asked.months_later > 0; }

float note_height(Ui& ui, const Session& session, float width) {
    if (!tells_of_start(session)) return 0;
    return gap / 2 +
           ui::text_height(ui, TextId::ready_stress_later_note, ui::TypeStyle::Caption, width);
}

float answer_height(Ui& ui, const Session& session, float width) {
    const Answer answer = answer_of(ui, session);
    return ui::text_height(ui, answer.years, ui::TypeStyle::BodyBold, width) + gap / 2 +
           ui::text_height(ui, answer.rules, ui::TypeStyle::Caption, width) +
           note_height(ui, session, width);
}

void draw_answer(Ui& ui, const Session& session, Rect rect) {
    const Answer answer = answer_of(ui, session);
    if (tells_of_start(session)) {
        ui::text(ui, rect.take_bottom(note_height(ui, session, rect.width)),
                 TextId::ready_stress_later_note,
                 {.style = ui::TypeStyle::Caption, .ink = ui::Tone::Ink2}, "stress-later");
    }
    const float years = ui::text_height(ui, answer.years, ui::TypeStyle::BodyBold, rect.width);
    ui::text(ui, rect.take_top(years, gap / 2), answer.years,
             {.style = ui::TypeStyle::BodyBold, .ink = answer.ink}, "stress-years");
    if (!answer.rules.empty()) {
        ui::text(ui, rect, answer.rules, {.style = ui::TypeStyle::Caption}, "stress-rules");
    }
}

// ── the card, whole or in pieces

float card_height(Ui& ui, const Session& session, float width) {
    const float inner = width - 2 * panel_padding;
    const float knobs_all = static_cast<float>(knobs.size()) * (knob_height(ui) + rows_gap);
    return panel_height(ui, knobs_all + answer_height(ui, session, inner),
                        {.title = TextId::ready_stress});
}

void draw_card(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    Rect body = panel(ui, rect, {.title = TextId::ready_stress});
    for (const Knob& knob : knobs) {
        draw_knob(ui, session, intents, body.take_top(knob_height(ui), rows_gap), knob);
    }
    draw_answer(ui, session, body);
}

void add_pieces(Form& form, Ui& ui, const Session& session, Intents& intents) {
    for (const Knob& knob : knobs) {
        form.add([&ui, &knob](
                     float) { return panel_height(ui, chips_height(ui), {.title = knob.words}); },
                 [&ui, &session, &intents, &knob](const Rect& rect) {
                     draw_chips(ui, session, intents, panel(ui, rect, {.title = knob.words}), knob);
                 });
    }
    const Panel answer{.title = TextId::ready_stress};
    form.add(
        [&ui, &session, answer](float width) {
            return panel_height(ui, answer_height(ui, session, width - 2 * panel_padding), answer);
        },
        [&ui, &session, answer](const Rect& rect) {
            draw_answer(ui, session, panel(ui, rect, answer));
        });
}

}  // namespace

void add_stress_cards(Form& form, Ui& ui, const Session& session, Intents& intents,
                      const ui::Size& page) {
    if (card_height(ui, session, page.width) > page.height) {
        return add_pieces(form, ui, session, intents);
    }
    form.add([&ui, &session](float width) { return card_height(ui, session, width); },
             [&ui, &session, &intents](const Rect& rect) { draw_card(ui, session, intents, rect); },
             FormWidth::Half);
}

}  // namespace madoguchi::screens
