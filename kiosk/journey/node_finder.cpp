#include "kiosk/journey/node_finder.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "kiosk/domain/text.h"

namespace madoguchi::journey {

namespace {

using Nodes = std::vector<const ui::Node*>;

bool is_chosen_by_kind(ui::Role role) {
    return role == ui::Role::Choice || role == ui::Role::Switch || role == ui::Role::Tab;
}

bool fits(const ui::Node& node, const Sought& target, Looking looking) {
    if (target.role && node.role != *target.role) return false;
    switch (looking) {
        case Looking::ForAnything:
            return true;
        case Looking::ForSomethingToTap:
        case Looking::ForSomethingToChoose:
            return node.tappable;
        case Looking::ForAField:
            return node.role == ui::Role::Field;
    }
    return false;
}

template <class Wanted>
Nodes only(const Nodes& nodes, Wanted wanted) {
    Nodes kept;
    std::copy_if(nodes.begin(), nodes.end(), std::back_inserter(kept),
                 [&wanted](const ui::Node* node) { return wanted(*node); });
    return kept;
}

// Keeps those that fit better, if there are any.
template <class Wanted>
void prefer(Nodes& nodes, Wanted wanted) {
    Nodes better = only(nodes, wanted);
    if (!better.empty()) nodes = std::move(better);
}

bool is_called(const Meanings& names, const std::string& text) {
    return any_is_in(names.whole, text) || any_is_in(names.in_part, text);
}

Nodes nodes_called(const ui::NodeTree& tree, const Meanings& names) {
    Nodes called;
    for (const ui::Node& node : tree.nodes()) {
        if (is_called(names, node.name)) called.push_back(&node);
    }
    return called;
}

// Pixels between two rectangles, and 0 for one within the other. A gap upwards counts more, as
// things that belong together stand in one line.
float gap_between(const ui::Rect& a, const ui::Rect& b) {
    const float x = std::max({0.0F, a.x - (b.x + b.width), b.x - (a.x + a.width)});
    const float y = std::max({0.0F, a.y - (b.y + b.height), b.y - (a.y + a.height)});
    return x + 4 * y;
}

float middle_distance(const ui::Rect& a, const ui::Rect& b) {
    return std::abs(a.y + a.height / 2 - b.y - b.height / 2);
}

void keep_nearest(Nodes& nodes, const Nodes& anchors) {
    float least = std::numeric_limits<float>::max();
    Nodes nearest;
    for (const ui::Node* node : nodes) {
        for (const ui::Node* anchor : anchors) {
            if (anchor == node) continue;
            // In one row, the height of the middles decides between buttons that touch the row.
            const float gap =
                1000 * gap_between(node->px, anchor->px) + middle_distance(node->px, anchor->px);
            if (gap > least) continue;
            if (gap < least) nearest.clear();
            least = gap;
            if (nearest.empty() || nearest.back() != node) nearest.push_back(node);
        }
    }
    nodes = std::move(nearest);
}

std::string in_quotes(std::string_view text) {
    constexpr std::size_t graphemes_shown = 40;
    return "\"" + domain::first_graphemes(as_perceived(text), graphemes_shown) + "\"";
}

std::string description(const ui::Node& node) {
    std::string text = std::string(ui::name_of(node.role)) + " " + in_quotes(node.name);
    if (!node.value.empty() && !node.state.masked) text += " = " + in_quotes(node.value);
    return text;
}

}  // namespace

bool is_on_panel(const ui::Node& node, platform::SizePx panel) {
    const ui::Rect& px = node.px;
    return px.width > 0 && px.height > 0 && px.x < static_cast<float>(panel.width) &&
           px.y < static_cast<float>(panel.height) && px.x + px.width > 0 && px.y + px.height > 0;
}

Found find_node(const ui::NodeTree& tree, const Sought& target, Looking looking,
                platform::SizePx panel) {
    Nodes called = nodes_called(tree, target.name);
    called = only(called, [panel](const ui::Node& node) { return is_on_panel(node, panel); });
    if (called.empty()) return {nullptr, "nothing on the screen is called so"};
    Nodes fitting = only(called, [&](const ui::Node& node) { return fits(node, target, looking); });
    if (fitting.empty()) {
        const bool is_field = looking == Looking::ForAField;
        return {nullptr, is_field ? "no field is called so" : "what is called so takes no tap now"};
    }
    if (looking == Looking::ForSomethingToChoose) {
        prefer(fitting, [](const ui::Node& node) { return is_chosen_by_kind(node.role); });
    }
    int top_layer = 0;
    for (const ui::Node* node : fitting) top_layer = std::max(top_layer, node->layer);
    prefer(fitting, [top_layer](const ui::Node& node) { return node.layer == top_layer; });
    const Phrases& names = target.name.whole;
    prefer(fitting, [&names](const ui::Node& node) { return any_is_in(names, node.name); });
    prefer(fitting, [&names](const ui::Node& node) { return any_is_all_of(names, node.name); });
    if (target.near) {
        // A choice is told with the question it answers.
        prefer(fitting, [&](const ui::Node& node) { return is_called(*target.near, node.value); });
        const Nodes anchors = nodes_called(tree, *target.near);
        if (anchors.empty()) return {nullptr, "there is nothing it could be near to"};
        keep_nearest(fitting, anchors);
    }
    if (fitting.size() == 1) return {fitting.front(), {}};
    if (fitting.empty()) return {nullptr, "nothing else of that name is near"};
    std::string why = "several are called so; name the role, or `in \"…\"`:";
    for (const ui::Node* node : fitting) why += " " + description(*node);
    return {nullptr, why};
}

const ui::Node* find_words(const ui::NodeTree& tree, const Meanings& words,
                           platform::SizePx panel) {
    for (const ui::Node& node : tree.nodes()) {
        const bool is_said =
            is_called(words, node.name) || (!node.state.masked && is_called(words, node.value));
        if (is_said && is_on_panel(node, panel)) return &node;
    }
    return nullptr;
}

std::string what_is_shown(const ui::NodeTree& tree, platform::SizePx panel) {
    constexpr int nodes_told_max = 150;
    std::string text;
    int told = 0;
    for (const ui::Node& node : tree.nodes()) {
        if (node.name.empty() || !is_on_panel(node, panel)) continue;
        if (told++ == nodes_told_max) return text + ", …";
        if (!text.empty()) text += ", ";
        text += description(node);
    }
    return text.empty() ? "nothing" : text;
}

}  // namespace madoguchi::journey
