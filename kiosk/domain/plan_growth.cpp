#include "kiosk/domain/plan_growth.h"

#include <algorithm>
#include <array>

namespace madoguchi::domain {

namespace {

using Line = std::optional<Yen> PlanYear::*;
constexpr std::array<Line, 3> cost_lines{&PlanYear::local_resources, &PlanYear::local_people,
                                         &PlanYear::other};
constexpr int years_at_least = 7;  // Those that the indices look at

// At most a trillion times 200: within 64 bits.
Yen grown(Yen amount, int percent) { return Yen(amount.amount() * (100 + percent) / 100); }

bool has_costs(const PlanYear& year) {
    return std::any_of(cost_lines.begin(), cost_lines.end(),
                       [&year](Line line) { return (year.*line).has_value(); });
}

// False when an amount is over the limit.
bool grow_line(PlanYear& year, const PlanYear& before, Line line, int percent) {
    if (!(before.*line)) return true;
    const Yen amount = grown(*(before.*line), percent);
    if (amount.amount() > Yen::input_max) return false;
    year.*line = amount;
    return true;
}

bool fill_year(PlanYear& year, const PlanYear& before, const Growth& growth) {
    if (!grow_line(year, before, &PlanYear::income, growth.percent)) return false;
    const bool only_income = growth.lines == GrowingLines::Income;
    if (only_income && has_costs(year)) return true;
    const int percent = only_income ? 0 : growth.percent;
    return std::all_of(cost_lines.begin(), cost_lines.end(),
                       [&](Line line) { return grow_line(year, before, line, percent); });
}

}  // namespace

GrownYears grown_years(std::span<const PlanYear> years, const Growth& growth) {
    const bool is_growth = growth.percent >= 0 && growth.percent <= Growth::percent_max;
    if (!is_growth || growth.from_year < 1 || growth.from_year > static_cast<int>(years.size())) {
        return growth.from_year;
    }
    std::vector<PlanYear> filled(years.begin(), years.end());
    filled.resize(std::max<std::size_t>(filled.size(), years_at_least));
    for (std::size_t i = static_cast<std::size_t>(growth.from_year); i < filled.size(); ++i) {
        if (!fill_year(filled[i], filled[i - 1], growth)) return static_cast<int>(i) + 1;
    }
    return filled;
}

}  // namespace madoguchi::domain
