// The control that has the screen read aloud: 「質問を聞く」, 「説明を聞く」, and 「止める」 while
// it is being read. Where the machine has no voice for this language there is none.
#pragma once

#include "kiosk/session/intent.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

// The same at all times, so that nothing moves when the words change. Empty without a voice.
ui::Size listen_size(ui::Ui& ui, const session::Session& session, ui::TextId words,
                     ui::ButtonKind kind = ui::ButtonKind::Chip);

// At the left top of `rect`, in its size. Nothing without a voice.
void draw_listen_button(ui::Ui& ui, const session::Session& session, session::Intents& intents,
                        const ui::Rect& rect, ui::TextId words,
                        ui::ButtonKind kind = ui::ButtonKind::Chip);

// The same without its words, which become its accessible name: where large letters, a full head or
// a sheet leave no room for them.
ui::Size small_listen_size(const session::Session& session);
// At the right end of `head`, which is then narrower by it and `gap`.
void take_small_listen_button(ui::Ui& ui, const session::Session& session,
                              session::Intents& intents, ui::Rect& head, float gap,
                              ui::TextId words);
void draw_small_listen_button(ui::Ui& ui, const session::Session& session,
                              session::Intents& intents, const ui::Rect& rect, ui::TextId words);
// In the head of a sheet or dialog.
ui::Corner listen_corner(ui::Ui& ui, const session::Session& session, session::Intents& intents);

}  // namespace madoguchi::screens
