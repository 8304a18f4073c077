// What is said of what is on the screen: utterances from the node tree, in the language of the
// screen. Pure; what to say and when is decided by whoever asks (kiosk/commands/narrator.h).
//
// What the visitor wrote is private wherever it stands: nodes say which parts of them that is
// (own_parts.h), be it the value of a field, a candidate of the conversion or a name inside a
// sentence. The value of a masked field is in no node, so it cannot be said.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/ui/node.h"
#include "kiosk/ui/spoken_japanese.h"
#include "kiosk/ui/texts.h"
#include "platform/voice.h"

namespace madoguchi::ui {

// How something the visitor wrote is read, because the visitor wrote that too.
struct OwnReading {
    std::string text;
    std::string reading;  // Kana
};

using Utterances = std::vector<platform::Utterance>;

class Speaker {
public:
    // Texts and rules outlive it. Readings without words or without kana do not count.
    Speaker(const Texts& texts, const SpokenJapanese& japanese, std::span<const OwnReading> own);

    // One thing: its name, what it holds, what it is, how it stands, what is wrong with it and what
    // helps (the words that stand under a field).
    Utterances thing(const NodeTree& tree, const Node& node) const;
    // Only how it stands: said when that has changed.
    Utterances standing(const Node& node) const;
    // The heading of the topmost layer and the words right under it.
    Utterances question(const NodeTree& tree) const;
    // Everything of the topmost layer in reading order, but what stands around the screen.
    Utterances screen(const NodeTree& tree) const;
    // What of a row tells it from other rows: the names of what is in it.
    Utterances row(std::span<const Node* const> nodes) const;
    // Words of another language than the screen's: what is said to staff. Nothing of the visitor.
    Utterances words_in(std::string_view catalogue_language, std::string_view text) const;
    // Some words of which the visitor wrote these parts, and what was typed just now.
    Utterances words(std::string_view text, const OwnParts& own = {}) const;
    Utterances typed(std::string_view text) const;
    // What the kana became: as it is read, then letter by letter, for many words are read alike.
    Utterances spelled(std::string_view text, std::string_view reading) const;

private:
    struct Said;

    void add(Said& said, std::string_view text, const OwnParts& own = {}) const;
    void add_public(Said& said, std::string_view text) const;
    void add_own(Said& said, std::string_view text, std::string_view reading_known = {}) const;
    void add_state(Said& said, const Node& node) const;
    Utterances said_of(const Node& node) const;
    Utterances into_headphones(std::string_view text, std::string_view reading) const;

    const Texts& texts_;
    const SpokenJapanese& japanese_;
    std::vector<OwnReading> own_;  // From the longest text
};

// The voice that speaks the words of a catalogue: easy Japanese is Japanese.
std::string voice_language(std::string_view catalogue_language);

// The number of the topmost layer, 0 when nothing covers the screen.
int top_layer(const NodeTree& tree);

}  // namespace madoguchi::ui
