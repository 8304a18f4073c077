// Step 6, beside its pages: what a bank looks at before it lends, and what it will ask.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

void draw_readiness_page(ui::Ui& ui, const session::Session& session, session::Intents& intents);

}  // namespace madoguchi::screens
