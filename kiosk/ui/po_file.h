// Gettext .po files as this project uses them: msgid is a dotted key, msgstr the words, one file a
// language. Read by the program at start and by the build's generator, so it stands on the standard
// library alone.
//
// In the words `|` marks a phrase border (文節), where a line breaks first; it becomes U+200B.
// `{name}` is a placeholder, `{町|まち}` a kanji with its reading (reading.h). Comments
// and obsolete entries are skipped, as is the header but for two of its lines: `X-Language-Name:
// Tiếng Việt`, by which visitors know the language, and `X-Writing: latin`, where its people write
// their own words in Latin letters (without the line, or with `kana`: in kana). A fuzzy entry
// counts as not translated, as gettext has it. msgctxt and plural forms are not used here and are
// refused.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/ui/written_letters.h"
#include "platform/base/result.h"

namespace madoguchi::ui {

inline constexpr std::size_t po_bytes_max = 1 << 20;
inline constexpr std::size_t po_entries_max = 20'000;
inline constexpr std::size_t po_words_max = 400;  // Code points of one msgstr
inline constexpr std::size_t po_key_max = 80;
inline constexpr std::size_t po_language_name_max = 24;  // Code points: it stands on a button

struct PoEntry {
    std::string key;
    std::string words;  // Empty: not translated
    int line = 0;       // Of its msgid
};

struct Translation {
    std::string language_name;  // In the language itself; empty when the header does not say
    std::optional<WrittenLetters> letters;  // Empty when the header does not say
    std::vector<PoEntry> entries;
};

// Refused, with "FILE:LINE": what is no .po, a key with other characters than a-z 0-9 . - or
// without a dot, a key given twice, words too long, text that is not UTF-8 or holds control
// characters.
Result<Translation> parse_po(std::string_view content, const std::string& file_name);

// The file's bytes, parsed as above. Refused also when it is larger than po_bytes_max or cannot be
// read (Environment).
Result<Translation> read_po(const std::string& path);

// The names in {braces}, sorted; a brace without its partner is a Problem.
Result<std::vector<std::string>> placeholders_of(std::string_view words);

// Whether a translation fits the source language: every key known, the same placeholders. The
// problem found first, with its line.
Result<void> check_translation(std::span<const PoEntry> source,
                               std::span<const PoEntry> translation, const std::string& file_name);

}  // namespace madoguchi::ui
