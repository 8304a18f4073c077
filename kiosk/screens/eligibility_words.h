// What the eligibility screen says of facts, rules and groups: names, values, what is so now.
#pragma once

#include <string_view>

#include "kiosk/domain/assessment.h"
#include "kiosk/screens/field_to_mend.h"
#include "kiosk/screens/rules_in_force.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

// One assessment, and what is needed to put it into words. All members must outlive it.
struct Eligibility {
    const session::Session& session;
    const domain::Assessment& assessment;
    const RulesInForce& rules;
};

// 「補助金」, or the title that a town gave its own fact.
ui::Words fact_name(ui::Ui& ui, const RulesInForce& rules, std::string_view fact);
// 「1,600万円」, 「はい」, 「令和9年5月31日」; empty when it is not known. Facts and derived
// values.
ui::Words fact_value(ui::Ui& ui, const Eligibility& eligibility, std::string_view fact);
// The same of a value the fact could have.
ui::Words value_words(ui::Ui& ui, const Eligibility& eligibility, std::string_view fact,
                      const domain::FactValue& value);

// A pack's words with its {placeholders} filled with facts and derived values.
ui::Words pack_words(ui::Ui& ui, const Eligibility& eligibility, const domain::Wording& wording);

// What stands in the plan that a failing rule does not like: 「完成予定日が 令和9年5月31日です。」
ui::Words what_is_now(ui::Ui& ui, const Eligibility& eligibility, const domain::Finding& finding);
// What an open rule still waits for: its way to mend it, else the names of what is unanswered.
ui::Words what_is_missing(ui::Ui& ui, const Eligibility& eligibility,
                          const domain::Finding& finding);
// The figure that speaks for a group that is met: 「1.25倍」, 「5人の予定」; often empty.
ui::Words value_of_group(ui::Ui& ui, const Eligibility& eligibility,
                         const domain::GroupFinding& group);

ui::Words group_title(ui::Ui& ui, const Eligibility& eligibility,
                      const domain::GroupFinding& group);

// What a button says that leads to a field: 「書く」, 「選ぶ」, 「入れる」.
ui::TextId answering_words(domain::Field field);

// How many groups are met, open, failing, or left to the desk. Groups of advice alone are in none.
struct GroupCounts {
    int passed = 0;
    int open = 0;
    int failing = 0;
    int at_desk = 0;
    int all() const { return passed + open + failing + at_desk; }
    int to_go() const { return open + failing; }
};
GroupCounts count_groups(const domain::Assessment& assessment);

}  // namespace madoguchi::screens
