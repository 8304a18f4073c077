// A canvas at a glance: nine tinted fields with as many notes as stand in them.
#pragma once

#include <optional>

#include "kiosk/domain/application.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

void draw_staff_canvas(ui::Ui& ui, const ui::Rect& rect, const domain::Canvas& canvas);

// The same, with fields that can be tapped: the block that was.
std::optional<domain::Block> choose_on_staff_canvas(ui::Ui& ui, const ui::Rect& rect,
                                                    const domain::Canvas& canvas);

}  // namespace madoguchi::screens
