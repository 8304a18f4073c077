// The finger and the keyboard on their way to ImGui and to the focus.
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <utility>

#include "kiosk/ui/focus_order.h"
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
    step_when_left();
    std::vector<platform::InputEvent> queue = std::exchange(waiting_events, {});
    queue.insert(queue.end(), events.begin(), events.end());
    for (platform::InputEvent& event : queue) {
        if (step_after_leaving) {
            waiting_events.push_back(std::move(event));
        } else {
            take_event(event);
        }
    }
    for (const auto& gesture : gestures.tick(measures.time)) take_gesture(gesture);
    if (gestures.is_coasting()) is_moving = true;
    if (step_after_leaving) is_changed = true;
}

void UiState::take_event(const platform::InputEvent& event) {
    if (const auto* pointer = std::get_if<platform::PointerEvent>(&event)) {
        for (const auto& gesture : gestures.handle(*pointer, measures.time)) take_gesture(gesture);
    } else if (const auto* key = std::get_if<platform::KeyEvent>(&event)) {
        take_key(*key);
    } else if (const auto* text = std::get_if<platform::TextEvent>(&event)) {
        take_text(*text);
    }
}

void UiState::take_gesture(const platform::Gesture& gesture) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    switch (gesture.kind) {
        case GestureKind::Press:
            is_ring_shown = false;
            told = {};  // Whoever acts has read why, or the reason is gone with it
            finger = {gesture.x_px, gesture.y_px};
            if (is_under_passing(painter.to_logical(finger))) {
                gestures.ignore_until_lifted();
                break;
            }
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
    if (look.is_scanning && event.key == Key::Enter) {
        scan_press();
        return;
    }
    if (event.key == Key::Tab) {
        tab(event.shift ? -1 : 1);
        return;
    }
    if (take_key_in_tray(event)) return;
    if (is_writing()) {
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
            press_focused();
            break;
        case Key::Escape:
            back_pressed = true;
            break;
        default:
            unused_keys.emplace_back(event);
            break;
    }
}

bool UiState::is_writing() const {
    return was_editing && !(is_ring_shown && !focused.empty() && focused != editing_before);
}

// Down leads from the text into the on-screen keyboard, Esc and Up past its first row lead back.
bool UiState::take_key_in_tray(const platform::KeyEvent& event) {
    if (!was_editing) return false;
    const auto nodes = focusable();
    if (!has_tray(nodes)) return false;
    if (is_writing()) {
        const auto first = std::find_if(nodes.begin(), nodes.end(), [](const Node* node) {
            return is_key_of_tray(*node) && node->tappable;
        });
        if (event.key != Key::Down || first == nodes.end()) return false;
        show_ring_on((*first)->key);
        return true;
    }
    if (!is_key_of_tray(finished, focused)) return false;
    const Node* from = finished.by_key(focused);
    const bool leads_out =
        event.key == Key::Up && from != nullptr && node_towards(nodes, *from, Key::Up) == nullptr;
    if (event.key != Key::Escape && !leads_out) return false;
    show_ring_on(editing_before);
    return true;
}

void UiState::take_text(const platform::TextEvent& event) {
    if (look.is_scanning && event.text == " ") {
        scan_press();
        return;
    }
    if (is_writing() || event.text != " ") {
        unused_keys.emplace_back(event);
        return;
    }
    press_focused();
}

void UiState::press_focused() {
    is_ring_shown = true;
    pressed_by_key = focused;
    told = {};
}

std::vector<const Node*> UiState::focusable() const {
    return focusable_in(finished.nodes(), layer_top_before);
}

void UiState::set_focus(const std::string& key) {
    if (!focus_moved) focused_before = focused;
    focus_moved = true;
    show_ring_on(key);
}

void UiState::show_ring_on(const std::string& key) {
    focused = key;
    is_ring_shown = true;
    is_changed = true;
    if (const Node* node = finished.by_key(key)) scroll_into_view(*node);
}

// To the field that is written in now; when the on-screen keyboard closed, to the one it wrote in;
// else nowhere, and the next Tab goes on from there.
void UiState::find_lost_focus() {
    if (focused.empty()) return;
    // What is only scrolled away is not lost: the next step goes on from it.
    const Node* there = building.by_key(focused);
    if (editing.empty() && there != nullptr && there->imgui_id != 0 && there->layer == layer_top) {
        return;
    }
    const std::string lost = focused;
    // The frame before knows what has gone with the on-screen keyboard.
    const bool was_key = is_key_of_tray(building.by_key(lost) ? building : finished, lost);
    focused = was_key && editing.empty() ? editing_before : editing;
    if (building.by_key(focused) == nullptr) focused.clear();
    if (!focused.empty()) return;
    const auto nodes = focusable();
    const auto at = std::find_if(nodes.begin(), nodes.end(),
                                 [&lost](const Node* node) { return node->key == lost; });
    if (at != nodes.end()) focus_lost_at = static_cast<std::size_t>(at - nodes.begin());
}

void UiState::tab(int step) {
    const bool is_in_field = was_editing && focused == editing_before;
    if (!is_in_field) return move_focus(step);
    leaves_field = true;
    is_ring_shown = true;
    step_after_leaving = step;
    frames_waited = 0;
}

// A field that nothing closes is left open behind.
void UiState::step_when_left() {
    constexpr int frames_max = 3;
    if (!step_after_leaving) return;
    if (was_editing && ++frames_waited < frames_max) return;
    move_focus(*std::exchange(step_after_leaving, {}));
}

void UiState::move_focus(int step) {
    const auto nodes = focusable();
    if (nodes.empty()) return;
    const auto count = static_cast<int>(nodes.size());
    int at = step > 0 ? -1 : count;
    if (focus_lost_at) {
        at = std::min(static_cast<int>(*focus_lost_at), count) - (step > 0 ? 1 : 0);
        focus_lost_at.reset();
    }
    for (int i = 0; i < count; ++i) {
        if (nodes[static_cast<std::size_t>(i)]->key == focused) at = i;
    }
    set_focus(nodes[static_cast<std::size_t>((at + step + count) % count)]->key);
}

// Arrows only look about: a field that they come to is opened with Enter.
void UiState::move_focus_towards(Key key) {
    const Node* from = focused.empty() ? nullptr : finished.by_key(focused);
    if (from == nullptr) {
        const auto nodes = focusable();
        if (!nodes.empty()) show_ring_on(nodes.front()->key);
        return;
    }
    if (const Node* to = node_towards(focusable(), *from, key)) show_ring_on(to->key);
}

// As a whole, with a little air; of what is higher than the view, its upper part.
void UiState::scroll_into_view(const Node& node) {
    if (node.shown_px.height >= node.px.height) return;
    const float scale = painter.pixels_per_unit();
    for (auto& [key, scroll] : scrolls) {
        if (!scroll.was_used || scroll.layer != node.layer) continue;
        const float top = node.px.y / scale;
        const float bottom = node.px.bottom() / scale;
        if (node.px.x / scale >= scroll.view.right() || node.px.right() / scale <= scroll.view.x) {
            continue;
        }
        float move = 0;
        constexpr float air = 12;
        if (bottom - top + 2 * air > scroll.view.height) {
            move = top - scroll.view.y;
        } else if (top < scroll.view.y) {
            move = top - scroll.view.y - air;
        } else if (bottom > scroll.view.bottom()) {
            move = bottom - scroll.view.bottom() + air;
        }
        scroll.offset = std::clamp(scroll.offset + move, 0.0F, scroll.offset_max);
    }
}

}  // namespace madoguchi::ui
