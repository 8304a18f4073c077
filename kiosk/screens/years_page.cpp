#include "kiosk/screens/years_page.h"

#include <algorithm>
#include <array>
#include <string>

#include "kiosk/domain/money_sums.h"
#include "kiosk/screens/form.h"
#include "kiosk/screens/keyboard_tray.h"
#include "kiosk/screens/panel.h"
#include "kiosk/screens/step_frame.h"

namespace madoguchi::screens {

using domain::Field;
using domain::FieldRef;
using domain::PlanYear;
using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr int years_shown = 7;  // Those that the indices look at

struct Line {
    Field field;
    TextId words;
};
constexpr std::array<Line, 4> lines{{{Field::YearIncome, TextId::years_income},
                                     {Field::YearLocalResources, TextId::years_local_resources},
                                     {Field::YearLocalPeople, TextId::years_local_people},
                                     {Field::YearOther, TextId::years_other}}};

constexpr float year_width = 68;
constexpr float left_width = 148;
constexpr float copy_width = 134;
constexpr float cell_gap = 8;
constexpr float head_height = 40;
constexpr float row_gap = 6;
constexpr float foot_height = 66;
constexpr float foot_gap = 2;

const std::vector<PlanYear>& years_of(const Session& session) {
    return session.visit()->plan.money.years;
}

int rows_in(const Session& session) {
    return std::max(years_shown, static_cast<int>(years_of(session).size()));
}

PlanYear year_at(const Session& session, int year) {
    const auto& years = years_of(session);
    const auto index = static_cast<std::size_t>(year - 1);
    return index < years.size() ? years[index] : PlanYear{};
}

FieldRef field_of(const Line& line, int year) { return {line.field, std::to_string(year)}; }

ui::Words year_words(Ui& ui, int year) { return ui.words(TextId::years_year, {{"year", year}}); }

AnswerLook cell_look(Ui& ui, const Line& line, int year, ui::YenField::Form form) {
    return {
        .label = ui.words(TextId::years_of_year, {{"year", year}, {"line", ui.words(line.words)}}),
        .form = form,
        .unit = TextId::money_unit};
}

ui::Label left_words(Ui& ui, const std::optional<domain::Yen>& left) {
    return left ? ui::Label(ui.formats().yen(*left)) : ui::Label(TextId::staff_unknown);
}

void draw_left(Ui& ui, const Rect& rect, const std::optional<domain::Yen>& left,
               ui::TypeStyle style) {
    const bool is_negative = left && *left < domain::Yen(0);
    const ui::Tone ink = !left ? ui::Tone::Ink2 : is_negative ? ui::Tone::Kaki700 : ui::Tone::Ink1;
    ui::text(ui, rect, left_words(ui, left),
             {.style = left ? style : ui::TypeStyle::Caption,
              .ink = ink,
              .align = ui::Align::Right,
              .place = ui::Place::Middle,
              .digits = ui::Digits::Fixed},
             "left-over");
}

void draw_copy(Ui& ui, const Session& session, Intents& intents, const Rect& rect, int year) {
    const bool has_before = static_cast<int>(years_of(session).size()) >= year - 1;
    const ui::Button button{
        .text = TextId::years_copy,
        .kind = ui::ButtonKind::Small,
        .availability = has_before ? ui::Availability::Ready : ui::Availability::Unavailable,
        .reason = TextId::years_copy_nothing};
    if (ui::button(ui, rect, button)) intents.push_back(session::CopyYearBefore{year});
}

bool can_add_year(const Session& session) {
    const auto years = years_of(session).size();
    return years >= static_cast<std::size_t>(years_shown) && years < domain::years_max;
}

ui::Button add_button() {
    return {.text = TextId::years_add, .kind = ui::ButtonKind::Chip, .icon = ui::Icon::Plus};
}

// ── a table on a wide screen

struct Cells {
    Rect year, left, copy;
    std::array<Rect, lines.size()> fields;
};

Cells cells_in(const Ui& ui, Rect row) {
    Cells cells;
    cells.year = row.take_left(ui.scaled(year_width), cell_gap);
    cells.copy = row.take_right(ui.scaled(copy_width), cell_gap);
    cells.left = row.take_right(ui.scaled(left_width), cell_gap);
    const auto fields = row.columns(static_cast<int>(lines.size()), cell_gap);
    std::copy(fields.begin(), fields.end(), cells.fields.begin());
    return cells;
}

void draw_table_head(Ui& ui, const Rect& rect) {
    const Cells cells = cells_in(ui, rect);
    const ui::TextLook look{.style = ui::TypeStyle::CaptionBold,
                            .ink = ui::Tone::Ink2,
                            .align = ui::Align::Right,
                            .place = ui::Place::Middle};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        ui::text(ui, cells.fields[i], lines[i].words, look);
    }
    ui::text(ui, cells.left, TextId::years_left, look);
}

float table_row_height(Ui& ui, const Session& session, const Rect& table, int year) {
    const Cells cells = cells_in(ui, table);
    float height = ui::button_height(ui, ui::ButtonKind::Small);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        height =
            std::max(height, answer_height(ui, session, field_of(lines[i], year),
                                           cell_look(ui, lines[i], year, ui::YenField::Form::Row),
                                           cells.fields[i].width));
    }
    return height + row_gap;
}

void draw_table_row(Ui& ui, const Session& session, Intents& intents, const Rect& rect, int year) {
    const Ui::Scope scope(ui, year);
    const Cells cells = cells_in(ui, rect.inset(0, row_gap / 2));
    ui::text(ui, cells.year, year_words(ui, year),
             {.style = ui::TypeStyle::LabelPlain, .place = ui::Place::Middle});
    for (std::size_t i = 0; i < lines.size(); ++i) {
        yen_answer(ui, session, intents, cells.fields[i], field_of(lines[i], year),
                   cell_look(ui, lines[i], year, ui::YenField::Form::Row));
    }
    draw_left(ui, cells.left, domain::left_over(year_at(session, year)), ui::TypeStyle::Label);
    if (year > 1) draw_copy(ui, session, intents, cells.copy, year);
}

void draw_foot(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    if (can_add_year(session)) {
        const ui::Size size = ui::button_size(ui, add_button());
        if (ui::button(ui, rect.take_left(size.width, cell_gap).middle_left(size), add_button())) {
            intents.push_back(session::AddYear{});
        }
    }
    const Cells cells = cells_in(ui, rect);
    const Rect words{rect.x, rect.y, cells.left.x - rect.x - cell_gap, rect.height};
    const auto left = domain::left_over_of(years_of(session));
    Rect amount = cells.left;
    const float wanted =
        ui::text_size(ui, left_words(ui, left), ui::TypeStyle::H2, 0, ui::Digits::Fixed).width;
    amount.width = std::max(amount.width, wanted);
    ui::text(
        ui, words, TextId::years_all,
        {.style = ui::TypeStyle::BodyBold, .align = ui::Align::Right, .place = ui::Place::Middle});
    draw_left(ui, amount, left, ui::TypeStyle::H2);
}

void draw_table(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    Rect body = panel(ui, rect, {});
    draw_table_head(ui, body.take_top(ui.scaled(head_height)));
    const Rect foot = body.take_bottom(ui.scaled(foot_height), foot_gap);
    float height = 0;
    for (int year = 1; year <= rows_in(session); ++year) {
        height += table_row_height(ui, session, body, year);
    }
    {
        const ui::ScrollArea area(ui, "years", body, height);
        Rect rest = area.content();
        for (int year = 1; year <= rows_in(session); ++year) {
            const Rect row = rest.take_top(table_row_height(ui, session, rest, year));
            ui::hairline(ui, row);
            draw_table_row(ui, session, intents, row, year);
        }
    }
    ui::hairline(ui, foot);
    draw_foot(ui, session, intents, foot);
}

// ── one year below the other on a narrow one

void add_year(Form& form, Ui& ui, const Session& session, Intents& intents, int year) {
    form.add(
        [&ui](float) { return ui::button_height(ui, ui::ButtonKind::Small); },
        [&ui, &session, &intents, year](const Rect& rect) {
            const Ui::Scope scope(ui, year);
            Rect head = rect;
            ui::heading(ui, head.take_left(ui.scaled(year_width), cell_gap), year_words(ui, year),
                        {.style = ui::TypeStyle::BodyBold, .place = ui::Place::Middle});
            if (year > 1) {
                draw_copy(ui, session, intents,
                          head.take_right(ui.scaled(copy_width) + 2 * cell_gap, cell_gap), year);
            }
            draw_left(ui, head, domain::left_over(year_at(session, year)), ui::TypeStyle::Label);
        });
    for (const Line& line : lines) {
        form.ask(field_of(line, year), cell_look(ui, line, year, ui::YenField::Form::Field));
    }
}

void draw_as_form(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    Form form(ui, session, intents);
    for (int year = 1; year <= rows_in(session); ++year) {
        add_year(form, ui, session, intents, year);
    }
    if (can_add_year(session)) {
        form.add([&ui](float) { return ui::button_height(ui, ui::ButtonKind::Chip); },
                 [&](const Rect& place) {
                     const ui::Size size = ui::button_size(ui, add_button());
                     if (ui::button(ui, place.middle_left(size), add_button())) {
                         intents.push_back(session::AddYear{});
                     }
                 });
    }
    form.draw(rect);
}

}  // namespace

void draw_years_page(Ui& ui, const Session& session, Intents& intents) {
    const StepFrame frame{.title = TextId::years_title, .lead = TextId::years_lead};
    const bool has_room = !is_tray_open(session) && !ui.is_portrait() && !ui.is_text_large();
    draw_step(ui, session, intents, frame, [&](const Rect& content) {
        has_room ? draw_table(ui, session, intents, content)
                 : draw_as_form(ui, session, intents, content);
    });
}

}  // namespace madoguchi::screens
