// How a session's screens look on a panel: what the visitor chose, and letters as large as the panel's
// real size asks for.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/ui.h"
#include "platform/window.h"

namespace madoguchi::commands {

ui::Look look_of(const session::Session& session, const platform::WindowMeasures& panel);

}  // namespace madoguchi::commands
