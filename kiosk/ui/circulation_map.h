// The local economy's circulation: the business in the middle, five partners round it, what flows
// from each, and the ring on which money and work go round inside the town.
#pragma once

#include <array>
#include <optional>

#include "kiosk/ui/ui.h"

namespace madoguchi::ui {

enum class TalkState { None, Talking, Agreed };
enum class FlowKind { Help, Loan, Grant };

// One partner on the ring. The whole card is the target.
struct CirculationNode {
    Label name;        // 「信用金庫」
    Label state_text;  // 「相談中」
    TalkState state = TalkState::None;
    Label detail = {};  // Who it is, for the node's value
    Icon icon = Icon::Person;
    FlowKind flow = FlowKind::Help;
    Label flow_text = {};  // On the line: 「融資 2,000万円」
    float line_width = 4;  // 2 to 8, by the sum that flows
    Label next_mark = {};  // Gold, in place of what flows: 「まずここから」
    Label warn_mark = {};  // The same, with a warning sign
    bool is_chosen = false;
    std::string_view key = {};
};
inline constexpr std::size_t circulation_places = 5;

struct CirculationMap {
    Label center_caption;  // 「あなたの事業」
    Label center;          // Its name
    Label ring;            // 「町の中で、お金と仕事がめぐる」
    Label ring_detail;     // Who holds it up, for reading aloud
    Label source;          // 「国（総務省）の交付金」, beside the first place
    // Clockwise from the top.
    std::array<CirculationNode, circulation_places> nodes;
};

// 640x574 in the design, in the middle of the rectangle; smaller ones bring its places closer, not
// its letters. Returns the place that was tapped.
[[nodiscard]] std::optional<int> circulation_map(Ui& ui, const Rect& rect,
                                                 const CirculationMap& map);
// Under these the cards would lie on one another.
inline constexpr Size circulation_least{620, 440};

}  // namespace madoguchi::ui
