// The rule packs of this machine: shipped ones, the town's, those in the data directory. A broken
// file is replaced by its last good copy, so that a slip of the pen does not change the rules.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/commands/folders.h"
#include "kiosk/domain/rule_pack.h"
#include "platform/base/result.h"
#include "platform/files.h"

namespace madoguchi::commands {

inline constexpr std::size_t pack_files_max = 200;

using PackFiles = std::vector<std::pair<std::string, std::string>>;  // Path, bytes

struct PackShelf {
    domain::RulePacks packs;
    std::vector<Problem> problems;  // What was refused, also where a good copy stands in
};

enum class LastGood {
    Keep,  // Copies what was accepted; only while this process holds the data directory
    OnlyRead,
};

// Every *.toml of the shipped folder, /etc/madoguchi/rule_packs and DATA/rule_packs. A file of the
// same name in a later folder replaces the earlier one. Last good copies lie in
// DATA/rule_packs/.last_good.
PackShelf read_pack_shelf(const Folders& folders, platform::Files& files, LastGood last_good);

// One file, or every *.toml of a folder, in order of name. Refused when there are none.
Result<PackFiles> read_pack_files(const std::filesystem::path& file_or_folder,
                                  platform::Files& files);

// The caller's own packs, with the shipped ones behind them for those that extend one. A shipped
// pack gives way to an own one of the same file name or id.
PackFiles own_packs_over_shipped(const PackFiles& own, const Folders& folders,
                                 platform::Files& files);

}  // namespace madoguchi::commands
