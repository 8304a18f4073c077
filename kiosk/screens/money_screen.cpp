#include "kiosk/screens/money_screen.h"

#include "kiosk/screens/costs_page.h"
#include "kiosk/screens/loan_page.h"
#include "kiosk/screens/money_page.h"
#include "kiosk/screens/readiness_page.h"
#include "kiosk/screens/schedule_page.h"
#include "kiosk/screens/sources_page.h"
#include "kiosk/screens/years_page.h"

namespace madoguchi::screens {

void draw_money_screen(ui::Ui& ui, const session::Session& session, session::Intents& intents) {
    if (!session.visit()) return;
    switch (static_cast<session::MoneyPage>(session.visit()->place.page)) {
        case session::MoneyPage::Plan:
            return draw_money_page(ui, session, intents);
        case session::MoneyPage::Loan:
            return draw_loan_page(ui, session, intents);
        case session::MoneyPage::Years:
            return draw_years_page(ui, session, intents);
        case session::MoneyPage::Schedule:
            return draw_schedule_page(ui, session, intents);
        case session::MoneyPage::Costs:
            return draw_costs_page(ui, session, intents);
        case session::MoneyPage::Sources:
            return draw_sources_page(ui, session, intents);
        case session::MoneyPage::Bank:
            return draw_readiness_page(ui, session, intents);
    }
    draw_money_page(ui, session, intents);  // A page of a later program
}

}  // namespace madoguchi::screens
