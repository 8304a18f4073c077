// "What if" of the bank page: sales lower, costs higher, a later start, and what breaks then.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

float stress_card_height(ui::Ui& ui, const session::Session& session, float width);
void draw_stress_card(ui::Ui& ui, const session::Session& session, session::Intents& intents,
                      const ui::Rect& rect);

}  // namespace madoguchi::screens
