#include "kiosk/screens/schedule_page.h"

#include "kiosk/screens/form.h"
#include "kiosk/screens/step_frame.h"
#include "kiosk/screens/three_way.h"

namespace madoguchi::screens {

using domain::Field;
using ui::TextId;

void draw_schedule_page(ui::Ui& ui, const session::Session& session, session::Intents& intents) {
    const StepFrame frame{.title = TextId::schedule_title, .lead = TextId::schedule_lead};
    draw_step(ui, session, intents, frame, [&](const ui::Rect& content) {
        Form form(ui, session, intents);
        form.ask(Field::ScheduleDecisionDate, {.label = TextId::schedule_decision});
        form.ask(Field::ScheduleStartDate, {.label = TextId::schedule_start});
        form.ask(Field::ScheduleEndDate, {.label = TextId::schedule_end});
        form.ask(Field::NewLocalHires,
                 {.label = TextId::schedule_hires, .unit = TextId::unit_people});
        ask_three_way(form, ui, session, intents,
                      {Field::ScheduleEarlyStartApproved, TextId::schedule_early});
        form.draw(content);
    });
}

}  // namespace madoguchi::screens
