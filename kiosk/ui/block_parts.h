// What the editor of one block has besides notes: the guiding questions and the place where the
// next note goes.
#pragma once

#include "kiosk/ui/ui.h"

namespace madoguchi::ui {

// A question to think about, 88 high: its number or a tick in a disc, and the words.
struct QuestionCard {
    Label text;
    int number = 1;
    bool is_current = false;
    bool is_done = false;
    std::string_view key = {};
};
float question_card_height(Ui& ui, const QuestionCard& card, float width);
[[nodiscard]] bool question_card(Ui& ui, const Rect& rect, const QuestionCard& card);

// A paper card whose top, `height` high, is a strip of the hillside.
void hillside_card(Ui& ui, const Rect& rect, float height);

// The dashed place of the next note: 「＋ 付箋を貼る」.
[[nodiscard]] bool note_place(Ui& ui, const Rect& rect, const Label& text);

}  // namespace madoguchi::ui
