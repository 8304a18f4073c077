// `madoguchi translations check FILE`: what a translator's file still wants.
#pragma once

#include <string>

namespace madoguchi::commands {

// Every missing and every over-long translation, a line each; exit 1 when there is one, or when the
// file would be refused.
int run_translations_check(const std::string& file);

}  // namespace madoguchi::commands
