// Words on the screen: headings, paragraphs, captions, icons, tags.
#pragma once

#include "kiosk/ui/ui.h"

namespace madoguchi::ui {

// Draws the words and adds a node of role Text (or Heading, for heading()). Returns the height the
// lines took, which may be more than the rectangle has: then the node says that it is clipped.
float text(Ui& ui, const Rect& rect, const Label& words, const TextLook& look = {},
           std::string_view key = {});
float heading(Ui& ui, const Rect& rect, const Label& words,
              const TextLook& look = {.style = TypeStyle::H1});
float paragraph(Ui& ui, const Rect& rect, const Label& words);  // Body, ink2
float caption(Ui& ui, const Rect& rect, const Label& words);    // Caption, ink2

// What the words need, in logical pixels at the present text size. `width_max` 0: one line.
Size text_size(Ui& ui, const Label& words, TypeStyle style, float width_max = 0,
               Digits digits = Digits::Proportional);
float text_height(Ui& ui, const Label& words, TypeStyle style, float width);
float line_height(const Ui& ui, TypeStyle style);

// An icon is decoration beside words: it adds no node.
void icon(Ui& ui, const Rect& rect, Icon icon, Tone ink);

enum class TagKind { Pass, Wait, Fail, Info, Mute, Required, Optional };
struct Tag {
    Label text;
    TagKind kind = TagKind::Info;
    Icon icon = Icon::None;
};
Size tag_size(Ui& ui, const Tag& tag);
// At the left of the rectangle, in the middle of its height; returns where it is.
Rect tag(Ui& ui, const Rect& rect, const Tag& tag);

// An icon with a line of words beside it: 「✓ 自動で保存しました」.
struct IconLine {
    Label text;
    Icon icon = Icon::Check;
    Tone ink = Tone::Matsu700;
    TypeStyle style = TypeStyle::LabelPlain;
    Align align = Align::Left;
};
void icon_line(Ui& ui, const Rect& rect, const IconLine& line);

}  // namespace madoguchi::ui
