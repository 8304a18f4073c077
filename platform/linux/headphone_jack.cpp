#include "platform/linux/headphone_jack.h"

#include <fcntl.h>
#include <sound/asound.h>
#include <sys/ioctl.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>
#include <system_error>

#include "platform/linux/descriptor.h"

namespace madoguchi::platform {

namespace {

// The names that the drivers of Intel HDA, of codecs on boards and of laptops give the switch.
constexpr std::array jack_names = {"Headphone Jack", "Front Headphone Jack", "Headset Jack",
                                   "Headphone Mic Jack"};

std::optional<bool> jack_of(const Descriptor& card, const char* name) {
    snd_ctl_elem_value value{};
    value.id.iface = SNDRV_CTL_ELEM_IFACE_CARD;
    std::strncpy(reinterpret_cast<char*>(value.id.name), name, sizeof value.id.name - 1);
    if (::ioctl(card.number(), SNDRV_CTL_IOCTL_ELEM_READ, &value) != 0) return std::nullopt;
    return value.value.integer.value[0] != 0;
}

std::optional<bool> jack_of_card(const std::filesystem::path& devices, int number) {
    const std::filesystem::path file = devices / ("controlC" + std::to_string(number));
    const Descriptor card(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!card.is_open()) return std::nullopt;
    std::optional<bool> known;
    for (const char* const name : jack_names) {
        const std::optional<bool> plugged = jack_of(card, name);
        if (plugged) known = known.value_or(false) || *plugged;
    }
    return known;
}

std::optional<int> number_in(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number = error == std::errc() && end == text.data() + text.size() && number >= 0;
    return is_number ? std::optional(number) : std::nullopt;
}

// "0", or the id of a card: /proc/asound/PCH is a link to card0.
std::optional<int> card_number(std::string_view card, const SoundNames& names) {
    if (const auto number = number_in(card)) return number;
    if (card.empty() || card.find('/') != card.npos || card.front() == '.') return std::nullopt;
    std::error_code error;
    const std::string link = std::filesystem::read_symlink(names.cards / card, error).string();
    constexpr std::string_view begin = "card";
    return link.starts_with(begin) ? number_in(std::string_view(link).substr(begin.size()))
                                   : std::nullopt;
}

// What a device names behind its colon, by name or by place: "CARD=PCH,DEV=0" or "PCH,0".
struct Named {
    std::string_view card;
    std::string_view device = "0";
};

Named named_in(std::string_view arguments) {
    Named named;
    for (int place = 0; !arguments.empty(); ++place) {
        const std::size_t end = std::min(arguments.find(','), arguments.size());
        const std::string_view argument = arguments.substr(0, end);
        arguments.remove_prefix(std::min(end + 1, arguments.size()));
        const std::size_t equals = argument.find('=');
        const std::string_view name = argument.substr(0, std::min(equals, argument.size()));
        const bool has_name = equals != argument.npos;
        const std::string_view value = has_name ? argument.substr(equals + 1) : argument;
        if (has_name ? name == "CARD" : place == 0) named.card = value;
        if (has_name ? name == "DEV" : place == 1) named.device = value;
    }
    return named;
}

bool is_set(const char* variable) {
    const char* const value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

bool is_default_changed(const SoundNames& names) {
    for (const char* const variable : {"ALSA_CARD", "ALSA_PCM_CARD", "ALSA_CONFIG_PATH"}) {
        if (is_set(variable)) return true;
    }
    return std::any_of(names.settings.begin(), names.settings.end(), [](const auto& file) {
        std::error_code error;
        return std::filesystem::exists(file, error) || error;
    });
}

}  // namespace

JackReader kernel_jacks(const std::filesystem::path& devices) {
    return [devices](int card) { return jack_of_card(devices, card); };
}

std::vector<std::filesystem::path> SoundNames::own_sound_settings() {
    // The last two are put there by the sound servers' packages.
    std::vector<std::filesystem::path> files = {"/etc/asound.conf",
                                                "/etc/alsa/conf.d/99-pipewire-default.conf",
                                                "/etc/alsa/conf.d/99-pulseaudio-default.conf"};
    if (const char* const home = std::getenv("HOME"); home != nullptr && *home == '/') {
        files.push_back(std::filesystem::path(home) / ".asoundrc");
        files.push_back(std::filesystem::path(home) / ".config/alsa/asoundrc");
    }
    return files;
}

std::optional<int> card_of(std::string_view device, const SoundNames& names) {
    const std::size_t colon = std::min(device.find(':'), device.size());
    const std::string_view kind = device.substr(0, colon);
    const std::string_view arguments = device.substr(std::min(colon + 1, device.size()));
    const bool is_plain = kind == "hw" || kind == "plughw";
    const bool is_of_system = kind == "default" || kind == "sysdefault";
    if (!is_plain && !is_of_system) return std::nullopt;
    if (is_of_system && arguments.empty()) {
        if (is_default_changed(names)) return std::nullopt;
        return 0;
    }
    const Named named = named_in(arguments);
    // Of most cards the further devices are HDMI or digital, which no jack of headphones hears.
    if (is_plain && named.device != "0") return std::nullopt;
    if (kind == "default" && is_default_changed(names)) return std::nullopt;
    return card_number(named.card, names);
}

std::optional<bool> are_headphones_plugged(std::string_view device, const JackReader& jack,
                                           const SoundNames& names) {
    const std::optional<int> card = card_of(device, names);
    return card ? jack(*card) : std::nullopt;
}

bool has_sound_device(const std::filesystem::path& list) {
    std::ifstream stream(list);
    std::string line;
    while (std::getline(stream, line)) {
        if (line.find("playback") != std::string::npos) return true;
    }
    return false;
}

}  // namespace madoguchi::platform
