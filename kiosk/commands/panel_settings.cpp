#include "kiosk/commands/panel_settings.h"

#include "kiosk/commands/settings_file.h"
#include "kiosk/session/session.h"

namespace madoguchi::commands {

namespace {

constexpr std::int64_t width_mm_min = 100;
constexpr std::int64_t width_mm_max = 2000;
constexpr const char* hint =
    "write width_mm as a whole number from 100 to 2000, text = 1, 1.25, 1.5 or 2.5, and scanning "
    "and reduced_motion = true or false";

std::string take_switch(const toml::node& value, bool& wanted) {
    const auto* given = value.as_boolean();
    if (!given) return "this is neither true nor false";
    wanted = given->get();
    return {};
}

std::string take_one(std::string_view key, const toml::node& value, PanelSettings& settings) {
    if (key == "width_mm") {
        const auto* width = value.as_integer();
        if (!width || width->get() < width_mm_min || width->get() > width_mm_max) {
            return "this is no width of a panel";
        }
        settings.width_mm = static_cast<int>(width->get());
        return {};
    }
    if (key == "text") {
        const std::optional<double> scale = value.value<double>();
        if (!scale || !session::is_text_scale(*scale)) return "this is no text size";
        settings.text_scale = scale;
        return {};
    }
    if (key == "scanning") return take_switch(value, settings.scanning);
    if (key == "reduced_motion") return take_switch(value, settings.reduced_motion);
    return "there is no such setting";
}

}  // namespace

Result<void> take_panel_settings(std::string_view toml, const std::string& file,
                                 PanelSettings& settings) {
    return take_settings(toml, file, hint, settings, take_one);
}

PanelSettings read_panel_settings(const Folders& folders) {
    PanelSettings settings;
    settings.problems = read_settings_files(
        folders, "panel.toml", [&settings](std::string_view toml, const std::string& file) {
            return take_panel_settings(toml, file, settings);
        });
    return settings;
}

}  // namespace madoguchi::commands
