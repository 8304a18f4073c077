// What one yen of grant brings: four gauges beside the averages of the 287 projects, the money left
// over year by year, and the hint that follows from the weakest of the four.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

float powers_card_height(ui::Ui& ui, float width);
void draw_powers_card(ui::Ui& ui, const session::Session& session, const ui::Rect& rect);
// The four figures alone, one below the other, beside the number pad.
void draw_powers_column(ui::Ui& ui, const session::Session& session, const ui::Rect& rect);

float years_card_height(const ui::Ui& ui);
void draw_years_card(ui::Ui& ui, const session::Session& session, session::Intents& intents,
                     const ui::Rect& rect);

// In the action bar: the hint over 「自動で保存しました」.
void draw_hint(ui::Ui& ui, const session::Session& session, const ui::Rect& rect);

}  // namespace madoguchi::screens
