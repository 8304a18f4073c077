// Goal: the office says how wide its panel is and how its screens begin; a slip in
// the file changes nothing and is named. Method: the file's words.
#include "kiosk/commands/panel_settings.h"

#include <catch2/catch_test_macros.hpp>

#include "kiosk/commands/panel_look.h"

using namespace madoguchi;
using commands::PanelSettings;
using commands::take_panel_settings;

TEST_CASE("panel.toml says how wide the panel is, how large text begins, who scans and what moves",
          "[panel]") {
    PanelSettings settings;
    REQUIRE(take_panel_settings("width_mm = 217\nscanning = true\n", "f", settings));
    CHECK_FALSE(settings.text_scale);
    CHECK_FALSE(settings.reduced_motion);
    REQUIRE(take_panel_settings("text = 1.25\nreduced_motion = true\n", "f", settings));
    CHECK(settings.text_scale == 1.25);
    CHECK(settings.reduced_motion);
    REQUIRE(take_panel_settings("text = 1", "f", settings));
    CHECK(settings.text_scale == 1);
    CHECK(settings.width_mm == 217);
    CHECK(settings.scanning);
    REQUIRE(take_panel_settings("", "f", settings));  // A file may say less
    CHECK(settings.width_mm == 217);
    REQUIRE(take_panel_settings("scanning = false", "f", settings));
    CHECK_FALSE(settings.scanning);
}

TEST_CASE("a panel.toml with a slip is refused whole, with its line", "[panel]") {
    PanelSettings settings;
    for (const char* slip : {"scanning = true\nwidth_mm = 99", "scanning = true\nwidth_mm = 2001",
                             "scanning = true\nwidth_mm = \"217\"",
                             "scanning = true\nwidth_mm = -1", "scanning = true\nwidth_mm = 217.5",
                             "width_mm = 217\nscanning = 1", "width_mm = 217\ntext = 1.3",
                             "width_mm = 217\ntext = \"1.5\"", "width_mm = 217\nreduced_motion = 1",
                             "width_mm = 217\nheight_mm = 136", "width_mm = 217\n["}) {
        CAPTURE(slip);
        const Result<void> taken = take_panel_settings(slip, "panel.toml", settings);
        REQUIRE_FALSE(taken);
        CHECK(taken.problem().where == "panel.toml:2");
        CHECK_FALSE(settings.width_mm);
        CHECK_FALSE(settings.scanning);
    }
}

TEST_CASE("panels under 12 inches begin with text at 125 %, and unknown ones at 100 %", "[panel]") {
    const auto begins = [](platform::SizePx size, platform::SizeMm told,
                           std::optional<int> width_mm = {}) {
        return commands::first_text_scale(platform::measures_of_panel(size, told, width_mm));
    };
    CHECK(begins({1280, 800}, {217, 136}) == 1.25);        // 10.1 inch
    CHECK(begins({800, 1280}, {217, 136}) == 1.25);        // turned
    CHECK(begins({1920, 1080}, {256, 144}) == 1.25);       // 11.6 inch
    CHECK(begins({1024, 768}, {246, 184}) == 1);           // 12.1 inch
    CHECK(begins({1920, 1080}, {332, 187}) == 1);          // 15 inch
    CHECK(begins({1920, 1080}, {332, 187}, 217) == 1.25);  // The office knows better
    CHECK(begins({1280, 800}, {0, 0}) == 1);
    CHECK(begins({1920, 1080}, {160, 90}) == 1);
    CHECK(commands::first_text_scale({.size = {1280, 800}}) == 1);  // A window, or off-screen
}
