// "What if" of the bank page: sales lower, costs higher, a later start, and what breaks then.
#pragma once

#include "kiosk/screens/form.h"

namespace madoguchi::screens {

// One card of half the width, or, on pages too low for it, a card for each question and one for the
// answer.
void add_stress_cards(Form& form, ui::Ui& ui, const session::Session& session,
                      session::Intents& intents, const ui::Size& page);

}  // namespace madoguchi::screens
