#include "kiosk/screens/bank_page.h"

#include <array>
#include <span>

#include "kiosk/screens/form.h"
#include "kiosk/screens/panel.h"
#include "kiosk/screens/step_frame.h"
#include "kiosk/screens/three_way.h"

namespace madoguchi::screens {

using domain::Field;
using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr float panels_gap = 14;
constexpr float panel_edge = 10;  // Above the first row and below the last

constexpr std::array<OpenQuestion, 6> bank_questions{{
    {Field::LoanBankAssessed, TextId::bank_assessed},
    {Field::LoanBankConsent, TextId::bank_consent},
    {Field::LoanSecuredOnGrantAssets, TextId::bank_secured_on_grant},
    {Field::LoanSecuredOther, TextId::bank_secured_other},
    {Field::LoanGuaranteed, TextId::bank_guaranteed},
    {Field::LoanManagerGuarantee, TextId::bank_manager},
}};
constexpr std::array<OpenQuestion, 1> town_questions{
    {{Field::ScheduleTownConsulted, TextId::bank_consulted}}};

float rows_height(Ui& ui, std::span<const OpenQuestion> questions, float width) {
    float height = 0;
    for (const OpenQuestion& question : questions) {
        height += three_way_row_height(ui, question, width);
    }
    return height;
}

void draw_rows(Ui& ui, const Session& session, Intents& intents, const Rect& rect,
               std::span<const OpenQuestion> questions) {
    ui::paper_card(ui, rect);
    Rect rest = rect.inset(panel_padding, panel_edge);
    for (const OpenQuestion& question : questions) {
        const Rect row = rest.take_top(three_way_row_height(ui, question, rest.width));
        if (&question != &questions.front()) ui::hairline(ui, row);
        three_way_row(ui, session, intents, row, question);
    }
}

float panel_rows_height(Ui& ui, std::span<const OpenQuestion> questions, float width) {
    return rows_height(ui, questions, width - 2 * panel_padding) + 2 * panel_edge;
}

void draw_questions(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    const float bank = panel_rows_height(ui, bank_questions, rect.width);
    const float town = panel_rows_height(ui, town_questions, rect.width);
    if (!ui.is_portrait() && bank + panels_gap + town <= rect.height) {
        Rect rest = rect;
        draw_rows(ui, session, intents, rest.take_top(bank, panels_gap), bank_questions);
        draw_rows(ui, session, intents, rest.take_top(town), town_questions);
        return;
    }
    Form form(ui, session, intents);
    for (const OpenQuestion& question : bank_questions) {
        ask_three_way(form, ui, session, intents, question);
    }
    ask_three_way(form, ui, session, intents, town_questions.front());
    form.draw(rect);
}

}  // namespace

void draw_bank_page(Ui& ui, const Session& session, Intents& intents) {
    const StepFrame frame{.title = TextId::bank_title, .lead = TextId::bank_lead};
    draw_step(ui, session, intents, frame,
              [&](const Rect& content) { draw_questions(ui, session, intents, content); });
}

}  // namespace madoguchi::screens
