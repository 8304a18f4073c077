// What every screen owes the person before it, judged from the node tree of a finished frame:
// nothing that can be tapped is small, covered, nameless or out of the keyboard's reach, no word is
// cut or pale, and all of it lies on the panel. For tests and `madoguchi kiosk --audit`.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/ui/node.h"
#include "platform/input.h"

namespace madoguchi::ui {

enum class Fault {
    NoName,
    SameKey,
    TooSmall,
    Overlap,
    Cut,
    Hidden,   // Scrolled away, and no tap brings it into sight
    Shrunk,   // Set much smaller than the visitor's text size asks
    Crossed,  // Its letters lie over another's, or over the edge of what can be tapped
    OffThePanel,
    Pale,
    OutOfReach,  // No key of the keyboard leads to it
    NoRing,      // It has the keyboard's focus, and nobody can see that
};
std::string_view name_of(Fault fault);  // "too small", as the report writes it

struct Finding {
    Fault fault = Fault::NoName;
    std::string told;  // The nodes' roles, names, keys and rectangles, and what was measured
};

// In pixels of the design's sheet (issue of the house; WCAG 2.2 asks for 24, 2.5.5 for 44).
inline constexpr float target_side_min = 56;
// Of keys of the on-screen keyboard, which beside the largest letters has less room.
inline constexpr float key_side_min = 50;
// WCAG 2.2, 1.4.6: 7:1, and 4.5:1 from 18 points on, which are 24 px.
inline constexpr float contrast_min = 7;
inline constexpr float contrast_min_large = 4.5F;
inline constexpr float large_text_px = 24;
// Text that would be cut is set smaller: never below this share of the size that was chosen, and
// from 150 % on never below what it has at 150 %, where letters are as large as an eye needs.
inline constexpr float set_share_min = 0.8F;
inline constexpr float text_scale_judged_max = 1.5F / set_share_min;
// What text of this size, in pixels of the design's sheet, must have.
constexpr float contrast_needed(float size) {
    return size >= large_text_px ? contrast_min_large : contrast_min;
}

std::vector<Finding> findings_in(std::span<const Node> nodes, platform::SizePx panel);

// Of those that answer a tap: what the keyboard's focus never came to on its way round.
std::vector<Finding> findings_out_of_reach(std::span<const Node> nodes,
                                           const std::set<std::string>& reached);
// The same for arrow keys, worked out from where the nodes lie.
std::vector<Finding> findings_out_of_arrows(std::span<const Node> nodes);
// The node with the focus must show it.
std::vector<Finding> findings_of_focus(std::span<const Node> nodes);

}  // namespace madoguchi::ui
