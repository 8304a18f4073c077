// `madoguchi kiosk`: the full-screen program, or a journey played on it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/commands/folders.h"
#include "kiosk/session/session.h"
#include "platform/input.h"

namespace madoguchi::commands {

struct KioskOptions {
    Folders folders;
    std::optional<platform::SizePx> size;
    session::Appearance appearance;
    bool is_text_scale_said = false;    // Else panel.toml says it, else the panel's size
    std::optional<std::int64_t> at_ms;  // UTC: the clock of dates stands here
    std::vector<std::string> journeys;
    bool by_keys = false;  // Journeys without a finger: Tab and Enter
    bool is_offscreen = false;
    std::filesystem::path shots;  // Empty: no pictures wanted
};

// Returns the exit code.
int run_kiosk(const KioskOptions& options);

}  // namespace madoguchi::commands
