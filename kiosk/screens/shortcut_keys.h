// Keys of a real keyboard that save a visitor a way: on the canvas, in a block of it, and on the
// four categories. Everything they do can be done by Tab, arrows and Enter too.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/ui.h"

namespace madoguchi::screens {

// N writes a new note into the block (on the canvas: into the one with the ring), Delete takes the
// note with the ring away, Ctrl+Z brings back what was taken; 1 to 4 choose a category. Not for
// while something is written or lies over the screen.
void take_shortcut_keys(ui::Ui& ui, const session::Session& session, session::Intents& intents);

}  // namespace madoguchi::screens
