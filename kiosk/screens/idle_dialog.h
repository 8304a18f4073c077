// 「まだお使いですか？」: the last minute before an untouched visit is closed.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

void draw_idle_dialog(ui::Ui& ui, const session::Session& session, session::Intents& intents);

}  // namespace madoguchi::screens
