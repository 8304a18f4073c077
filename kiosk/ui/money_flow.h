// The four pictures of who pays and from where: one for each category of business.
#pragma once

#include "kiosk/ui/ui.h"

namespace madoguchi::ui {

enum class MoneyFlow {
    LostService,  // Ⅰ: people of the town pay for what was about to go
    NewService,   // Ⅱ: people of the town pay for what is new
    Visitors,     // Ⅲ: people from outside come and pay
    Outside,      // Ⅳ: goods go out, money comes in
};

// Drawn as large as fits, in the proportions 420 : 96. Decoration: adds no node.
struct MoneyFlowPicture {
    MoneyFlow flow = MoneyFlow::LostService;
    Label inside;   // 「町の中」
    Label outside;  // 「町の外」
};
void money_flow(Ui& ui, const Rect& rect, const MoneyFlowPicture& picture);

}  // namespace madoguchi::ui
