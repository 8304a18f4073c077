#include "kiosk/screens/loan_page.h"

#include <algorithm>
#include <string>

#include "kiosk/screens/field_gone_to.h"
#include "kiosk/screens/form.h"
#include "kiosk/screens/keyboard_tray.h"
#include "kiosk/screens/panel.h"
#include "kiosk/screens/step_frame.h"

namespace madoguchi::screens {

using domain::Field;
using domain::FieldRef;
using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr float table_width = 500;
constexpr float columns_gap = 20;
constexpr float year_width = 76;
constexpr float field_width = 164;
constexpr float row_gap = 6;
constexpr float cell_gap = 12;
constexpr int years_shown = 7;

void ask_terms(Form& form) {
    form.ask(Field::LoanAnnualRate, {.label = TextId::loan_rate, .unit = TextId::unit_percent});
    form.ask(Field::LoanYears, {.label = TextId::loan_years, .unit = TextId::unit_years});
    form.ask(
        Field::LoanGraceYears,
        {.label = TextId::loan_grace, .hint = TextId::loan_grace_hint, .unit = TextId::unit_years});
    form.ask(Field::LoanRepayment, {.label = TextId::loan_repayment}, FormWidth::Full);
}

// ── the years, each with what it costs to pay back, or an amount written by hand

int years_in(const Session& session) {
    const auto given = static_cast<int>(session.visit()->plan.money.years.size());
    return std::max(years_shown, given);
}

const domain::RepaymentYear* worked_out(const Session& session, int year) {
    const auto& assessment = session.visit()->assessment;
    if (!assessment) return nullptr;
    for (const domain::RepaymentYear& row : assessment->repayment.years) {
        if (row.year == year) return &row;
    }
    return nullptr;
}

FieldRef repayment_of(int year) { return {Field::YearRepayment, std::to_string(year)}; }

AnswerLook row_look(Ui& ui, int year) {
    return {.label = ui.words(TextId::years_of_year,
                              {{"year", year}, {"line", ui.words(TextId::years_repayment)}}),
            .form = ui::YenField::Form::Row,
            .unit = TextId::money_unit};
}

// In the largest letters what was worked out stands below the field.
float worked_line(Ui& ui) {
    return ui.is_text_largest() ? ui::line_height(ui, ui::TypeStyle::Label) : 0;
}

float row_height(Ui& ui, const Session& session, int year) {
    return answer_height(ui, session, repayment_of(year), row_look(ui, year),
                         ui.scaled(field_width)) +
           row_gap + worked_line(ui);
}

void draw_row(Ui& ui, const Session& session, Intents& intents, const Rect& rect, int year) {
    Rect row = rect.inset(0, row_gap / 2);
    const Rect below = row.take_bottom(worked_line(ui));
    const Rect field = row.take_right(ui.scaled(field_width), cell_gap);
    ui::text(ui, row.take_left(ui.scaled(year_width), cell_gap),
             ui.words(TextId::years_year, {{"year", year}}),
             {.style = ui::TypeStyle::LabelPlain, .place = ui::Place::Middle});
    const domain::RepaymentYear* worked = worked_out(session, year);
    if (worked && worked->repayment) {
        ui::text(ui, ui.is_text_largest() ? below : row, ui.formats().yen(*worked->repayment),
                 {.style = ui::TypeStyle::Label,
                  .align = ui::Align::Right,
                  .place = ui::Place::Middle,
                  .digits = ui::Digits::Fixed});
    }
    yen_answer(ui, session, intents, field, repayment_of(year), row_look(ui, year));
}

void draw_table(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    Rect body = panel(ui, rect, {.title = TextId::loan_table});
    const float note =
        ui::text_height(ui, TextId::loan_table_note, ui::TypeStyle::Note, body.width);
    ui::text(ui, body.take_top(note, row_gap), TextId::loan_table_note,
             {.style = ui::TypeStyle::Note, .ink = ui::Tone::Ink2});
    float height = 0;
    for (int year = 1; year <= years_in(session); ++year) height += row_height(ui, session, year);
    const ui::ScrollArea area(ui, "repayment", body, height);
    Rect rest = area.content();
    for (int year = 1; year <= years_in(session); ++year) {
        const Rect row = rest.take_top(row_height(ui, session, year));
        ui::hairline(ui, row);
        draw_row(ui, session, intents, row, year);
    }
}

void add_table(Form& form, Ui& ui, const Session& session, Intents& intents) {
    form.add(
        [&ui](float width) {
            return ui::line_height(ui, ui::TypeStyle::BodyBold) +
                   ui::text_height(ui, TextId::loan_table_note, ui::TypeStyle::Note, width);
        },
        [&ui](const Rect& rect) {
            Rect rest = rect;
            ui::heading(ui, rest.take_top(ui::line_height(ui, ui::TypeStyle::BodyBold)),
                        TextId::loan_table, {.style = ui::TypeStyle::BodyBold});
            ui::text(ui, rest, TextId::loan_table_note,
                     {.style = ui::TypeStyle::Note, .ink = ui::Tone::Ink2});
        });
    for (int year = 1; year <= years_in(session); ++year) {
        form.add([&ui, &session, year](float) { return row_height(ui, session, year); },
                 [&ui, &session, &intents, year](const Rect& rect) {
                     draw_row(ui, session, intents, rect, year);
                 },
                 FormWidth::Half, repayment_of(year));
    }
}

void draw_side_by_side(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    const Rect table = rect.take_right(table_width, columns_gap);
    Form form(ui, session, intents);
    ask_terms(form);
    const Rect card = rect;
    ui::paper_card(ui, card);
    form.draw(card.inset(panel_padding));
    draw_table(ui, session, intents, table);
}

void draw_as_form(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    Form form(ui, session, intents);
    ask_terms(form);
    add_table(form, ui, session, intents);
    form.draw(rect);
}

}  // namespace

void draw_loan_page(Ui& ui, const Session& session, Intents& intents) {
    const StepFrame frame{.title = TextId::loan_title, .lead = TextId::loan_lead};
    const bool has_room = !is_tray_open(session) && !ui.is_portrait() && !ui.is_text_large();
    draw_step(ui, session, intents, frame, [&](const Rect& content) {
        has_room ? draw_side_by_side(ui, session, intents, content)
                 : draw_as_form(ui, session, intents, content);
    });
}

}  // namespace madoguchi::screens
