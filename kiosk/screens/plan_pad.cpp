#include "kiosk/screens/plan_pad.h"

#include <array>

#include "kiosk/screens/answer_words.h"
#include "kiosk/screens/keyboard_tray.h"
#include "kiosk/screens/panel.h"
#include "kiosk/screens/plan_powers.h"
#include "kiosk/screens/source_rows.h"

namespace madoguchi::screens {

using domain::Field;
using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr float gap = 10;
constexpr float column_width = 156;
constexpr std::int64_t man = 10'000;

struct Step {
    const char* words;
    std::int64_t yen;
};
constexpr std::array<Step, 4> steps{
    {{"+10", 10 * man}, {"+100", 100 * man}, {"\u221210", -10 * man}, {"\u2212100", -100 * man}}};

ui::Label name_of(Ui& ui, const Session& session, const domain::FieldRef& field) {
    for (const SourceRow& row : source_rows()) {
        if (row.field == field.field) return row.words;
    }
    for (const auto& line : session.visit()->plan.money.costs) {
        if (line.id != field.item) continue;
        if (!line.name.empty()) return ui::Words::entered(line.name);
        return choice_words(ui, session, Field::CostClass, line.cost_class.value_or("other"));
    }
    return TextId::money_cost_yen;
}

ui::Label reading_of(Ui& ui, const Session& session, const domain::FieldRef& field) {
    const domain::Answer answer = domain::read_answer(session.visit()->plan, field);
    const auto* amount = std::get_if<std::int64_t>(&answer);
    return amount ? ui::Label(ui.formats().yen_reading(*amount)) : ui::Label();
}

void draw_steps(Ui& ui, Intents& intents, Rect rect) {
    for (const Step& step : steps) {
        const ui::Button button{.text = ui::Words::figure(step.words),
                                .kind = ui::ButtonKind::Sunken,
                                .key = step.words};
        const ui::Size size = ui::button_size(ui, button);
        if (ui::button(ui, rect.take_left(size.width, gap), button)) {
            intents.push_back(session::AddToAmount{step.yen});
        }
    }
}

}  // namespace

void draw_plan_pad(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    const auto* field = std::get_if<domain::FieldRef>(&session.typing()->target);
    if (!field) return;
    Rect body = panel(ui, rect, {});
    const Ui::Scope scope(ui, "pad");
    Rect head = body;
    head = head.take_top(2 * ui::line_height(ui, ui::TypeStyle::Label));
    body.take_top(head.height, gap);
    ui::text(ui, head.take_top(head.height / 2), name_of(ui, session, *field),
             {.style = ui::TypeStyle::Label, .lines_max = 1}, "name");
    ui::text(ui, head, reading_of(ui, session, *field),
             {.style = ui::TypeStyle::Label, .ink = ui::Tone::Matsu700}, "reading");
    const float button = ui::button_height(ui, ui::ButtonKind::Sunken);
    draw_steps(ui, intents, body.take_top(button, gap));
    const Rect column = body.take_right(ui.scaled(column_width), gap);
    draw_tray(ui, session, intents, body);
    draw_powers_column(ui, session, column);
}

}  // namespace madoguchi::screens
