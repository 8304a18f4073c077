// Step 5: who takes part and how far the talks are, as a map or a list; then the bank and the town
// hall; then the way and what the town gains.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

void draw_partners_screen(ui::Ui& ui, const session::Session& session, session::Intents& intents);

}  // namespace madoguchi::screens
