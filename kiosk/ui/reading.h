// Readings over kanji (ふりがな). A .po file writes `{町|まち}`; finished words hold it as
// Unicode's interlinear annotation, U+FFF9 町 U+FFFA まち U+FFFB, which lines never break and the
// painter draws as small letters over the kanji. Whoever names, speaks or keeps words takes them
// without_readings().
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace madoguchi::ui {

inline constexpr std::string_view reading_begin = "\xEF\xBF\xB9";   // U+FFF9
inline constexpr std::string_view reading_middle = "\xEF\xBF\xBA";  // U+FFFA
inline constexpr std::string_view reading_end = "\xEF\xBF\xBB";     // U+FFFB

struct WithReading {
    std::string_view base;     // 町
    std::string_view reading;  // まち
    std::size_t end = 0;       // The byte after it
};

// The annotation that begins at this byte; nothing where there is none, or none that is whole.
std::optional<WithReading> reading_at(std::string_view text, std::size_t at);

bool has_readings(std::string_view text);
std::string without_readings(std::string_view text);

// What a kanji takes of its line: a reading may hang over each neighbour by half of one of its
// letters, and what it needs beyond that is left free beside the kanji.
float width_with_reading(float base_width, float reading_width, std::size_t reading_letters);

}  // namespace madoguchi::ui
