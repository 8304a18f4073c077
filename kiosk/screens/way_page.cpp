#include "kiosk/screens/way_page.h"

#include <algorithm>
#include <array>

#include "kiosk/screens/answer_words.h"
#include "kiosk/screens/form.h"
#include "kiosk/screens/step_frame.h"
#include "kiosk/ui/stage_way.h"

namespace madoguchi::screens {

using domain::Field;
using session::Intents;
using session::Session;
using ui::Icon;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

struct Effect {
    std::string_view word;  // As the document writes it
    TextId title;
    Icon icon;
};

// The external effects hoped for: the study's framework of the local economy's circulation.
constexpr std::array<Effect, 6> effects{{
    {"employment", TextId::way_effect_employment, Icon::People},
    {"farmland_forest", TextId::way_effect_farmland_forest, Icon::Sprout},
    {"industry", TextId::way_effect_industry, Icon::Chart},
    {"visitors", TextId::way_effect_visitors, Icon::Tour},
    {"brand", TextId::way_effect_brand, Icon::Star},
    {"circulation", TextId::way_effect_circulation, Icon::Sync},
}};

constexpr std::array<TextId, ui::way_stops> helpers{
    TextId::way_helps_research, TextId::way_helps_research, TextId::way_helps_valley,
    TextId::way_helps_valley, TextId::way_helps_going};

bool is_chosen(const Session& session, const Effect& effect) {
    const auto& chosen = session.visit()->plan.effects;
    return std::find(chosen.begin(), chosen.end(), effect.word) != chosen.end();
}

ui::ChoiceRow effect_row(const Session& session, const Effect& effect) {
    return {.text = effect.title,
            .is_chosen = is_chosen(session, effect),
            .icon = effect.icon,
            .key = effect.word};
}

ui::StageWay way_of(Ui& ui, const Session& session) {
    const auto words = domain::info_of(Field::IdeaStage).words;
    const domain::ChosenWord& now = session.visit()->plan.idea.stage;
    ui::StageWay way{.question = TextId::way_stage,
                     .helps = TextId::way_helps,
                     .valley = TextId::way_valley,
                     .stops = {}};
    for (std::size_t i = 0; i < way.stops.size(); ++i) {
        way.stops[i] = {.name = choice_words(ui, session, Field::IdeaStage, words[i]),
                        .helper = helpers[i],
                        .is_current = now == words[i],
                        .key = words[i]};
    }
    return way;
}

void draw_stages(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    const Ui::Scope scope(ui, "way");
    if (const auto tapped = ui::stage_way(ui, rect, way_of(ui, session))) {
        const auto words = domain::info_of(Field::IdeaStage).words;
        intents.push_back(session::SetAnswer{
            {Field::IdeaStage, {}}, std::string(words[static_cast<std::size_t>(*tapped)])});
    }
}

void draw_questions(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    Form form(ui, session, intents);
    if (ui.is_text_largest()) form.add_lead(TextId::partners_triangle);
    if (ui.is_text_large()) {
        form.ask(Field::IdeaStage, {.label = TextId::way_stage, .columns = 2}, FormWidth::Full);
    } else {
        form.add([&](float width) { return ui::stage_way_height(ui, way_of(ui, session), width); },
                 [&](const Rect& place) { draw_stages(ui, session, intents, place); });
    }
    form.add(
        [&ui](float width) {
            return ui::text_height(ui, TextId::way_effects, ui::TypeStyle::BodyBold, width);
        },
        [&ui](const Rect& place) {
            ui::heading(ui, place, TextId::way_effects, {.style = ui::TypeStyle::BodyBold});
        });
    for (const Effect& effect : effects) {
        form.add(
            [&ui, &session, &effect](float width) {
                return ui::choice_row_height(ui, effect_row(session, effect), width);
            },
            [&ui, &session, &intents, &effect](const Rect& place) {
                const Ui::Scope scope(ui, "effects");
                if (ui::choice_row(ui, place, effect_row(session, effect))) {
                    intents.push_back(session::ToggleEffect{std::string(effect.word)});
                }
            },
            FormWidth::Third);
    }
    form.draw(rect);
}

}  // namespace

void draw_way_page(Ui& ui, const Session& session, Intents& intents) {
    StepFrame frame{.title = TextId::way_title};
    if (!ui.is_text_largest()) frame.lead = TextId::partners_triangle;
    draw_step(ui, session, intents, frame,
              [&](const Rect& content) { draw_questions(ui, session, intents, content); });
}

}  // namespace madoguchi::screens
