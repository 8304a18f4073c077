// What does not hang together across the canvas, the partners, the resources and the money plan.
// The rules are data, written like a rule pack (assets/consistency); here is what they may count:
//
//     notes_BLOCK                  notes in the block of that name
//     partner_cards                partners in the list
//     partner_cards_without_role   those nobody chose a role for
//     resources_on_no_note         resources by name that no note speaks of
//     years_with_income            years of the plan with an income of more than 0
//     cost_lines                   lines of cost in the plan
//
// A rule that is false is advice: it is never counted among what is still to do.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/domain/application.h"
#include "kiosk/domain/rule_pack.h"
#include "platform/base/result.h"

namespace madoguchi::domain {

struct Gap {
    std::string rule;
    std::string place;  // A block of the canvas or a step, by its word: where to mend it
    Wording title, why, fix;
};

class ConsistencyRules {
public:
    // Refused with FILE:LINE: what a rule pack is refused for, a fact that is not in the list
    // above, a group that is no place, a rule that is more than advice.
    static Result<ConsistencyRules> read(std::string_view toml, std::string_view file_name);

    // In the order of the rules. Thread-safe: each call makes its own private in-memory database.
    std::vector<Gap> gaps_of(const Application& application) const;

    const RulePack& rules() const { return rules_; }

private:
    explicit ConsistencyRules(RulePack rules) : rules_(std::move(rules)) {}

    RulePack rules_;
};

}  // namespace madoguchi::domain
