// The left card of the money plan: what the start costs and where the money comes from, an amount a
// row, and whether the two match.
#pragma once

#include "kiosk/screens/form.h"

namespace madoguchi::screens {

// The whole card, on a wide screen.
void draw_plan_amounts(ui::Ui& ui, const session::Session& session, session::Intents& intents,
                       const ui::Rect& rect);
// The same row by row, on a narrow one.
void add_plan_amounts(Form& form, ui::Ui& ui, const session::Session& session,
                      session::Intents& intents);

}  // namespace madoguchi::screens
