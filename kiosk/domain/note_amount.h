// The amount of yen that a sticky note speaks of: 「建物の改修 2,400万円」.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace madoguchi::domain {

// In yen. Empty when the words name none, or more than one.
std::optional<std::int64_t> amount_in_note(std::string_view text);

}  // namespace madoguchi::domain
