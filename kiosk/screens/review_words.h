// The plan in one line a step, and what still stands in the way of handing it in.
#pragma once

#include <optional>

#include "kiosk/domain/field.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

// 「見本 太郎（みほん たろう）・見本町」; 「まだ書いていません」 when there is nothing.
ui::Words summary_of_step(ui::Ui& ui, const session::Session& session, domain::Step step);

// What is wrong with a step, as the eligibility screen would say it: answers that handing in needs,
// conditions that fail, conditions still open.
std::optional<ui::Tag> tag_of_step(ui::Ui& ui, const session::Session& session, domain::Step step);

// Where 「直す」 leads: a missing answer, else the first question of the step.
session::Intent way_to_step(const session::Session& session, domain::Step step);

// First cost of the plan, all lines; empty while some line has no amount or there is none.
ui::Words cost_words(ui::Ui& ui, const domain::Application& plan);

// Every must of the rules is met.
bool is_complete(const session::Session& session);

// Why it cannot be handed in now; empty when it can.
ui::Label hindrance(ui::Ui& ui, const session::Session& session);

}  // namespace madoguchi::screens
