// Step 5, third page: how far the business is on its way, who helps there, and what the town gains.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

void draw_way_page(ui::Ui& ui, const session::Session& session, session::Intents& intents);

}  // namespace madoguchi::screens
