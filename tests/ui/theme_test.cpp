// Goal: the two themes hold the contrasts that the design promises, and a damaged file is refused.
// Method: the shipped files, and copies with one line changed.
#include "kiosk/ui/theme.h"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "kiosk/ui/icon.h"
#include "kiosk/ui/landscape.h"
#include "tests/support/temporary_folder.h"

using namespace madoguchi;
using namespace madoguchi::ui;
namespace fs = std::filesystem;

namespace {

const fs::path assets = fs::path(SOURCE_DIR) / "assets";

Theme theme(const char* name) {
    auto read = Theme::read(assets / "theme" / name);
    REQUIRE(read.ok());
    return *read;
}

struct Pair {
    Tone ink;
    Tone ground;
};

constexpr Pair body_pairs[] = {
    {Tone::Ink1, Tone::Paper0},         {Tone::Ink1, Tone::Paper3},
    {Tone::Ink2, Tone::Paper0},         {Tone::Ink2, Tone::Paper2},
    {Tone::InkInverse, Tone::Ai700},    {Tone::InkInverse, Tone::Matsu700},
    {Tone::Ai700, Tone::Ai100},         {Tone::Matsu700, Tone::Matsu100},
    {Tone::Kin700, Tone::Yamabuki100},  {Tone::Beni700, Tone::Beni100},
    {Tone::Kaki700, Tone::Kaki100},     {Tone::Ink1, Tone::NoteYellow},
    {Tone::Ink1, Tone::NoteGreen},      {Tone::LocalInk, Tone::NoteGreen},
    {Tone::OnYamabuki, Tone::Yamabuki}, {Tone::OnToast, Tone::Ai900},
    {Tone::Placeholder, Tone::Paper1},  {Tone::DisabledInk, Tone::Paper3},
    {Tone::RailInk, Tone::RailMiddle},  {Tone::RailCaption, Tone::RailTop},
};

constexpr Pair edge_pairs[] = {
    {Tone::LineStrong, Tone::Paper0}, {Tone::LineStrong, Tone::Paper1}, {Tone::Matsu, Tone::Paper3},
    {Tone::Kin500, Tone::Paper3},     {Tone::Beni, Tone::Paper1},       {Tone::Kaki, Tone::Paper1},
};

// The light theme with one text replaced, as a file.
fs::path changed(const std::string& from, const std::string& to) {
    std::stringstream content;
    content << std::ifstream(assets / "theme/light.toml").rdbuf();
    std::string text = content.str();
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    static const TemporaryFolder folder;
    const fs::path file = folder.path() / "light.toml";
    std::ofstream(file) << text;
    return file;
}

}  // namespace

TEST_CASE("words are at least seven times as bright as their ground, or as dark", "[theme]") {
    for (const char* name : {"light.toml", "high_contrast.toml"}) {
        const Theme colors = theme(name);
        for (const Pair& pair : body_pairs) {
            INFO(name << ": " << name_of(pair.ink) << " on " << name_of(pair.ground));
            CHECK(contrast_between(colors.color(pair.ink), colors.color(pair.ground)) >= 7);
        }
        for (const Pair& pair : edge_pairs) {
            INFO(name << ": " << name_of(pair.ink) << " on " << name_of(pair.ground));
            CHECK(contrast_between(colors.color(pair.ink), colors.color(pair.ground)) >= 3);
        }
    }
}

TEST_CASE("contrast is WCAG's", "[theme]") {
    CHECK(contrast_between({0, 0, 0, 255}, {255, 255, 255, 255}) == 21);
    CHECK(contrast_between({255, 255, 255, 255}, {255, 255, 255, 255}) == 1);
    // Design tokens: ink1 on paper0 is 13.95.
    const float stated = contrast_between(theme("light.toml").color(Tone::Ink1),
                                          theme("light.toml").color(Tone::Paper0));
    CHECK(std::abs(stated - 13.95F) < 0.01F);
}

TEST_CASE("a theme that lacks a colour, has one too many or a wrong one is refused", "[theme]") {
    CHECK_FALSE(Theme::read(assets / "theme/missing.toml").ok());
    CHECK_FALSE(Theme::read(changed("ink1 =", "ink9 =")).ok());
    CHECK_FALSE(Theme::read(changed("[colors]", "[colors]\nextra = \"#000000\"")).ok());
    CHECK_FALSE(Theme::read(changed("#22262E", "#22262")).ok());
    CHECK_FALSE(Theme::read(changed("#22262E", "#22262X")).ok());
    CHECK_FALSE(Theme::read(changed("[colors]", "[colors")).ok());
}

TEST_CASE("icons and landscape are read, and missing ones named", "[theme]") {
    const auto icons = IconSet::read(assets / "icons/icons.json");
    REQUIRE(icons.ok());
    for (int icon = 1; icon < icon_count; ++icon) {
        CHECK_FALSE(icons->shapes(static_cast<Icon>(icon)).empty());
    }
    CHECK_FALSE(IconSet::read(assets / "icons/missing.json").ok());
    CHECK_FALSE(IconSet::read(assets / "theme/light.toml").ok());
    CHECK(Landscape::read(assets / "landscape/landscape.json").ok());
    CHECK_FALSE(Landscape::read(assets / "icons/icons.json").ok());
}
