#include "kiosk/ui/audit.h"

#include <fmt/core.h>

#include <algorithm>

#include "kiosk/ui/focus_order.h"
#include "platform/base/ensure.h"

namespace madoguchi::ui {

namespace {

constexpr float rounding = 1.5F;            // Edges are snapped to whole pixels
constexpr float contrast_rounding = 0.05F;  // The tokens' ratios are told to two digits

std::string described(const Node& node) {
    const Rect& r = node.px;
    return fmt::format("{} \"{}\" ({}) [{:.0f},{:.0f} {:.0f}x{:.0f}]", name_of(node.role),
                       node.name, node.key, r.x, r.y, r.width, r.height);
}

bool is_inside(const Rect& inner, const Rect& outer) {
    return inner.x >= outer.x - rounding && inner.y >= outer.y - rounding &&
           inner.right() <= outer.right() + rounding && inner.bottom() <= outer.bottom() + rounding;
}

bool cross(const Rect& a, const Rect& b) {
    return std::min(a.right(), b.right()) - std::max(a.x, b.x) > rounding &&
           std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y) > rounding;
}

// The town's mark is no control of a visitor.
bool has_own_size(const Node& node) { return node.is_of_the_office; }

float side_min_of(const Node& node) {
    return is_key_of_tray(node) ? key_side_min : target_side_min;
}

// A toast lies over the foot of the screen for a few seconds, on purpose.
bool is_passing(const Node& node) { return node.region == Region::Toast; }

void find_overlaps(const std::vector<const Node*>& targets, std::vector<Finding>& findings) {
    for (std::size_t i = 0; i < targets.size(); ++i) {
        for (std::size_t j = i + 1; j < targets.size(); ++j) {
            const Node& a = *targets[i];
            const Node& b = *targets[j];
            if (a.layer != b.layer || !cross(a.shown_px, b.shown_px)) continue;
            if (is_passing(a) || is_passing(b)) continue;
            // A row that opens something may hold a button of its own.
            const bool is_row = a.role == Role::Row && is_inside(b.px, a.px);
            if (!is_row)
                findings.push_back({Fault::Overlap, described(a) + " and " + described(b)});
        }
    }
}

// Two pieces of writing, one over the other.
bool is_over(const Node& a, const Node& b) {
    for (const Rect& line : a.lines_px) {
        for (const Rect& other : b.lines_px) {
            if (cross(line, other)) return true;
        }
    }
    return false;
}

// A line half on a button and half beside it.
bool is_over_edge(const Node& words, const Node& target) {
    return std::any_of(words.lines_px.begin(), words.lines_px.end(), [&](const Rect& line) {
        return cross(line, target.shown_px) && !is_inside(line, target.shown_px);
    });
}

void find_crossings(std::span<const Node> nodes, std::vector<Finding>& findings) {
    const auto is_judged = [](const Node& node) { return node.is_visible && !is_passing(node); };
    for (const Node& words : nodes) {
        if (!is_judged(words) || words.lines_px.empty()) continue;
        for (const Node& other : nodes) {
            if (&words == &other || words.layer != other.layer || !is_judged(other)) continue;
            const bool is_first = &words < &other;
            if ((is_first && is_over(words, other)) ||
                (other.tappable && is_over_edge(words, other))) {
                findings.push_back({Fault::Crossed, described(words) + " and " + described(other)});
            }
        }
    }
}

// What stands around a screen (rail, tiles, keyboards) has a place of its own size, and what a
// visitor wrote may be longer than any place.
void judge_size(const Node& node, std::vector<Finding>& findings) {
    if (!is_read_with_screen(node.region) || has_own_size(node)) return;
    if (node.role == Role::Picture) return;  // What is written in its shape
    if (!node.own_in_name.empty() || !node.own_in_value.empty()) return;
    constexpr float whole_pixels = 1;  // Letters have them
    if (node.set_px + whole_pixels > node.asked_px * set_share_min) return;
    findings.push_back({Fault::Shrunk, fmt::format("{} is set in {:.0f} px in place of {:.0f}",
                                                   described(node), node.set_px, node.asked_px)});
}

void judge_text(const Node& node, float scale, std::vector<Finding>& findings) {
    if (node.is_clipped) {
        findings.push_back(
            {Fault::Cut, fmt::format("{} needs {:.0f}x{:.0f}, has {:.0f}x{:.0f}", described(node),
                                     node.text_needed.width, node.text_needed.height,
                                     node.text_given.width, node.text_given.height)});
    }
    judge_size(node, findings);
    // Of what is half scrolled away, the ground under its middle is not its own.
    if (node.font_px <= 0 || !is_inside(node.px, node.shown_px)) return;
    const float contrast = contrast_between(node.ink, node.ground);
    const float needed = contrast_needed(node.font_px / scale);
    if (contrast + contrast_rounding >= needed) return;
    findings.push_back({Fault::Pale, fmt::format("{} has {:.2f}:1, needs {:.1f}:1", described(node),
                                                 contrast, needed)});
}

void judge_target(const Node& node, float scale, std::vector<Finding>& findings) {
    const float least = side_min_of(node) * scale - rounding;
    const bool is_small = std::min(node.px.width, node.px.height) < least;
    if (is_small && !has_own_size(node)) findings.push_back({Fault::TooSmall, described(node)});
    // Without an item of its own no key can press it.
    if (node.imgui_id == 0) findings.push_back({Fault::OutOfReach, described(node)});
}

}  // namespace

std::string_view name_of(Fault fault) {
    switch (fault) {
        case Fault::NoName:
            return "no name";
        case Fault::SameKey:
            return "same key";
        case Fault::TooSmall:
            return "too small";
        case Fault::Overlap:
            return "overlap";
        case Fault::Cut:
            return "cut";
        case Fault::Hidden:
            return "hidden";
        case Fault::Shrunk:
            return "shrunk";
        case Fault::Crossed:
            return "crossed";
        case Fault::OffThePanel:
            return "off the panel";
        case Fault::Pale:
            return "pale";
        case Fault::OutOfReach:
            return "out of reach";
        case Fault::NoRing:
            return "no ring";
    }
    ensure(false);
    return {};
}

std::vector<Finding> findings_in(std::span<const Node> nodes, platform::SizePx panel) {
    std::vector<Finding> findings;
    std::vector<const Node*> targets;
    std::set<std::string_view> keys;
    const float scale = pixels_per_unit(panel);
    const Rect screen{0, 0, static_cast<float>(panel.width), static_cast<float>(panel.height)};
    for (const Node& node : nodes) {
        if (node.name.empty()) findings.push_back({Fault::NoName, described(node)});
        if (!keys.insert(node.key).second) findings.push_back({Fault::SameKey, described(node)});
        if (node.is_stuck && !is_inside(node.px, node.shown_px)) {
            findings.push_back({Fault::Hidden, described(node)});
        }
        if (!node.is_visible) continue;
        judge_text(node, scale, findings);
        if (!is_inside(node.shown_px, screen)) {
            findings.push_back({Fault::OffThePanel, described(node)});
        }
        if (!node.tappable) continue;
        targets.push_back(&node);
        judge_target(node, scale, findings);
    }
    find_overlaps(targets, findings);
    find_crossings(nodes, findings);
    return findings;
}

std::vector<Finding> findings_out_of_reach(std::span<const Node> nodes,
                                           const std::set<std::string>& reached) {
    std::vector<Finding> findings;
    for (const Node& node : nodes) {
        if (!node.tappable || reached.contains(node.key)) continue;
        findings.push_back({Fault::OutOfReach, described(node)});
    }
    return findings;
}

std::vector<Finding> findings_out_of_arrows(std::span<const Node> nodes) {
    int top = 0;
    for (const Node& node : nodes) top = std::max(top, node.layer);
    return findings_out_of_reach(nodes, reached_by_arrows(focusable_in(nodes, top)));
}

std::vector<Finding> findings_of_focus(std::span<const Node> nodes) {
    std::vector<Finding> findings;
    for (const Node& node : nodes) {
        if (node.state.focused && !node.has_ring) {
            findings.push_back({Fault::NoRing, described(node)});
        }
    }
    return findings;
}

}  // namespace madoguchi::ui
