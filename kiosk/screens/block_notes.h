// The sheet of notes in the editor of one block: add, select, write, move, delete, paste an idea.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

void draw_block_notes(ui::Ui& ui, const session::Session& session, session::Intents& intents,
                      const ui::Rect& rect);

// The note being written in, large: above the keyboard, or over the other notes.
void draw_note_field(ui::Ui& ui, const session::Session& session, session::Intents& intents,
                     const ui::Rect& rect);
float note_field_height(ui::Ui& ui, const session::Session& session, float width);
bool is_writing_note(const session::Session& session);

}  // namespace madoguchi::screens
