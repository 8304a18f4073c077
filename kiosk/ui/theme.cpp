#include "kiosk/ui/theme.h"

#include <toml++/toml.h>

#include <charconv>
#include <cmath>
#include <optional>

#include "platform/base/ensure.h"

namespace madoguchi::ui {

namespace {

constexpr std::array<std::string_view, tone_count> names = {
    "paper0",      "paper1",     "paper2",       "paper3",      "line",         "lineStrong",
    "ink1",        "ink2",       "inkInv",       "ai50",        "ai100",        "ai300",
    "ai600",       "ai700",      "ai800",        "ai900",       "yamabuki",     "yamabuki100",
    "kin700",      "kin500",     "kaki",         "kaki100",     "kaki700",      "matsu",
    "matsu100",    "matsu700",   "beni",         "beni100",     "beni700",      "noteY",
    "noteYd",      "noteG",      "noteGd",       "noteB",       "noteBd",       "noteP",
    "notePd",      "noteV",      "noteVd",       "onYamabuki",  "onToast",      "railTop",
    "railMiddle",  "railBottom", "railInk",      "railCaption", "railLine",     "railDisc",
    "railTile",    "submitLip",  "placeholder",  "disabledInk", "localInk",     "keyLip",
    "keyFunction", "trayEdge",   "rowAlternate", "canvasValue", "ringGap",      "ring",
    "ringEdge",    "shadow",     "scrim",        "pictureSky",  "pictureBrown", "pictureArrow",
};

std::optional<Color> color_of(std::string_view text) {
    if ((text.size() != 7 && text.size() != 9) || text.front() != '#') return std::nullopt;
    std::array<std::uint8_t, 4> parts = {0, 0, 0, 255};
    for (std::size_t part = 0; 1 + 2 * part < text.size(); ++part) {
        const char* begin = text.data() + 1 + 2 * part;
        unsigned value = 0;
        const auto [end, error] = std::from_chars(begin, begin + 2, value, 16);
        if (error != std::errc() || end != begin + 2) return std::nullopt;
        parts[part] = static_cast<std::uint8_t>(value);
    }
    return Color{parts[0], parts[1], parts[2], parts[3]};
}

double luminance(Color color) {
    const auto linear = [](std::uint8_t part) {
        const double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

}  // namespace

// WCAG 2.2, "contrast ratio" and "relative luminance".
float contrast_between(Color a, Color b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return static_cast<float>((std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05));
}

std::string_view name_of(Tone tone) { return names[static_cast<std::size_t>(tone)]; }

Result<Theme> Theme::read(const std::filesystem::path& file) {
    const auto refused = [&](std::string what) {
        return Problem{ProblemKind::Refused, std::move(what), file.string(),
                       "put back the theme file that came with the program"};
    };
    toml::table table;
    try {
        table = toml::parse_file(file.string());
    } catch (const toml::parse_error& error) {
        return Problem{ProblemKind::Environment,
                       "the theme cannot be read: " + std::string(error.description()),
                       file.string() + ":" + std::to_string(error.source().begin.line), ""};
    }
    const toml::table* colors = table["colors"].as_table();
    if (colors == nullptr) return refused("the theme has no [colors]");

    Theme theme;
    theme.is_high_contrast_ = table["high_contrast"].value_or(false);
    for (std::size_t tone = 0; tone < names.size(); ++tone) {
        const auto text = (*colors)[names[tone]].value<std::string>();
        if (!text) return refused("the theme lacks the colour " + std::string(names[tone]));
        const auto color = color_of(*text);
        if (!color) return refused(std::string(names[tone]) + " is no colour like #1D3B60");
        theme.colors_[tone] = *color;
    }
    if (colors->size() != names.size()) return refused("the theme has a colour that nothing uses");
    return theme;
}

}  // namespace madoguchi::ui
