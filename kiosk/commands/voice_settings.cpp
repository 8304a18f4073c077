#include "kiosk/commands/voice_settings.h"

#include <toml++/toml.h>

#include <array>
#include <filesystem>
#include <system_error>

#include "platform/linux/linux_files.h"

namespace madoguchi::commands {

namespace {

constexpr std::size_t settings_bytes_max = 16 * 1024;
constexpr std::size_t device_bytes_max = 200;

Problem refused(std::string what, const std::string& file, const toml::source_region& at) {
    return {
        ProblemKind::Refused, std::move(what), file + ":" + std::to_string(at.begin.line),
        "write headphones = \"jack\", \"always\" or \"never\", and device as aplay -L names it"};
}

std::optional<platform::Headphones> headphones_of(std::string_view word) {
    if (word == "jack") return platform::Headphones::AskTheJack;
    if (word == "always") return platform::Headphones::Always;
    if (word == "never") return platform::Headphones::Never;
    return std::nullopt;
}

}  // namespace

Result<void> take_voice_settings(std::string_view toml, const std::string& file,
                                 platform::VoiceOptions& options) {
    platform::VoiceOptions taken = options;
    try {
        const toml::table table = toml::parse(toml, file);
        for (const auto& [key, node] : table) {
            const std::optional<std::string> text = node.value<std::string>();
            if (key == "headphones") {
                const auto headphones = headphones_of(text.value_or(""));
                if (!headphones) return refused("there is no such word", file, node.source());
                taken.headphones = *headphones;
            } else if (key == "device") {
                const bool fits = text && !text->empty() && text->size() <= device_bytes_max;
                if (!fits) return refused("this is no name of a device", file, node.source());
                taken.device = *text;
            } else {
                return refused("there is no such setting", file, node.source());
            }
        }
    } catch (const toml::parse_error& error) {
        return refused(std::string(error.description()), file, error.source());
    }
    options = std::move(taken);
    return {};
}

VoiceSettings read_voice_settings(const Folders& folders) {
    VoiceSettings settings;
    platform::LinuxFiles files;
    for (const std::filesystem::path& folder : {std::filesystem::path(town_folder), folders.data}) {
        const std::filesystem::path file = folder / "voice.toml";
        std::error_code error;
        if (!std::filesystem::exists(file, error)) continue;
        const Result<std::string> content = files.read_whole(file, settings_bytes_max);
        const Result<void> taken =
            content ? take_voice_settings(*content, file.string(), settings.options)
                    : Result<void>(content.problem());
        if (!taken) settings.problems.push_back(taken.problem());
    }
    return settings;
}

}  // namespace madoguchi::commands
