// One partner of the plan: role, name, how far the talks are.
#pragma once

#include "kiosk/domain/application.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

float partner_card_height(ui::Ui& ui, const session::Session& session,
                          const domain::Partner& partner, float width);
void draw_partner_card(ui::Ui& ui, const session::Session& session, session::Intents& intents,
                       const ui::Rect& rect, const domain::Partner& partner);

}  // namespace madoguchi::screens
