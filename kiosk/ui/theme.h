// The colours of one theme, read from assets/theme/NAME.toml: light, high_contrast.
#pragma once

#include <array>
#include <filesystem>
#include <string_view>

#include "kiosk/ui/color.h"
#include "platform/base/result.h"

namespace madoguchi::ui {

std::string_view name_of(Tone tone);  // "paper0", as the file writes it

class Theme {
public:
    // Refused whole when a token is missing, unknown or no colour (#RRGGBB or #RRGGBBAA).
    static Result<Theme> read(const std::filesystem::path& file);

    Color color(Tone tone) const { return colors_[static_cast<std::size_t>(tone)]; }
    // Surfaces get outlines in place of shadows, and nothing moves.
    bool is_high_contrast() const { return is_high_contrast_; }

private:
    std::array<Color, tone_count> colors_{};
    bool is_high_contrast_ = false;
};

}  // namespace madoguchi::ui
