// How Japanese is said: kana from what MeCab, the morphological analyser of Debian with the IPA
// dictionary, tells of a text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace madoguchi::platform {

// What MeCab must be called with, after its own name, for readings_from to understand it.
std::vector<std::string> mecab_options();

// For each line that MeCab was given, its kana: as it is said (ワ for the particle は), with blanks
// between phrases, as a voice that reads kana needs them. What MeCab does not know stays as it was
// written, but no kanji is left: one that cannot be read is left out.
std::vector<std::string> readings_from(std::string_view mecab_output);

// The same for kana that are known: only made fit to be said.
std::string with_breaths(std::string_view kana);

}  // namespace madoguchi::platform
