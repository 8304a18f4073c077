// The seven keys to a partnership of public and private side, as the town hall's own checklist.
// Nothing of it is stored, and nothing of it is asked of the applicant.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

void draw_town_keys_sheet(ui::Ui& ui, const session::Session& session, session::Intents& intents);

}  // namespace madoguchi::screens
