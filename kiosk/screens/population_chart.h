// How many people a town has and will have: a bar a year, its parts in words below it.
#pragma once

#include "kiosk/domain/population.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

float population_height(ui::Ui& ui, const domain::Population& population, float width);
void draw_population(ui::Ui& ui, const ui::Rect& rect, const domain::Population& population);

}  // namespace madoguchi::screens
