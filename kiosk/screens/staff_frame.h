// What stands around the screens of the office: the dark rail with its short menu, and the keyboard
// while something is searched. No steps, no tiles of a walk-in.
#pragma once

#include <functional>

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

enum class StaffPlace { List, Drafts, Town };

void draw_staff(ui::Ui& ui, const session::Session& session, session::Intents& intents,
                StaffPlace place, const std::function<void(const ui::Rect&)>& draw_content);

// ShowSubmissions takes this for the plans that nobody handed in.
inline constexpr const char* unfinished_state = "unfinished";

}  // namespace madoguchi::screens
