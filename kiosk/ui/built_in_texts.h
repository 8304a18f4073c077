// The catalogues that are compiled in (built_in_texts.cpp in the build folder, made by
// deploy/generate_texts.cpp): the last resort when no file can be read.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "kiosk/ui/po_file.h"

namespace madoguchi::ui {

struct BuiltInCatalogue {
    std::string_view language;  // "ja"
    std::string_view name;      // "日本語"
    WrittenLetters letters = WrittenLetters::Kana;
    std::span<const std::string_view> words;  // By TextId; empty: not translated
};

// By TextId: "welcome.start".
std::span<const std::string_view> built_in_keys();
// Japanese first.
std::span<const BuiltInCatalogue> built_in_catalogues();
// The Japanese one as a file's entries, for checks of other files against it.
std::vector<PoEntry> built_in_source();

}  // namespace madoguchi::ui
