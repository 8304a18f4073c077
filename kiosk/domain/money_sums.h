// Sums of a money plan: what the start costs, what is gathered, whether the two match, and what a
// year leaves over. A sum with an unanswered part is unknown, never a smaller number.
//
// All amounts of a document lie within Yen::input_max and a document within document_bytes_max, so
// that no sum leaves 64 bits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "kiosk/domain/application.h"
#include "kiosk/domain/yen.h"

namespace madoguchi::domain {

struct Sum {
    Yen known;                   // Of the parts that are answered
    std::size_t unanswered = 0;  // Parts without an amount

    // Empty while a part is unanswered.
    std::optional<Yen> whole() const {
        return unanswered == 0 ? std::optional(known) : std::nullopt;
    }
};

Sum sum_of_costs(std::span<const CostLine> costs);
// Whether the line counts as eligible cost: as answered, else by its class. Empty for a line
// without either.
std::optional<bool> is_counted(const CostLine& line);
Sum sum_of_sources(const Sources& sources);

// Gathered less needed: 0 when they match, negative when money is missing. Empty while either is
// unknown, or no cost line was entered.
std::optional<Yen> balance_of(const Money& money);

// The same for the sources known so far. Empty while a cost is unknown or no source is known.
std::optional<Yen> balance_so_far(const Money& money);
// What own money must be so that the sources known so far match. Empty when they match, when the
// other sources alone are too much, or balance_so_far is unknown.
std::optional<Yen> own_funds_that_fit(const Money& money);

// Of the sources known so far, how much is public grant, loans (the three kinds) and the rest.
struct SourceShares {
    Yen grant, loans, own;
    Yen all() const { return grant + loans + own; }
};
SourceShares shares_of(const Sources& sources);
// Rounded to the nearest whole percent; 0 when the whole is 0.
std::int64_t percent_of(Yen part, Yen whole);

// Income less local resources, local people and other costs; may be negative. Empty while one of
// the four is unanswered.
std::optional<Yen> left_over(const PlanYear& year);
// Over all years given; empty when there is none or one of them is unknown.
std::optional<Yen> left_over_of(std::span<const PlanYear> years);

}  // namespace madoguchi::domain
