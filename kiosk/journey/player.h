// Plays journeys on the running kiosk: looks at the node tree, and touches the window. The frame
// loop calls advance() between frames; a step begins when the screen is at rest.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/journey/glossary.h"
#include "kiosk/journey/journey.h"
#include "kiosk/journey/memory.h"
#include "kiosk/journey/node_finder.h"
#include "kiosk/journey/page_turner.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/ui.h"
#include "platform/picture.h"
#include "platform/set_clock.h"
#include "platform/window.h"

namespace madoguchi::journey {

// What a journey is played on. All of it outlives the player.
struct Stage {
    ui::Ui& ui;
    session::Session& session;
    platform::Window& window;
    platform::SetClock& clock;
    const ui::Texts& texts;
    std::string language;                     // Which it is played in
    std::vector<domain::Wording> data_words;  // On screens, and in no catalogue
    std::filesystem::path shots;  // Where pictures go; empty: `shot` and `tree` do nothing
    std::function<void(session::Intent)> apply;  // And draws anew
    std::function<void()> draw_anew;
    std::function<std::string()> heard;                  // What was said last
    std::function<Result<platform::Picture>()> picture;  // Of the last frame
    std::function<Result<void>(const std::filesystem::path&, const std::string&)> write;
    std::function<void(const Memory& memory)> cut_power;  // Does not come back
};

// How a step touches the screen.
enum class Hand {
    Finger,
    Keys,  // Tab to what is meant, Enter to press it, as somebody without a panel would
};

class Player {
public:
    using Time = std::chrono::steady_clock::time_point;

    static constexpr std::chrono::seconds step_wait_max{5};  // Contract section 5
    // Ornaments move for a few seconds; a person does not wait longer either.
    static constexpr std::chrono::seconds rest_wait_max{8};
    // Longer than any short message stays.
    static constexpr std::chrono::seconds message_wait_max{15};
    static constexpr std::chrono::milliseconds look_at_one_page{200};
    // While anything is under way the loop comes by this often.
    static constexpr std::chrono::milliseconds look_again_after{10};

    enum class State { Playing, Done, Failed };

    Player(std::vector<Journey> journeys, Memory memory, Stage stage, Hand hand = Hand::Finger);

    State advance(bool is_at_rest, Time now);

    // FILE:LINE, the step, why it failed and what is on the screen; never a masked value.
    const Problem& failure() const { return failure_; }
    // The same of a step that was not played to its end.
    Problem stopped() const;
    const Memory& memory() const { return memory_; }

private:
    // What became of a step, as far as it could go now.
    struct Outcome {
        // NotSeen: the target is not on the page that shows now. Without a `why` the step was
        // optional and is skipped.
        enum class Kind { Done, Again, NotYet, NotSeen, Failed } kind = Kind::Done;
        std::string why = {};  // NotYet, NotSeen: the failure, once the step has waited long enough
    };
    static Outcome again() { return {Outcome::Kind::Again}; }
    static Outcome not_yet(std::string why) { return {Outcome::Kind::NotYet, std::move(why)}; }
    static Outcome not_seen(std::string why) { return {Outcome::Kind::NotSeen, std::move(why)}; }
    static Outcome failed(std::string why) { return {Outcome::Kind::Failed, std::move(why)}; }

    Outcome play(const Tap& tap);
    Outcome play(const Hold& hold);
    Outcome play(const Type& type);
    Outcome play(const Clear& clear);
    Outcome play(const Keys& keys);
    Outcome play(const Choose& choose);
    Outcome play(const ExpectShown& expect);
    Outcome play(const ExpectAbsent& expect);
    Outcome play(const ExpectSaid& expect);
    Outcome play(const ExpectUnsaid& expect);
    Outcome play(const ExpectField& expect);
    Outcome play(const ExpectScreen& expect);
    Outcome play(const Wait& wait);
    Outcome play(const WaitUntil& wait);
    Outcome play(const SpeakLanguage& speak);
    Outcome play(const SetTextScale& set);
    Outcome play(const SetContrast& set);
    Outcome play(const Shot& shot);
    Outcome play(const Tree& tree);
    Outcome play(const PowerCut& cut);
    Outcome play(const Remember& remember);

    const Step* current() const;
    void begin_next_step();
    void let_pass(std::chrono::milliseconds time);
    bool must_rest() const { return !finger_is_down_ && !clock_is_moving_; }
    Meanings meanings_of(const std::string& words);
    Found find(const Target& target, Looking looking);
    std::string told(const std::string& text) const;  // With ${NAMES} filled in
    std::chrono::milliseconds in_phase() const;
    void enter(int phase);
    Problem problem_of(const Step& step, const std::string& why) const;
    platform::SizePx panel() const { return stage_.window.size_px(); }

    // player_hand.cpp
    Outcome tap_on(const Target& target, Looking looking);
    Outcome press_by_keys(const Target& target, Looking looking);
    Outcome open_with_tray(const Target& field);
    Outcome focus_field(const Target& field);
    Outcome wait_for_message() const;
    void step_towards(const ui::Node* target);
    void press(platform::Key key);
    bool is_page_turning();
    bool look_on_another_page();
    bool is_written_in(const ui::Node* node) const;
    void put_finger_on(const ui::Node& node);
    void lift_finger();

    std::vector<Journey> journeys_;
    Memory memory_;
    Stage stage_;
    Hand hand_;
    Glossary glossary_;
    PageTurner page_turner_;
    Problem failure_;

    // Of the step being played.
    Time now_;
    std::optional<Time> step_began_;   // When the screen was first at rest for it
    std::optional<Time> rest_wanted_;  // Since when the screen should be at rest
    int phase_ = 0;
    Time phase_began_;
    bool finger_is_down_ = false;
    bool clock_is_moving_ = false;
    ui::Point finger_;
    std::string key_;  // Of the node being worked on
    std::size_t next_event_ = 0;
    std::size_t presses_ = 0;  // Of keys, by keys
    std::chrono::milliseconds waited_{};
    std::optional<Time> page_pressed_;  // While a finger is on the button of another page
};

}  // namespace madoguchi::journey
