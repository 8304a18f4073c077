#include "kiosk/domain/money_sums.h"

#include <array>

namespace madoguchi::domain {

namespace {

void add_to(Sum& sum, const std::optional<Yen>& part) {
    if (part) {
        sum.known = sum.known + *part;
    } else {
        ++sum.unanswered;
    }
}

Yen or_nothing(const std::optional<Yen>& part) { return part.value_or(Yen(0)); }

}  // namespace

Sum sum_of_costs(std::span<const CostLine> costs) {
    Sum sum;
    for (const CostLine& line : costs) add_to(sum, line.yen);
    return sum;
}

std::optional<bool> is_counted(const CostLine& line) {
    if (line.counted) return line.counted;
    if (!line.cost_class) return std::nullopt;
    if (*line.cost_class == "research") return line.research_by_university.value_or(false);
    return *line.cost_class == "facilities" || *line.cost_class == "machinery" ||
           *line.cost_class == "equipment";
}

Sum sum_of_sources(const Sources& sources) {
    Sum sum;
    for (const auto& source :
         std::array{sources.public_grant, sources.loan_regional, sources.loan_policy,
                    sources.loan_furusato, sources.equity_fund, sources.crowdfunding,
                    sources.own_funds, sources.other_funds}) {
        add_to(sum, source);
    }
    return sum;
}

std::optional<Yen> balance_of(const Money& money) {
    const auto costs = sum_of_costs(money.costs).whole();
    const auto sources = sum_of_sources(money.sources).whole();
    if (money.costs.empty() || !costs || !sources) return std::nullopt;
    return *sources - *costs;
}

std::optional<Yen> balance_so_far(const Money& money) {
    const auto costs = sum_of_costs(money.costs).whole();
    const Sum sources = sum_of_sources(money.sources);
    constexpr std::size_t sources_all = 8;
    if (money.costs.empty() || !costs || sources.unanswered == sources_all) return std::nullopt;
    return sources.known - *costs;
}

std::optional<Yen> own_funds_that_fit(const Money& money) {
    const auto balance = balance_so_far(money);
    if (!balance || *balance == Yen(0)) return std::nullopt;
    const Yen fitting = or_nothing(money.sources.own_funds) - *balance;
    return Yen::from_input(fitting.amount());
}

SourceShares shares_of(const Sources& sources) {
    return {.grant = or_nothing(sources.public_grant),
            .loans = or_nothing(sources.loan_regional) + or_nothing(sources.loan_policy) +
                     or_nothing(sources.loan_furusato),
            .own = or_nothing(sources.equity_fund) + or_nothing(sources.crowdfunding) +
                   or_nothing(sources.own_funds) + or_nothing(sources.other_funds)};
}

std::int64_t percent_of(Yen part, Yen whole) {
    if (whole.amount() == 0) return 0;
    return (part.amount() * 200 + whole.amount()) / (whole.amount() * 2);
}

std::optional<Yen> left_over(const PlanYear& year) {
    if (!year.income || !year.local_resources || !year.local_people || !year.other) {
        return std::nullopt;
    }
    return *year.income - *year.local_resources - *year.local_people - *year.other;
}

std::optional<Yen> left_over_of(std::span<const PlanYear> years) {
    if (years.empty()) return std::nullopt;
    Yen all(0);
    for (const PlanYear& year : years) {
        const auto left = left_over(year);
        if (!left) return std::nullopt;
        all = all + *left;
    }
    return all;
}

}  // namespace madoguchi::domain
