// Whether headphones are plugged into the card that plays, as the sound driver knows it.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace madoguchi::platform {

// Of one card's number: whether its jack is in use. Empty when it does not tell.
using JackReader = std::function<std::optional<bool>(int card)>;

// Asks the kernel's sound controls in `devices`; never waits.
JackReader kernel_jacks(const std::filesystem::path& devices = "/dev/snd");

// Where it is written which card a name means.
struct SoundNames {
    std::filesystem::path cards = "/proc/asound";  // Has a link with the id of each card
    // Files and folders that give "default" another meaning than the first card. What is in none of
    // ALSA's own places (a variable ALSA_CARD) counts as well.
    std::vector<std::filesystem::path> settings = own_sound_settings();

    static std::vector<std::filesystem::path> own_sound_settings();
};

// The number of the card whose jack such a device plays to: "hw:0", "plughw:CARD=PCH,DEV=0",
// "sysdefault:CARD=PCH", and "default" where nobody has changed it. Empty for all else: HDMI, a
// sound server, Bluetooth, another device of the card.
std::optional<int> card_of(std::string_view device, const SoundNames& names = {});

// Empty when the card is not known or does not tell: not every jack has a switch, and a headset on
// USB has none. Another card's jack says nothing about who hears this one.
std::optional<bool> are_headphones_plugged(std::string_view device,
                                           const JackReader& jack = kernel_jacks(),
                                           const SoundNames& names = {});

// Whether some card plays sound, by the kernel's list.
bool has_sound_device(const std::filesystem::path& list = "/proc/asound/pcm");

}  // namespace madoguchi::platform
