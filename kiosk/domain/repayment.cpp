// What a bank looks at: does each year's cash flow cover that year's repayment, and when is the
// money that was put in earned back?
#include <algorithm>

#include "kiosk/domain/assessment_parts.h"

namespace madoguchi::domain {

namespace {

using Amount = std::optional<std::int64_t>;

RepaymentYear year_of(const YearFacts& facts, int number) {
    RepaymentYear year;
    year.year = number;
    year.cash_flow = facts.cash_flow;
    year.repayment = facts.repayment;
    if (facts.cash_flow && facts.repayment) {
        year.left = *facts.cash_flow - *facts.repayment;
        year.covered = *year.left > 0;  // The plan's form: each year's F must exceed the repayment
    }
    return year;
}

// Unknown as soon as a year that counts is.
Amount smallest_cover(const std::vector<YearFacts>& years) {
    Amount smallest;
    for (const YearFacts& year : years) {
        if (!year.repayment) return std::nullopt;
        if (*year.repayment == 0) continue;
        if (!year.cash_flow) return std::nullopt;
        const std::int64_t cover = floor_of(100 * *year.cash_flow, *year.repayment);
        smallest = smallest ? std::min(*smallest, cover) : cover;
    }
    return smallest;
}

std::optional<int> first_year_earned_back(const std::vector<YearFacts>& years, Amount cost,
                                          Amount grant) {
    if (!cost || !grant) return std::nullopt;
    std::int64_t earned = 0;
    int number = 0;
    for (const YearFacts& year : years) {
        ++number;
        if (!year.cash_flow) return std::nullopt;
        earned += *year.cash_flow;
        if (earned >= *cost - *grant) return number;
    }
    return std::nullopt;
}

}  // namespace

Repayment repayment_of(const std::vector<YearFacts>& years, Amount cost, Amount grant) {
    Repayment repayment;
    for (const YearFacts& facts : years) {
        const int number = static_cast<int>(repayment.years.size()) + 1;
        repayment.years.push_back(year_of(facts, number));
        const bool falls_short = repayment.years.back().covered == false;
        if (falls_short && !repayment.first_shortfall_year) {
            repayment.first_shortfall_year = number;
        }
    }
    repayment.cover_min_hundredths = smallest_cover(years);
    repayment.payback_year = first_year_earned_back(years, cost, grant);
    return repayment;
}

}  // namespace madoguchi::domain
