// What is known of the projects that were granted before, as cards of the bank's page: how many of
// each category and year, what one of them cost on average, how many a prefecture has. The figures
// are those of the town's statistics file.
#pragma once

#include "kiosk/screens/form.h"

namespace madoguchi::screens {

void add_earlier_projects(Form& form, ui::Ui& ui, const session::Session& session);

}  // namespace madoguchi::screens
