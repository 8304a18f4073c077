// A small TOML file of the office's, one setting a line: in /etc/madoguchi and, over it, in the
// data directory. A file with a slip is refused whole, with its line; without any, all stays as it
// is.
#pragma once

#include <toml++/toml.h>

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kiosk/commands/folders.h"
#include "platform/base/result.h"

namespace madoguchi::commands {

// Calls `take` with each setting of the file; it says what is wrong with it, nothing when it is
// taken. `hint` tells whoever wrote the file how such a one looks.
using TakeSetting = std::function<std::string(std::string_view key, const toml::node& value)>;
Result<void> read_settings(std::string_view toml, const std::string& file, const std::string& hint,
                           const TakeSetting& take);

// The file's words over `settings`, which stay as they were when it is refused. `take_one` is a
// TakeSetting that has the settings to write into as its third argument.
template <class Settings, class TakeOne>
Result<void> take_settings(std::string_view toml, const std::string& file, const std::string& hint,
                           Settings& settings, TakeOne take_one) {
    Settings taken = settings;
    Result<void> read = read_settings(
        toml, file, hint, [&taken, take_one](std::string_view key, const toml::node& value) {
            return take_one(key, value, taken);
        });
    if (read) settings = std::move(taken);
    return read;
}

// Both files of this name, at most 16 KiB each, through `take`. The problems are for doctor.
using TakeFile = std::function<Result<void>(std::string_view toml, const std::string& file)>;
std::vector<Problem> read_settings_files(const Folders& folders, const char* name,
                                         const TakeFile& take);

}  // namespace madoguchi::commands
