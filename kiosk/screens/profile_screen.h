// Step 1: who applies, and with what business.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

void draw_profile_screen(ui::Ui& ui, const session::Session& session, session::Intents& intents);

}  // namespace madoguchi::screens
