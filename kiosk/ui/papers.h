// Pictures of paper: the plan as it would lie on the desk, and the town's stamp of receipt.
#pragma once

#include <array>
#include <vector>

#include "kiosk/domain/application.h"
#include "kiosk/ui/ui.h"

namespace madoguchi::ui {

// A sketch, 262x250 in the design: its words are the plan's, its lines stand for text.
struct PlanPaper {
    Label name;  // Of the picture
    Label heading;
    Words title;
    Words person;
    std::array<bool, domain::block_count> filled{};  // Blocks with notes are tinted
    std::vector<std::int64_t> years = {};            // Bars, over zero only; at most seven
};
void plan_paper(Ui& ui, const Rect& rect, const PlanPaper& paper);

// A round stamp, 132x132 in the design: the town's name, the day, 「受付」.
struct Stamp {
    Words town;
    Words day;
    Label word;
};
void stamp(Ui& ui, const Rect& rect, const Stamp& stamp);
// The design's side, more where its longest word needs it.
float stamp_side(Ui& ui, const Stamp& stamp);

// Large pale letters over everything of this layer, three times down the screen: nobody takes what
// lies below for the real thing. Answers nothing.
void watermark(Ui& ui, const Rect& rect, const Label& word);

}  // namespace madoguchi::ui
