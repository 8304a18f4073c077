// What the office's rail holds in place of steps: the menu, who is at the desk, the way out.
#pragma once

#include "kiosk/ui/ui.h"

namespace madoguchi::ui {

struct RailItem {
    Label text;
    Icon icon = Icon::ListCheck;
    enum class Ground { None, Tile, Current } ground = Ground::None;
    std::string_view key = {};
};
// On the rail's ground, 60 high in the design.
[[nodiscard]] bool rail_item(Ui& ui, const Rect& rect, const RailItem& item);

// A light disc with a person, and a name beside it.
void rail_person(Ui& ui, const Rect& rect, const Label& name);

}  // namespace madoguchi::ui
