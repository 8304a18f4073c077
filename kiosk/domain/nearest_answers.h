// A nearest change as answers to be written into the plan: what one tap on it does.
#pragma once

#include <vector>

#include "kiosk/domain/assessment.h"
#include "kiosk/domain/field.h"

namespace madoguchi::domain {

struct ChangedAnswer {
    FieldRef field;
    Answer from, to;

    friend bool operator==(const ChangedAnswer&, const ChangedAnswer&) = default;
};

// One for each fact it sets; none for a change that only asks for answers.
std::vector<ChangedAnswer> changed_answers(const NearestChange& change);

// Writes all of them. False, with the application as it was, when one of them is no longer answered
// as the change found it: then the change was worked out for another plan.
bool write_changed(Application& application, const std::vector<ChangedAnswer>& answers);

}  // namespace madoguchi::domain
