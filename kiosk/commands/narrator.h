// Says what the visitor asked to hear, and what is new on the screen while reading aloud is on.
// Looks at a finished frame and at the session; the voice works beside the frame. The staff desk is
// never read aloud: what stands there is other people's.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "kiosk/commands/writing_heard.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/speech.h"
#include "kiosk/ui/ui.h"
#include "platform/input.h"
#include "platform/voice.h"

namespace madoguchi::commands {

class Narrator {
public:
    // Both outlive it.
    Narrator(platform::Voice& voice, const ui::SpokenJapanese& japanese)
        : voice_(voice), japanese_(japanese) {}

    // What a person does silences the voice at once.
    void hear_of(const platform::InputEvent& event);
    // Call between frames, before Session::tick(). True when the screen must be drawn again.
    bool follow_voice(session::Session& session);
    // After a frame and what was asked for in it.
    void follow_screen(const session::Session& session, const ui::Ui& ui);
    // The visitor has left.
    void forget_visit();

private:
    // What of a frame is compared with the frame before.
    struct Seen {
        std::string screen;  // With page and part
        std::string language;
        int layer = 0;
        std::string focused;
        std::vector<std::string> scanned;  // What the ring of a single switch stands on
        Writing writing;
        std::string standing;          // Of it: what a new one would say
        std::set<std::string> errors;  // Keys
        std::string toast;
        std::string toast_key;
        bool reads_aloud = false;
    };

    Seen look_at(const session::Session& session, const ui::Ui& ui,
                 const ui::Speaker& speaker) const;
    ui::Utterances where_it_is(const Seen& now, const ui::Ui& ui, const ui::Speaker& speaker) const;
    ui::Utterances news(const Seen& now, const ui::Ui& ui, const ui::Speaker& speaker) const;
    bool is_new_error(const ui::Node& node) const;
    ui::Utterances new_errors(const Seen& now, const ui::Ui& ui, const ui::Speaker& speaker) const;
    void call_staff(const session::Session& session, const ui::Ui& ui);
    void say(const session::Session& session, ui::Utterances utterances);

    platform::Voice& voice_;
    const ui::SpokenJapanese& japanese_;
    Seen seen_;
    std::uint64_t listened_ = 0;
    std::uint64_t staff_calls_ = 0;
    bool was_silenced_ = false;  // By what the person is doing now
};

}  // namespace madoguchi::commands
