// How large letters must be for an eye: from the panel's real size and from how far away one stands
// before it. EN 301 549, 5.1.4 asks for a capital H of 0.7 degrees.
#pragma once

#include "kiosk/ui/ui.h"

namespace madoguchi::ui {

inline constexpr float capital_degrees_min = 0.7F;

// Where people stand before a panel of this diagonal: 30 cm before 10.1 inch, 45 cm before 15 inch,
// and in between and beyond accordingly; never nearer than 25 cm.
float reading_distance_mm(float diagonal_mm);

// The diagonal of the panel; `pixels_per_mm` of 0 or less counts as the default.
float diagonal_mm(platform::SizePx panel, float pixels_per_mm);

// Of a capital H in body text, at this scale, in degrees of the eye.
float capital_degrees(platform::SizePx panel, float pixels_per_mm, float text_scale,
                      float distance_mm);

// The visitor's choice; from 150 % on at least what makes a capital H as large as it must be at the
// panel's distance, at most a quarter more than was chosen: the screens hold no more.
float legible_text_scale(float chosen, platform::SizePx panel, float pixels_per_mm);

}  // namespace madoguchi::ui
