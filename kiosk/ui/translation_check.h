// What a translator's file still wants: keys without words, keys that nothing uses (the kiosk would
// refuse the file for them), and words longer than the screens are known to hold. What is no .po,
// and placeholders that differ, are told before anything else (po_file.h).
#pragma once

#include <string>
#include <vector>

#include "kiosk/ui/po_file.h"
#include "platform/base/result.h"

namespace madoguchi::ui {

struct TranslationRemark {
    enum class Kind { Missing, Unused, OverLong };
    Kind kind = Kind::Missing;
    std::string key;
    int line = 0;  // Of its msgid; 0 when missing
    std::size_t width = 0;
    std::size_t width_max = 0;
};

// Every remark: in the order of the program's keys, then the unused ones in the order of the file.
// Refused: as po_file.h says; of placeholders that differ the first.
Result<std::vector<TranslationRemark>> check_translation_file(const std::string& path);

// How much of a line words take, in half-width letters: a kanji or kana is two. Placeholders,
// borders of phrases and readings count nothing.
std::size_t width_of_words(std::string_view words);

// The widest that the screens are known to hold: the words of each language compiled in, which the
// screens' tests walk, and English grown by 40 %, which they walk too. So a file that is compiled
// in is within it until somebody edits it; from then on this tells of it before the screens do.
std::size_t width_max_of(std::string_view key);

}  // namespace madoguchi::ui
