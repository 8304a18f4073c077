// The welcome screen with text at 250 %: whose desk this is, one sheet with all that is to be read
// and chosen, moved by 上へ and 下へ, and below it the way in.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

// Over the landscape, which is drawn already.
void draw_welcome_largest(ui::Ui& ui, const session::Session& session, session::Intents& intents);

}  // namespace madoguchi::screens
