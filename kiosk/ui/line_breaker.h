// Cuts text into lines as Japanese is set (kinsoku, after JIS X 4051), which Dear ImGui does not
// do.
//
// First choice are phrase borders: U+200B of the catalogues, spaces, the end of a sentence's part,
// and in text without U+200B the change from hiragana to kanji or katakana, which is where most
// phrases end. Then every place the rules allow. Never: a line beginning with 、。」ー or a small
// kana, one ending with 「（, a number away from its unit, a Latin word or a grapheme cluster in
// two (unless it alone is wider than the line), a kanji with its reading (reading.h) in two. A last
// line of one or two letters is filled up from the line before.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace madoguchi::ui {

struct TextLine {
    std::size_t begin = 0;  // Bytes of the text, without the spaces at the line's ends
    std::size_t end = 0;
    float width = 0;
};

// How wide a code point is, in the unit of `width_max`; 0 for what is not drawn.
using AdvanceOf = std::function<float(char32_t)>;

// At least one line, unless the text is empty. `width_max` 0 or less: lines end at '\n' only. The
// letters of a reading are `reading_scale` as wide as others.
std::vector<TextLine> break_lines(std::string_view text, float width_max, const AdvanceOf& advance,
                                  float reading_scale = 0.5F);

}  // namespace madoguchi::ui
