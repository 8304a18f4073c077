#include "kiosk/commands/panel_look.h"

#include "kiosk/ui/legibility.h"

namespace madoguchi::commands {

double first_text_scale(const platform::WindowMeasures& panel) {
    constexpr float small_panel_mm = 12 * 25.4F;
    const bool is_small =
        panel.is_size_known && ui::diagonal_mm(panel.size, panel.pixels_per_mm) < small_panel_mm;
    return is_small ? 1.25 : 1;
}

ui::Look look_of(const session::Session& session, const platform::WindowMeasures& panel) {
    const session::Appearance& appearance = session.appearance();
    return {.text_scale = ui::legible_text_scale(static_cast<float>(appearance.text_scale),
                                                 panel.size, panel.pixels_per_mm),
            .is_high_contrast = appearance.high_contrast,
            .is_motion_reduced = appearance.reduced_motion,
            .is_scanning = appearance.scanning,
            .is_ring_waiting = session.voice().is_speaking};
}

}  // namespace madoguchi::commands
