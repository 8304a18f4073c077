// Questions that are answered yes or no, and may stay open: the third segment says
// 「まだわからない」 and takes the answer away again.
#pragma once

#include <span>

#include "kiosk/domain/field.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

class Form;

struct OpenQuestion {
    domain::Field field;
    ui::TextId words;
};

// Words at the left, segments at the right; for wide cards.
float three_way_row_height(ui::Ui& ui, const OpenQuestion& question, float width);
void three_way_row(ui::Ui& ui, const session::Session& session, session::Intents& intents,
                   const ui::Rect& rect, const OpenQuestion& question);

// Words above the segments, as part of a form.
void ask_three_way(Form& form, ui::Ui& ui, const session::Session& session,
                   session::Intents& intents, const OpenQuestion& question);

}  // namespace madoguchi::screens
