// How a step touches the screen: a finger put down and lifted, or Tab after Tab and Enter; pages
// turned and messages waited for on the way.
#include <algorithm>

#include "kiosk/journey/player.h"
#include "kiosk/ui/focus_order.h"

namespace madoguchi::journey {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds quick_tap{40};
constexpr std::size_t presses_max = 300;  // Of Tab: twice round the fullest screen

// Whether a short message lies over the middle of it, and would take the tap.
bool is_under_message(const ui::NodeTree& tree, const ui::Node& target) {
    constexpr std::string_view toast = "toast/";
    constexpr float before_words = 120;  // The message's edge and its icon
    constexpr float edge = 12;
    if (target.key.starts_with(toast)) return false;
    const ui::Point middle = target.px.center();
    return std::any_of(tree.nodes().begin(), tree.nodes().end(), [&](const ui::Node& node) {
        if (node.key != "told" && !node.key.starts_with(toast)) return false;
        ui::Rect box = node.px.grown(edge);
        box.x -= before_words;
        box.width += before_words;
        return target.layer <= node.layer && box.contains(middle);
    });
}

}  // namespace

bool Player::is_page_turning() {
    if (!page_pressed_) return false;
    if (now_ - *page_pressed_ < quick_tap) return true;
    lift_finger();
    page_pressed_.reset();
    step_began_.reset();  // And the step is tried again
    return true;
}

// What is looked for may take a moment to come to this page, and may stand on another one.
bool Player::look_on_another_page() {
    if (phase_ > 0 || now_ - *step_began_ < look_at_one_page) return false;
    const ui::Node* const button = page_turner_.button(stage_.ui.nodes(), panel());
    if (button == nullptr) return false;
    const bool has_finger = hand_ == Hand::Finger;
    if (has_finger && is_under_message(stage_.ui.nodes(), *button)) {
        return wait_for_message().kind == Outcome::Kind::Again;
    }
    if (presses_++ == presses_max) return false;
    if (has_finger) {
        put_finger_on(*button);
        page_pressed_ = now_;
        return true;
    }
    const bool is_there = stage_.ui.focused_key() == button->key;
    press(is_there ? platform::Key::Enter : platform::Key::Tab);
    if (is_there) step_began_.reset();
    return true;
}

// As a person would, until the message has gone.
Player::Outcome Player::wait_for_message() const {
    if (now_ - *step_began_ < message_wait_max) return again();
    return failed("a message lies over it and does not go");
}

void Player::put_finger_on(const ui::Node& node) {
    finger_ = {node.px.x + node.px.width / 2, node.px.y + node.px.height / 2};
    finger_is_down_ = true;
    stage_.window.post(
        platform::PointerEvent{platform::PointerAction::Down, 0, finger_.x, finger_.y});
}

void Player::lift_finger() {
    finger_is_down_ = false;
    stage_.window.post(
        platform::PointerEvent{platform::PointerAction::Up, 0, finger_.x, finger_.y});
}

// Phases 0 to 2: finger down, finger up, the screen is at rest again.
Player::Outcome Player::tap_on(const Target& target, Looking looking) {
    if (hand_ == Hand::Keys) return press_by_keys(target, looking);
    if (phase_ == 0) {
        const Found found = find(target, looking);
        if (found.node == nullptr) return not_seen(found.why_not);
        if (is_under_message(stage_.ui.nodes(), *found.node)) return wait_for_message();
        key_ = found.node->key;
        put_finger_on(*found.node);
        enter(1);
        return again();
    }
    if (phase_ == 1) {
        if (in_phase() < quick_tap) return again();
        lift_finger();
        enter(2);
        return again();
    }
    return {};
}

// Tab after Tab until the focus is there; a field opens by that alone, all else by Enter. What
// stands outside of a list's view comes into it with the focus.
Player::Outcome Player::press_by_keys(const Target& target, Looking looking) {
    if (phase_ > 0) return {};
    const Found found = find(target, looking);
    const bool is_there =
        found.node != nullptr && stage_.ui.focused_key() == found.node->key && presses_ > 0;
    const bool is_written = found.node != nullptr && is_written_in(found.node);
    if (is_there || is_written) {
        key_ = found.node->key;
        if (found.node->role != ui::Role::Field) press(platform::Key::Enter);
        enter(2);
        return again();
    }
    if (presses_ == presses_max) {
        return failed(found.node == nullptr ? found.why_not : "no key comes to it");
    }
    ++presses_;
    step_towards(found.node);
    return again();
}

// Down leads from the text into the keys of the screen, and among them Tab goes either way; past
// the last of them it would leave the text.
void Player::step_towards(const ui::Node* target) {
    const std::string& focused = stage_.ui.focused_key();
    const bool is_key_wanted = target != nullptr && ui::is_key_of_tray(*target);
    if (!is_key_wanted) return press(platform::Key::Tab);
    if (!ui::is_key_of_tray(stage_.ui.nodes(), focused)) return press(platform::Key::Down);
    const ui::Node* const from = stage_.ui.nodes().by_key(focused);
    stage_.window.post(platform::KeyEvent{.key = platform::Key::Tab, .shift = target < from});
}

void Player::press(platform::Key key) { stage_.window.post(platform::KeyEvent{.key = key}); }

// Tab opens a field for real keys. Who has none closes it and opens it with Enter: then the keys of
// the screen come.
Player::Outcome Player::open_with_tray(const Target& field) {
    constexpr int opened = 2;
    constexpr int closed = 3;
    constexpr int opened_again = 4;
    if (phase_ < opened) return press_by_keys(field, Looking::ForSomethingToTap);
    if (phase_ == opened) {
        press(platform::Key::Escape);
        enter(closed);
        return again();
    }
    if (phase_ == closed) {
        press(platform::Key::Enter);
        enter(opened_again);
        return again();
    }
    return {};
}

// The keyboard's focus may rest on another field than the one that is being written in.
bool Player::is_written_in(const ui::Node* node) const {
    if (node == nullptr || !node->state.focused || stage_.session.typing() == nullptr) return false;
    const std::vector<ui::Node>& nodes = stage_.ui.nodes().nodes();
    return std::none_of(nodes.begin(), nodes.end(), [node](const ui::Node& other) {
        return &other != node && other.role == ui::Role::Field && other.state.focused;
    });
}

// Done when the field is being written in.
Player::Outcome Player::focus_field(const Target& field) {
    if (phase_ == 0) {
        if (is_written_in(find(field, Looking::ForAField).node)) return {};
    }
    if (phase_ < 2) return tap_on(field, Looking::ForSomethingToTap);
    if (is_written_in(stage_.ui.nodes().by_key(key_))) return {};
    // With the keys of the screen open the same question may stand in another form.
    if (is_written_in(find(field, Looking::ForAField).node)) return {};
    return not_yet("the field was tapped, but it takes no text");
}

}  // namespace madoguchi::journey
