// The other tabs of an application: what its owner wrote, step by step, and what the rules say.
#pragma once

#include <vector>

#include "kiosk/screens/staff_lines.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

// Idea, resources, community: below the canvas.
std::vector<LineCard> idea_cards(ui::Ui& ui, const session::Session& session,
                                 const domain::Application& plan);
// The applicant, their partners, the talks with bank and town hall.
std::vector<LineCard> people_cards(ui::Ui& ui, const session::Session& session,
                                   const domain::Application& plan);
// Costs, sources, loan, years, dates.
std::vector<LineCard> money_cards(ui::Ui& ui, const session::Session& session,
                                  const domain::Application& plan);
// A card a group of the rules, each rule with its state; of the replay while there is one.
std::vector<LineCard> finding_cards(ui::Ui& ui, const session::Session& session,
                                    const session::StaffDetail& detail);

}  // namespace madoguchi::screens
