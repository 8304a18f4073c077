// Step 5 as a map: the five round the business, and the panel of the one chosen.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

// Whether map and panel are whole in a rectangle of this size.
bool has_room_for_map(ui::Ui& ui, const ui::Rect& rect);
void draw_partners_map(ui::Ui& ui, const session::Session& session, session::Intents& intents,
                       const ui::Rect& rect);

}  // namespace madoguchi::screens
