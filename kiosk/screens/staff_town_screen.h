// The town itself on the nine blocks of a plan, with its people: what staff lay beside the plans of
// walk-ins. A tapped block opens in staff_town_block.h.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

void draw_staff_town_screen(ui::Ui& ui, const session::Session& session, session::Intents& intents);

}  // namespace madoguchi::screens
