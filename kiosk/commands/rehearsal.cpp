#include "kiosk/commands/rehearsal.h"

#include "kiosk/screens/screen_set.h"
#include "kiosk/ui/legibility.h"

namespace madoguchi::commands {

ui::Look look_of(const session::Session& session, const platform::WindowMeasures& panel) {
    const session::Appearance& appearance = session.appearance();
    return {.text_scale = ui::legible_text_scale(static_cast<float>(appearance.text_scale),
                                                 panel.size, panel.pixels_per_mm),
            .is_high_contrast = appearance.high_contrast,
            .is_motion_reduced = appearance.reduced_motion,
            .is_scanning = appearance.scanning};
}

void rehearse(ui::Ui& ui, const session::Session& session, const platform::WindowMeasures& panel) {
    ui.set_look(look_of(session, panel));
    ui.begin_frame({}, {.size = panel.size, .pixels_per_mm = panel.pixels_per_mm, .time = {}});
    session::Intents asked_of_nobody;
    screens::draw_screen(ui, session, asked_of_nobody);
    ui.end_frame();
    ui.forget_interaction();
}

}  // namespace madoguchi::commands
