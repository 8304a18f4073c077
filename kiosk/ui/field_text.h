// The text inside a field: where its lines lie, its caret, selection and composition, and which
// letter the finger is on. Private to kiosk/ui.
#pragma once

#include "kiosk/ui/fields.h"

namespace madoguchi::ui {

struct FieldText {
    const FieldContent& content;
    TypeStyle style = TypeStyle::Input;
    Tone ink = Tone::Ink1;
    Align align = Align::Left;
    Digits digits = Digits::Proportional;
    bool is_active = false;  // Shows the caret
    bool is_masked = false;
    int lines = 1;
};

// Keeps the caret in sight; the rest of a long text is out of it at the left or the top.
void draw_field_text(Ui& ui, const Rect& rect, const FieldText& field);
// Where the lines under what is being composed go: one under each clause, with a gap between.
std::vector<Rect> underlines(Ui& ui, const Rect& rect, const FieldText& field);
// The grapheme border nearest to the finger.
std::size_t caret_under(Ui& ui, const Rect& rect, const FieldText& field, Point finger);

}  // namespace madoguchi::ui
