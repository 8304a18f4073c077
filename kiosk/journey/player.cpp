#include "kiosk/journey/player.h"

#include <algorithm>

#include "kiosk/journey/node_json.h"

namespace madoguchi::journey {

namespace {

using std::chrono::milliseconds;

// Of the clock: everything that is due on the way happens.
constexpr milliseconds stride{1000};

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
