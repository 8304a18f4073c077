// The two weights of type as Dear ImGui fonts, each a chain of files: BIZ UDPGothic, then Noto Sans
// CJK JP for the kanji it lacks. Files are opened by path and stay on disk (FreeType maps them);
// nothing is read into memory. Glyphs are rasterised at the very pixel size asked for.
//
// Both families are set to the same em, so a kanji of the fallback is as large as its neighbours.
// (Dear ImGui's own loader sizes a font by ascent + descent, 1.000 em here and 1.448 em in Noto,
// which is why merging there needs that ratio.)
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/ui/type_style.h"
#include "platform/base/result.h"

struct ImFont;
struct ImFontAtlas;

namespace madoguchi::ui {

struct UiFiles;

// Variation selectors, joiners, direction marks, soft hyphens, U+200B: drawn as nothing, 0 wide.
bool is_zero_width(char32_t point);

// What is drawn for a code point: itself, or one stand-in for those far beyond any font, because
// Dear ImGui keeps a table as long as the highest code point of each size.
char32_t drawn_as(char32_t point);

// The next code point of UTF-8 text at `at`, which moves on; U+FFFD for each bad byte.
char32_t next_point(std::string_view text, std::size_t& at);

class Fonts {
public:
    // Within the current ImGui context, before its first frame. A file that is missing is a problem
    // to tell, not an end: the other files stand in, and without any every letter is a marked box.
    Fonts(const UiFiles& files, ImFontAtlas& atlas);
    ~Fonts();
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    ImFont* font(Weight weight) const;
    // Whether some file of the chain has a glyph for it (zero-width ones count as drawn).
    bool can_draw(Weight weight, char32_t point) const;
    const std::vector<Problem>& problems() const { return problems_; }

    // Lets go of every letter drawn so far, and of the memory they took. Between frames.
    void forget_letters();

    // A font never closes its faces before ImGui's atlas is gone: destroy the context first.
    class Faces;

private:
    std::unique_ptr<Faces> regular_;
    std::unique_ptr<Faces> bold_;
    ImFont* regular_font_ = nullptr;
    ImFont* bold_font_ = nullptr;
    std::vector<Problem> problems_;
    ImFontAtlas* atlas_ = nullptr;  // The context's
};

}  // namespace madoguchi::ui
