// The four indices of the study and the investment they stand beside, per yen of grant.
#include "kiosk/domain/assessment_parts.h"
#include "platform/base/ensure.h"

namespace madoguchi::domain {

namespace {

using Amount = std::optional<std::int64_t>;

Amount sum_of(const NamedValues& facts, std::initializer_list<std::string_view> names) {
    std::int64_t sum = 0;
    for (const std::string_view name : names) {
        const Amount amount = number_in(facts, name);
        if (!amount) return std::nullopt;
        sum += *amount;
    }
    return sum;
}

Index index_of(Amount yen, Amount grant, std::int64_t average) {
    Index index{.yen = yen, .per_grant_hundredths = std::nullopt, .average_hundredths = average};
    if (yen && grant && *grant > 0) index.per_grant_hundredths = floor_of(100 * *yen, *grant);
    return index;
}

}  // namespace

Amount number_in(const NamedValues& values, std::string_view name) {
    for (const auto& [known, value] : values) {
        if (known != name) continue;
        const auto* number = std::get_if<std::int64_t>(&value);
        return number ? Amount(*number) : std::nullopt;
    }
    return std::nullopt;
}

std::int64_t floor_of(std::int64_t dividend, std::int64_t divisor) {
    ensure(divisor > 0);
    const std::int64_t quotient = dividend / divisor;
    return dividend % divisor < 0 ? quotient - 1 : quotient;
}

Indices indices_of(const NamedValues& facts, const ProjectAverages& averages) {
    const Amount grant = number_in(facts, "public_grant");
    const Amount financing = sum_of(facts, {"loan_regional", "loan_policy", "loan_furusato"});
    const Amount investment =
        sum_of(facts, {"public_grant", "loan_regional", "loan_policy", "loan_furusato",
                       "equity_fund", "crowdfunding", "own_funds", "other_funds"});
    return {.financing = index_of(financing, grant, averages.financing),
            .local_employment =
                index_of(number_in(facts, "local_labour_7y"), grant, averages.local_employment),
            .local_resources =
                index_of(number_in(facts, "local_material_7y"), grant, averages.local_resources),
            .cash_flow = index_of(number_in(facts, "cashflow_7y"), grant, averages.cash_flow),
            .investment = index_of(investment, grant, averages.investment)};
}

Shares shares_of(Amount grant, Amount rate_class) {
    if (!grant || !rate_class) return {};
    std::int64_t national = 0;
    switch (*rate_class) {
        case 100:
            national = *grant;
            break;
        case 75:
            national = *grant * 3 / 4;
            break;
        case 67:
            national = *grant * 2 / 3;
            break;
        case 50:
            national = *grant / 2;
            break;
        default:
            return {};
    }
    return {national, *grant - national};
}

}  // namespace madoguchi::domain
