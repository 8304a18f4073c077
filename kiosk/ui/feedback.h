// What the counter says back: toasts with undo, dialogs, the countdown's ring, strips of notice.
#pragma once

#include "kiosk/ui/buttons.h"
#include "kiosk/ui/text.h"
#include "kiosk/ui/ui.h"

namespace madoguchi::ui {

struct Toast {
    Label text;
    Icon icon = Icon::Check;
    Label button = {};  // 「元に戻す」
    Icon button_icon = Icon::Undo;
};
// At the foot of `content` (the screen above its action bar). True when its button was tapped.
[[nodiscard]] bool toast(Ui& ui, const Rect& content, const Toast& toast);

// Something small at the right of a title: the control of the voice. `draw` gets its place.
struct Corner {
    Size size = {};  // Nothing: no corner
    std::function<void(const Rect&)> draw = {};
};

enum class DialogTap { First, Second };

// A question over the frozen screen. The first button is the safe choice: left and filled.
struct Dialog {
    Label title;
    Label text = {};
    Label first;
    Label second = {};
    ButtonKind first_kind = ButtonKind::Primary;
    ButtonKind second_kind = ButtonKind::Secondary;
    float extra_height = 0;  // Room between text and buttons, drawn by `extra`
    std::function<void(const Rect&)> extra = {};
    float foot_height = 0;  // Room below the buttons, drawn by `foot`
    std::function<void(const Rect&)> foot = {};
    float side_width = 0;  // A picture at the left of title and text, drawn by `side`
    std::function<void(const Rect&)> side = {};
    // Which answer Esc gives: the one that changes nothing.
    DialogTap on_back = DialogTap::First;
    Corner corner = {};
    // To be seen from afar: gold in place of the frozen screen, and the largest letters.
    bool is_sign = false;
    std::string_view key = {};
};
std::optional<DialogTap> dialog(Ui& ui, const Dialog& dialog);

// A sheet over the frozen screen with content of the caller's: language, rules, more candidates.
// True when it was closed by its button or Esc. `draw` gets the rectangle under the title.
struct Sheet {
    Label title;
    Label close;
    Size size{800, 520};
    std::function<void(const Rect&)> draw;
    Corner corner = {};
    std::string_view key = {};
    // How high what is drawn has to be at this width: the sheet grows to it, up to the panel's
    // edge.
    std::function<float(float width)> content_height = {};
};
[[nodiscard]] bool sheet(Ui& ui, const Sheet& sheet);

// The ring of the time-out, steps once a second. `seconds` is drawn in it.
struct Countdown {
    int seconds_left = 60;
    int seconds_all = 60;
    Label name;
    bool is_small = false;  // 48 px in place of 144
};
void countdown(Ui& ui, const Rect& rect, const Countdown& countdown);

// A calm strip: what still works although something does not.
struct Notice {
    Label text;
    TagKind kind = TagKind::Wait;
    Icon icon = Icon::Warn;
};
float notice_height(Ui& ui, const Notice& notice, float width);
void notice(Ui& ui, const Rect& rect, const Notice& notice);

}  // namespace madoguchi::ui
