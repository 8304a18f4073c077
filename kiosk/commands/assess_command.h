// `madoguchi assess` and `madoguchi packs check`: the rules at work on files, without a store.
#pragma once

#include <string>
#include <vector>

#include "kiosk/commands/folders.h"

namespace madoguchi::commands {

struct AssessOptions {
    Folders folders;
    std::string document;  // A file, or "-" for the standard input
    std::string pack;      // An id, a file, or empty: the town's, else by the decision date
    std::vector<std::string> overlays;
    std::string town_file;  // Empty: the town's settings are unknown
    bool is_json = false;
};
int run_assess(const AssessOptions& options);

// Parses every pack and runs the examples inside it.
int run_packs_check(const Folders& folders, const std::string& file_or_folder);

}  // namespace madoguchi::commands
