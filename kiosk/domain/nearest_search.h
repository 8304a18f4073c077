// Every small change of a plan that mends something, before the few that are shown are chosen.
// Private to the domain.
#pragma once

#include <tuple>
#include <utility>
#include <vector>

#include "kiosk/domain/nearest_change.h"
#include "kiosk/domain/prepared_rules.h"

namespace madoguchi::domain {

struct MendingChange {
    std::vector<std::pair<PreparedRules::FactNumber, FactValue>> set;
    std::int64_t yen = 0;            // How much money is moved, added up
    std::int64_t rest = 0;           // Days and people
    std::size_t unlikely = 0;        // How hard it is to bring about, of two of the same size
    std::vector<std::size_t> fixes;  // Rules
    Verdict verdict = Verdict::NotYet;

    auto cost() const { return std::make_tuple(set.size(), yen, rest, unlikely); }
};

// The cheapest first. The rules are left as the plan has them.
std::vector<MendingChange> mending_changes(PreparedRules& rules, const AssessedPlan& plan);

}  // namespace madoguchi::domain
