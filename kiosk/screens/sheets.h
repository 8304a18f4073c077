// What can lie over any screen: the choice of language, leaving, erasing, toasts.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

// The size of a sheet at this text size, as far as the screen has room.
ui::Size fitted_sheet(const ui::Ui& ui, ui::Size wanted);

void draw_language_sheet(ui::Ui& ui, const session::Session& session, session::Intents& intents);
void draw_leave_sheet(ui::Ui& ui, const session::Session& session, session::Intents& intents);
void draw_erase_question(ui::Ui& ui, const session::Session& session, session::Intents& intents);
void draw_category_help(ui::Ui& ui, const session::Session& session, session::Intents& intents);
void draw_toast(ui::Ui& ui, const session::Session& session, session::Intents& intents);

}  // namespace madoguchi::screens
