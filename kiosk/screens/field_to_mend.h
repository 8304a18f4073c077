// From a rule that is not met to the very field whose answer would change that.
#pragma once

#include <optional>
#include <string_view>

#include "kiosk/domain/assessment.h"
#include "kiosk/domain/field.h"
#include "kiosk/screens/rules_in_force.h"

namespace madoguchi::screens {

// The fact whose answer is missing (an open rule) or most likely to be changed (a failing one), and
// the field that answers it.
struct Mend {
    std::string fact;
    domain::FieldRef field;
};

// Empty when only the town's settings can answer: then there is nothing for the visitor to do.
std::optional<Mend> field_to_mend(const domain::Application& plan, const RulesInForce& rules,
                                  const domain::Assessment& assessment,
                                  const domain::Finding& finding);

// The first field behind a fact, of an unknown fact the first that is unanswered; of a list, the
// entry that matters. A field of a list that is still empty has no item. Empty for facts that the
// town sets.
std::optional<domain::FieldRef> field_for_fact(const domain::Application& plan,
                                               const RulesInForce& rules,
                                               const domain::Assessment& assessment,
                                               std::string_view fact);

}  // namespace madoguchi::screens
