// The sizes and weights of type (design tokens, section 3), and how a text is set in its rectangle.
#pragma once

#include <cstdint>

#include "kiosk/ui/color.h"

namespace madoguchi::ui {

enum class Weight : std::uint8_t { Regular, Bold };

enum class TypeStyle : std::uint8_t {
    Hero,         // 54/70 bold: welcome headline
    Display,      // 44/56 bold: receipt number, countdown
    NumberLarge,  // 38/46 bold: index values
    H1,           // 32/42 bold: screen title
    H1Plain,      // 32/42 regular: keys of the number pad
    H1Small,      // 30/40 bold: screen title that shares its row
    H2,           // 24/34 bold: primary button, check title
    ChoiceTitle,  // 22/30 bold
    Input,        // 24/32 regular: field text, candidates
    InputBold,    // 24/32 bold: yen fields
    Key,          // 26/34 regular: keyboard keys
    BodyLarge,    // 20/32 regular: lead line
    Body,         // 19/30 regular: explanation rows
    BodyBold,     // 19/28 bold: titles of rows
    Label,        // 18/28 bold: field label, block name
    LabelPlain,   // 18/28 regular
    Note,         // 17/24 regular: sticky notes, hints
    NoteBold,     // 17/26 bold: error lines
    NoteLarge,    // 21/31 regular: sticky notes in the editor
    Button,       // 21/30 bold: secondary button
    DialogTitle,  // 36/48 bold
    DialogText,   // 21/36 regular
    Caption,      // 16/24 regular
    CaptionBold,  // 16/24 bold: tags
    Small,        // 15/22 regular: averages, access tiles
    SmallBold,    // 15/22 bold
    Tag,          // 14/22 bold: 必須 / 任意
    ServiceName,  // 14/20 regular: under the town's name
};

// In logical pixels at text scale 1. Letter spacing is a share of the size.
struct TypeMeasure {
    float size = 19;
    float line = 30;
    Weight weight = Weight::Regular;
    float letter_spacing = 0;
};
TypeMeasure measure_of(TypeStyle style);
// The same, made so that multiplied by the text scale (1 to 2.5) it is as large as is drawn: beyond
// 150 % what is larger than body text grows no more until body text has nearly its size, as a title
// that is read at 150 % leaves the room to what could not be.
TypeMeasure measure_of(TypeStyle style, float text_scale);

enum class Align : std::uint8_t { Left, Center, Right };
enum class Place : std::uint8_t { Top, Middle, Bottom };  // Of the lines in their rectangle
enum class Digits : std::uint8_t {
    Proportional,
    Fixed,  // Every digit in a cell of 0.76 em, so that columns and countdowns stand still
};

struct TextLook {
    TypeStyle style = TypeStyle::Body;
    Tone ink = Tone::Ink1;
    Align align = Align::Left;
    Place place = Place::Top;
    Digits digits = Digits::Proportional;
    int lines_max = 0;  // 0: as many as it takes. More text is cut with … and counts as clipped
};

}  // namespace madoguchi::ui
