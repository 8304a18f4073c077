// Step 7: what the rules of the year say of the plan, group by group, and the way to every answer
// that is missing or does not fit.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

void draw_eligibility_screen(ui::Ui& ui, const session::Session& session,
                             session::Intents& intents);

}  // namespace madoguchi::screens
