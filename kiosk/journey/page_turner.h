// Looks for what does not show, as somebody does: puts the keys of the screen away, then moves what
// can be scrolled and leafs through the parts of a page that is longer than the screen, onwards to
// the end and back to the beginning, then no more.
#pragma once

#include "kiosk/ui/node.h"
#include "platform/input.h"

namespace madoguchi::journey {

class PageTurner {
public:
    void begin_anew() { direction_ = Direction::Onwards; }

    // The button to press next; nullptr when there is none left.
    const ui::Node* button(const ui::NodeTree& nodes, platform::SizePx panel);

private:
    enum class Direction { Onwards, Back, Over };

    void turn_round();

    Direction direction_ = Direction::Onwards;
};

}  // namespace madoguchi::journey
