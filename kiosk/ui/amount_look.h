// How the digits of an amount stand in a yen field. Private to kiosk/ui.
#pragma once

#include "kiosk/ui/fields.h"

namespace madoguchi::ui {

// An amount is never cut at the left, where its first digit would be lost: it becomes smaller, and
// in the end its digits stand closer. While it is being written it keeps its size.
struct AmountLook {
    TypeStyle style = TypeStyle::InputBold;
    Digits digits = Digits::Fixed;
    bool fits = true;
};
AmountLook amount_look(Ui& ui, const YenField& field, float width);

// In the smallest size in which each digit has its cell; logical, as all of these.
float smallest_amount_width(Ui& ui, const YenField& field);

// What stays free at both sides of the box: less where the amount needs the room.
float amount_edge(Ui& ui, const YenField& field, float box_width);

}  // namespace madoguchi::ui
