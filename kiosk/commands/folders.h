// Where things lie on this machine: the data directory, the program's own data, the town's.
#pragma once

#include <filesystem>
#include <string>

#include "platform/base/result.h"

namespace madoguchi::commands {

// What a town may lay beside the shipped packs and translations.
inline constexpr const char* town_folder = "/etc/madoguchi";

struct Folders {
    std::filesystem::path data;    // The store, the lock, the control socket
    std::filesystem::path assets;  // rule_packs, translations, theme, …

    std::filesystem::path control_socket() const { return data / "control"; }
    std::filesystem::path store_file() const { return data / "store.sqlite"; }
    std::filesystem::path journeys() const { return assets.parent_path() / "tests" / "journeys"; }
};

// `data` as given with --data; empty: $MADOGUCHI_DATA, else $XDG_DATA_HOME/madoguchi, else
// ~/.local/share/madoguchi. Assets: $MADOGUCHI_ASSETS, else the source tree the program was built
// in, else /usr/share/madoguchi. Usage or Environment when there is none.
Result<Folders> find_folders(const std::string& data);

// This program's own file, for starting it again.
std::filesystem::path program_file();

}  // namespace madoguchi::commands
