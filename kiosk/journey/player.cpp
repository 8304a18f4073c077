#include "kiosk/journey/player.h"

#include <algorithm>

#include "kiosk/journey/node_json.h"
#include "kiosk/ui/focus_order.h"

namespace madoguchi::journey {

namespace {

using std::chrono::milliseconds;

// Of the clock: everything that is due on the way happens.
constexpr milliseconds stride{1000};
constexpr milliseconds quick_tap{40};
constexpr milliseconds look_at_one_page{200};
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

Player::Player(std::vector<Journey> journeys, Memory memory, Stage stage, Hand hand)
    : journeys_(std::move(journeys)),
      memory_(std::move(memory)),
      stage_(std::move(stage)),
      hand_(hand),
      glossary_(stage_.texts, stage_.language, stage_.data_words) {}

const Step* Player::current() const {
    if (memory_.journey >= journeys_.size()) return nullptr;
    const std::vector<Step>& steps = journeys_[memory_.journey].steps;
    return memory_.step < steps.size() ? &steps[memory_.step] : nullptr;
}

Player::State Player::advance(bool is_at_rest, Time now) {
    now_ = now;
    while (memory_.journey < journeys_.size() && current() == nullptr) {
        ++memory_.journey;
        memory_.step = 0;
    }
    const Step* const step = current();
    if (step == nullptr) return State::Done;
    if (is_page_turning()) return State::Playing;

    if (must_rest() && !is_at_rest) {
        if (!rest_wanted_) rest_wanted_ = now;
        if (now - *rest_wanted_ < rest_wait_max) return State::Playing;
    }
    rest_wanted_.reset();
    if (!step_began_) {
        step_began_ = now;
        enter(0);
    }
    const Outcome outcome =
        std::visit([this](const auto& action) { return play(action); }, step->action);
    switch (outcome.kind) {
        case Outcome::Kind::Done:
            begin_next_step();
            return State::Playing;
        case Outcome::Kind::Again:
            return State::Playing;
        case Outcome::Kind::NotSeen:
            if (look_on_another_page()) return State::Playing;
            if (outcome.why.empty() && now - *step_began_ > look_at_one_page) {
                begin_next_step();
                return State::Playing;
            }
            [[fallthrough]];
        case Outcome::Kind::NotYet:
            if (now - *step_began_ < step_wait_max) return State::Playing;
            break;
        case Outcome::Kind::Failed:
            break;
    }
    failure_ = problem_of(*step, outcome.why);
    return State::Failed;
}

void Player::begin_next_step() {
    ++memory_.step;
    ++memory_.steps_done;
    step_began_.reset();
    key_.clear();
    next_event_ = 0;
    presses_ = 0;
    waited_ = {};
    page_turner_.begin_anew();
}

void Player::enter(int phase) {
    phase_ = phase;
    phase_began_ = now_;
}

milliseconds Player::in_phase() const {
    return std::chrono::duration_cast<milliseconds>(now_ - phase_began_);
}

Problem Player::problem_of(const Step& step, const std::string& why) const {
    const std::string place = journeys_[memory_.journey].file + ":" + std::to_string(step.line);
    return {ProblemKind::Refused, place + ": " + step.text + ": " + why, "",
            "on the screen: " + what_is_shown(stage_.ui.nodes(), panel())};
}

Problem Player::stopped() const {
    constexpr const char* why = "the journey was stopped before its end";
    const Step* const step = current();
    return step ? problem_of(*step, why) : Problem{ProblemKind::Environment, why, "", ""};
}

std::string Player::told(const std::string& text) const {
    std::string filled;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t begin = text.find("${", at);
        const std::size_t end = begin == std::string::npos ? begin : text.find('}', begin);
        if (end == std::string::npos) break;
        const auto known = memory_.remembered.find(text.substr(begin + 2, end - begin - 2));
        if (known == memory_.remembered.end()) break;
        filled += text.substr(at, begin - at) + known->second;
        at = end + 1;
    }
    return filled + text.substr(at);
}

Meanings Player::meanings_of(const std::string& words) {
    return glossary_.meanings_of(told(words));
}

Found Player::find(const Target& target, Looking looking) {
    Sought sought{target.role, meanings_of(target.name), std::nullopt};
    if (!target.near.empty()) sought.near = meanings_of(target.near);
    return find_node(stage_.ui.nodes(), sought, looking, panel());
}

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

Player::Outcome Player::play(const Tap& tap) {
    const bool may_be_missing = tap.when == Tap::When::Shown && phase_ == 0;
    if (may_be_missing && find(tap.target, Looking::ForSomethingToTap).node == nullptr) {
        return {Outcome::Kind::NotSeen};
    }
    if (hand_ == Hand::Keys && tap.target.role == ui::Role::Field)
        return open_with_tray(tap.target);
    return tap_on(tap.target, Looking::ForSomethingToTap);
}

Player::Outcome Player::play(const Hold& hold) {
    // Who has no finger to hold it with presses it: the crest answers that at once.
    if (hand_ == Hand::Keys) return press_by_keys(hold.target, Looking::ForAnything);
    // What is held need not answer a tap: the crest does not.
    constexpr milliseconds margin{250};
    if (phase_ == 0) {
        const Found found = find(hold.target, Looking::ForAnything);
        if (found.node == nullptr) return not_seen(found.why_not);
        put_finger_on(*found.node);
        enter(1);
        return again();
    }
    if (phase_ == 1) {
        if (in_phase() < hold.time + margin) return again();
        stage_.clock.advance(hold.time.count());
        stage_.draw_anew();
        lift_finger();
        enter(2);
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

Player::Outcome Player::play(const Type& type) {
    constexpr int typed = 10;
    if (phase_ == typed) return {};
    if (const Outcome focused = focus_field(type.field); focused.kind != Outcome::Kind::Done) {
        return focused;
    }
    const std::string once = told(type.text);
    std::string text;
    text.reserve(once.size() * type.times);
    for (std::size_t i = 0; i < type.times; ++i) text += once;
    // In one piece, as the clipboard hands it over: `keys` types letter by letter.
    stage_.window.post(platform::TextEvent{std::move(text)});
    enter(typed);
    return again();
}

Player::Outcome Player::play(const Clear& clear) {
    constexpr int cleared = 10;
    if (phase_ == cleared) return {};
    if (const Outcome focused = focus_field(clear.field); focused.kind != Outcome::Kind::Done) {
        return focused;
    }
    platform::KeyEvent select_all;
    select_all.key = platform::Key::Character;
    select_all.ctrl = true;
    select_all.character = 'a';
    platform::KeyEvent erase;
    erase.key = platform::Key::Backspace;
    stage_.window.post(select_all);
    stage_.window.post(erase);
    enter(cleared);
    return again();
}

Player::Outcome Player::play(const Keys& keys) {
    if (next_event_ == keys.events.size()) return {};
    stage_.window.post(keys.events[next_event_++]);
    return again();
}

Player::Outcome Player::play(const Choose& choose) {
    if (phase_ == 0) {
        const Found found = find(choose.target, Looking::ForSomethingToChoose);
        if (found.node == nullptr) return not_seen(found.why_not);
        if (found.node->state.checked || found.node->state.selected) return {};
    }
    return tap_on(choose.target, Looking::ForSomethingToChoose);
}

Player::Outcome Player::play(const ExpectShown& expect) {
    if (find_words(stage_.ui.nodes(), meanings_of(expect.words), panel()) != nullptr) return {};
    return not_seen("nothing on the screen says so");
}

Player::Outcome Player::play(const ExpectAbsent& expect) {
    if (find_words(stage_.ui.nodes(), meanings_of(expect.words), panel()) == nullptr) return {};
    return not_yet("it is on the screen");
}

Player::Outcome Player::play(const ExpectSaid& expect) {
    if (stage_.heard().find(told(expect.words)) != std::string::npos) return {};
    return not_yet("the voice said \"" + stage_.heard() + "\"");
}

Player::Outcome Player::play(const ExpectUnsaid& expect) {
    if (stage_.heard().find(told(expect.words)) == std::string::npos) return {};
    return not_yet("the voice said it");
}

Player::Outcome Player::play(const ExpectField& expect) {
    const Found found = find(expect.field, Looking::ForAField);
    if (found.node == nullptr) return not_seen(found.why_not);
    if (found.node->state.masked) return failed("the field is masked, so nobody may read it");
    if (any_is_all_of(meanings_of(expect.value).whole, found.node->value)) return {};
    return not_yet("the field holds \"" + found.node->value + "\"");
}

Player::Outcome Player::play(const ExpectScreen& expect) {
    std::string shown(session::name_of(stage_.session.screen()));
    for (const ui::Node& node : stage_.ui.nodes().nodes()) {
        if (node.screen == expect.screen) return {};
        shown = node.screen;
    }
    if (expect.screen == "idle" && stage_.session.idle_seconds_left()) return {};
    return not_yet("the screen is \"" + shown + "\"");
}

void Player::let_pass(milliseconds time) {
    stage_.clock.advance(time.count());
    stage_.draw_anew();
    waited_ += time;
}

Player::Outcome Player::play(const Wait& wait) {
    clock_is_moving_ = waited_ < wait.time;
    if (!clock_is_moving_) return {};
    let_pass(std::min(stride, wait.time - waited_));
    return again();
}

Player::Outcome Player::play(const WaitUntil& wait) {
    const bool is_there = find_words(stage_.ui.nodes(), meanings_of(wait.words), panel());
    clock_is_moving_ = !is_there && waited_ < wait_until_max;
    if (is_there) return {};
    if (!clock_is_moving_) return failed("it has not come in ten minutes");
    let_pass(stride);
    return again();
}

Player::Outcome Player::play(const SpeakLanguage& speak) {
    if (stage_.session.appearance().language == speak.language) return {};
    if (phase_ > 0) return failed("there is no such language");
    stage_.apply(session::ChooseLanguage{speak.language});
    enter(1);
    return again();
}

Player::Outcome Player::play(const SetTextScale& set) {
    if (stage_.session.appearance().text_scale == set.scale) return {};
    if (phase_ > 0) return failed("the text size did not change");
    stage_.apply(session::SetTextScale{set.scale});
    enter(1);
    return again();
}

Player::Outcome Player::play(const SetContrast& set) {
    const bool wanted = set.contrast == Contrast::High;
    if (stage_.session.appearance().high_contrast == wanted) return {};
    if (phase_ > 0) return failed("the contrast did not change");
    stage_.apply(session::ToggleContrast{});
    enter(1);
    return again();
}

Player::Outcome Player::play(const Shot& shot) {
    if (stage_.shots.empty()) return {};
    const Result<platform::Picture> picture = stage_.picture();
    if (!picture) return failed(picture.problem().sentence());
    const Result<void> written = platform::write_png(*picture, stage_.shots / (shot.name + ".png"));
    return written ? Outcome{} : failed(written.problem().sentence());
}

Player::Outcome Player::play(const Tree& tree) {
    if (stage_.shots.empty()) return {};
    const Result<void> written =
        stage_.write(stage_.shots / (tree.name + ".json"), write_nodes(stage_.ui.nodes()));
    return written ? Outcome{} : failed(written.problem().sentence());
}

Player::Outcome Player::play(const PowerCut&) {
    Memory next = memory_;
    ++next.step;
    ++next.steps_done;
    next.clock_ms = stage_.clock.now_ms();
    next.appearance = stage_.session.appearance();
    stage_.cut_power(next);
    return failed("the process outlived its power");
}

Player::Outcome Player::play(const Remember& remember) {
    const std::vector<ui::Node>& nodes = stage_.ui.nodes().nodes();
    const Phrases words = meanings_of(remember.words).whole;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!any_is_in(words, nodes[i].name) || !is_on_panel(nodes[i], panel())) continue;
        if (nodes[i].state.masked) return failed("what is masked cannot be remembered");
        // A label stands before what it names.
        const bool stands_alone = nodes[i].value.empty() && i + 1 < nodes.size();
        memory_.remembered[remember.name] =
            as_perceived(stands_alone ? nodes[i + 1].name : nodes[i].value);
        return {};
    }
    return not_seen("nothing on the screen is called so");
}

}  // namespace madoguchi::journey
