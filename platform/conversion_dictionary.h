// Words that a converter does not know by itself: of the programme, of trades, of places, and the
// variants of surnames people ask for. A table in plain text, laid over whatever engine is there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.h"

namespace madoguchi::platform {

enum class WordKind {
    Noun,
    Place,
    Variant,  // A rarer spelling: offered behind the likely ones, never first
};

struct DictionaryWord {
    std::string reading;  // Hiragana, at most word_letters_max
    std::string text;
    WordKind kind = WordKind::Noun;

    friend bool operator==(const DictionaryWord&, const DictionaryWord&) = default;
};

inline constexpr std::size_t dictionary_bytes_max = std::size_t{1} << 20;
inline constexpr std::size_t dictionary_words_max = 10'000;
inline constexpr std::size_t word_letters_max = 60;

// One word a line: reading, text, kind (noun, place, variant), with tabs between them; `#` begins a
// line of comment. Refused with FILE:LINE: another kind, a reading that is not hiragana, a
// control sign, an empty or too long word, the same word twice, too many of them.
Result<std::vector<DictionaryWord>> read_dictionary(std::string_view table,
                                                    std::string_view file_name);

}  // namespace madoguchi::platform
