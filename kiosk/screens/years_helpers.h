// What helps to fill the table of years: buttons at its foot, and the sheet that fills the years
// after one from it.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

// Whether one of the year's four lines is answered; years from 1.
bool is_year_filled(const domain::Application& plan, int year);

float years_helpers_height(ui::Ui& ui, const session::Session& session, float width);
void draw_years_helpers(ui::Ui& ui, const session::Session& session, session::Intents& intents,
                        const ui::Rect& rect);

// The year that the open sheet is about, from 1.
int year_of_sheet(const session::Session& session);
// One chip a year, from 1; each opens the same sheet about its year.
struct YearChips {
    session::Sheet sheet;
    int last = 7;
};
float year_chips_height(ui::Ui& ui);
void draw_year_chips(ui::Ui& ui, const session::Session& session, session::Intents& intents,
                     const ui::Rect& rect, const YearChips& chips);

void draw_years_after_sheet(ui::Ui& ui, const session::Session& session, session::Intents& intents);

}  // namespace madoguchi::screens
