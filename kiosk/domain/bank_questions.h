// What a bank will ask about this very plan: questions derived from its weakest figures, the worst
// first. Where a figure is unknown, the question asks for it. The words stand in the catalogue.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "kiosk/domain/assessment.h"

namespace madoguchi::domain {

// In the order of their weight; BankQuestion says when each is asked.
enum class BankAsks {
    Shortfall,       // The first year that does not cover its repayment: year, amount missing
    MoneyShort,      // Less is gathered than the start costs: amount missing
    CostsUnknown,    // Or no line of costs
    SourcesUnknown,  // A source is not answered
    GrantUnknown,
    YearsUnknown,  // The first year with a hole among the seven: year
    TermsUnknown,  // The loan's rate, years, grace or way of repaying
    NoPayback,     // Not within the years of the plan
    MinusYear,     // The year that loses most: year, amount
    Stress,        // The smallest of 10, 20, 30 % less sales that breaks a year: percent, year
    ThinCover,     // The year with the smallest cover: year, hundredths
    FastGrowth,    // The year whose sales grow most: year, whole percent
    SmallOwn,      // Own money's share of all sources: whole percent
    FlatSales,     // Three years or more alike
    LatePayback,   // The year it has paid back: year
    LargestCost,   // The largest line of costs: amount
};

struct BankQuestion {
    BankAsks asks = BankAsks::LargestCost;
    std::optional<int> year;
    std::optional<Yen> amount;
    std::optional<std::int64_t> value;

    friend bool operator==(const BankQuestion&, const BankQuestion&) = default;
};

inline constexpr std::size_t bank_questions_max = 5;
// At most bank_questions_max, no two of a kind. `assessment` is the plan's own. Nothing unknown is
// taken for a figure.
std::vector<BankQuestion> bank_questions(const Application& plan, const Assessment& assessment);

// floor(100 x cash flow / repayment); empty when either is unknown, or nothing is repaid.
std::optional<std::int64_t> cover_hundredths(const RepaymentYear& year);

}  // namespace madoguchi::domain
