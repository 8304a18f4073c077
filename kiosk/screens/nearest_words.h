// The nearest way to yes in words: what to change from what to what, and what that costs in the
// plan.
#pragma once

#include <string_view>
#include <vector>

#include "kiosk/screens/eligibility_words.h"

namespace madoguchi::screens {

// The changes that can be applied at once and mend this rule, the smallest first.
std::vector<const domain::NearestChange*> changes_for(const domain::Assessment& assessment,
                                                      std::string_view rule);

// 「補助金を1,600万円から1,550万円に。お金の合計は変わりません。」
ui::Words change_words(ui::Ui& ui, const Eligibility& eligibility,
                       const domain::NearestChange& change);

// The most that the plan's finance could carry, all tiers considered; empty while that is unknown.
ui::Words largest_grant_words(ui::Ui& ui, const Eligibility& eligibility);

}  // namespace madoguchi::screens
