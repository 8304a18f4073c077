#include "kiosk/ui/focus_order.h"

#include <algorithm>
#include <cmath>
#include <deque>

namespace madoguchi::ui {

namespace {

using platform::Key;

// From the edge of one span to the next; nothing where they lie side by side.
float gap_between(float a_begin, float a_end, float b_begin, float b_end) {
    return std::max({0.0F, b_begin - a_end, a_begin - b_end});
}

// Sideways of what is half scrolled away stands what its seen half stands beside; up and down it
// goes on from the row before, hidden or not.
const Rect& rows_of(const Node& node) { return node.is_visible ? node.shown_px : node.px; }

// Cost of moving to `to`: the distance ahead plus 2.5 times the sideways gap; negative when `to` is
// not ahead. Nodes in the same row or column have no gap and pay a little for centres out of line.
float cost_of(const Node& from, const Node& to, Key arrow) {
    const bool is_sideways = arrow == Key::Right || arrow == Key::Left;
    const Rect& from_px = is_sideways ? rows_of(from) : from.px;
    const Rect& to_px = is_sideways ? rows_of(to) : to.px;
    const Point a = from_px.center();
    const Point b = to_px.center();
    const float sign = arrow == Key::Right || arrow == Key::Down ? 1.0F : -1.0F;
    if (sign * (is_sideways ? b.x - a.x : b.y - a.y) <= 1) return -1;
    const float ahead = is_sideways
                            ? gap_between(from_px.x, from_px.right(), to_px.x, to_px.right())
                            : gap_between(from_px.y, from_px.bottom(), to_px.y, to_px.bottom());
    const float aside = is_sideways
                            ? gap_between(from_px.y, from_px.bottom(), to_px.y, to_px.bottom())
                            : gap_between(from_px.x, from_px.right(), to_px.x, to_px.right());
    // What lies in another row or column counts only from the middle on, or a wide card above a
    // button would be to the right of it.
    const float near_edge =
        is_sideways ? (sign > 0 ? to_px.x : to_px.right()) : (sign > 0 ? to_px.y : to_px.bottom());
    if (aside > 0 && sign * (near_edge - (is_sideways ? a.x : a.y)) < 0) return -1;
    constexpr float a_little = 0.1F;
    constexpr float a_trace = 0.0005F;  // Of two alike, the upper or the left one
    const float off_the_middle = std::abs(is_sideways ? b.y - a.y : b.x - a.x);
    // Whatever lies straight ahead comes before all that does not. What is scrolled away may lie
    // behind another row: into it one goes up or down.
    constexpr float beside = 10'000;
    const bool is_beside = aside > 0 || (is_sideways && !to.is_visible);
    return (is_beside ? beside : 0.0F) + ahead + 2.5F * aside + a_little * off_the_middle +
           a_trace * (is_sideways ? b.y : b.x);
}

// The neighbour in reading order; nullptr at the end.
const Node* next_in_order(std::span<const Node* const> nodes, const Node& from,
                          std::ptrdiff_t step) {
    const auto at = std::find_if(nodes.begin(), nodes.end(),
                                 [&](const Node* node) { return node->key == from.key; });
    const auto next = at - nodes.begin() + step;
    const bool is_there = at != nodes.end() && next >= 0 && next < std::ssize(nodes);
    return is_there ? nodes[static_cast<std::size_t>(next)] : nullptr;
}

std::vector<const Node*> of_the_same_kind(std::span<const Node* const> nodes, const Node& from) {
    std::vector<const Node*> same;
    const bool is_key = is_key_of_tray(from);
    std::copy_if(nodes.begin(), nodes.end(), std::back_inserter(same),
                 [is_key](const Node* node) { return is_key_of_tray(*node) == is_key; });
    return same;
}

bool stand_in_one_row(const Node& a, const Node& b) {
    const float least = std::min(a.px.height, b.px.height);
    const float common = std::min(a.px.bottom(), b.px.bottom()) - std::max(a.px.y, b.px.y);
    return common > least / 2 && is_key_of_tray(a) == is_key_of_tray(b);
}

}  // namespace

std::vector<const Node*> focusable_in(std::span<const Node> nodes, int layer) {
    std::vector<const Node*> focusable;
    for (const Node& node : nodes) {
        if (node.imgui_id != 0 && node.layer == layer) focusable.push_back(&node);
    }
    return focusable;
}

bool is_key_of_tray(const Node& node) {
    return node.region == Region::Keyboard || node.region == Region::Candidates;
}

bool is_key_of_tray(const NodeTree& tree, std::string_view node_key) {
    const Node* node = tree.by_key(node_key);
    return node != nullptr && is_key_of_tray(*node);
}

bool has_tray(std::span<const Node* const> nodes) {
    return std::any_of(nodes.begin(), nodes.end(),
                       [](const Node* node) { return node->region == Region::Keyboard; });
}

const Node* node_towards(std::span<const Node* const> nodes, const Node& from, Key arrow) {
    const std::vector<const Node*> there = of_the_same_kind(nodes, from);
    const Node* best = nullptr;
    float best_cost = 0;
    for (const Node* node : there) {
        const float cost = cost_of(from, *node, arrow);
        if (cost < 0 || (best != nullptr && cost >= best_cost)) continue;
        best = node;
        best_cost = cost;
    }
    if (best != nullptr) return best;
    // Every node comes after another one: so none is out of the arrows' reach for good.
    if (arrow == Key::Right) return next_in_order(there, from, 1);
    if (arrow == Key::Left) return next_in_order(there, from, -1);
    return nullptr;
}

std::set<std::string> reached_by_arrows(std::span<const Node* const> nodes) {
    std::set<std::string> reached;
    std::deque<const Node*> open;
    const auto come_to = [&](const Node* node) {
        if (node != nullptr && reached.insert(node->key).second) open.push_back(node);
    };
    const auto first_where = [&](bool is_key) {
        const auto found = std::find_if(nodes.begin(), nodes.end(), [is_key](const Node* node) {
            return is_key_of_tray(*node) == is_key;
        });
        return found == nodes.end() ? nullptr : *found;
    };
    come_to(first_where(false));
    come_to(first_where(true));  // Down leads from the text to the tray
    while (!open.empty()) {
        const Node& from = *open.front();
        open.pop_front();
        for (const Key arrow : {Key::Left, Key::Right, Key::Up, Key::Down}) {
            come_to(node_towards(nodes, from, arrow));
        }
    }
    return reached;
}

std::vector<ScanGroup> scan_groups(std::span<const Node* const> nodes) {
    std::vector<ScanGroup> groups;
    for (const Node* node : nodes) {
        const bool goes_on = !groups.empty() && stand_in_one_row(*groups.back().front(), *node);
        if (!goes_on) groups.emplace_back();
        groups.back().push_back(node);
    }
    return groups;
}

}  // namespace madoguchi::ui
