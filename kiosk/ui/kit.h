// Every widget family, for screens.
#pragma once

#include "kiosk/ui/buttons.h"
#include "kiosk/ui/cards.h"
#include "kiosk/ui/choices.h"
#include "kiosk/ui/feedback.h"
#include "kiosk/ui/fields.h"
#include "kiosk/ui/findings.h"
#include "kiosk/ui/frame.h"
#include "kiosk/ui/keyboards.h"
#include "kiosk/ui/scrolling.h"
#include "kiosk/ui/tables.h"
#include "kiosk/ui/text.h"
#include "kiosk/ui/ui.h"
#include "text_id.h"
