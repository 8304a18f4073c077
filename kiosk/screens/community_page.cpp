#include "kiosk/screens/community_page.h"

#include <algorithm>
#include <array>

#include "kiosk/screens/form.h"
#include "kiosk/screens/step_frame.h"

namespace madoguchi::screens {

using domain::Field;
using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Tone;
using ui::Ui;

namespace {

constexpr float chips_gap = 10;
constexpr float case_padding = 20;
constexpr int issue_columns = 3;
constexpr int description_lines = 2;

struct Approach {
    std::string_view word;  // As the document writes it
    TextId text;
};

// What towns do about their issues: the seed study's list, after the White Paper of 2014.
constexpr std::array<Approach, 8> approaches{{
    {"tourists", TextId::community_approach_tourists},
    {"residents", TextId::community_approach_residents},
    {"shopping", TextId::community_approach_shopping},
    {"firms", TextId::community_approach_firms},
    {"elderly", TextId::community_approach_elderly},
    {"community", TextId::community_approach_community},
    {"festivals", TextId::community_approach_festivals},
    {"other", TextId::community_approach_other},
}};
constexpr int approach_columns = 4;

int approaches_across(const Ui& ui) {
    return ui.is_portrait() || ui.is_text_large() ? approach_columns / 2 : approach_columns;
}

ui::Button approach_chip(const Session& session, const Approach& approach) {
    const auto& chosen = session.visit()->plan.community.approaches;
    const bool is_taken = std::find(chosen.begin(), chosen.end(), approach.word) != chosen.end();
    return {.text = approach.text,
            .kind = ui::ButtonKind::Chip,
            .icon = is_taken ? ui::Icon::Check : ui::Icon::Plus,
            .is_selected = is_taken,
            .key = approach.word};
}

float approaches_height(Ui& ui, float width) {
    const int rows = static_cast<int>(approaches.size()) / approaches_across(ui);
    const float row = ui::button_height(ui, ui::ButtonKind::Chip) + chips_gap;
    return ui::text_height(ui, TextId::community_approaches, ui::TypeStyle::Label, width) +
           chips_gap + static_cast<float>(rows) * row - chips_gap;
}

void draw_approaches(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    const Ui::Scope scope(ui, "approaches");
    const float label =
        ui::text_height(ui, TextId::community_approaches, ui::TypeStyle::Label, rect.width);
    ui::text(ui, rect.take_top(label, chips_gap), TextId::community_approaches,
             {.style = ui::TypeStyle::Label});
    const int columns = approaches_across(ui);
    const auto cells =
        rect.grid(columns, static_cast<int>(approaches.size()) / columns, chips_gap, chips_gap);
    for (std::size_t i = 0; i < approaches.size(); ++i) {
        if (ui::button(ui, cells[i], approach_chip(session, approaches[i]))) {
            intents.push_back(session::ToggleApproach{std::string(approaches[i].word)});
        }
    }
}

// What "stands in for public spending" means, by the study's own case.
float case_height(Ui& ui, float width) {
    return ui::text_height(ui, TextId::community_yubari, ui::TypeStyle::Note,
                           width - 2 * case_padding) +
           case_padding;
}

void draw_case(Ui& ui, const Rect& rect) {
    ui::tinted_area(ui, rect, Tone::Matsu100, 14);
    ui::text(ui, rect.inset(case_padding, case_padding / 2), TextId::community_yubari,
             {.style = ui::TypeStyle::Note, .ink = Tone::Matsu700, .place = ui::Place::Middle});
}

void ask_about_town(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    Form form(ui, session, intents);
    form.ask(Field::CommunityIssue, {.label = TextId::community_issue, .columns = issue_columns},
             FormWidth::Full);
    form.ask(Field::CommunityDescription,
             {.label = TextId::community_description,
              .hint = TextId::community_description_hint,
              .lines = description_lines},
             FormWidth::Full);
    form.ask(Field::CommunityReplacesPublicSpending, {.label = TextId::community_replaces});
    form.ask(Field::CommunityPublicCostAvoided,
             {.label = TextId::community_saved, .hint = TextId::community_saved_hint});
    form.add([&ui](float width) { return case_height(ui, width); },
             [&ui](const Rect& place) { draw_case(ui, place); });
    form.add([&ui](float width) { return approaches_height(ui, width); },
             [&](const Rect& place) { draw_approaches(ui, session, intents, place); });
    form.draw(rect);
}

}  // namespace

void draw_community_page(Ui& ui, const Session& session, Intents& intents) {
    draw_step(ui, session, intents, {.title = TextId::community_title},
              [&](const Rect& content) { ask_about_town(ui, session, intents, content); });
}

}  // namespace madoguchi::screens
