// How a widget becomes a node and an ImGui item, and what moves.
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "kiosk/ui/audit.h"
#include "kiosk/ui/cards.h"
#include "kiosk/ui/focus_order.h"
#include "kiosk/ui/reading.h"
#include "kiosk/ui/text.h"
#include "kiosk/ui/ui_state.h"
#include "platform/base/ensure.h"

namespace madoguchi::ui {

namespace {

Rect common(const Rect& a, const Rect& b) {
    const float x = std::max(a.x, b.x);
    const float y = std::max(a.y, b.y);
    return {x, y, std::max(0.0F, std::min(a.right(), b.right()) - x),
            std::max(0.0F, std::min(a.bottom(), b.bottom()) - y)};
}

Rect scaled_by(const Rect& rect, float factor) {
    return {rect.x * factor, rect.y * factor, rect.width * factor, rect.height * factor};
}

// Unique in the frame: what takes input must have been told apart by a Scope or a key of its own;
// words that merely stand twice are numbered.
std::string unique_key(UiState& state, const std::string& wanted,
                       [[maybe_unused]] bool takes_input) {
    std::string key = wanted;
    for (int copy = 2; !state.keys.insert(key).second; ++copy) {
#ifndef NDEBUG
        if (takes_input) std::fprintf(stderr, "two widgets share the key %s\n", wanted.c_str());
        ensure(!takes_input);
#endif
        key = wanted + "~" + std::to_string(copy);
    }
    return key;
}

// The words as they are read, and which of them a person wrote.
void take_words(const Words& words, std::string& plain, OwnParts& own) {
    std::size_t at = 0;
    for (const OwnPart& part : words.own_parts()) {
        plain += without_readings(std::string_view(words.text()).substr(at, part.begin - at));
        const std::size_t begin = plain.size();
        plain += without_readings(words.text().substr(part.begin, part.end - part.begin));
        if (plain.size() > begin) own.push_back({begin, plain.size()});
        at = part.end;
    }
    plain += without_readings(std::string_view(words.text()).substr(at));
}

}  // namespace

std::string Ui::key_for(std::string_view given, const Label& label, Role role) {
    if (!given.empty()) return std::string(given);
    if (!label.key().empty()) return std::string(label.key());
    return std::string(name_of(role));
}

Reaction Ui::interact(const Rect& rect, const Touchable& touchable) {
    UiState& state = *state_;
    const std::string layer = state.layers.empty() ? std::string() : state.layers.back() + "/";
    Node node;
    node.role = touchable.role;
    take_words(texts().words_of(touchable.name), node.name, node.own_in_name);
    if (!touchable.state.masked) {
        take_words(texts().words_of(touchable.value), node.value, node.own_in_value);
    }
    if (node.role == Role::Field) node.own_in_value = {{0, node.value.size()}};
    node.state = touchable.state;
    node.key = unique_key(state, layer + state.scope + touchable.key, touchable.is_tappable);
    node.screen = state.screen;
    node.layer = static_cast<int>(state.layers.size());
    node.region = state.region;
    node.is_of_the_office = touchable.is_of_the_office;
    node.px = state.painter.to_px(rect);
    node.mm = scaled_by(node.px, 1 / std::max(0.1F, state.measures.pixels_per_mm));
    Rect let_through = rect;
    for (const Rect& clip : state.clips) let_through = common(let_through, clip);
    node.shown_px = state.painter.to_px(let_through);
    const Rect shown = common(let_through, state.area);
    node.is_visible = shown.width > 0 && shown.height > 0;
    node.is_stuck = state.stuck_areas > 0;

    Reaction reaction;
    if (touchable.is_tappable) reaction = touch(rect, node);
    if (touchable.is_editing_text) {
        state.is_editing = true;
        state.editing = node.key;
    }
    // Half of it must be seen before it can be meant.
    node.tappable = touchable.is_tappable && node.layer >= state.layer_top_before &&
                    shown.height * shown.width * 2 >= rect.height * rect.width;
    node.state.focused =
        touchable.is_editing_text || (touchable.is_tappable && state.focused == node.key);
    node.state.pressed = reaction.held;
    state.building.nodes_.push_back(std::move(node));
    return reaction;
}

Reaction Ui::touch(const Rect& rect, Node& node) {
    UiState& state = *state_;
    Reaction reaction;
    const Rect box = state.painter.to_px(rect);
    ImGui::SetNextItemAllowOverlap();
    ImGui::SetCursorScreenPos({box.x, box.y});
    bool tapped = ImGui::InvisibleButton(node.key.c_str(),
                                         {std::max(1.0F, box.width), std::max(1.0F, box.height)});
    node.imgui_id = ImGui::GetItemID();
    const bool answers = node.layer >= state.layer_top_before && !state.is_guarded();
    reaction.held = ImGui::IsItemActive() && ImGui::IsItemHovered() && answers;
    reaction.finger = state.painter.to_logical(state.finger);
    if (reaction.held) {
        const auto held = state.gestures.pressed_for(state.measures.time);
        if (held) reaction.held_s = static_cast<float>(held->count());
    }
    if (tapped && answers) {
        state.focused = node.key;
        state.is_changed = true;
    }
    if (!state.pressed_by_key.empty() && state.pressed_by_key == node.key) {
        tapped = true;
        reaction.by_key = true;
        reaction.finger = rect.center();
    }
    reaction.tapped = tapped && answers;
    reaction.has_ring = (state.is_ring_shown && state.focused == node.key) ||
                        (state.look.is_scanning && state.scan.key == node.key);
    reaction.got_focus = state.focus_moved && state.focused == node.key;
    // Who goes into the on-screen keyboard still writes, and has left when going on from there.
    const bool had_focus =
        state.focused_before == node.key || (state.was_editing && state.editing_before == node.key);
    const bool goes_to_tray = state.was_editing && is_key_of_tray(state.finished, state.focused);
    reaction.lost_focus = (state.leaves_field && had_focus) ||
                          (state.focus_moved && had_focus && !reaction.got_focus && !goes_to_tray);
    return reaction;
}

void Ui::note_text(const DrawnText& text) {
    if (state_->building.nodes_.empty()) return;
    Node& node = state_->building.nodes_.back();
    constexpr float rounding = 1.5F;
    const bool is_clipped = text.needed_px.width > text.given_px.width + rounding ||
                            text.needed_px.height > text.given_px.height + rounding;
    // Of several texts in one node the audits want the worst: clipped, or of the least contrast.
    const bool is_first = node.font_px == 0;
    if (is_first || (is_clipped && !node.is_clipped)) {
        node.text_needed = text.needed_px;
        node.text_given = text.given_px;
        node.is_clipped = is_clipped;
    }
    const float unit = painter().pixels_per_unit();
    const auto how_far = [unit](Color letters, Color behind, float size_px) {
        return contrast_between(letters, behind) / contrast_needed(size_px / unit);
    };
    if (is_first || how_far(text.ink, text.ground, text.font_px) <
                        how_far(node.ink, node.ground, node.font_px)) {
        node.ink = text.ink;
        node.ground = text.ground;
        node.font_px = text.font_px;
    }
    const float asked = std::max(text.asked_px, text.font_px);
    if (node.asked_px == 0 || text.font_px * node.asked_px < node.set_px * asked) {
        node.set_px = text.font_px;
        node.asked_px = asked;
    }
}

void Ui::note_line(const Rect& letters) {
    UiState& state = *state_;
    if (state.building.nodes_.empty()) return;
    Rect shown = common(letters, state.area);
    for (const Rect& clip : state.clips) shown = common(shown, clip);
    if (shown.width <= 0 || shown.height <= 0) return;
    state.building.nodes_.back().lines_px.push_back(state.painter.to_px(shown));
}

void Ui::note_words(const std::string& words) {
    auto& nodes = state_->building.nodes_;
    if (!nodes.empty()) nodes.back().written.push_back(words);
}

void Ui::note_ring() {
    auto& nodes = state_->building.nodes_;
    const Scan& scan = state_->scan;
    const bool is_scanned = state_->look.is_scanning && !scan.key.empty();
    const auto focused = std::find_if(nodes.rbegin(), nodes.rend(), [&](const Node& node) {
        return is_scanned ? node.key == scan.key : node.state.focused;
    });
    if (focused != nodes.rend()) focused->has_ring = true;
}

void Ui::focus(std::string_view key) {
    for (const Node* node : state_->focusable()) {
        const std::string& full = node->key;
        const bool fits = full == key || (full.size() > key.size() && full.ends_with(key) &&
                                          full[full.size() - key.size() - 1] == '/');
        if (!fits) continue;
        state_->focused = full;
        state_->is_changed = true;
        state_->scroll_into_view(*node);
        return;
    }
}

float Ui::moving(std::string_view key, float target, float duration_s) {
    UiState& state = *state_;
    const std::string full = state.last_key() + " " + std::string(key);
    auto [entry, is_new] = state.motions.try_emplace(
        full, Motion{target, target, state.measures.time - std::chrono::hours(1), true});
    Motion& motion = entry->second;
    motion.was_used = true;
    const bool is_still = state.look.is_motion_reduced || theme().is_high_contrast();
    const auto value_now = [&] {
        const float share =
            std::clamp(state.seconds_since(motion.started) / duration_s, 0.0F, 1.0F);
        const float rest = 1 - share;
        return motion.to + (motion.from - motion.to) * rest * rest * rest;
    };
    if (!is_new && motion.to != target) {
        motion.from = is_still ? target : value_now();
        motion.to = target;
        motion.started = state.measures.time;
    }
    if (is_still) return target;
    const float value = value_now();
    if (state.seconds_since(motion.started) < duration_s) state.is_moving = true;
    return value;
}

float Ui::looping(std::string_view key) {
    UiState& state = *state_;
    auto [entry, is_new] = state.motions.try_emplace("loop " + state.scope + std::string(key),
                                                     Motion{0, 0, state.measures.time, true});
    entry->second.was_used = true;
    if (state.look.is_motion_reduced || theme().is_high_contrast()) return loop_time.count();
    const float passed = state.seconds_since(entry->second.started);
    if (passed < loop_time.count()) state.is_moving = true;
    return std::min(passed, loop_time.count());
}

float Ui::scrolled(std::string_view key, const Rect& view, float offset_max) {
    UiState& state = *state_;
    ScrollState& scroll = state.scrolls[state.scope + std::string(key)];
    scroll.was_used = true;
    state.is_view_new = state.is_view_new || scroll.view.height != view.height;
    scroll.view = view;
    scroll.layer = static_cast<int>(state.layers.size());
    scroll.offset_max = std::max(0.0F, offset_max);
    scroll.offset = std::clamp(scroll.offset, 0.0F, scroll.offset_max);
    return scroll.offset;
}

void Ui::scroll_by(std::string_view key, float distance) {
    ScrollState& scroll = state_->scrolls[state_->scope + std::string(key)];
    scroll.offset = std::clamp(scroll.offset + distance, 0.0F, scroll.offset_max);
    state_->is_changed = true;
}

void Ui::tell(const Label& reason) {
    UiState& state = *state_;
    const bool is_slow = is_text_large();
    state.told = reason;
    state.told_until = state.measures.time + (is_slow ? toast_time_large_text : toast_time);
    state.is_changed = true;
}

Rect UiState::place_for_passing(const Rect& content, Size size) const {
    constexpr float edge = 24;
    const float x = content.center().x - size.width / 2;
    const Rect foot{x, content.bottom() - edge - size.height, size.width, size.height};
    const Rect top{x, content.y + edge, size.width, size.height};
    const float unit = painter.pixels_per_unit();
    const auto hides = [&](const Rect& place, const Rect& px) {
        constexpr float ring = 9;
        return scaled_by(px, 1 / unit).grown(ring).overlaps(place);
    };
    const Node* node =
        finished.by_key(editing_before.empty() || !was_editing ? focused : editing_before);
    const bool is_meant = node != nullptr && (is_ring_shown || was_editing);
    const auto is_in_the_way = [&](const Rect& place) {
        return (is_meant && hides(place, node->px)) || (look.is_scanning && hides(place, scan.px));
    };
    return is_in_the_way(foot) && !is_in_the_way(top) ? top : foot;
}

void UiState::note_passing(const Rect& box, const Rect& button) {
    passing.push_back({box, button, static_cast<int>(layers.size())});
}

bool UiState::is_under_passing(Point point) const {
    return std::any_of(passing_before.begin(), passing_before.end(), [&](const Passing& message) {
        return message.layer >= layer_top_before && message.box.contains(point) &&
               !message.button.contains(point);
    });
}

void Ui::draw_told() {
    UiState& state = *state_;
    if (!state.told.empty() && state.measures.time >= state.told_until) state.told = {};
    if (state.told.empty()) return;
    const float width = std::min(area().width - 48, 760.0F);
    const float inner = width - 40 - scaled(26) - 14;
    const float height =
        std::max(scaled(72), text_height(*this, state.told, TypeStyle::Body, inner) + scaled(28));
    Rect above_bar = area();
    above_bar.take_bottom(96);
    const Rect box = state.place_for_passing(above_bar, {width, height});
    state.note_passing(box, {});
    painter().shadow(box, 16, Elevation::Raised, color(Tone::Shadow));
    painter().fill(box, color(Tone::Ai900), 16);
    if (theme().is_high_contrast()) painter().outline(box, color(Tone::Ink1), 3, 16);
    const Within toasts(*this, Region::Toast);
    Rect inside = box.inset(20, 0);
    icon(*this, inside.take_left(scaled(26), 14), Icon::Help, Tone::Yamabuki);
    text(*this, inside, state.told,
         {.style = TypeStyle::Body, .ink = Tone::OnToast, .place = Place::Middle}, "told");
}

}  // namespace madoguchi::ui
