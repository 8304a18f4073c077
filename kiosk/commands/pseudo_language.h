// A language that nobody speaks: English with every word 40 % longer, as a town's own translation.
// What it shows is that a fourth language needs a file and no code, and that the screens hold it.
// For the audit and the tests; no visitor is ever offered it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "platform/base/result.h"

namespace madoguchi::commands {

inline constexpr const char* pseudo_language = "x-long";
inline constexpr const char* pseudo_language_name = "Longlo Englisheng";

// Each word with its first letters once more behind it: "Start new" is "Startst newne".
// Placeholders stay, and so does whatever is no letter.
std::string lengthened(std::string_view words);

// Writes x-long.po into the folder, which is made. Environment when it cannot be written.
Result<void> write_pseudo_language(const std::filesystem::path& folder);

}  // namespace madoguchi::commands
