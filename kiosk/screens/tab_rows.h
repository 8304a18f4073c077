// Tabs in one row, or in as many even rows as long words and large letters need.
#pragma once

#include <optional>
#include <span>

#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

float tab_rows_height(ui::Ui& ui, std::span<const ui::Tab> tabs, float width);
// Which one was tapped.
std::optional<int> draw_tab_rows(ui::Ui& ui, const ui::Rect& rect, std::span<const ui::Tab> tabs);

}  // namespace madoguchi::screens
