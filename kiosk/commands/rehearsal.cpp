#include "kiosk/commands/rehearsal.h"

#include "kiosk/commands/panel_look.h"
#include "kiosk/screens/screen_set.h"

namespace madoguchi::commands {

void rehearse(ui::Ui& ui, const session::Session& session, const platform::WindowMeasures& panel) {
    ui.set_look(look_of(session, panel));
    ui.begin_frame({}, {.size = panel.size, .pixels_per_mm = panel.pixels_per_mm, .time = {}});
    session::Intents asked_of_nobody;
    screens::draw_screen(ui, session, asked_of_nobody);
    ui.end_frame();
    ui.forget_interaction();
}

}  // namespace madoguchi::commands
