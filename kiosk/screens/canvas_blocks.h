// The blocks of the canvas with their notes, laid out for the panel at hand.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

// All nine in the rectangle: the canvas' own shape, upright in the order of thinking, or at large
// text a page of blocks at a time.
void draw_canvas_blocks(ui::Ui& ui, const session::Session& session, session::Intents& intents,
                        const ui::Rect& rect);

}  // namespace madoguchi::screens
