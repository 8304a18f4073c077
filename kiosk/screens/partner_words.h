// How partners are shown, to the visitor and to staff: the icon of a role, the tag of a state.
#pragma once

#include <string_view>

#include "kiosk/domain/application.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

ui::Icon icon_of_role(std::string_view role);
// まだ / 相談中 / 約束済み
ui::Tag tag_of_state(ui::Ui& ui, const session::Session& session, const domain::ChosenWord& state);

}  // namespace madoguchi::screens
