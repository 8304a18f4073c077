// A formula cut into its words and signs. What has no place in a formula is refused here, before
// anything else looks at it. Private to the domain.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.h"

namespace madoguchi::domain {

struct Token {
    enum class Kind { Integer, Text, Word, Sign, End };

    Kind kind = Kind::End;
    std::string text;  // Word: keywords and functions in lower case; Text: without its quotes
};

// Ends with a token of kind End.
Result<std::vector<Token>> scan_formula(std::string_view text);

// Words that are part of the language of formulas, or of SQL and refused: no fact may be named so.
bool is_reserved_word(std::string_view lower_case_word);

}  // namespace madoguchi::domain
