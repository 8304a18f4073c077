// What a translator's file still wants: keys without words, and words longer than the screens are
// known to hold. What would be refused outright (po_file.h) is told before anything else.
#pragma once

#include <string>
#include <vector>

#include "kiosk/ui/po_file.h"
#include "platform/base/result.h"

namespace madoguchi::ui {

struct TranslationRemark {
    enum class Kind { Missing, OverLong };
    Kind kind = Kind::Missing;
    std::string key;
    int line = 0;  // Of its msgid; 0 when missing
    std::size_t width = 0;
    std::size_t width_max = 0;
};

// In the order of the keys. Refused: as po_file.h says, and as Texts::load would.
Result<std::vector<TranslationRemark>> check_translation_file(const std::string& path);

// How much of a line words take, in half-width letters: a kanji or kana is two. Placeholders,
// borders of phrases and readings count nothing.
std::size_t width_of_words(std::string_view words);

// The widest that the screens are known to hold: the words of each language compiled in, which the
// screens' tests walk, and English grown by 40 %, which they walk too.
std::size_t width_max_of(std::string_view key);

}  // namespace madoguchi::ui
