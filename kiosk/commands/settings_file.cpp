#include "kiosk/commands/settings_file.h"

#include <filesystem>
#include <system_error>

#include "platform/linux/linux_files.h"

namespace madoguchi::commands {

namespace {

constexpr std::size_t settings_bytes_max = 16 * 1024;

Problem refused(std::string what, const std::string& file, const toml::source_region& at,
                const std::string& hint) {
    return {ProblemKind::Refused, std::move(what), file + ":" + std::to_string(at.begin.line),
            hint};
}

}  // namespace

Result<void> read_settings(std::string_view toml, const std::string& file, const std::string& hint,
                           const TakeSetting& take) {
    try {
        const toml::table table = toml::parse(toml, file);
        for (const auto& [key, node] : table) {
            std::string wrong = take(key.str(), node);
            if (!wrong.empty()) return refused(std::move(wrong), file, node.source(), hint);
        }
    } catch (const toml::parse_error& error) {
        return refused(std::string(error.description()), file, error.source(), hint);
    }
    return {};
}

std::vector<Problem> read_settings_files(const Folders& folders, const char* name,
                                         const TakeFile& take) {
    std::vector<Problem> problems;
    platform::LinuxFiles files;
    for (const std::filesystem::path& folder : {std::filesystem::path(town_folder), folders.data}) {
        const std::filesystem::path file = folder / name;
        std::error_code error;
        if (!std::filesystem::exists(file, error)) continue;
        const Result<std::string> content = files.read_whole(file, settings_bytes_max);
        const Result<void> taken =
            content ? take(*content, file.string()) : Result<void>(content.problem());
        if (!taken) problems.push_back(taken.problem());
    }
    return problems;
}

}  // namespace madoguchi::commands
