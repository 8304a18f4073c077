// The sheet that works out a year's sales by the figures of a trade, with its own number pad.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

void draw_sales_sheet(ui::Ui& ui, const session::Session& session, session::Intents& intents);

}  // namespace madoguchi::screens
