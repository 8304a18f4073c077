#include "kiosk/commands/folders.h"

#include <cstdlib>
#include <optional>
#include <system_error>

namespace madoguchi::commands {

namespace {

namespace fs = std::filesystem;

std::optional<fs::path> path_from_environment(const char* name) {
    const char* const value = std::getenv(name);
    if (value == nullptr || *value == '\0') return std::nullopt;
    return fs::path(value);
}

std::optional<fs::path> data_folder(const std::string& given) {
    if (!given.empty()) return fs::path(given);
    if (const auto data = path_from_environment("MADOGUCHI_DATA")) return data;
    if (const auto base = path_from_environment("XDG_DATA_HOME")) return *base / "madoguchi";
    if (const auto home = path_from_environment("HOME")) {
        return *home / ".local" / "share" / "madoguchi";
    }
    return std::nullopt;
}

bool holds_assets(const fs::path& folder) {
    std::error_code error;
    return fs::is_directory(folder / "theme", error) && fs::is_directory(folder / "icons", error);
}

std::optional<fs::path> assets_folder() {
    if (const auto given = path_from_environment("MADOGUCHI_ASSETS")) return given;
    // The program runs from build/PRESET, a folder or two below the source tree.
    constexpr int levels_up_max = 4;
    fs::path folder = program_file().parent_path();
    for (int level = 0; level < levels_up_max && !folder.empty(); ++level) {
        if (holds_assets(folder / "assets")) return folder / "assets";
        folder = folder.parent_path();
    }
    const fs::path installed = "/usr/share/madoguchi";
    if (holds_assets(installed)) return installed;
    return std::nullopt;
}

}  // namespace

std::filesystem::path program_file() {
    std::error_code error;
    return fs::read_symlink("/proc/self/exe", error);
}

Result<Folders> find_folders(const std::string& data) {
    const std::optional<fs::path> data_path = data_folder(data);
    if (!data_path) {
        return Problem{ProblemKind::Usage, "there is no place for the data", "HOME is not set",
                       "name a directory with --data"};
    }
    const std::optional<fs::path> assets = assets_folder();
    if (!assets) {
        return Problem{ProblemKind::Environment, "the program's own data are not there",
                       "/usr/share/madoguchi", "install them, or name them in MADOGUCHI_ASSETS"};
    }
    std::error_code error;
    const fs::path absolute = fs::absolute(*data_path, error);
    return Folders{error ? *data_path : absolute, *assets};
}

}  // namespace madoguchi::commands
