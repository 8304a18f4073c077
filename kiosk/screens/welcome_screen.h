// What the counter says to who comes by: what this is, that it is safe, and where to begin.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

void draw_welcome_screen(ui::Ui& ui, const session::Session& session, session::Intents& intents);

}  // namespace madoguchi::screens
