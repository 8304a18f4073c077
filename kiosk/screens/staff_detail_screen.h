// One application as the office reads it. Nothing on it changes the application.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

void draw_staff_detail_screen(ui::Ui& ui, const session::Session& session,
                              session::Intents& intents);

}  // namespace madoguchi::screens
