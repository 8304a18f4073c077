// One block of the town's own canvas: the visitors' editor of notes inside the staff's frame,
// without what it asks and tells of a business.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

void draw_staff_town_block(ui::Ui& ui, const session::Session& session, session::Intents& intents);

}  // namespace madoguchi::screens
