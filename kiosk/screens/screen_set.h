// All screens as one: draws what the session shows, and what lies over it. Each screen is
// `draw_NAME_screen(ui, session, intents)` in NAME_screen.h.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

// Between Ui::begin_frame and end_frame. Changes nothing: what the visitor asks for is added to
// `intents`, to be applied after the frame. Language and look follow the visitor between frames, by
// the caller (Texts::use, Ui::set_look).
void draw_screen(ui::Ui& ui, const session::Session& session, session::Intents& intents);

}  // namespace madoguchi::screens
