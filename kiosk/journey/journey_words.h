// The words of one line of a journey: bare words, and texts in quotes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.h"

namespace madoguchi::journey {

struct Word {
    std::string text;
    enum class Kind { Bare, Quoted } kind = Kind::Bare;

    bool is(std::string_view bare) const { return kind == Kind::Bare && text == bare; }
};

// Empty for an empty line or a comment. Refused: an open quote, an unknown escape. The problem has
// no place; the caller knows file and line.
Result<std::vector<Word>> words_of(std::string_view line);

// "3s", "90s", "500ms", "2m" in milliseconds; empty for anything else.
std::optional<long long> milliseconds_of(std::string_view text);

}  // namespace madoguchi::journey
