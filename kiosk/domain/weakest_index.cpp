#include "kiosk/domain/weakest_index.h"

#include <array>

namespace madoguchi::domain {

namespace {

struct Named {
    IndexName name;
    const Index& index;
};

std::array<Named, 4> four_of(const Indices& indices) {
    return {{{IndexName::Financing, indices.financing},
             {IndexName::LocalEmployment, indices.local_employment},
             {IndexName::LocalResources, indices.local_resources},
             {IndexName::CashFlow, indices.cash_flow}}};
}

bool is_below(const Index& index) {
    return index.per_grant_hundredths && *index.per_grant_hundredths < index.average_hundredths;
}

// As shares of the averages: a/b < c/d is a*d < c*b, since averages are more than zero.
bool is_weaker(const Index& one, const Index& other) {
    return *one.per_grant_hundredths * other.average_hundredths <
           *other.per_grant_hundredths * one.average_hundredths;
}

// The smallest sum whose hundredths per yen of grant are the average.
std::int64_t sum_at_average(const Index& index, Yen grant) {
    constexpr std::int64_t hundred = 100;
    return (index.average_hundredths * grant.amount() + hundred - 1) / hundred;
}

}  // namespace

std::optional<WeakIndex> weakest_index(const Indices& indices, std::optional<Yen> grant) {
    if (!grant || grant->amount() <= 0) return std::nullopt;
    const auto four = four_of(indices);
    const Named* weakest = nullptr;
    for (const Named& named : four) {
        if (!named.index.yen || !is_below(named.index)) continue;
        if (!weakest || is_weaker(named.index, weakest->index)) weakest = &named;
    }
    if (!weakest) return std::nullopt;
    return WeakIndex{weakest->name,
                     Yen(sum_at_average(weakest->index, *grant) - *weakest->index.yen)};
}

bool all_reach_average(const Indices& indices) {
    for (const Named& named : four_of(indices)) {
        if (!named.index.per_grant_hundredths || is_below(named.index)) return false;
    }
    return true;
}

}  // namespace madoguchi::domain
