#include "kiosk/screens/years_page.h"

#include <algorithm>
#include <array>
#include <string>

#include "kiosk/domain/money_sums.h"
#include "kiosk/screens/form.h"
#include "kiosk/screens/keyboard_tray.h"
#include "kiosk/screens/panel.h"
#include "kiosk/screens/sales_sheet.h"
#include "kiosk/screens/step_frame.h"
#include "kiosk/screens/years_helpers.h"

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

constexpr std::array<TextId, 4> heads{TextId::years_head_a, TextId::years_head_c,
                                      TextId::years_head_d, TextId::years_head_e};

constexpr float year_width = 64;
constexpr float figure_width = 98;
constexpr float copy_size = 56;
constexpr float copy_width = 150;
constexpr float cell_gap = 6;
constexpr float buttons_gap = 10;
constexpr float head_height = 52;
constexpr float row_gap = 4;
constexpr float foot_height = 66;
constexpr float foot_gap = 2;
constexpr float sum_share_max = 0.3F;

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
    const ui::Label words = left_words(ui, left);
    const float wide = ui::text_size(ui, words, style, 0, ui::Digits::Fixed).width;
    if (wide > rect.width) style = ui::TypeStyle::CaptionBold;  // Of trillions, every digit
    ui::text(ui, rect, words,
             {.style = left ? style : ui::TypeStyle::Caption,
              .ink = ink,
              .align = ui::Align::Right,
              .place = ui::Place::Middle,
              .digits = ui::Digits::Fixed},
             "left-over");
}

// B, what a year costs; empty while one of its three lines is unknown.
std::optional<domain::Yen> costs_in(const PlanYear& year) {
    if (!year.local_resources || !year.local_people || !year.other) return std::nullopt;
    return *year.local_resources + *year.local_people + *year.other;
}

const domain::RepaymentYear* repayment_in(const Session& session, int year) {
    const auto& assessment = session.visit()->assessment;
    if (!assessment) return nullptr;
    for (const domain::RepaymentYear& row : assessment->repayment.years) {
        if (row.year == year) return &row;
    }
    return nullptr;
}

bool is_filled(const Session& session, int year) {
    return is_year_filled(session.visit()->plan, year);
}

// A figure that is worked out, in whole 万円 where the column is narrow.
struct Figure {
    std::optional<domain::Yen> amount;
    ui::Tone ink = ui::Tone::Ink1;
    std::string_view key;
};

void draw_figure(Ui& ui, const Rect& rect, const Figure& figure) {
    constexpr std::int64_t man = 10'000;
    if (!figure.amount) {
        ui::text(ui, rect, TextId::staff_unknown,
                 {.style = ui::TypeStyle::Small,
                  .ink = ui::Tone::Ink2,
                  .align = ui::Align::Right,
                  .place = ui::Place::Middle},
                 figure.key);
        return;
    }
    const std::int64_t yen = figure.amount->amount();
    const std::int64_t rest = (yen % man + man) % man;
    const ui::Words words = ui.formats().yen(yen - rest);
    ui::TypeStyle style = ui::TypeStyle::CaptionBold;
    for (const auto smaller : {ui::TypeStyle::SmallBold, ui::TypeStyle::Tag}) {
        if (ui::text_size(ui, words, style, 0, ui::Digits::Fixed).width > rect.width) {
            style = smaller;
        }
    }
    ui::text(ui, rect, words,
             {.style = style,
              .ink = figure.ink,
              .align = ui::Align::Right,
              .place = ui::Place::Middle,
              .digits = ui::Digits::Fixed},
             figure.key);
}

ui::Tone ink_of_left(const std::optional<domain::Yen>& left) {
    return left && *left < domain::Yen(0) ? ui::Tone::Kaki700 : ui::Tone::Ink1;
}

// Crimson where the year does not cover it.
Figure repayment_figure(const Session& session, int year) {
    Figure figure{.amount = std::nullopt, .key = "repayment"};
    const domain::RepaymentYear* row = repayment_in(session, year);
    if (!row || !row->repayment) return figure;
    figure.amount = domain::Yen(*row->repayment);
    if (row->covered == false) figure.ink = ui::Tone::Beni700;
    return figure;
}

void copy_on(const Session& session, Intents& intents, int year) {
    if (is_filled(session, year)) intents.push_back(session::CopyYearBefore{year + 1});
}

bool can_copy_on(int year) { return year < static_cast<int>(domain::years_max); }

// With words where there is room for them.
void draw_copy_button(Ui& ui, const Session& session, Intents& intents, const Rect& rect,
                      int year) {
    const ui::Button button{.text = TextId::years_copy,
                            .kind = ui::ButtonKind::Small,
                            .availability = is_filled(session, year)
                                                ? ui::Availability::Ready
                                                : ui::Availability::Unavailable,
                            .reason = TextId::years_copy_nothing};
    if (ui::button(ui, rect, button)) copy_on(session, intents, year);
}

// ── a table on a wide screen

struct Cells {
    Rect year, costs, left, repayment, copy;
    std::array<Rect, lines.size()> fields;  // A, C, D, E
};

Cells cells_in(const Ui& ui, Rect row) {
    Cells cells;
    cells.year = row.take_left(ui.scaled(year_width), cell_gap);
    cells.copy = row.take_right(copy_size, cell_gap);
    cells.repayment = row.take_right(ui.scaled(figure_width), cell_gap);
    cells.left = row.take_right(ui.scaled(figure_width), cell_gap);
    const float field =
        (row.width - ui.scaled(figure_width) - 4 * cell_gap) / static_cast<float>(lines.size());
    cells.fields[0] = row.take_left(field, cell_gap);
    cells.costs = row.take_left(ui.scaled(figure_width), cell_gap);
    for (std::size_t i = 1; i < lines.size(); ++i) {
        cells.fields[i] = row.take_left(field, cell_gap);
    }
    return cells;
}

void draw_table_head(Ui& ui, const Rect& rect) {
    const Cells cells = cells_in(ui, rect);
    const ui::TextLook look{.style = ui::TypeStyle::CaptionBold,
                            .ink = ui::Tone::Ink2,
                            .align = ui::Align::Right,
                            .place = ui::Place::Middle};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        ui::text(ui, cells.fields[i], heads[i], look);
        if (i == 0) ui::text(ui, cells.costs, TextId::years_head_b, look);
    }
    ui::text(ui, cells.left, TextId::years_head_f, look);
    ui::text(ui, cells.repayment, TextId::years_repayment, look);
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
    const PlanYear at = year_at(session, year);
    const auto left = domain::left_over(at);
    draw_figure(ui, cells.costs, {.amount = costs_in(at), .key = "costs"});
    draw_figure(ui, cells.left, {.amount = left, .ink = ink_of_left(left), .key = "left-over"});
    draw_figure(ui, cells.repayment, repayment_figure(session, year));
    const bool has_copy = can_copy_on(year) && is_filled(session, year);
    if (has_copy && ui::icon_button(ui, cells.copy.centered({copy_size, copy_size}),
                                    ui::Icon::ChevronDown, TextId::years_copy, "copy")) {
        copy_on(session, intents, year);
    }
}

struct Foot {
    Rect helpers, words, amount;
    float helpers_height = 0;
};

// Where the helpers need a second row, the sum and its words stand one below the other.
Foot foot_in(Ui& ui, const Session& session, Rect rect) {
    const auto left = domain::left_over_of(years_of(session));
    const float amount =
        ui::text_size(ui, left_words(ui, left), ui::TypeStyle::H2, 0, ui::Digits::Fixed).width + 1;
    const float words = ui::text_size(ui, TextId::years_all, ui::TypeStyle::CaptionBold).width + 1;
    Foot foot;
    const float one_row = ui::button_height(ui, ui::ButtonKind::Chip);
    const float beside = rect.width - amount - words - 2 * buttons_gap;
    if (years_helpers_height(ui, session, beside) <= one_row) {
        foot.amount = rect.take_right(amount, buttons_gap);
        foot.words = rect.take_right(words, buttons_gap);
    } else {
        Rect sum = rect.take_right(std::min(std::max(amount, words), rect.width * sum_share_max),
                                   buttons_gap);
        foot.words = sum.take_top(sum.height / 2);
        foot.amount = sum;
    }
    foot.helpers_height = years_helpers_height(ui, session, rect.width);
    foot.helpers = rect.middle_left({rect.width, foot.helpers_height});
    return foot;
}

float foot_height_in(Ui& ui, const Session& session, float width) {
    constexpr float edges = 10;
    const Foot foot = foot_in(ui, session, {0, 0, width, ui.scaled(foot_height)});
    return std::max(ui.scaled(foot_height), foot.helpers_height + edges);
}

void draw_foot(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    const Foot foot = foot_in(ui, session, rect);
    draw_left(ui, foot.amount, domain::left_over_of(years_of(session)), ui::TypeStyle::H2);
    ui::text(ui, foot.words, TextId::years_all,
             {.style = ui::TypeStyle::CaptionBold,
              .align = ui::Align::Right,
              .place = ui::Place::Middle});
    draw_years_helpers(ui, session, intents, foot.helpers);
}

void draw_table(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    Rect body = panel(ui, rect, {});
    draw_table_head(ui, body.take_top(ui.scaled(head_height)));
    const Rect foot = body.take_bottom(foot_height_in(ui, session, body.width), foot_gap);
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
        [&ui](float) {
            // In the largest letters what is left over has a line of its own.
            const float line = ui.is_text_largest() ? ui::line_height(ui, ui::TypeStyle::Label) : 0;
            return ui::button_height(ui, ui::ButtonKind::Small) + line;
        },
        [&ui, &session, &intents, year](const Rect& rect) {
            const Ui::Scope scope(ui, year);
            Rect head = rect;
            const auto left = domain::left_over(year_at(session, year));
            if (ui.is_text_largest()) {
                draw_left(ui, head.take_bottom(ui::line_height(ui, ui::TypeStyle::Label)), left,
                          ui::TypeStyle::Label);
            }
            ui::heading(ui, head.take_left(ui.scaled(year_width), cell_gap), year_words(ui, year),
                        {.style = ui::TypeStyle::BodyBold, .place = ui::Place::Middle});
            if (can_copy_on(year)) {
                draw_copy_button(ui, session, intents,
                                 head.take_right(ui.scaled(copy_width), buttons_gap), year);
            }
            if (!ui.is_text_largest()) draw_left(ui, head, left, ui::TypeStyle::Label);
        });
    for (const Line& line : lines) {
        form.ask(field_of(line, year), cell_look(ui, line, year, ui::YenField::Form::Field));
    }
}

void draw_as_form(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    Form form(ui, session, intents);
    if (ui.is_text_largest()) form.add_lead(TextId::years_lead);
    for (int year = 1; year <= rows_in(session); ++year) {
        add_year(form, ui, session, intents, year);
    }
    form.add([&](float width) { return years_helpers_height(ui, session, width); },
             [&](const Rect& place) { draw_years_helpers(ui, session, intents, place); });
    form.draw(rect);
}

}  // namespace

void draw_years_page(Ui& ui, const Session& session, Intents& intents) {
    StepFrame frame{.title = TextId::years_title};
    if (!ui.is_text_largest()) frame.lead = TextId::years_lead;
    const ui::Button bank{
        .text = TextId::ready_open, .kind = ui::ButtonKind::Small, .icon = ui::Icon::Bank};
    const ui::Size size = ui::button_size(ui, bank);
    frame.title_right = size.width;
    frame.draw_title_right = [&](const Rect& rect) {
        // A title of one line may be lower than the button would be.
        const ui::Size place{size.width, std::min(size.height, rect.height)};
        if (ui::button(ui, rect.middle_right(place), bank)) {
            intents.push_back(session::OpenMoneyPage{session::MoneyPage::Bank});
        }
    };
    const bool has_room = !is_tray_open(session) && !ui.is_portrait() && !ui.is_text_large();
    draw_step(ui, session, intents, frame, [&](const Rect& content) {
        has_room ? draw_table(ui, session, intents, content)
                 : draw_as_form(ui, session, intents, content);
    });
    if (session.sheet() == session::Sheet::YearsAfter) {
        draw_years_after_sheet(ui, session, intents);
    }
    if (session.sheet() == session::Sheet::Sales) draw_sales_sheet(ui, session, intents);
}

}  // namespace madoguchi::screens
