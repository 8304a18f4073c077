// Surfaces and what lies on them: paper cards, the canvas' blocks and sticky notes.
#pragma once

#include "kiosk/ui/ui.h"

namespace madoguchi::ui {

// A sheet with its edge and shadow; adds no node. Draw on it afterwards.
void paper_card(Ui& ui, const Rect& rect);
// A sunken or tinted area.
void tinted_area(Ui& ui, const Rect& rect, Tone fill, float radius = 16);
// A tinted area that is a target as a whole; what is drawn on it are texts inside.
struct TintedTarget {
    Label name;
    Words value = {};  // Said after the name
    Tone fill = Tone::Paper2;
    float radius = 16;
    std::string_view key = {};
};
[[nodiscard]] bool tinted_target(Ui& ui, const Rect& rect, const TintedTarget& target);
void hairline(Ui& ui, const Rect& rect);  // Along the top of the rectangle

enum class NoteColor { Yellow, Green, Blue, Pink, Violet };
struct Note {
    Words text;
    NoteColor color = NoteColor::Yellow;
    Label mark = {};  // 「町のもの」 with a leaf, at the foot
    Icon mark_icon = Icon::Leaf;
    bool is_selected = false;
    bool is_lifted = false;    // Being moved: it stands out and 6 px up
    bool is_tappable = false;  // False on the canvas, where the whole block is the target
    bool is_large = false;     // The editor's size, 21/31
    int lines_max = 3;
    std::string_view key = {};
};
float note_height(Ui& ui, const Note& note, float width);
[[nodiscard]] bool note(Ui& ui, const Rect& rect, const Note& note);

enum class BlockGroup { Making, Value, Reaching, Money };
struct CanvasBlock {
    Label name;
    BlockGroup group = BlockGroup::Making;
    Icon icon = Icon::Canvas;
    std::int64_t count = 0;
    bool is_next = false;   // The gold edge, and the question in a dashed box
    Label question = {};    // Shown when it is next or empty
    Label invitation = {};  // 「付箋を貼る」
    Label next_mark = {};   // 「次はここ」
    std::int64_t comments = 0;
    std::string_view key = {};
};
struct BlockAnswer {
    bool tapped = false;
    Rect body;  // Where the notes go
};
// The whole block is one target; its notes are texts inside.
BlockAnswer canvas_block(Ui& ui, const Rect& rect, const CanvasBlock& block);

// The 48 px strip 「＋ 追加」 at a block's foot; a hint only.
void add_strip(Ui& ui, const Rect& rect, const Label& text);

}  // namespace madoguchi::ui
