// The door to the office: a PIN, and why it does not open.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

void draw_staff_unlock_screen(ui::Ui& ui, const session::Session& session,
                              session::Intents& intents);

}  // namespace madoguchi::screens
