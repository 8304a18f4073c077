// What the office says of the sound at its counter: voice.toml, in /etc/madoguchi or, later over
// earlier, in the data directory. Without the file the headphone jack is asked.
//
// clang-format off
//     headphones = "jack"     # "always": only a headset or handset is there; "never": a loudspeaker
//     device = "default"      # where to, as aplay -L names it
// clang-format on
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/commands/folders.h"
#include "platform/base/result.h"
#include "platform/linux/linux_voice.h"

namespace madoguchi::commands {

struct VoiceSettings {
    platform::VoiceOptions options;
    std::vector<Problem> problems;  // Files that were refused whole, for doctor
};
VoiceSettings read_voice_settings(const Folders& folders);

// One file's words over `options`. Refused with file and line when it says anything else.
Result<void> take_voice_settings(std::string_view toml, const std::string& file,
                                 platform::VoiceOptions& options);

}  // namespace madoguchi::commands
