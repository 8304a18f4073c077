// The finger and the keyboard on their way to ImGui and to the focus.
#include <imgui.h>
#include <imgui_internal.h>

#include <cfloat>
#include <cmath>

#include "kiosk/ui/ui_state.h"

namespace madoguchi::ui {

namespace {

using platform::GestureKind;
using platform::Key;

// A finger does not hover: when it is lifted, nothing lies under it any more.
void lift(ImGuiIO& io) {
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
}

}  // namespace

void UiState::take_input(std::span<const platform::InputEvent> events) {
    if (measures.pixels_per_mm != gestures_mm) {
        gestures_mm = measures.pixels_per_mm;
        gestures = platform::GestureRecognizer(gestures_mm);
    }
    for (const platform::InputEvent& event : events) {
        if (const auto* pointer = std::get_if<platform::PointerEvent>(&event)) {
            for (const auto& gesture : gestures.handle(*pointer, measures.time)) {
                take_gesture(gesture);
            }
        } else if (const auto* key = std::get_if<platform::KeyEvent>(&event)) {
            take_key(*key);
        } else if (const auto* text = std::get_if<platform::TextEvent>(&event)) {
            take_text(*text);
        }
    }
    for (const auto& gesture : gestures.tick(measures.time)) take_gesture(gesture);
    if (gestures.is_coasting()) is_moving = true;
}

void UiState::take_gesture(const platform::Gesture& gesture) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    switch (gesture.kind) {
        case GestureKind::Press:
            is_ring_shown = false;
            finger = {gesture.x_px, gesture.y_px};
            io.AddMousePosEvent(gesture.x_px, gesture.y_px);
            io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
            break;
        case GestureKind::Tap:
            lift(io);
            break;
        case GestureKind::Cancel:
            // Away first: a button lets go of its press when the finger is not on it.
            io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
            io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
            break;
        case GestureKind::Scroll: {
            const Point at = painter.to_logical({gesture.x_px, gesture.y_px});
            for (auto& [key, scroll] : scrolls) {
                const bool is_shown = scroll.was_used && scroll.layer == layer_top_before;
                if (!is_shown || !scroll.view.contains(at)) continue;
                scroll.offset =
                    std::clamp(scroll.offset - gesture.dy_px / painter.pixels_per_unit(), 0.0F,
                               scroll.offset_max);
            }
            break;
        }
        case GestureKind::Hold:
        case GestureKind::ScrollEnd:
            break;
    }
}

void UiState::guard_against_double_tap() {
    guarded_until = measures.time + double_tap_guard;
    cancel_touch();
}

void UiState::cancel_touch() {
    gestures.ignore_until_lifted();
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
}

void UiState::take_key(const platform::KeyEvent& event) {
    if (event.key == Key::Tab) {
        move_focus(event.shift ? -1 : 1);
        return;
    }
    if (was_editing) {
        unused_keys.emplace_back(event);
        return;
    }
    switch (event.key) {
        case Key::Left:
        case Key::Right:
        case Key::Up:
        case Key::Down:
            move_focus_towards(event.key);
            break;
        case Key::Enter:
            is_ring_shown = true;
            pressed_by_key = focused;
            break;
        case Key::Escape:
            back_pressed = true;
            break;
        default:
            unused_keys.emplace_back(event);
            break;
    }
}

void UiState::take_text(const platform::TextEvent& event) {
    if (was_editing || event.text != " ") {
        unused_keys.emplace_back(event);
        return;
    }
    is_ring_shown = true;
    pressed_by_key = focused;
}

// What the keyboard can reach: everything that answers, also what is scrolled away.
std::vector<const Node*> UiState::focusable() const {
    std::vector<const Node*> nodes;
    for (const Node& node : finished.nodes()) {
        if (node.imgui_id != 0 && node.layer == layer_top_before) nodes.push_back(&node);
    }
    return nodes;
}

void UiState::set_focus(const std::string& key) {
    if (!focus_moved) focused_before = focused;
    focus_moved = true;
    focused = key;
    is_ring_shown = true;
    if (const Node* node = finished.by_key(key)) scroll_into_view(*node);
}

void UiState::move_focus(int step) {
    const auto nodes = focusable();
    if (nodes.empty()) return;
    const auto count = static_cast<int>(nodes.size());
    int at = step > 0 ? -1 : count;
    for (int i = 0; i < count; ++i) {
        if (nodes[static_cast<std::size_t>(i)]->key == focused) at = i;
    }
    set_focus(nodes[static_cast<std::size_t>((at + step + count) % count)]->key);
}

void UiState::move_focus_towards(Key key) {
    const Node* from = focused.empty() ? nullptr : finished.by_key(focused);
    if (from == nullptr) {
        move_focus(1);
        return;
    }
    const Point center = from->px.center();
    const Node* best = nullptr;
    float best_cost = 0;
    for (const Node* node : focusable()) {
        if (node == from) continue;
        const float dx = node->px.center().x - center.x;
        const float dy = node->px.center().y - center.y;
        const float along = key == Key::Right  ? dx
                            : key == Key::Left ? -dx
                            : key == Key::Down ? dy
                                               : -dy;
        const float across = key == Key::Right || key == Key::Left ? dy : dx;
        if (along <= 1) continue;
        // What lies straight ahead comes before what is near but aside.
        const float cost = along + 2.5F * std::abs(across);
        if (best == nullptr || cost < best_cost) {
            best = node;
            best_cost = cost;
        }
    }
    if (best != nullptr) set_focus(best->key);
}

void UiState::scroll_into_view(const Node& node) {
    const float scale = painter.pixels_per_unit();
    for (auto& [key, scroll] : scrolls) {
        if (!scroll.was_used || scroll.layer != node.layer) continue;
        const float top = node.px.y / scale;
        const float bottom = node.px.bottom() / scale;
        if (node.px.x / scale >= scroll.view.right() || node.px.right() / scale <= scroll.view.x) {
            continue;
        }
        float move = 0;
        if (top < scroll.view.y) move = top - scroll.view.y - 12;
        if (bottom > scroll.view.bottom()) move = bottom - scroll.view.bottom() + 12;
        scroll.offset = std::clamp(scroll.offset + move, 0.0F, scroll.offset_max);
    }
}

}  // namespace madoguchi::ui
