// Every screen, page, sheet and dialog in three languages, and in a fourth that is 40 % longer than
// English, at four sizes, from a plan with nothing in it and from a full one. Goal: at no place is
// anything cut, pale, covered, too small to hit, nameless, off the panel, or out of the keyboard's
// reach. Method: the walk and the judging are those of `madoguchi kiosk --audit`, on fewer panels;
// tests/run-audit has all of them.
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "kiosk/commands/audit_panel.h"
#include "kiosk/commands/pseudo_language.h"

using namespace madoguchi;
using commands::AuditPanel;
using commands::KeyWalk;

namespace {

// At 100 %, where pages have the fewest parts.
constexpr std::size_t places_least = 630;

commands::PanelReport walked(const AuditPanel& panel, KeyWalk keys = KeyWalk::Skip) {
    const commands::Folders folders{.data = {}, .assets = SOURCE_DIR "/assets"};
    Result<commands::PanelReport> report = commands::audit_panel(folders, panel, keys);
    if (!report) FAIL(report.problem().what);
    return std::move(*report);
}

void check(const AuditPanel& panel, KeyWalk keys = KeyWalk::Skip) {
    const commands::PanelReport report = walked(panel, keys);
    CHECK(report.places >= places_least);  // Or the walk has broken off
    for (const commands::PlacedFinding& each : report.findings) {
        UNSCOPED_INFO(name_of(panel)
                      << ", " << each.place << ": " << ui::name_of(each.finding.fault) << ": "
                      << each.finding.told);
    }
    CHECK(report.findings.empty());
}

}  // namespace

TEST_CASE("every screen is whole at 1280x800 in Japanese") {
    check({{1280, 800}, {.language = "ja"}});
}
TEST_CASE("every screen is whole at 1280x800 in English") {
    check({{1280, 800}, {.language = "en"}});
}
TEST_CASE("every screen is whole at 1920x1080 in Japanese") {
    check({{1920, 1080}, {.language = "ja"}});
}
TEST_CASE("every screen is whole at 1024x600 in English") {
    check({{1024, 600}, {.language = "en"}});
}
TEST_CASE("every screen is whole at 800x1280 in Japanese") {
    check({{800, 1280}, {.language = "ja"}});
}
TEST_CASE("every screen is whole at 800x1280 in easy Japanese") {
    check({{800, 1280}, {.language = "easy"}});
}
TEST_CASE("every screen is whole at 1280x800 in easy Japanese") {
    check({{1280, 800}, {.language = "easy"}});
}
TEST_CASE("every screen is whole at 800x1280 in a language 40 % longer than English") {
    check({{800, 1280}, {.language = commands::pseudo_language}});
}
TEST_CASE("every screen is whole at 1280x800 in a language 40 % longer than English") {
    check({{1280, 800}, {.language = commands::pseudo_language}});
}
TEST_CASE("every screen is whole in high contrast") {
    check({{1280, 800}, {.language = "ja", .high_contrast = true}});
    check({{800, 1280}, {.language = "en", .high_contrast = true}});
}

TEST_CASE("every screen is whole with text at 125 %") {
    check({{1920, 1080}, {.language = commands::pseudo_language, .text_scale = 1.25}});
    check({{800, 1280}, {.language = "en", .text_scale = 1.25}});
}

TEST_CASE("every screen is whole with text at 150 %") {
    check({{1280, 800}, {.language = "ja", .text_scale = 1.5}});
    check({{800, 1280}, {.language = "ja", .text_scale = 1.5}});
}
TEST_CASE("every screen is whole with text at 150 % in English and in easy Japanese") {
    check({{1280, 800}, {.language = "en", .text_scale = 1.5}});
    check({{1280, 800}, {.language = "easy", .text_scale = 1.5}});
}
TEST_CASE("every screen is whole at 150 % on a low panel in a language 40 % longer than English") {
    check({{1024, 600}, {.language = commands::pseudo_language, .text_scale = 1.5}});
}

TEST_CASE("every screen is whole with text at 250 % on a panel that lies") {
    check({{1280, 800}, {.language = "ja", .text_scale = 2.5}});
    check({{1280, 800}, {.language = "easy", .text_scale = 2.5, .high_contrast = true}});
    check({{1920, 1080}, {.language = "en", .text_scale = 2.5}});
    check({{1024, 600}, {.language = "en", .text_scale = 2.5}});
}

TEST_CASE("every screen is whole with text at 250 % on an upright panel") {
    check({{800, 1280}, {.language = "ja", .text_scale = 2.5}});
    check({{800, 1280}, {.language = "easy", .text_scale = 2.5}});
    check({{800, 1280}, {.language = "en", .text_scale = 2.5, .high_contrast = true}});
}

TEST_CASE("every screen can be drawn with text at 250 % in a language 40 % longer than English") {
    CHECK_NOTHROW(
        walked({{800, 1280}, {.language = commands::pseudo_language, .text_scale = 2.5}}));
}

TEST_CASE("Tab leads to everything that can be tapped, and shows where it is") {
    check({{1280, 800}, {.language = "ja"}}, KeyWalk::Every);
}
