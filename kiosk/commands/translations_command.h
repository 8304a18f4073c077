// `madoguchi translations`: a file to begin a translation with, and what a translator's file still
// wants.
#pragma once

#include <string>

namespace madoguchi::commands {

// Every missing, unused and over-long translation, a line each; exit 1 when there is one, or when
// the file would be refused.
int run_translations_check(const std::string& file);

// A .po file of every key without words; over each, for translators' tools, how it stands in Japanese
// and in English. Exit 1 when the file is there already or cannot be written.
int run_translations_template(const std::string& file);

}  // namespace madoguchi::commands
