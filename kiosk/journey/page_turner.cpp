#include "kiosk/journey/page_turner.h"

#include <algorithm>
#include <array>

#include "kiosk/journey/node_finder.h"
#include "kiosk/ui/texts.h"
#include "text_id.h"

namespace madoguchi::journey {

namespace {

// By its key: "次へ進む", which leads to the next question, has the same name in English.
const ui::Node* ready_button(const ui::NodeTree& nodes, ui::TextId words, platform::SizePx panel) {
    const auto found =
        std::find_if(nodes.nodes().begin(), nodes.nodes().end(), [&](const ui::Node& node) {
            return node.tappable && node.state.enabled && is_on_panel(node, panel) &&
                   node.key.ends_with(ui::key_of(words));
        });
    return found == nodes.nodes().end() ? nullptr : &*found;
}

}  // namespace

const ui::Node* PageTurner::button(const ui::NodeTree& nodes, platform::SizePx panel) {
    // The keys of the screen leave room for what is written in and little else.
    if (const ui::Node* close = ready_button(nodes, ui::TextId::key_close, panel)) return close;
    constexpr std::array onwards{ui::TextId::common_further_down, ui::TextId::common_next_page};
    constexpr std::array back{ui::TextId::common_further_up, ui::TextId::common_previous_page};
    for (; direction_ != Direction::Over; turn_round()) {
        for (const ui::TextId way : direction_ == Direction::Onwards ? onwards : back) {
            if (const ui::Node* turn = ready_button(nodes, way, panel)) return turn;
        }
    }
    return nullptr;
}

void PageTurner::turn_round() {
    direction_ = direction_ == Direction::Onwards ? Direction::Back : Direction::Over;
}

}  // namespace madoguchi::journey
