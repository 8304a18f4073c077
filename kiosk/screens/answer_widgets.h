// Questions bound to their answers: each call draws one question with what the visit holds for it,
// and asks the session for what the finger did. The kind of answer comes from the field's own
// table.
#pragma once

#include <span>
#include <string_view>

#include "kiosk/domain/field.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

struct AnswerLook {
    ui::Label label = {};
    ui::Need need = ui::Need::None;
    ui::Label hint = {};  // Dates without one say how a date may be written
    ui::Label placeholder = {};
    ui::Label tag = {};           // A green tag beside the label
    int lines = 1;                // Text: lines of the box
    int columns = 0;              // Choices: 0 for all in one row
    ui::Label yes = {}, no = {};  // Empty: はい, いいえ
    ui::YenField::Form form = ui::YenField::Form::Field;
    enum class Reading { Below, Elsewhere };  // Where an amount being written is read out
    Reading reading = Reading::Below;
    ui::Label unit = {};  // Amounts: empty 万円. Counts: 「人」, 「年」
    // Choices: only these words, in this order; empty: all that the field knows.
    std::span<const std::string_view> words = {};
};

// Label, answer and hint or error together.
float answer_height(ui::Ui& ui, const session::Session& session, const domain::FieldRef& field,
                    const AnswerLook& look, float width);
void answer(ui::Ui& ui, const session::Session& session, session::Intents& intents,
            const ui::Rect& rect, const domain::FieldRef& field, const AnswerLook& look);

// The same for one kind of answer, where a screen wants to say so.
void text_answer(ui::Ui& ui, const session::Session& session, session::Intents& intents,
                 const ui::Rect& rect, const domain::FieldRef& field, const AnswerLook& look);
void choice_answer(ui::Ui& ui, const session::Session& session, session::Intents& intents,
                   const ui::Rect& rect, const domain::FieldRef& field, const AnswerLook& look);
void yes_no_answer(ui::Ui& ui, const session::Session& session, session::Intents& intents,
                   const ui::Rect& rect, const domain::FieldRef& field, const AnswerLook& look);
// Of either of the two.
float chosen_height(ui::Ui& ui, const session::Session& session, const domain::FieldRef& field,
                    const AnswerLook& look, float width);
// In units of 10,000 yen; while it is written the amount is read out below.
void yen_answer(ui::Ui& ui, const session::Session& session, session::Intents& intents,
                const ui::Rect& rect, const domain::FieldRef& field, const AnswerLook& look);
// Shows the date in words unless it is being written.
void date_answer(ui::Ui& ui, const session::Session& session, session::Intents& intents,
                 const ui::Rect& rect, const domain::FieldRef& field, const AnswerLook& look);
void count_answer(ui::Ui& ui, const session::Session& session, session::Intents& intents,
                  const ui::Rect& rect, const domain::FieldRef& field, const AnswerLook& look);

}  // namespace madoguchi::screens
