// The first tab of an application: what it is, its canvas, its four strengths, its conditions.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

float staff_summary_height(ui::Ui& ui, const session::Session& session,
                           const session::StaffDetail& detail, float width);
void draw_staff_summary(ui::Ui& ui, const session::Session& session,
                        const session::StaffDetail& detail, const ui::Rect& rect);

}  // namespace madoguchi::screens
