// Goal: the office says how wide its panel is, and that somebody needs a single switch; a slip in
// the file changes nothing and is named. Method: the file's words.
#include "kiosk/commands/panel_settings.h"

#include <catch2/catch_test_macros.hpp>

using namespace madoguchi;
using commands::PanelSettings;
using commands::take_panel_settings;

TEST_CASE("panel.toml says how wide the panel is and who scans", "[panel]") {
    PanelSettings settings;
    REQUIRE(take_panel_settings("width_mm = 217\nscanning = true\n", "f", settings));
    CHECK(settings.width_mm == 217);
    CHECK(settings.scanning);
    REQUIRE(take_panel_settings("", "f", settings));  // A file may say less
    CHECK(settings.width_mm == 217);
    REQUIRE(take_panel_settings("scanning = false", "f", settings));
    CHECK_FALSE(settings.scanning);
}

TEST_CASE("a panel.toml with a slip is refused whole, with its line", "[panel]") {
    PanelSettings settings;
    for (const char* slip :
         {"scanning = true\nwidth_mm = 99", "scanning = true\nwidth_mm = 2001",
          "scanning = true\nwidth_mm = \"217\"", "scanning = true\nwidth_mm = -1",
          "scanning = true\nwidth_mm = 217.5", "width_mm = 217\nscanning = 1",
          "width_mm = 217\nheight_mm = 136", "width_mm = 217\n["}) {
        CAPTURE(slip);
        const Result<void> taken = take_panel_settings(slip, "panel.toml", settings);
        REQUIRE_FALSE(taken);
        CHECK(taken.problem().where == "panel.toml:2");
        CHECK_FALSE(settings.width_mm);
        CHECK_FALSE(settings.scanning);
    }
}
