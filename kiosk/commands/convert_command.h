// `madoguchi convert`: kana to candidates, as the on-screen keyboard would offer them.
#pragma once

#include <cstddef>
#include <string>

#include "kiosk/commands/folders.h"

namespace madoguchi::commands {

struct ConvertOptions {
    Folders folders;
    std::string reading;
    std::size_t top = 0;  // So many of each list, and the reading behind them; 0: all
    bool is_name = false;
    bool is_json = false;
};

// {"reading":…, "segments":[{"reading":…, "candidates":[…]}], "candidates":[whole phrase…]}.
// Without an engine these are kana, and stderr says so.
int run_convert(const ConvertOptions& options);

}  // namespace madoguchi::commands
