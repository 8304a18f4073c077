// The sign that stands while staff are called: over whatever was open, to be seen from afar.
#pragma once

#include "kiosk/session/intent.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

// 「職員を呼ぶ」 beside other controls; the rail has its own.
ui::Button staff_call_button(ui::ButtonKind kind);

void draw_staff_call(ui::Ui& ui, const session::Session& session, session::Intents& intents);

}  // namespace madoguchi::screens
