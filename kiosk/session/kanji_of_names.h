// The list of the ways in which families write a kanji, as the keyboard offers and the office's
// search compares them.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "kiosk/domain/kanji_variants.h"

namespace madoguchi::session {

// For jobs: reads the file by Services::shipped_file, which may be empty. No ways at all when the
// list is missing or refused.
domain::KanjiVariants read_kanji_of_names(
    const std::function<std::optional<std::string>(const std::string& file)>& shipped_file);

}  // namespace madoguchi::session
