// What is said between madoguchi and its helper `madoguchi_anthy`, one line there, a few back.
//
//     there: LETTERS of each fixed segment with spaces between, TAB, reading, newline
//     back:  "ok" newline; a line a segment: its reading, TAB, candidates with TABs between; an
//            empty line ends the answer
//
// A line that is anything else is answered with "ok" and the empty line.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/text_conversion.h"

namespace madoguchi::platform {

inline constexpr std::size_t anthy_line_bytes_max = 4096;
inline constexpr std::size_t anthy_answer_bytes_max = std::size_t{1} << 20;
inline constexpr std::string_view anthy_answer_begin = "ok\n";
inline constexpr std::string_view anthy_answer_end = "\n\n";

// Empty for a reading with a tab or newline in it, and one too long for a line.
std::optional<std::string> anthy_question(const ConversionRequest& request);
std::optional<ConversionRequest> read_anthy_question(std::string_view line);

std::string anthy_answer(const std::vector<ConversionSegment>& segments);
// Empty for anything that is no such answer.
std::optional<std::vector<ConversionSegment>> read_anthy_answer(std::string_view text);

}  // namespace madoguchi::platform
