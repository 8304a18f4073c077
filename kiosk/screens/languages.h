// What the session has to know of the languages, from the catalogues of the screens.
#pragma once

#include "kiosk/session/services.h"
#include "kiosk/ui/texts.h"

namespace madoguchi::screens {

// The texts outlive the session that asks them.
session::Languages languages_of(const ui::Texts& texts);

}  // namespace madoguchi::screens
