// What stands around every step: where its parts lie at this size, the rail of steps, the tiles for
// language, text size and contrast, the action bar, the title.
#pragma once

#include "kiosk/ui/ui.h"

namespace madoguchi::ui {

enum class RailForm {
    Wide,      // 208 at the left
    Compact,   // 88 at the left
    Portrait,  // 176 at the top
    Hidden,    // While the keyboard is open
};

struct FrameAreas {
    RailForm form = RailForm::Wide;
    Rect rail;
    Rect main;           // Where the screen's own content goes, padding taken off
    Rect action_bar;     // 96 (portrait 100) high, padding taken off
    Rect access_bar;     // Portrait only: tiles at the foot; else empty
    Rect action_ground;  // The bar with its padding, as action_bar_ground draws it
};

// `wanted` Wide becomes Compact at large text, and either becomes Portrait on an upright panel.
// `bar_buttons` is how high the highest button of the action bar is; 0: of one line of words.
FrameAreas frame_areas(const Ui& ui, RailForm wanted, float bar_buttons = 0);

// paper0 over everything, and the bar's ground with its hairline.
void draw_ground(Ui& ui);
void action_bar_ground(Ui& ui, const FrameAreas& areas);

enum class StepState { Done, Current, Future };
struct RailStep {
    Label text;
    Label short_text;  // Under the discs of the portrait header
    StepState state = StepState::Future;
};
struct Rail {
    Label town;
    Label service;
    std::span<const RailStep> steps;
    bool has_staff_call = false;  // 「職員を呼ぶ」 in the portrait head; the others have a tile
};
struct RailAnswer {
    std::optional<int> tapped_step;  // Done steps only, from 0
    bool called_staff = false;
};
RailAnswer rail(Ui& ui, const FrameAreas& areas, const Rail& rail);

// The pill that stands for the rail while the keyboard is open: 「① あなたのこと 1 / 8」.
void step_pill(Ui& ui, const Rect& rect, int step, int steps, const Label& text);

enum class AccessTap { Language, Text, Contrast, Voice, Leave, Staff };
struct AccessTiles {
    bool is_text_large = false;  // The tile is gold while it is on
    bool is_contrast_high = false;
    bool has_voice = false;  // A tile 「読み上げ」
    bool is_voice_on = false;
    bool has_leave = false;       // A tile 「終わる」: the way out of a visit
    bool has_staff_call = false;  // A light tile 「職員を呼ぶ」, but in the portrait bar
};
// The compact rail: its head with the mark, and each step.
inline constexpr float compact_brand_height = 66;
inline constexpr float compact_step_height = 42;

// In the rail's foot, or the portrait access bar.
std::optional<AccessTap> access_tiles(Ui& ui, const FrameAreas& areas, const AccessTiles& tiles);

// The town's mark, a node of role Picture named `name`.
void crest(Ui& ui, const Rect& rect, const Label& name);
// The same, and true when a finger has held it for `hold_s` seconds, or when it was pressed by key:
// nobody leans on a key that has to be looked for.
[[nodiscard]] bool held_crest(Ui& ui, const Rect& rect, const Label& name, float hold_s);

// The whole scene of the welcome screen, or a strip of it: hills, sun, trees, houses.
void landscape(Ui& ui, const Rect& rect);

// Title at the left, room for chips at the right; returns what is left below.
struct Title {
    Label text;
    Label lead = {};
    float room_right = 0;
    TypeStyle style = TypeStyle::H1;
};
Rect title(Ui& ui, const Rect& rect, const Title& title);

}  // namespace madoguchi::ui
