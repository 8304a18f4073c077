#include "kiosk/screens/years_helpers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <string>

#include "kiosk/screens/listening.h"
#include "kiosk/screens/sheets.h"

namespace madoguchi::screens {

using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr int years_shown = 7;  // Those that the indices look at
constexpr float buttons_gap = 10;
constexpr float share_least = 200;  // Of the width, for one button
constexpr float rows_gap = 14;
constexpr float label_gap = 6;
constexpr ui::Size sheet_size{820, 560};
constexpr std::array<int, 5> percents{1, 2, 3, 5, 10};

// The last year in which something stands: later ones are filled from it.
int last_filled(const Session& session) {
    int last = 1;
    for (int year = 1; year <= years_shown; ++year) {
        if (is_year_filled(session.visit()->plan, year)) last = year;
    }
    return last;
}

int first_without_sales(const Session& session) {
    const auto& years = session.visit()->plan.money.years;
    for (std::size_t i = 0; i < years.size(); ++i) {
        if (!years[i].income) return static_cast<int>(i) + 1;
    }
    return std::min(static_cast<int>(years.size()) + 1, years_shown);
}

bool can_add_year(const Session& session) {
    const auto years = session.visit()->plan.money.years.size();
    return years >= static_cast<std::size_t>(years_shown) && years < domain::years_max;
}

ui::Button add_button() {
    return {.text = TextId::years_add, .kind = ui::ButtonKind::Chip, .icon = ui::Icon::Plus};
}

struct Helper {
    ui::Button button;
    session::Intent intent;
};

std::vector<Helper> helpers_for(const Session& session) {
    const int from = std::min(last_filled(session), years_shown - 1);
    std::vector<Helper> helpers{
        {{.text = TextId::years_sheet_open,
          .kind = ui::ButtonKind::Chip,
          .availability = is_year_filled(session.visit()->plan, from)
                              ? ui::Availability::Ready
                              : ui::Availability::Unavailable,
          .reason = TextId::years_copy_nothing},
         session::OpenSheet{session::Sheet::YearsAfter, std::to_string(from)}},
        {{.text = TextId::years_sales, .kind = ui::ButtonKind::Chip},
         session::OpenSheet{session::Sheet::Sales, std::to_string(first_without_sales(session))}}};
    if (can_add_year(session)) helpers.push_back({add_button(), session::AddYear{}});
    return helpers;
}

// As many in a row as fit; returns the height they take.
float flow_helpers(Ui& ui, const Session& session, float width,
                   const std::function<void(const Rect&, const Helper&)>& place) {
    float x = 0;
    float y = 0;
    const float height = ui::button_height(ui, ui::ButtonKind::Chip);
    const std::vector<Helper> helpers = helpers_for(session);
    // A share of one row, of two lines each, before a second row.
    const auto count = static_cast<float>(helpers.size());
    const float share = (width - (count - 1) * buttons_gap) / count;
    float in_one_row = (count - 1) * buttons_gap;
    for (const Helper& helper : helpers) in_one_row += ui::button_size(ui, helper.button).width;
    const bool share_row = in_one_row > width && share >= ui.scaled(share_least);
    const float widest = share_row ? share : width;
    for (const Helper& helper : helpers) {
        const float wide = std::min(ui::button_size(ui, helper.button).width, widest);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += height + buttons_gap;
        }
        place({x, y, wide, height}, helper);
        x += wide + buttons_gap;
    }
    return y + height;
}

}  // namespace

bool is_year_filled(const domain::Application& plan, int year) {
    const auto index = static_cast<std::size_t>(year - 1);
    if (year < 1 || index >= plan.money.years.size()) return false;
    const domain::PlanYear& at = plan.money.years[index];
    return at.income || at.local_resources || at.local_people || at.other;
}

float years_helpers_height(Ui& ui, const Session& session, float width) {
    return flow_helpers(ui, session, width, [](const Rect&, const Helper&) {});
}

void draw_years_helpers(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    flow_helpers(ui, session, rect.width, [&](const Rect& place, const Helper& helper) {
        if (ui::button(ui, place.moved(rect.x, rect.y), helper.button)) {
            intents.push_back(helper.intent);
        }
    });
}

int year_of_sheet(const Session& session) {
    const std::string& subject = session.sheet_subject();
    int year = 0;
    std::from_chars(subject.data(), subject.data() + subject.size(), year);
    return std::clamp(year, 1, static_cast<int>(domain::years_max));
}

// In the largest letters an upright panel has them in two rows.
int year_chip_rows(const Ui& ui) { return ui.is_text_largest() && ui.is_portrait() ? 2 : 1; }

float year_chips_height(Ui& ui) {
    const auto rows = static_cast<float>(year_chip_rows(ui));
    return rows * ui::button_height(ui, ui::ButtonKind::Chip) + (rows - 1) * label_gap;
}

void draw_year_chips(Ui& ui, const Session& session, Intents& intents, const Rect& rect,
                     const YearChips& chips) {
    const Ui::Scope scope(ui, "years");
    const int rows = year_chip_rows(ui);
    const auto cells = rect.grid((chips.last + rows - 1) / rows, rows, label_gap, label_gap);
    for (int year = 1; year <= chips.last; ++year) {
        const std::string key = std::to_string(year);
        const ui::Button button{.text = ui.words(TextId::years_year, {{"year", year}}),
                                .kind = ui::ButtonKind::Chip,
                                .is_selected = year == year_of_sheet(session),
                                .key = key};
        if (ui::button(ui, cells[static_cast<std::size_t>(year - 1)], button)) {
            intents.push_back(session::OpenSheet{chips.sheet, key});
        }
    }
}

// ── the sheet that fills the years after

namespace {

void draw_percents(Ui& ui, Intents& intents, Rect rect, TextId label,
                   const domain::Growth& growth) {
    const Ui::Scope scope(ui, ui::key_of(label));
    const float words = ui::text_height(ui, label, ui::TypeStyle::Label, rect.width);
    ui::text(ui, rect.take_top(words, label_gap), label, {.style = ui::TypeStyle::Label});
    const auto cells = rect.columns(static_cast<int>(percents.size()), label_gap);
    for (std::size_t i = 0; i < percents.size(); ++i) {
        const std::string key = std::to_string(percents[i]);
        const ui::Button button{.text = ui.words(TextId::years_percent, {{"percent", percents[i]}}),
                                .kind = ui::ButtonKind::Chip,
                                .key = key};
        if (!ui::button(ui, cells[i], button)) continue;
        domain::Growth chosen = growth;
        chosen.percent = percents[i];
        intents.push_back(session::GrowYears{chosen});
    }
}

float percents_height(Ui& ui, TextId label, float width) {
    return ui::text_height(ui, label, ui::TypeStyle::Label, width) + label_gap +
           ui::button_height(ui, ui::ButtonKind::Chip);
}

void draw_years_after(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    using domain::GrowingLines;
    const int from = year_of_sheet(session);
    const ui::Button same{.text = TextId::years_sheet_same,
                          .kind = ui::ButtonKind::Small,
                          .icon = ui::Icon::ChevronDown};
    const float buttons = ui::button_height(ui, same.kind);
    const float note =
        ui::text_height(ui, TextId::years_sheet_note, ui::TypeStyle::Note, rect.width);
    const float percent = percents_height(ui, TextId::years_sheet_income, rect.width);
    const float all = percents_height(ui, TextId::years_sheet_all, rect.width);
    const float height = year_chips_height(ui) + buttons + percent + all + note + 4 * rows_gap;
    const ui::ScrollArea area(ui, "years-after", rect, height);
    Rect rest = area.content();
    draw_year_chips(ui, session, intents, rest.take_top(year_chips_height(ui), rows_gap),
                    {session::Sheet::YearsAfter, years_shown - 1});
    if (ui::button(ui, rest.take_top(buttons, rows_gap), same)) {
        intents.push_back(session::GrowYears{{from, 0, GrowingLines::All}});
    }
    draw_percents(ui, intents, rest.take_top(percent, rows_gap), TextId::years_sheet_income,
                  {from, 0, GrowingLines::Income});
    draw_percents(ui, intents, rest.take_top(all, rows_gap), TextId::years_sheet_all,
                  {from, 0, GrowingLines::All});
    ui::text(ui, rest.take_top(note), TextId::years_sheet_note,
             {.style = ui::TypeStyle::Note, .ink = ui::Tone::Ink2});
}

}  // namespace

void draw_years_after_sheet(Ui& ui, const Session& session, Intents& intents) {
    const std::int64_t year = year_of_sheet(session);
    if (ui::sheet(ui,
                  {.title = ui.words(TextId::years_sheet, {{"year", year}}),
                   .close = TextId::common_close,
                   .size = fitted_sheet(ui, sheet_size),
                   .draw = [&](const Rect& rect) { draw_years_after(ui, session, intents, rect); },
                   .corner = listen_corner(ui, session, intents),
                   .key = "years-after"})) {
        intents.push_back(session::CloseSheet{});
    }
}

}  // namespace madoguchi::screens
