// What the office's rail holds in place of steps: the menu, who is at the desk, the way out.
#pragma once

#include "kiosk/ui/frame.h"

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

// How high the town's mark and the words beside it stand at the head of a rail of this width.
float rail_head_height(Ui& ui, const Rail& rail, float rail_width);

}  // namespace madoguchi::ui
