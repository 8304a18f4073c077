// Filling the later years of a plan from an earlier one: the same figures again, or each year a
// whole percentage more. Exact: parts of a yen are dropped.
#pragma once

#include <span>
#include <variant>
#include <vector>

#include "kiosk/domain/application.h"

namespace madoguchi::domain {

enum class GrowingLines { Income, All };  // All: income and the three lines of costs

struct Growth {
    int from_year = 1;  // 1 … years_max; stays as it is
    int percent = 0;    // A year on the year before; 0 … percent_max
    GrowingLines lines = GrowingLines::All;

    static constexpr int percent_max = 100;
    friend bool operator==(const Growth&, const Growth&) = default;
};

// The years with all after `from_year` filled, at least the seven of the indices. What is unknown
// in `from_year` is not filled in. With GrowingLines::Income the costs are left as they are, except
// in a year that has none of them: it takes those of the year before. The repayment is never
// touched. In place of the years: the first year, from 1, in which an amount would be over
// Yen::input_max, or `from_year` when the growth or that year is none.
using GrownYears = std::variant<std::vector<PlanYear>, int>;
GrownYears grown_years(std::span<const PlanYear> years, const Growth& growth);

}  // namespace madoguchi::domain
