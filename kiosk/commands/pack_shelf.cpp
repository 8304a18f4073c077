#include "kiosk/commands/pack_shelf.h"

#include <toml++/toml.h>

#include <algorithm>
#include <map>
#include <optional>
#include <system_error>

namespace madoguchi::commands {

namespace {

namespace fs = std::filesystem;

// The pack's own name for itself; empty if the file cannot be read that far.
std::string id_in(const std::string& pack) {
    try {
        return toml::parse(pack)["id"].value_or(std::string());
    } catch (const toml::parse_error&) {
        return {};
    }
}

std::vector<fs::path> toml_files_in(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        if (entry->path().extension() == ".toml") found.push_back(entry->path());
    }
    std::sort(found.begin(), found.end());
    if (found.size() > pack_files_max) found.resize(pack_files_max);
    return found;
}

// One pack's file, and what may stand in for it: the last good copy, then the file of the same name
// in an earlier folder.
struct Slot {
    std::string path;
    std::string content;
    PackFiles stand_ins;
    bool is_the_towns = false;
};

using Slots = std::map<std::string, Slot>;  // By file name

void add_folder(Slots& slots, std::vector<Problem>& problems, const fs::path& folder,
                platform::Files& files, bool is_the_towns) {
    for (const fs::path& path : toml_files_in(folder)) {
        Slot& slot = slots[path.filename().string()];
        if (!slot.path.empty())
            slot.stand_ins.emplace(slot.stand_ins.begin(), slot.path, slot.content);
        Result<std::string> content = files.read_whole(path, domain::pack_bytes_max);
        if (!content) {
            problems.push_back(content.problem());
            if (slot.path.empty()) slot.path = path.string();
            continue;
        }
        slot.path = path.string();
        slot.content = std::move(*content);
        slot.is_the_towns = is_the_towns;
        if (slot.content.empty()) {
            problems.push_back({ProblemKind::Refused, "the rule pack is empty", slot.path,
                                "put the file back, or take it away"});
        }
    }
}

void add_last_good(Slots& slots, const fs::path& folder, platform::Files& files) {
    for (const fs::path& path : toml_files_in(folder)) {
        const auto slot = slots.find(path.filename().string());
        if (slot == slots.end()) continue;  // The town took the file away on purpose
        Result<std::string> content = files.read_whole(path, domain::pack_bytes_max);
        if (!content) continue;
        PackFiles& stand_ins = slot->second.stand_ins;
        stand_ins.emplace(stand_ins.begin(), path.string(), std::move(*content));
    }
}

PackFiles files_of(const Slots& slots) {
    PackFiles files;
    for (const auto& [name, slot] : slots) {
        if (!slot.content.empty()) files.emplace_back(slot.path, slot.content);
    }
    return files;
}

bool is_about(const Problem& problem, const std::string& path) {
    return problem.where == path || problem.where.starts_with(path + ":");
}

bool is_refused(const Slot& slot, const std::vector<Problem>& problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [&slot](const Problem& problem) { return is_about(problem, slot.path); });
}

// True if a refused file gave its place to the next stand-in.
bool replace_refused(Slots& slots, const std::vector<Problem>& problems) {
    bool replaced = false;
    for (auto& [name, slot] : slots) {
        if (slot.stand_ins.empty()) continue;
        if (!slot.content.empty() && !is_refused(slot, problems)) continue;
        std::tie(slot.path, slot.content) = slot.stand_ins.front();
        slot.stand_ins.erase(slot.stand_ins.begin());
        slot.is_the_towns = false;
        replaced = true;
    }
    return replaced;
}

void keep_good_copies(const Slots& slots, const domain::RulePacks& packs, const fs::path& folder,
                      platform::Files& files) {
    std::error_code error;
    for (const auto& [name, slot] : slots) {
        if (!slot.is_the_towns || is_refused(slot, packs.problems())) continue;
        const fs::path copy = folder / name;
        const Result<std::string> kept = files.read_whole(copy, domain::pack_bytes_max);
        if (kept && *kept == slot.content) continue;
        fs::create_directories(folder, error);
        // Without a copy the pack is in force all the same; the next start tries again.
        static_cast<void>(files.write_whole(copy, slot.content).ok());
    }
}

}  // namespace

PackShelf read_pack_shelf(const Folders& folders, platform::Files& files, LastGood last_good) {
    const fs::path own = folders.data / "rule_packs";
    PackShelf shelf;
    Slots slots;
    add_folder(slots, shelf.problems, folders.assets / "rule_packs", files, false);
    add_folder(slots, shelf.problems, fs::path(town_folder) / "rule_packs", files, true);
    add_folder(slots, shelf.problems, own, files, true);
    add_last_good(slots, own / ".last_good", files);

    shelf.packs = domain::RulePacks::read(files_of(slots));
    std::vector<Problem> problems = shelf.packs.problems();
    shelf.problems.insert(shelf.problems.end(), problems.begin(), problems.end());
    while (replace_refused(slots, problems)) {
        shelf.packs = domain::RulePacks::read(files_of(slots));
        problems = shelf.packs.problems();
    }
    if (last_good == LastGood::Keep) {
        keep_good_copies(slots, shelf.packs, own / ".last_good", files);
    }
    return shelf;
}

Result<PackFiles> read_pack_files(const std::filesystem::path& file_or_folder,
                                  platform::Files& files) {
    std::error_code error;
    const bool is_folder = fs::is_directory(file_or_folder, error);
    const std::vector<fs::path> paths =
        is_folder ? toml_files_in(file_or_folder) : std::vector<fs::path>{file_or_folder};
    if (paths.empty()) {
        return Problem{ProblemKind::Refused, "there is no *.toml in the folder",
                       file_or_folder.string(), "name a rule pack or a folder of them"};
    }
    PackFiles read;
    for (const fs::path& path : paths) {
        Result<std::string> content = files.read_whole(path, domain::pack_bytes_max);
        if (!content) return content.problem();
        read.emplace_back(path.string(), std::move(*content));
    }
    return read;
}

PackFiles own_packs_over_shipped(const PackFiles& own, const Folders& folders,
                                 platform::Files& files) {
    PackFiles all = own;
    const Result<PackFiles> shipped = read_pack_files(folders.assets / "rule_packs", files);
    if (!shipped) return all;
    for (const auto& [path, content] : *shipped) {
        const auto name = fs::path(path).filename();
        const std::string id = id_in(content);
        const bool gives_way = std::any_of(own.begin(), own.end(), [&](const auto& file) {
            return fs::path(file.first).filename() == name || id_in(file.second) == id;
        });
        if (!gives_way) all.emplace_back(path, content);
    }
    return all;
}

}  // namespace madoguchi::commands
