// The plans that somebody began and nobody handed in.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

void draw_staff_drafts(ui::Ui& ui, const session::Session& session, session::Intents& intents,
                       const ui::Rect& rect);

}  // namespace madoguchi::screens
