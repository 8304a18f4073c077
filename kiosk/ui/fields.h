// Fields to write in. They show what the text editor of the session holds and tell where the finger
// was; they change nothing themselves. Byte offsets are into `text` and lie on grapheme borders.
#pragma once

#include <array>

#include "kiosk/ui/ui.h"

namespace madoguchi::ui {

struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool empty() const { return begin >= end; }

    friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

// The text being edited, with the unconverted composition in its place.
struct FieldContent {
    std::string_view text;
    std::size_t caret = 0;
    ByteRange selection = {};    // Empty: none
    ByteRange composition = {};  // Underlined
    // The parts it is converted in, one after the other; none: it is one part. Each has a line of
    // its own, that of `clause` is thicker and its ground is tinted.
    std::span<const ByteRange> clauses = {};
    ByteRange clause = {};
};

enum class Need { None, Required, Optional };
enum class FieldMode { Normal, Active, ReadOnly, Unavailable };

struct TextField {
    Label label;
    Need need = Need::None;
    FieldContent content;
    FieldMode mode = FieldMode::Normal;
    Label placeholder = {};
    Label hint = {};
    Label error = {};               // In place of the hint, with a crimson edge
    Label tag = {};                 // A green tag beside the label: 「自動で入ります」
    bool is_masked = false;         // Dots, and no value in the node
    int lines = 1;                  // Lines of the box
    std::size_t graphemes = 0;      // Both for the counter, which shows from 80 % on
    std::size_t graphemes_max = 0;  // 0: no counter
    std::string_view key = {};
};

struct FieldAnswer {
    bool tapped = false;       // By finger, or the keyboard's focus came to it: make it active
    bool came_by_key = false;  // The latter, with Tab
    std::size_t caret = 0;     // Where the finger was; the text's end when it came by key
    bool left = false;         // The keyboard's focus went elsewhere: make it inactive
};

// Label, box and hint together. `rect` is where they go; its height need not fit.
float text_field_height(Ui& ui, const TextField& field, float width);
FieldAnswer text_field(Ui& ui, const Rect& rect, const TextField& field);

// A box of 56 with a magnifying glass and no label above it: the label is its accessible name. It
// fills the rectangle.
FieldAnswer search_field(Ui& ui, const Rect& rect, const TextField& field);

// An amount, right-aligned in fixed digit cells, with a unit at its end.
struct YenField {
    Label label = {};      // Accessible name always; drawn above the box unless in a row
    FieldContent content;  // Grouped digits while active, else what is shown: "2,000"
    Label unit;            // 万円
    FieldMode mode = FieldMode::Normal;
    Need need = Need::None;
    enum class Form { Row, Field, Pad } form = Form::Row;  // 56 bare, 64 with label, 84 with label
    Label reading = {};  // 「二千万円（20,000,000円）」, below
    Label error = {};
    bool is_negative = false;
    std::string_view key = {};
};
float yen_field_height(Ui& ui, const YenField& field, float width);
FieldAnswer yen_field(Ui& ui, const Rect& rect, const YenField& field);

// Label and tag above something that is no text field: a group of segments.
float field_label_height(const Ui& ui);
void field_label(Ui& ui, const Rect& rect, const Label& label, Need need, const Label& tag = {});

}  // namespace madoguchi::ui
