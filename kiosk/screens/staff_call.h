// The sign that stands while staff are called: over whatever was open, to be seen from afar.
#pragma once

#include "kiosk/session/intent.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

void draw_staff_call(ui::Ui& ui, const session::Session& session, session::Intents& intents);

}  // namespace madoguchi::screens
