// The number pad over the right column of the money plan: what is being written in words, steps up
// and down, the keys, and the four figures as they move.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

void draw_plan_pad(ui::Ui& ui, const session::Session& session, session::Intents& intents,
                   const ui::Rect& rect);

}  // namespace madoguchi::screens
