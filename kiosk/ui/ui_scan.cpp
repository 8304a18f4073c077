// The single switch: the ring walks from row to row, one press goes into a row, the next press
// presses what the ring is on.
#include <imgui.h>

#include <algorithm>

#include "kiosk/ui/focus_order.h"
#include "kiosk/ui/ui_state.h"

namespace madoguchi::ui {

namespace {

constexpr std::size_t rounds_max = 2;

Rect around(const ScanGroup& group) {
    Rect all = group.front()->px;
    for (const Node* node : group) {
        const float right = std::max(all.right(), node->px.right());
        const float bottom = std::max(all.bottom(), node->px.bottom());
        all.x = std::min(all.x, node->px.x);
        all.y = std::min(all.y, node->px.y);
        all.width = right - all.x;
        all.height = bottom - all.y;
    }
    return all;
}

void point_at(Scan& scan, const ScanGroup& group) {
    scan.px = around(group);
    scan.key.clear();
    if (group.size() == 1) scan.key = group.front()->key;
    if (scan.item) scan.key = group[*scan.item]->key;
    scan.keys.clear();
    for (const Node* node : group) {
        if (scan.key.empty() || scan.key == node->key) scan.keys.push_back(node->key);
    }
}

// The next item of the row; after two rounds without a press the next row.
void step(Scan& scan, const std::vector<ScanGroup>& groups) {
    if (scan.item && *scan.item + 1 < groups[scan.group].size()) {
        ++*scan.item;
        return;
    }
    if (scan.item && ++scan.rounds < rounds_max) {
        scan.item = 0;
        return;
    }
    scan.item.reset();
    scan.rounds = 0;
    scan.group = (scan.group + 1) % groups.size();
}

}  // namespace

void UiState::scan_on() {
    if (!look.is_scanning) return;
    const auto groups = scan_groups(focusable());
    if (groups.empty()) {
        scan = {};
        scan.next_step = measures.time + scan_step;
        return;
    }
    // The screen may have become another one under the ring.
    const bool is_lost =
        scan.group >= groups.size() || (scan.item && *scan.item >= groups[scan.group].size());
    if (is_lost) {
        scan = {};
        scan.next_step = measures.time + scan_step;
    }
    // Nobody can press what they have not heard yet.
    if (look.is_ring_waiting) scan.next_step = measures.time + scan_step;
    if (measures.time >= scan.next_step) {
        const bool is_first = scan.next_step == SteadyTime{};
        if (!is_first) step(scan, groups);
        scan.next_step = measures.time + scan_step;
    }
    const Node& first = *groups[scan.group].front();
    if (!first.tappable) scroll_into_view(first);
    point_at(scan, groups[scan.group]);
}

void UiState::scan_press() {
    const auto groups = scan_groups(focusable());
    if (scan.group >= groups.size()) return;
    if (!scan.key.empty()) {
        pressed_by_key = scan.key;
        // A key of the tray is often followed by its neighbour: the ring stays in the row.
        if (scan.item) scan.item = 0;
        scan.rounds = 0;
    } else {
        scan.item = 0;
    }
    scan.next_step = measures.time + scan_step;
    is_changed = true;
}

void UiState::draw_scan_ring() {
    if (!look.is_scanning || scan.px.width <= 0 || !scan.key.empty()) return;
    // Over every layer.
    painter.draw_into(ImGui::GetForegroundDrawList());
    const Theme& theme = look.is_high_contrast ? contrast : light;
    const float scale = painter.pixels_per_unit();
    const Rect box{scan.px.x / scale, scan.px.y / scale, scan.px.width / scale,
                   scan.px.height / scale};
    constexpr float radius = 14;
    painter.outline(box.grown(9), theme.color(Tone::RingEdge), 2, radius + 9);
    painter.outline(box.grown(7), theme.color(Tone::Ring), 4, radius + 7);
    painter.outline(box.grown(3), theme.color(Tone::RingGap), 3, radius + 3);
    painter.draw_into(ImGui::GetWindowDrawList());
}

}  // namespace madoguchi::ui
