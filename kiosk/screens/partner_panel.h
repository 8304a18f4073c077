// The panel beside the partners map: who it is, how far the talks are, what is asked of them, and
// the way to the further questions.
#pragma once

#include <string_view>

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

void draw_partner_panel(ui::Ui& ui, const session::Session& session, session::Intents& intents,
                        const ui::Rect& rect);
// "none", "talking" or "agreed" for the partner in the panel.
void set_shown_state(const session::Session& session, session::Intents& intents,
                     std::string_view state);

}  // namespace madoguchi::screens
