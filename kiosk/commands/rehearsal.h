// The first screen, laid out before there is a window to show it: when the window stands, its
// letters are drawn already.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/ui.h"
#include "platform/window.h"

namespace madoguchi::commands {

// Before the window's renderer starts. Leaves letters in `ui` and nothing else; on a panel that
// turns out otherwise they are merely not used.
void rehearse(ui::Ui& ui, const session::Session& session, const platform::WindowMeasures& panel);

}  // namespace madoguchi::commands
