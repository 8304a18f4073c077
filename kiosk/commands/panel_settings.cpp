#include "kiosk/commands/panel_settings.h"

#include "kiosk/commands/settings_file.h"

namespace madoguchi::commands {

namespace {

constexpr std::int64_t width_mm_min = 100;
constexpr std::int64_t width_mm_max = 2000;
constexpr const char* hint =
    "write width_mm as a whole number from 100 to 2000, and scanning = true or false";

std::string take_one(std::string_view key, const toml::node& value, PanelSettings& settings) {
    if (key == "width_mm") {
        const auto* width = value.as_integer();
        if (!width || width->get() < width_mm_min || width->get() > width_mm_max) {
            return "this is no width of a panel";
        }
        settings.width_mm = static_cast<int>(width->get());
        return {};
    }
    if (key == "scanning") {
        const auto* scanning = value.as_boolean();
        if (!scanning) return "this is neither true nor false";
        settings.scanning = scanning->get();
        return {};
    }
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
