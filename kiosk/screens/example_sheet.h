// Which of the study's plans to look at, asked on the welcome screen; and what marks an example.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

void draw_example_sheet(ui::Ui& ui, const session::Session& session, session::Intents& intents);

// 「見本」 across the screen while an example is open; nothing otherwise.
void draw_example_mark(ui::Ui& ui, const session::Session& session);

}  // namespace madoguchi::screens
