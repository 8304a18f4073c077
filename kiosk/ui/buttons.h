// Buttons and chips: what a person presses to do something.
#pragma once

#include "kiosk/ui/ui.h"

namespace madoguchi::ui {

enum class ButtonKind {
    Primary,           // 68 high, indigo, one a screen
    Submit,            // 68 high, green
    Secondary,         // 64 high, outlined
    Destructive,       // 64 high, crimson outline; always asks or offers undo
    Small,             // 56 high, outlined
    SmallFilled,       // 56 high, indigo
    SmallLight,        // 56 high, white: on a toast
    SmallDestructive,  // 56 high, crimson outline; offers undo
    SmallLocal,        // 56 high, green as a note of the town
    Quiet,             // 56 high, words only
    Chip,              // 56 high pill, help and examples
    Sunken,            // 56 high pill on paper2: the steps of a yen field
    Warm,              // 68 high, gold
};

enum class Availability {
    Ready,
    Unavailable,  // Looks off, and answers a tap by telling its reason
    Busy,         // Shows three dots; answers nothing
};

enum class IconSide { Left, Right };

struct Button {
    Label text;
    ButtonKind kind = ButtonKind::Secondary;
    Icon icon = Icon::None;
    IconSide icon_side = IconSide::Left;
    Availability availability = Availability::Ready;
    Label reason = {};         // Why it is unavailable
    bool is_selected = false;  // A filter or mode that is on
    bool is_compact = false;   // Its icon alone; the words are its accessible name
    std::string_view key = {};
};

float button_height(const Ui& ui, ButtonKind kind);
// Height as above; width for the words, not under the kind's least width.
Size button_size(Ui& ui, const Button& button);
// True in the frame in which it was tapped or pressed by key. Never when unavailable or busy.
[[nodiscard]] bool button(Ui& ui, const Rect& rect, const Button& button);

// A round icon button 56x56 without words beside it; `name` is its accessible name.
[[nodiscard]] bool icon_button(Ui& ui, const Rect& rect, Icon icon, const Label& name,
                               std::string_view key = {});

}  // namespace madoguchi::ui
