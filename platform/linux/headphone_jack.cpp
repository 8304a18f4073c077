#include "platform/linux/headphone_jack.h"

#include <fcntl.h>
#include <sound/asound.h>
#include <sys/ioctl.h>

#include <array>
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

}  // namespace

std::optional<bool> are_headphones_plugged(const std::filesystem::path& devices) {
    std::optional<bool> known;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(devices, error)) {
        if (!entry.path().filename().string().starts_with("controlC")) continue;
        const Descriptor card(::open(entry.path().c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
        if (!card.is_open()) continue;
        for (const char* const name : jack_names) {
            const std::optional<bool> plugged = jack_of(card, name);
            if (plugged) known = known.value_or(false) || *plugged;
        }
    }
    return known;
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
