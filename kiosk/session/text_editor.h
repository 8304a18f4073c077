// One line of text being written: what is committed, the letters still being composed (romaji on
// their way to kana), the caret, the selection, and the way back. Counts in grapheme clusters,
// keeps code points.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace madoguchi::session {

class TextEditor {
public:
    static constexpr std::size_t undo_steps_max = 20;

    TextEditor() = default;
    // The caret stands behind the text. `graphemes_max` bounds all later writing, not `text`
    // itself.
    TextEditor(std::string text, std::size_t graphemes_max);

    const std::string& text() const { return text_; }  // Committed text, without the composition
    std::string shown() const;                         // With the composition at the caret
    std::string composition() const;              // Letters on their way to kana, as they are shown
    std::size_t caret() const { return caret_; }  // Byte offset into text()
    std::size_t anchor() const { return anchor_; }  // Other end of the selection; caret() when none
    bool has_selection() const { return anchor_ != caret_; }
    std::size_t graphemes_max() const { return graphemes_max_; }

    // Writes at the caret, over the selection. Only as much as fits is taken; false when some was
    // left out.
    bool write(std::string_view text);
    // One letter of romaji; becomes kana as soon as it is one. False when the text is full.
    bool write_romaji(char letter);
    // Ends the composition as it stands: a lone n becomes ん, other letters stay letters.
    void commit_composition();

    void erase_back();
    void erase_forward();
    void erase_all();
    void undo();
    void turn_voice_mark();
    void turn_small_kana();

    void move_caret(int clusters);
    void move_caret_to_start();
    void move_caret_to_end();
    void place_caret(std::size_t byte);  // Snaps to the nearest cluster border
    void select(int clusters);
    void select_all();

private:
    struct Moment {
        std::string text;
        std::size_t caret;
    };
    void remember();
    void erase_selection();
    void replace_cluster_before_caret(std::string (*turned)(std::string_view cluster));

    std::string text_;
    std::string composition_;
    std::size_t caret_ = 0;
    std::size_t anchor_ = 0;
    std::size_t graphemes_max_ = 0;
    std::vector<Moment> past_;
};

}  // namespace madoguchi::session
