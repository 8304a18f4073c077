// "What if" for a plan: sales lower, costs higher, a later start. The changed plan is assessed like
// any other; what it says differently is the answer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/domain/assessment.h"

namespace madoguchi::domain {

struct Stress {
    int sales_down_percent = 0;  // 0 … 100
    int costs_up_percent = 0;    // 0 … 100, on each of the three lines of every year
    int months_later = 0;  // 0 … 12: work and every year's figures; the repayment is not moved

    friend bool operator==(const Stress&, const Stress&) = default;
};

// Income is rounded down and costs are rounded up to whole yen, so that the answer is never too
// friendly. A later start takes the missing months out of each year and gives it those of the year
// before; what is unknown stays unknown.
Application stressed(const Application& plan, const Stress& stress);

// A rule that says something else under stress.
struct Turn {
    std::string rule;
    FindingState from = FindingState::Pass;
    FindingState to = FindingState::Fail;
};
struct StressOutcome {
    Repayment repayment;
    std::vector<Turn> turns;  // In the order of the pack
};
StressOutcome stress_outcome(const Assessment& as_planned, const Assessment& under_stress);

}  // namespace madoguchi::domain
