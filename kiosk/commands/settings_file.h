// A small TOML file of the office's, one setting a line: in /etc/madoguchi and, over it, in the
// data directory. A file with a slip is refused whole, with its line; without any, all stays as it
// is.
#pragma once

#include <toml++/toml.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/commands/folders.h"
#include "platform/base/result.h"

namespace madoguchi::commands {

// Takes one setting, or says what is wrong with it; empty: taken. A key it does not know is wrong.
using TakeSetting = std::function<std::string(std::string_view key, const toml::node& value)>;

// `hint` tells whoever wrote it how such a file looks.
Result<void> take_settings(std::string_view toml, const std::string& file, const std::string& hint,
                           const TakeSetting& take);

// Both files of this name, at most 16 KiB each. `take` must leave everything as it was when it
// refuses. The problems are for doctor.
using TakeFile = std::function<Result<void>(std::string_view toml, const std::string& file)>;
std::vector<Problem> read_settings_files(const Folders& folders, const char* name,
                                         const TakeFile& take);

}  // namespace madoguchi::commands
