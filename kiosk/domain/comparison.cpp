#include "kiosk/domain/comparison.h"

#include <algorithm>

#include "kiosk/domain/assessment_parts.h"

namespace madoguchi::domain {

namespace {

std::optional<GroupState> state_in(const Assessment& assessment, const std::string& group) {
    const auto found = std::find_if(assessment.groups.begin(), assessment.groups.end(),
                                    [&](const GroupFinding& each) { return each.group == group; });
    return found == assessment.groups.end() ? std::nullopt : std::optional(found->state);
}

TurnedAmount amount(const Assessment& before, const Assessment& after, std::string_view name) {
    return {number_in(before.derived, name), number_in(after.derived, name)};
}

}  // namespace

Comparison compare(const Assessment& before, const Assessment& after) {
    Comparison comparison{.before = before.verdict,
                          .after = after.verdict,
                          .cap = amount(before, after, "cap_public_grant"),
                          .largest_grant = amount(before, after, "largest_public_grant"),
                          .groups = {}};
    for (const GroupFinding& group : before.groups) {
        const auto now = state_in(after, group.group);
        if (now != group.state) comparison.groups.push_back({group.group, group.state, now});
    }
    for (const GroupFinding& group : after.groups) {
        if (state_in(before, group.group)) continue;
        comparison.groups.push_back({group.group, std::nullopt, group.state});
    }
    return comparison;
}

}  // namespace madoguchi::domain
