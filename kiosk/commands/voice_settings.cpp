#include "kiosk/commands/voice_settings.h"

#include "kiosk/commands/settings_file.h"

namespace madoguchi::commands {

namespace {

constexpr std::size_t device_bytes_max = 200;
constexpr const char* hint =
    "write headphones = \"jack\", \"always\" or \"never\", and device as aplay -L names it";

std::optional<platform::Headphones> headphones_of(std::string_view word) {
    if (word == "jack") return platform::Headphones::AskTheJack;
    if (word == "always") return platform::Headphones::Always;
    if (word == "never") return platform::Headphones::Never;
    return std::nullopt;
}

std::string take_one(std::string_view key, const toml::node& value,
                     platform::VoiceOptions& options) {
    const std::optional<std::string> text = value.value<std::string>();
    if (key == "headphones") {
        const auto headphones = headphones_of(text.value_or(""));
        if (!headphones) return "there is no such word";
        options.headphones = *headphones;
        return {};
    }
    if (key == "device") {
        const bool fits = text && !text->empty() && text->size() <= device_bytes_max;
        if (!fits) return "this is no name of a device";
        options.device = *text;
        return {};
    }
    return "there is no such setting";
}

}  // namespace

Result<void> take_voice_settings(std::string_view toml, const std::string& file,
                                 platform::VoiceOptions& options) {
    return take_settings(toml, file, hint, options, take_one);
}

VoiceSettings read_voice_settings(const Folders& folders) {
    VoiceSettings settings;
    settings.problems = read_settings_files(
        folders, "voice.toml", [&settings](std::string_view toml, const std::string& file) {
            return take_voice_settings(toml, file, settings.options);
        });
    return settings;
}

}  // namespace madoguchi::commands
