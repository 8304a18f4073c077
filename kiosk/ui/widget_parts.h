// Pieces that several widget families are made of. Private to kiosk/ui.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/ui/painter.h"
#include "kiosk/ui/ui.h"

namespace madoguchi::ui {

// Words drawn for the node added last; adds none. Returns the height the lines took.
float put_words(Ui& ui, const Rect& rect, const Label& words, const TextLook& look);
// Notes where a line's letters were drawn, its em box beginning at `at`, for the audit.
void note_letters(Ui& ui, Point at, std::string_view line, const Face& face, float width);
// From one line of the words to the next: the style's line height, more where readings stand over
// kanji. The first line's readings stand in what is free above it.
float line_step(Ui& ui, const Label& words, TypeStyle style);
// As much of the text as fits, with … at its end.
std::string shortened(Painter& painter, const Face& face, const std::string& text, float width_px);

// The keyboard's focus ring around a shape: 3 px of ground, 4 px gold, 2 px ink.
void focus_ring(Ui& ui, const Rect& rect, float radius);

// A surface with the edge and shadow of its theme.
struct Surface {
    Tone fill = Tone::Paper1;
    float radius = 16;
    Tone edge = Tone::Line;
    float edge_width = 1;
    bool is_raised = true;  // Elevation 1
};
void draw_surface(Ui& ui, const Rect& rect, const Surface& surface);

// A disc with a line icon in it.
void icon_disc(Ui& ui, Point center, float radius, Tone fill, Icon icon, Tone ink);
// The empty circle of a choice, or the green disc with its tick.
void choice_disc(Ui& ui, Point center, float radius, bool is_chosen);

// Icon and words side by side, centred together; two lines where one is too narrow.
struct IconAndWords {
    Label text;
    Icon icon = Icon::None;
    float icon_size = 24;  // At text scale 1
    float gap = 12;
    bool icon_at_end = false;
    TypeStyle style = TypeStyle::Button;
    TypeStyle style_two_lines = TypeStyle::BodyBold;
    Tone ink = Tone::Ai700;
};
void put_icon_and_words(Ui& ui, const Rect& rect, const IconAndWords& parts);

}  // namespace madoguchi::ui
