// Files of figures and advice that a town may change without a compiler: its own lie below
// /etc/madoguchi or the data directory under the place they have below assets.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/commands/folders.h"
#include "kiosk/domain/statistics.h"
#include "platform/base/result.h"
#include "platform/files.h"

namespace madoguchi::commands {

inline constexpr std::string_view statistics_place = "statistics/local10000-2013-2015.toml";
inline constexpr std::string_view population_place = "statistics/population.toml";
inline constexpr std::string_view consistency_place = "consistency/canvas.toml";
inline constexpr std::array kept_places{consistency_place, statistics_place, population_place};

struct KeptFile {
    std::optional<std::string> text;  // Empty when not one of them is usable
    std::vector<Problem> refused;  // With FILE:LINE; another stands in for each where one is left
};
// The file of a place: the data directory's, else /etc/madoguchi's, else the shipped one; the first
// that is what it should be. Files that are in none of kept_places are the shipped ones, unread.
KeptFile read_kept_file(const Folders& folders, platform::Files& files, std::string_view place);

// Those the program was built with when no file is usable.
domain::Statistics read_statistics_kept(const Folders& folders, platform::Files& files);

}  // namespace madoguchi::commands
