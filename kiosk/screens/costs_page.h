// Step 6, beside its pages: every line of the first costs with name, class and amount.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

void draw_costs_page(ui::Ui& ui, const session::Session& session, session::Intents& intents);

}  // namespace madoguchi::screens
