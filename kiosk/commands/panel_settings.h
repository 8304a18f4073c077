// What the office says of the panel at its counter and of who uses it: panel.toml, in
// /etc/madoguchi or, later over earlier, in the data directory. Without the file the monitor is
// believed.
//
//     width_mm = 217           # of the picture as it stands; letters are as large as an eye needs
//     text = 1.25              # the first text size of every visit: 1, 1.25, 1.5 or 2.5
//     scanning = true          # the ring walks by itself, for a single switch
//     reduced_motion = true    # nothing slides, fades or grows
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/commands/folders.h"
#include "platform/base/result.h"

namespace madoguchi::commands {

struct PanelSettings {
    std::optional<int> width_mm;  // 100 to 2000
    std::optional<double> text_scale;
    bool scanning = false;
    bool reduced_motion = false;
    std::vector<Problem> problems;  // Files that were refused whole, for doctor
};
PanelSettings read_panel_settings(const Folders& folders);

// One file's words over `settings`. Refused with file and line when it says anything else.
Result<void> take_panel_settings(std::string_view toml, const std::string& file,
                                 PanelSettings& settings);

}  // namespace madoguchi::commands
