// The door to the voice that reads the screen aloud: words go in, sound comes out beside the frame.
//
// An engine behind this door runs in processes of its own: its crash or hang costs an utterance and
// nothing else. It keeps no word of a visitor, and loudness belongs to each speech, so that nobody
// leaves the counter loud.
//
// Nobody else may hear what is private. Whether others can hear is known only at the moment of
// speaking (a plug can be pulled), so each private piece carries the words to say instead.
//
// Calls return at once and come from one thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace madoguchi::platform {

inline constexpr std::size_t utterance_bytes_max = 8 * 1024;  // What is longer is cut

inline constexpr int loudness_normal_percent = 100;
inline constexpr int loudness_max_percent = 200;

struct SpokenPiece {
    enum class Kind {
        Words,    // As they are written; the voice finds out how kanji are read
        Reading,  // Kana, said as they stand
        Private,  // Like Words, but only into headphones; `in_public` is said to everybody else
        PrivateReading,
    };
    std::string text;
    Kind kind = Kind::Words;
    std::string in_public = {};  // Words; empty: nothing

    friend bool operator==(const SpokenPiece&, const SpokenPiece&) = default;
};

// A sentence or the name of one thing: what is said in one breath.
struct Utterance {
    std::string language;  // "ja", "en": the tag of a voice, not of a catalogue
    std::vector<SpokenPiece> pieces;

    friend bool operator==(const Utterance&, const Utterance&) = default;
};

struct Speech {
    std::vector<Utterance> utterances;
    int loudness_percent = loudness_normal_percent;
};

class Voice {
public:
    virtual ~Voice() = default;

    // Whether there is a voice for this language and something to hear it with. It may take a
    // moment after the start to become true, and becomes false when the engine fails again and
    // again.
    virtual bool speaks(std::string_view language) const = 0;

    // After what is being said. An utterance that cannot be said is left out.
    virtual void say(Speech speech) = 0;

    // At once, in the middle of a word; what was still to be said is forgotten.
    virtual void be_silent() = 0;

    // From say() until the last word was heard, or be_silent().
    virtual bool is_speaking() const = 0;

    // Silent, nothing kept, and an engine that failed is given another chance.
    virtual void forget_visit() = 0;
};

}  // namespace madoguchi::platform
