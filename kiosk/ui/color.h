// A colour, and the names under which screens ask the theme for one.
#pragma once

#include <cstdint>

namespace madoguchi::ui {

struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;

    friend bool operator==(const Color&, const Color&) = default;
    Color with_alpha(float share) const {
        return {red, green, blue, static_cast<std::uint8_t>(static_cast<float>(alpha) * share)};
    }
};

// WCAG 2.x contrast of two opaque colours, 1 to 21.
float contrast_between(Color a, Color b);

// The tokens of assets/theme/*.toml, in their order of design. `On…` are the inks for filled
// shapes.
enum class Tone : std::uint8_t {
    Paper0,
    Paper1,
    Paper2,
    Paper3,
    Line,
    LineStrong,
    Ink1,
    Ink2,
    InkInverse,
    Ai50,
    Ai100,
    Ai300,
    Ai600,
    Ai700,
    Ai800,
    Ai900,
    Yamabuki,
    Yamabuki100,
    Kin700,
    Kin500,
    Kaki,
    Kaki100,
    Kaki700,
    Matsu,
    Matsu100,
    Matsu700,
    Beni,
    Beni100,
    Beni700,
    NoteYellow,
    NoteYellowStrip,
    NoteGreen,
    NoteGreenStrip,
    NoteBlue,
    NoteBlueStrip,
    NotePink,
    NotePinkStrip,
    NoteViolet,
    NoteVioletStrip,
    // Not in the table of tokens.md, but fixed there or in the mockups.
    OnYamabuki,  // Ink on gold: the current step's number, a pressed key
    OnToast,     // Words on ai900
    RailTop,     // The rail's gradient
    RailMiddle,
    RailBottom,
    RailInk,  // Names of steps not yet done
    RailCaption,
    RailLine,  // Connector between steps not yet done
    RailDisc,  // Ring of their discs
    RailTile,  // Ground of the language, text and contrast tiles
    SubmitLip,
    Placeholder,
    DisabledInk,
    LocalInk,  // 「町のもの」 on a green note
    KeyLip,
    KeyFunction,
    TrayEdge,
    RowAlternate,
    CanvasValue,  // Top bar of the value block
    RingGap,      // The focus ring, from inside out
    Ring,
    RingEdge,
    Shadow,
    Scrim,
    PictureSky,  // The flat pictures of the choice cards
    PictureBrown,
    PictureArrow,
};
inline constexpr int tone_count = static_cast<int>(Tone::PictureArrow) + 1;

}  // namespace madoguchi::ui
