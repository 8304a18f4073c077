// `madoguchi doctor`: how this machine is, in plain words, and what to do. Also what was refused at
// start although a good copy stands in, and what this version does not protect yet.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/commands/folders.h"
#include "platform/linux/linux_voice.h"

namespace madoguchi::commands {

enum class Light { Green, Yellow, Red };
std::string_view word_of(Light light);  // "green"

struct Check {
    std::string name;  // "store"
    Light light = Light::Green;
    std::string words;
    std::string what_to_do = {};  // Empty while green
};

std::vector<Check> examine(const Folders& folders);
// Which voice there is, and who hears it.
Check examine_voice(const platform::VoiceOptions& options);

// {"light":…, "checks":[{"name","light","words","what_to_do"}]} with --json. Exit 1 when anything
// is red.
enum class DoctorOutput { Lines, Json };
int run_doctor(const Folders& folders, DoctorOutput output);

}  // namespace madoguchi::commands
