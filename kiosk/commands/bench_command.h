// `madoguchi bench`: the figures of contract section 6, each in one run with its floor or its peer.
// Every figure is measured in a process of its own, started by this one.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/commands/folders.h"
#include "platform/input.h"

namespace madoguchi::commands {

struct BenchOptions {
    Folders folders;  // Its own data lie in a fresh directory, never in these
    bool is_json = false;
    bool is_quick = false;
};

// {"surface":…, "figures":[{"name","value","unit","floor","ratio"}]}.
int run_bench(const BenchOptions& options);

// One measurement, in a process of its own: a kiosk, played to a screen and watched there.
struct ProbeOptions {
    Folders folders;
    platform::SizePx size;
    bool is_offscreen = false;
    std::string measure;                // first_frame, memory, still, frames, tap, language, assess, convert
    std::vector<std::string> journeys;  // How to get there; none: the welcome screen
    int seconds = 60;
    int frames = 200;
};

// One JSON object on stdout.
int run_probe(const ProbeOptions& options);

}  // namespace madoguchi::commands
