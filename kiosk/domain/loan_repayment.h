// What a loan costs in each year, to the yen (contract section 3): interest of a year is the rate
// of what is outstanding at its start, rounded down; years of grace pay interest only; the last
// year pays the rest. Exact: no floating point. Private to the domain.
#pragma once

#include <cstdint>
#include <vector>

namespace madoguchi::domain {

struct Loan {
    enum class Plan { EqualPrincipal, EqualInstalment };

    std::int64_t principal = 0;                // Yen
    std::int64_t annual_rate_thousandths = 0;  // Of a percent: 1.25 % is 1250
    std::int64_t years = 0;                    // With the years of grace; at most loan_years_max
    std::int64_t grace_years = 0;              // Fewer than `years`
    Plan plan = Plan::EqualPrincipal;
};

// Principal and interest paid in each year of the term, year 1 first. After the term nothing is
// paid.
std::vector<std::int64_t> repayment_by_year(const Loan& loan);

}  // namespace madoguchi::domain
