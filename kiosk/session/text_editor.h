// One line of text being written: what is committed, the letters still being composed (romaji on
// their way to kana, kana on their way to kanji), the caret, the selection, and the way back.
// Counts in grapheme clusters, keeps code points. Remembers how what was composed is read.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/session/composition.h"

namespace madoguchi::session {

// Whether kana wait in a composition for the converter, or are text at once.
enum class Converts { No, Yes };

class TextEditor {
public:
    static constexpr std::size_t undo_steps_max = 20;

    TextEditor() = default;
    // The caret stands behind the text. `graphemes_max` bounds all later writing, not `text`
    // itself.
    TextEditor(std::string text, std::size_t graphemes_max, Converts converts = Converts::No);

    const std::string& text() const { return text_; }  // Committed text, without the composition
    std::string shown() const;                         // With the composition at the caret
    const Composition& composition() const { return composition_; }
    Composition& composition() { return composition_; }
    bool converts() const { return converts_ == Converts::Yes; }
    // How all of it is read, in hiragana, the composition included. Empty when a part was neither
    // composed here nor is kana.
    std::optional<std::string> reading() const;
    // Tells how the text as it stands is read, for who comes back to what was composed before.
    void know_reading(const std::string& kana);
    std::size_t caret() const { return caret_; }    // Byte offset into text()
    std::size_t anchor() const { return anchor_; }  // Other end of the selection; caret() when none
    bool has_selection() const { return anchor_ != caret_; }
    std::size_t graphemes_max() const { return graphemes_max_; }

    // Writes at the caret, over the selection. Only as much as fits is taken; false when some was
    // left out.
    bool write(std::string_view text);
    // One letter of romaji; becomes kana as soon as it is one. False when the text is full.
    bool write_romaji(char letter);
    // From a key of kana: into the composition where they become kanji; else as write().
    bool write_kana(std::string_view kana);
    // Ends the composition as it stands: a lone n becomes ん, other letters stay letters. False
    // when some was left out.
    bool commit_composition();
    // Ends the composition as that suggestion; nothing happens when there is none of that number.
    bool take_suggestion(std::size_t index);

    void erase_back();
    void erase_forward();
    void erase_all();
    void undo();
    void turn_voice_mark();
    void turn_small_kana();
    // The letter before the caret; empty while composing or where there is none.
    std::string letter_before_caret() const;
    // Another way of writing it: it is read as before.
    void rewrite_letter_before_caret(const std::string& letter);

    void move_caret(int clusters);
    void move_caret_to_start();
    void move_caret_to_end();
    // An offset into shown(); ends the composition, and snaps to the nearest cluster border.
    void place_caret(std::size_t byte);
    void select(int clusters);
    void select_all();

private:
    // What of the text was composed here, and from which kana. In the text's order.
    struct Reading {
        std::size_t begin;
        std::size_t end;
        std::string kana;
    };
    struct Moment {
        std::string text;
        std::size_t caret;
        std::vector<Reading> readings;
    };
    void remember();
    void erase_selection();
    void erase(std::size_t begin, std::size_t end);
    void insert(const std::string& text, const std::string& reading);
    bool write(std::string_view text, const std::string& reading);
    bool has_room_to_compose() const;
    void replace_cluster_before_caret(std::string (*turned)(std::string_view cluster));

    std::string text_;
    std::vector<Reading> readings_;
    Composition composition_;
    Converts converts_ = Converts::No;
    std::size_t caret_ = 0;
    std::size_t anchor_ = 0;
    std::size_t graphemes_max_ = 0;
    std::vector<Moment> past_;
};

}  // namespace madoguchi::session
