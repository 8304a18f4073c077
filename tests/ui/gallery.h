// The sheet of every widget in its states, laid out like the design's sheet of components: drawn by
// the gallery test for people to look at, and audited by it.
#pragma once

#include "kiosk/ui/ui.h"

namespace madoguchi::ui::test {

void draw_gallery(Ui& ui);         // Buttons, fields, icons
void draw_gallery_cards(Ui& ui);   // Notes, findings, gauges, rail, tables
void draw_step_screen(Ui& ui);     // A step with rail, cards and action bar
void draw_profile_screen(Ui& ui);  // Fields over the gojuon keyboard
void draw_canvas_screen(Ui& ui);   // Blocks and notes
void draw_eligibility_screen(Ui& ui);
void draw_keyboards(Ui& ui);
void draw_welcome(Ui& ui);
void draw_dialog(Ui& ui);

}  // namespace madoguchi::ui::test
