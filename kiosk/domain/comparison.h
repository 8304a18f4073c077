// One application under two rule packs: what turns when the rules change.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/domain/assessment.h"

namespace madoguchi::domain {

struct TurnedGroup {
    std::string group;
    std::optional<GroupState> before, after;  // Empty: these rules have no such group
};

struct TurnedAmount {
    std::optional<std::int64_t> before, after;  // Empty: unknown, or not known to these rules

    bool is_turned() const { return before != after; }
};

struct Comparison {
    Verdict before = Verdict::Open;
    Verdict after = Verdict::Open;
    TurnedAmount cap, largest_grant;
    std::vector<TurnedGroup> groups;  // Only those that turn, in the order of the first pack
};

Comparison compare(const Assessment& before, const Assessment& after);

}  // namespace madoguchi::domain
