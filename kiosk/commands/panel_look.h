// How a session's screens look on a panel: what the visitor chose, and letters as large as the
// panel's real size asks for.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/ui.h"
#include "platform/window.h"

namespace madoguchi::commands {

// The first text size of a visit of which nobody has said anything: 125 % on a panel that is known
// to be smaller than 12 inches, 100 % on every other.
double first_text_scale(const platform::WindowMeasures& panel);

ui::Look look_of(const session::Session& session, const platform::WindowMeasures& panel);

}  // namespace madoguchi::commands
