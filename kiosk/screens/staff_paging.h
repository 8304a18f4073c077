// A page of rows of the office, with the two big buttons that turn it.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

float staff_paging_height(const ui::Ui& ui);
// 「‹ 1 / 4 ›」 at the right; nothing when all is on one page.
void draw_staff_paging(ui::Ui& ui, session::Intents& intents, const ui::Rect& rect, int page,
                       int pages);

// How many pages so many rows fill, at least 1.
int staff_pages(std::int64_t rows);

// In the middle of an empty list: an icon and one sentence.
void draw_staff_nothing(ui::Ui& ui, const ui::Rect& rect, ui::Icon icon, const ui::Label& words);

}  // namespace madoguchi::screens
