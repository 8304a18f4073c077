// What an ear gets of writing: what has come, what was chosen, what is gone, where the caret went.
// All of it is the visitor's own, so it is said into headphones alone, and nothing in its place.
#pragma once

#include <cstddef>
#include <string>

#include "kiosk/session/session.h"
#include "kiosk/ui/speech.h"
#include "kiosk/ui/ui.h"

namespace madoguchi::commands {

// The field being written in, as it stands in a frame.
struct Writing {
    bool is_going_on = false;
    session::InputTarget field = {};
    std::string text;       // With what is being composed
    std::size_t caret = 0;  // Bytes of the text; behind it while something is composed
    bool is_composing = false;
    // While segments stand in place of the kana: the one in focus, and its reading.
    std::string segment = {};
    std::string segment_reading = {};
    std::size_t segment_begin = 0;
};
Writing writing_in(const session::Session& session);

// Nothing when another field is written in by now, or none: then the field itself is said.
ui::Utterances heard_of_writing(const Writing& before, const Writing& now, const ui::Ui& ui,
                                const ui::Speaker& speaker);

}  // namespace madoguchi::commands
