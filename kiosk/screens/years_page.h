// Step 6, third page: income and costs of seven to ten years, and what they leave over.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

void draw_years_page(ui::Ui& ui, const session::Session& session, session::Intents& intents);

}  // namespace madoguchi::screens
