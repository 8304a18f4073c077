// The smallest changes of a plan that mend what fails: one or two of the eight sources, the new
// hires or the dates of the schedule. Private to the domain.
#pragma once

#include <vector>

#include "kiosk/domain/application.h"
#include "kiosk/domain/assessment.h"
#include "kiosk/domain/prepared_rules.h"

namespace madoguchi::domain {

inline constexpr std::size_t nearest_changes_max = 5;

// What the rules have been asked about, and what they said of it.
struct AssessedPlan {
    const Application& application;
    const std::vector<FactValue>& facts;
    const std::vector<YearFacts>& years;
    const std::vector<Finding>& findings;  // One a rule
};

// Amounts move by steps of 100,000 yen, and by single yen only where no step will do. Every change
// offered has been tried on all rules: it mends a must, and turns none that passed or was open into
// a failing one. The rules are left as the plan has them.
std::vector<NearestChange> nearest_changes_of(PreparedRules& rules, const AssessedPlan& plan);

// The most that a grant could be while every rule of the pack's carried_by passes, the other facts
// unchanged; unknown when that is. The rules are left with another grant.
std::optional<std::int64_t> largest_public_grant(PreparedRules& rules);

}  // namespace madoguchi::domain
