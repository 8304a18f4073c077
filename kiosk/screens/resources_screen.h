// Step 3: what of the town is used, and which of its troubles become less.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

void draw_resources_screen(ui::Ui& ui, const session::Session& session, session::Intents& intents);

}  // namespace madoguchi::screens
