// Text as a person counts it: in grapheme clusters, so that an emoji or a kanji with a variation
// selector is one letter. What a person typed is kept code point by code point; folding is for
// comparison only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace madoguchi::domain {

// Byte offsets at which a grapheme cluster begins, and the end of the text: {0, …, text.size()}.
// Text that is not UTF-8 is cut at every bad byte.
std::vector<std::size_t> grapheme_borders(std::string_view text);
std::size_t grapheme_count(std::string_view text);

// The first `limit` clusters of the text. A cluster of more than 32 code points is cut there.
std::string first_graphemes(std::string_view text, std::size_t limit);

// The text as UTF-8 without control characters; bad bytes become U+FFFD, line ends and tabs a
// space.
std::string clean_input(std::string_view text);

// A copy for search and comparison: width, case and katakana/hiragana do not count. Never stored as
// the person's own words.
std::string folded(std::string_view text);

// "１，０００万", "1,000万円", "一千万", "２億３０００万" or plain yen as an amount of yen.
// Full-width digits, kanji numerals and decimals that leave whole yen ("1.5億") are read. Empty
// when it is no amount, negative, or over Yen::input_max. `unit_yen` is what a number without 万,
// 億, 兆 or 円 counts in: 10'000 in fields of 万円, else 1.
std::optional<std::int64_t> amount_from_text(std::string_view text, std::int64_t unit_yen);

// The digits of a phone or postal number, full-width ones folded; other characters dropped.
std::string digits_of(std::string_view text);

}  // namespace madoguchi::domain
