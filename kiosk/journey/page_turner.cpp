#include "kiosk/journey/page_turner.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "kiosk/journey/node_finder.h"

namespace madoguchi::journey {

namespace {

// By its key: "次へ進む", which leads to the next question, has the same name in English.
const ui::Node* ready_button(const ui::NodeTree& nodes, std::string_view key,
                             platform::SizePx panel) {
    const auto found =
        std::find_if(nodes.nodes().begin(), nodes.nodes().end(), [&](const ui::Node& node) {
            return node.tappable && node.state.enabled && is_on_panel(node, panel) &&
                   node.key.ends_with(key);
        });
    return found == nodes.nodes().end() ? nullptr : &*found;
}

}  // namespace

const ui::Node* PageTurner::button(const ui::NodeTree& nodes, platform::SizePx panel) {
    // The keys of the screen leave room for what is written in and little else.
    if (const ui::Node* close = ready_button(nodes, "key.close", panel)) return close;
    constexpr std::array<std::string_view, 2> onwards{"common.further-down", "common.next-page"};
    constexpr std::array<std::string_view, 2> back{"common.further-up", "common.previous-page"};
    for (; direction_ != Direction::Over; turn_round()) {
        for (const std::string_view way : direction_ == Direction::Onwards ? onwards : back) {
            if (const ui::Node* turn = ready_button(nodes, way, panel)) return turn;
        }
    }
    return nullptr;
}

void PageTurner::turn_round() {
    direction_ = direction_ == Direction::Onwards ? Direction::Back : Direction::Over;
}

}  // namespace madoguchi::journey
