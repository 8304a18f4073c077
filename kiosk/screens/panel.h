// A paper card with a headline and rows below it, as the money plan and the office use them.
#pragma once

#include <functional>

#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

inline constexpr float panel_padding = 20;
inline constexpr float panel_head_height = 48;

struct Panel {
    ui::Label title = {};  // Empty: no head
    // What stands at the head's right end: a total, a tag. Gets the room right of the title.
    std::function<void(const ui::Rect&)> draw_right = {};
};

// Draws card and head and returns the room below, padding taken off.
ui::Rect panel(ui::Ui& ui, const ui::Rect& rect, const Panel& panel);
// The height of a panel around a body of this height.
float panel_height(const ui::Ui& ui, float body, const Panel& panel);

// The width of rows in a scroll area: less for its bar when not all of them fit.
float scrolled_width(const ui::Rect& view, float content_height);

// A tag whose right end touches the rectangle's.
void tag_at_right(ui::Ui& ui, const ui::Rect& rect, const ui::Tag& tag);

// An icon in a tinted disc of 44.
void icon_disc(ui::Ui& ui, const ui::Rect& rect, ui::Icon icon, ui::Tone ground, ui::Tone ink);

}  // namespace madoguchi::screens
