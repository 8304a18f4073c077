#include "tests/screens/layout_audit.h"

#include <algorithm>
#include <cstdio>
#include <map>

namespace madoguchi::tests {

namespace {

using ui::Node;
using ui::Rect;
using ui::Role;

constexpr float target_min = 56;  // At 1280x800
constexpr float rounding = 1.5F;  // Edges are snapped to whole pixels

std::string told(const Node& node) {
    const Rect& r = node.px;
    char place[96];
    std::snprintf(place, sizeof place, "[%.0f,%.0f %.0fx%.0f]", static_cast<double>(r.x),
                  static_cast<double>(r.y), static_cast<double>(r.width),
                  static_cast<double>(r.height));
    return std::string(ui::name_of(node.role)) + " \"" + node.name + "\" (" + node.key + ") " +
           place;
}

// Pixels of the panel to one of the design's, as tokens.md has it.
float scale_of(platform::SizePx panel) {
    const auto width = static_cast<float>(panel.width);
    const auto height = static_cast<float>(panel.height);
    const bool is_upright = height > width;
    const float scale =
        is_upright ? std::min(width / 800, height / 1280) : std::min(width / 1280, height / 800);
    return std::clamp(scale, 0.75F, 2.25F);
}

bool is_inside(const Rect& inner, const Rect& outer) {
    return inner.x >= outer.x - rounding && inner.y >= outer.y - rounding &&
           inner.right() <= outer.right() + rounding && inner.bottom() <= outer.bottom() + rounding;
}

bool cross(const Rect& a, const Rect& b) {
    return std::min(a.right(), b.right()) - std::max(a.x, b.x) > rounding &&
           std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y) > rounding;
}

// Keys of the on-screen keyboard have their own sizes, and the town's mark is no control of a
// visitor.
bool has_own_size(const Node& node) {
    return node.key.find("keyboard/") != std::string::npos ||
           node.key.find("crest") != std::string::npos;
}

// A toast lies over the foot of the screen for a few seconds, on purpose.
bool is_passing(const Node& node) { return node.key.find("toast") != std::string::npos; }

void find_overlaps(const std::vector<const Node*>& targets, std::vector<std::string>& faults) {
    for (std::size_t i = 0; i < targets.size(); ++i) {
        for (std::size_t j = i + 1; j < targets.size(); ++j) {
            const Node& a = *targets[i];
            const Node& b = *targets[j];
            if (a.layer != b.layer || !cross(a.shown_px, b.shown_px)) continue;
            if (is_passing(a) || is_passing(b)) continue;
            // A row that opens something may hold a button of its own.
            const bool is_row = a.role == Role::Row && is_inside(b.px, a.px);
            if (!is_row) faults.push_back("overlap: " + told(a) + " and " + told(b));
        }
    }
}

}  // namespace

std::vector<std::string> layout_faults(const ui::NodeTree& tree, platform::SizePx panel) {
    std::vector<std::string> faults;
    std::vector<const Node*> targets;
    std::map<std::string, const Node*> keys;
    const float least = target_min * scale_of(panel) - rounding;
    const Rect screen{0, 0, static_cast<float>(panel.width), static_cast<float>(panel.height)};
    for (const Node& node : tree.nodes()) {
        if (node.name.empty()) faults.push_back("no name: " + told(node));
        if (!keys.emplace(node.key, &node).second) faults.push_back("same key: " + told(node));
        if (!node.is_visible) continue;
        if (node.is_clipped) {
            char sizes[96];
            std::snprintf(sizes, sizeof sizes, " needs %.0fx%.0f, has %.0fx%.0f",
                          static_cast<double>(node.text_needed.width),
                          static_cast<double>(node.text_needed.height),
                          static_cast<double>(node.text_given.width),
                          static_cast<double>(node.text_given.height));
            faults.push_back("cut: " + told(node) + sizes);
        }
        if (!is_inside(node.shown_px, screen)) faults.push_back("off the panel: " + told(node));
        if (!node.tappable) continue;
        targets.push_back(&node);
        const bool is_small = std::min(node.px.width, node.px.height) < least;
        if (is_small && !has_own_size(node)) faults.push_back("too small: " + told(node));
    }
    find_overlaps(targets, faults);
    return faults;
}

}  // namespace madoguchi::tests
