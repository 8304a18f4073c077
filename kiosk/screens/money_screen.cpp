#include "kiosk/screens/money_screen.h"

#include "kiosk/screens/loan_page.h"
#include "kiosk/screens/money_page.h"
#include "kiosk/screens/schedule_page.h"
#include "kiosk/screens/years_page.h"

namespace madoguchi::screens {

void draw_money_screen(ui::Ui& ui, const session::Session& session, session::Intents& intents) {
    if (!session.visit()) return;
    switch (session.visit()->place.page) {
        case 0:
            return draw_money_page(ui, session, intents);
        case 1:
            return draw_loan_page(ui, session, intents);
        case 2:
            return draw_years_page(ui, session, intents);
        default:
            return draw_schedule_page(ui, session, intents);
    }
}

}  // namespace madoguchi::screens
