// The on-screen keyboard over the foot of the screen, and the keys of a real one.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

// Something is being written and the tray is wanted: no real keyboard has been used for it.
bool is_tray_open(const session::Session& session);

// The tray at the foot of `area`; an empty rectangle while it is closed.
ui::Rect tray_rect(const ui::Ui& ui, const session::Session& session, const ui::Rect& area);
void draw_tray(ui::Ui& ui, const session::Session& session, session::Intents& intents,
               const ui::Rect& tray);

// What was typed on a real keyboard into the field being written in. Once a frame, after the
// screen.
void take_real_keys(ui::Ui& ui, const session::Session& session, session::Intents& intents);

}  // namespace madoguchi::screens
