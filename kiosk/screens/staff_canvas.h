// The canvas of an application at a glance: nine tinted fields with as many notes as stand in them.
#pragma once

#include "kiosk/domain/application.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

void draw_staff_canvas(ui::Ui& ui, const ui::Rect& rect, const domain::Canvas& canvas);

}  // namespace madoguchi::screens
