// The lines of what the start costs: name, amount, whether it counts as eligible.
#pragma once

#include "kiosk/domain/application.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

float cost_line_height(ui::Ui& ui, const session::Session& session, const domain::CostLine& line,
                       float width);
void draw_cost_line(ui::Ui& ui, const session::Session& session, session::Intents& intents,
                    const ui::Rect& rect, const domain::CostLine& line);

// One button a class of cost: each adds a line.
float cost_classes_height(ui::Ui& ui, const session::Session& session, float width);
void draw_cost_classes(ui::Ui& ui, const session::Session& session, session::Intents& intents,
                       const ui::Rect& rect);

// 「4,200万円」, or how many lines are still open.
void draw_costs_total(ui::Ui& ui, const session::Session& session, const ui::Rect& rect);

}  // namespace madoguchi::screens
