// The nine blocks of the canvas as a plan of fields: where each lies, its colours, and the small
// map that shows where one is.
#pragma once

#include <array>

#include "kiosk/domain/application.h"
#include "kiosk/ui/cards.h"

namespace madoguchi::ui {

BlockGroup group_of(domain::Block block);

struct GroupTones {
    Tone bar;   // Its strong colour
    Tone tint;  // Its ground
    Tone ink;   // Words and icons on the tint
};
GroupTones tones_of(BlockGroup group);

using BlockRects = std::array<Rect, domain::block_count>;  // By domain::Block

// Five columns over two: partners, activities over resources, value, relationships over channels,
// customers; below them cost and revenue, `foot` high.
BlockRects canvas_rects(const Rect& rect, float gap, float foot);

// 142x56 in the design. A picture named `name`; the current block is filled.
void canvas_map(Ui& ui, const Rect& rect, domain::Block current, const Label& name);

}  // namespace madoguchi::ui
