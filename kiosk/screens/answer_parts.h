// What written and chosen answers have in common. Private to answer_widgets.h's sources.
#pragma once

#include <string>

#include "kiosk/domain/field.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

inline constexpr float answer_gap = 6;  // Between question, answer and what stands below

std::string answer_key(const domain::FieldRef& field);
// Empty while nothing is wrong with it, or it is being written.
ui::Label answer_error(ui::Ui& ui, const session::Session& session, const domain::FieldRef& field);

}  // namespace madoguchi::screens
