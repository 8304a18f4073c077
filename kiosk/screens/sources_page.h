// Step 6, beside its pages: all eight sources of money.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

void draw_sources_page(ui::Ui& ui, const session::Session& session, session::Intents& intents);

}  // namespace madoguchi::screens
