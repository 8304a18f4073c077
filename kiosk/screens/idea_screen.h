// Step 2: the idea in one sentence, its category by picture, and what is new in it.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

void draw_idea_screen(ui::Ui& ui, const session::Session& session, session::Intents& intents);

}  // namespace madoguchi::screens
