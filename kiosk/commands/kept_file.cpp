#include "kiosk/commands/kept_file.h"

#include <algorithm>
#include <system_error>

#include "kiosk/domain/application.h"
#include "kiosk/domain/consistency.h"
#include "kiosk/domain/population.h"

namespace madoguchi::commands {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t file_bytes_max = std::size_t{1} << 20;

template <class Read>
std::optional<Problem> problem_of(const Read& read) {
    return read.ok() ? std::nullopt : std::optional(read.problem());
}

std::optional<Problem> fault_in(std::string_view place, const std::string& text,
                                const std::string& path) {
    if (place == consistency_place) return problem_of(domain::ConsistencyRules::read(text, path));
    if (place == statistics_place) return problem_of(domain::read_statistics(text, path));
    if (place == population_place) return problem_of(domain::read_population(text, path));
    return std::nullopt;
}

}  // namespace

KeptFile read_kept_file(const Folders& folders, platform::Files& files, std::string_view place) {
    const bool is_towns_too =
        std::find(kept_places.begin(), kept_places.end(), place) != kept_places.end();
    std::vector<fs::path> candidates;
    if (is_towns_too) candidates = {folders.data / place, fs::path(town_folder) / place};
    candidates.push_back(folders.assets / place);
    KeptFile kept;
    for (const fs::path& path : candidates) {
        std::error_code error;
        if (!fs::exists(path, error) && path != candidates.back()) continue;
        Result<std::string> text = files.read_whole(path, file_bytes_max);
        const auto problem = text ? fault_in(place, *text, path.string()) : text.problem();
        if (problem) {
            kept.refused.push_back(*problem);
            continue;
        }
        kept.text = std::move(*text);
        return kept;
    }
    return kept;
}

domain::Statistics read_statistics_kept(const Folders& folders, platform::Files& files) {
    const KeptFile kept = read_kept_file(folders, files, statistics_place);
    if (!kept.text) return domain::built_in_statistics();
    const auto statistics = domain::read_statistics(*kept.text, "statistics");
    return statistics ? *statistics : domain::built_in_statistics();
}

}  // namespace madoguchi::commands
