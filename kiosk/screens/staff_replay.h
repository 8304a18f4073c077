// One application under the rules of another year: which pack, what turns, and that the application
// keeps its own.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

float staff_replay_height(ui::Ui& ui, const session::Session& session,
                          const session::StaffDetail& detail, float width);
void draw_staff_replay(ui::Ui& ui, const session::Session& session, session::Intents& intents,
                       const session::StaffDetail& detail, const ui::Rect& rect);

}  // namespace madoguchi::screens
