// The rules of one group, each with its state, why it is there and where it comes from.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

// Of the group that the session's sheet names.
void draw_group_rules_sheet(ui::Ui& ui, const session::Session& session, session::Intents& intents);

}  // namespace madoguchi::screens
