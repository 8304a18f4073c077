// What every screen owes the person before it, read from the node tree: nothing overlaps that can
// be tapped, no word is cut, every target is large enough, every node has a name and a key of its
// own, and all of it lies on the panel.
#pragma once

#include <string>
#include <vector>

#include "kiosk/ui/node.h"
#include "platform/input.h"

namespace madoguchi::tests {

// One sentence a fault, with the nodes' names, keys and rectangles.
std::vector<std::string> layout_faults(const ui::NodeTree& tree, platform::SizePx panel);

}  // namespace madoguchi::tests
