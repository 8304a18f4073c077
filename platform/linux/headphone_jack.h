// Whether headphones are plugged in, as the sound driver knows it.
#pragma once

#include <filesystem>
#include <optional>

namespace madoguchi::platform {

// Asks the kernel's sound controls in `devices`; never waits. Empty when no card tells: not every
// jack has a switch, and a headset on USB has none.
std::optional<bool> are_headphones_plugged(const std::filesystem::path& devices = "/dev/snd");

// Whether some card plays sound, by the kernel's list.
bool has_sound_device(const std::filesystem::path& list = "/proc/asound/pcm");

}  // namespace madoguchi::platform
