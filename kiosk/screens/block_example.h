// What Kamiyama or Yubari had in this block, as the study tells it.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

void draw_block_example(ui::Ui& ui, const session::Session& session, session::Intents& intents,
                        const ui::Rect& rect);

}  // namespace madoguchi::screens
