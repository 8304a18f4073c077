#include "kiosk/screens/plan_powers.h"

#include <algorithm>
#include <array>

#include "kiosk/domain/money_sums.h"
#include "kiosk/domain/weakest_index.h"
#include "kiosk/screens/panel.h"
#include "kiosk/screens/step_frame.h"

namespace madoguchi::screens {

using domain::Index;
using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr float columns_gap = 36;
constexpr float rows_gap = 4;
constexpr float head_gap = 10;
constexpr int years_shown = 7;
constexpr float years_head = 60;
constexpr float years_bars = 150;

struct Power {
    TextId words;
    ui::Icon icon;
    Index domain::Indices::*index;
    TextId needs;
    // The average of the loans is known to a hundredth, the others to a tenth.
    bool has_two_decimals = false;
};
constexpr std::array<Power, 4> powers{
    {{TextId::money_power_financing, ui::Icon::Bank, &domain::Indices::financing,
      TextId::money_needs_loans, true},
     {TextId::money_power_employment, ui::Icon::People, &domain::Indices::local_employment,
      TextId::money_needs_years},
     {TextId::money_power_resources, ui::Icon::Leaf, &domain::Indices::local_resources,
      TextId::money_needs_years},
     {TextId::money_power_cash, ui::Icon::Yen, &domain::Indices::cash_flow,
      TextId::money_needs_years}}};

Index index_of(const Session& session, const Power& power) {
    const auto& assessment = session.visit()->assessment;
    return assessment ? assessment->indices.*power.index : Index{};
}

ui::Words figure(Ui& ui, const Power& power, std::int64_t hundredths) {
    return power.has_two_decimals ? ui.formats().two_decimals(hundredths)
                                  : ui.formats().one_decimal(hundredths);
}

// What is missing is rounded up, or it would read 「あと 0.0」.
ui::Words missing_figure(Ui& ui, const Power& power, std::int64_t hundredths) {
    constexpr std::int64_t tenth = 10;
    const std::int64_t up = (hundredths + tenth - 1) / tenth * tenth;
    return figure(ui, power, power.has_two_decimals ? hundredths : up);
}

ui::Label message(Ui& ui, const Power& power, const Index& index) {
    if (!index.per_grant_hundredths) return {};
    const std::int64_t above = *index.per_grant_hundredths - index.average_hundredths;
    if (above < 0) {
        return ui.words(TextId::money_below, {{"value", missing_figure(ui, power, -above)}});
    }
    return ui.words(TextId::money_above, {{"value", figure(ui, power, above)}});
}

// Without a grant, or with one of 0 yen, there is nothing to divide by. Where one loan is there, it
// is the boxes left empty that are missing.
TextId what_is_needed(const Session& session, const Power& power) {
    const domain::Sources& sources = session.visit()->plan.money.sources;
    const auto& grant = sources.public_grant;
    if (!grant || grant->amount() == 0) return TextId::money_needs_grant;
    const bool has_loan = sources.loan_regional || sources.loan_policy || sources.loan_furusato;
    const bool asks_for_loans = power.needs == TextId::money_needs_loans;
    return asks_for_loans && has_loan ? TextId::money_loans_open : power.needs;
}

void draw_power(Ui& ui, const Session& session, const Rect& rect, const Power& power) {
    const Index index = index_of(session, power);
    ui::Gauge gauge{.title = power.words,
                    .icon = power.icon,
                    .hundredths = index.per_grant_hundredths,
                    .average_hundredths = index.average_hundredths,
                    .unit = TextId::money_times,
                    .message = message(ui, power, index),
                    .average = ui.words(TextId::staff_average,
                                        {{"value", figure(ui, power, index.average_hundredths)}}),
                    .empty = what_is_needed(session, power)};
    if (index.per_grant_hundredths) gauge.value = figure(ui, power, *index.per_grant_hundredths);
    ui::gauge(ui, rect, gauge);
}

float note_height(Ui& ui, float width) {
    return ui::text_height(ui, TextId::money_no_pass_mark, ui::TypeStyle::Small, width);
}

Panel powers_panel(Ui& ui, const Session& session) {
    const std::int64_t all = domain::statistics_of(session.town()).projects();
    return {.title = TextId::money_powers, .draw_right = [&ui, all](const Rect& right) {
                const ui::Words words = ui.words(TextId::money_compared, {{"all", all}});
                const float height =
                    ui::text_height(ui, words, ui::TypeStyle::Caption, right.width);
                if (ui.is_text_largest() && height > right.height) return;
                ui::text(ui, right, words,
                         {.style = ui::TypeStyle::Caption,
                          .ink = ui::Tone::Ink2,
                          .align = ui::Align::Right,
                          .place = ui::Place::Middle});
            }};
}

}  // namespace

float powers_card_height(Ui& ui, float width) {
    const float body =
        2 * ui::gauge_height(ui) + 2 * rows_gap + note_height(ui, width - 2 * panel_padding);
    return panel_height(ui, body, {.title = TextId::money_powers});
}

void draw_powers_card(Ui& ui, const Session& session, const Rect& rect) {
    Rect body = panel(ui, rect, powers_panel(ui, session));
    const Rect note = body.take_bottom(note_height(ui, body.width), rows_gap);
    const auto cells = body.grid(2, 2, columns_gap, rows_gap);
    for (std::size_t i = 0; i < powers.size(); ++i) draw_power(ui, session, cells[i], powers[i]);
    ui::text(ui, note, TextId::money_no_pass_mark,
             {.style = ui::TypeStyle::Small, .ink = ui::Tone::Ink2});
}

void draw_powers_column(Ui& ui, const Session& session, const Rect& rect) {
    const auto cells = rect.rows(static_cast<int>(powers.size()), rows_gap);
    for (std::size_t i = 0; i < powers.size(); ++i) {
        const Power& power = powers[i];
        const Index index = index_of(session, power);
        const Ui::Scope scope(ui, static_cast<int>(i));
        Rect cell = cells[i];
        const float title = ui::text_height(ui, power.words, ui::TypeStyle::Small, cell.width);
        ui::text(ui, cell.take_top(title), power.words,
                 {.style = ui::TypeStyle::Small, .ink = ui::Tone::Ink2});
        const ui::Label value = index.per_grant_hundredths
                                    ? ui::Label(ui::Words::figure(
                                          figure(ui, power, *index.per_grant_hundredths).text() +
                                          " " + ui.words(TextId::money_times).text()))
                                    : ui::Label(TextId::staff_unknown);
        ui::text(ui, cell.take_top(ui::line_height(ui, ui::TypeStyle::H2)), value,
                 {.style = index.per_grant_hundredths ? ui::TypeStyle::H2 : ui::TypeStyle::Caption,
                  .ink = index.per_grant_hundredths ? ui::Tone::Ink1 : ui::Tone::Ink2,
                  .digits = ui::Digits::Fixed},
                 "value");
    }
}

// ── the years

namespace {

std::optional<domain::Yen> left_in(const Session& session, int year) {
    const auto& years = session.visit()->plan.money.years;
    const auto index = static_cast<std::size_t>(year - 1);
    return index < years.size() ? domain::left_over(years[index]) : std::nullopt;
}

std::optional<domain::Yen> left_in_all(const Session& session) {
    domain::Yen sum(0);
    for (int year = 1; year <= years_shown; ++year) {
        const auto left = left_in(session, year);
        if (!left) return std::nullopt;
        sum = sum + *left;
    }
    return sum;
}

// In 万円, as the fields are; smaller amounts are rounded towards less.
ui::Words bar_words(Ui& ui, domain::Yen amount) {
    constexpr std::int64_t man = 10'000;
    const std::int64_t rest = (amount.amount() % man + man) % man;
    return ui.formats().ten_thousands(amount.amount() - rest);
}

void draw_bars(Ui& ui, const Session& session, const Rect& rect) {
    std::vector<ui::YearBar> bars;
    for (int year = 1; year <= years_shown; ++year) {
        const auto left = left_in(session, year);
        ui::YearBar bar{.year = ui.words(TextId::years_year, {{"year", year}}),
                        .amount = std::nullopt};
        if (left) {
            bar.amount = left->amount();
            bar.value = bar_words(ui, *left);
        }
        bars.push_back(bar);
    }
    ui::year_bars(ui, rect, bars, TextId::money_years_chart);
}

// Long words in large letters: the sum stands below them.
void draw_years_head_stacked(Ui& ui, Rect rect, const ui::Label& amount) {
    ui::heading(ui, rect.take_top(rect.height / 2), TextId::money_seven_years,
                {.style = ui::TypeStyle::Label, .place = ui::Place::Middle});
    ui::text(ui, rect, amount, {.style = ui::TypeStyle::Caption, .place = ui::Place::Middle},
             "left-in-seven-years");
}

void draw_years_head(Ui& ui, const Session& session, Rect rect) {
    const auto first = left_in(session, 1);
    const bool begins_with_minus = first && *first < domain::Yen(0);
    const auto all = left_in_all(session);
    const ui::Label amount =
        all ? ui::Label(ui.formats().yen(*all)) : ui::Label(TextId::staff_unknown);
    const float kept = ui::text_size(ui, amount, ui::TypeStyle::Caption).width + head_gap;
    const float title_width =
        ui::text_size(ui, TextId::money_seven_years, ui::TypeStyle::Label).width;
    if (rect.width - kept < title_width / 2) return draw_years_head_stacked(ui, rect, amount);
    const float words =
        std::min(ui::text_size(ui, TextId::money_seven_years, ui::TypeStyle::Label).width + 1,
                 rect.width - kept);
    const float line = ui::text_height(ui, TextId::money_seven_years, ui::TypeStyle::Label, words);
    const float note = begins_with_minus ? ui::line_height(ui, ui::TypeStyle::Small) : 0;
    Rect lines = rect.middle_left({rect.width, std::min(rect.height, line + note)});
    Rect title = lines.take_top(line);
    ui::heading(ui, title.take_left(words, head_gap), TextId::money_seven_years,
                {.style = ui::TypeStyle::Label});
    const bool is_large =
        all && ui::text_size(ui, amount, ui::TypeStyle::Label).width <= title.width;
    ui::text(ui, title, amount,
             {.style = is_large ? ui::TypeStyle::Label : ui::TypeStyle::Caption,
              .ink = all ? ui::Tone::Ink1 : ui::Tone::Ink2,
              .place = ui::Place::Middle},
             "left-in-seven-years");
    if (begins_with_minus && lines.height + 0.5F >= note) {
        ui::text(ui, lines, TextId::money_first_year,
                 {.style = ui::TypeStyle::Small, .ink = ui::Tone::Kaki700});
    }
}

}  // namespace

float years_card_height(const Ui& ui) {
    return panel_height(ui, ui.scaled(years_head) + ui.scaled(years_bars), {});
}

void draw_years_card(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    Rect body = panel(ui, rect, {});
    Rect head = body.take_top(ui.scaled(years_head), rows_gap);
    const ui::Button table{
        .text = TextId::money_table, .kind = ui::ButtonKind::Small, .icon = ui::Icon::ListCheck};
    ui::Size size = ui::button_size(ui, table);
    size.width = std::min(size.width, head.width / 2);
    const Rect place = head.take_right(size.width, head_gap).middle_right(size);
    draw_years_head(ui, session, head);
    if (ui::button(ui, place, table)) {
        intents.push_back(session::OpenMoneyPage{session::MoneyPage::Years});
    }
    draw_bars(ui, session, body);
}

// ── the hint

namespace {

ui::Label hint_words(Ui& ui, const Session& session) {
    const auto& assessment = session.visit()->assessment;
    if (!assessment) return {};
    const auto weak = domain::weakest_index(assessment->indices,
                                            session.visit()->plan.money.sources.public_grant);
    if (!weak) {
        return domain::all_reach_average(assessment->indices) ? ui::Label(TextId::money_hint_good)
                                                              : ui::Label();
    }
    constexpr std::array<TextId, 4> words{TextId::money_hint_financing,
                                          TextId::money_hint_employment,
                                          TextId::money_hint_resources, TextId::money_hint_cash};
    return ui.words(words[static_cast<std::size_t>(weak->index)],
                    {{"amount", ui.formats().yen(weak->missing)}});
}

}  // namespace

void draw_hint(Ui& ui, const Session& session, const Rect& rect) {
    const ui::Label words = hint_words(ui, session);
    if (words.empty()) return draw_saved_line(ui, session, rect);
    const ui::Tag tag{TextId::money_hint, ui::TagKind::Wait, ui::Icon::ArrowRight};
    const float tag_width = ui::tag_size(ui, tag).width;
    const float inner = rect.width - tag_width - head_gap;
    if (inner < tag_width) return draw_saved_line(ui, session, rect);
    const float height = ui::text_height(ui, words, ui::TypeStyle::Caption, inner);
    const float saved = ui::line_height(ui, ui::TypeStyle::LabelPlain);
    if (height + saved > rect.height) return draw_saved_line(ui, session, rect);
    Rect lines = rect.centered({rect.width, height + saved});
    const Rect line = lines.take_top(height);
    const float wide = std::min(inner, ui::text_size(ui, words, ui::TypeStyle::Caption).width + 1);
    Rect hint = line.centered({tag_width + head_gap + wide, height});
    ui::tag(ui, hint.take_left(tag_width, head_gap), tag);
    ui::text(ui, hint, words,
             {.style = ui::TypeStyle::Caption, .ink = ui::Tone::Kin700, .place = ui::Place::Middle},
             "hint");
    draw_saved_line(ui, session, lines);
}

}  // namespace madoguchi::screens
