// Ways to choose: big cards with a picture, segments side by side, rows, a tick box, tabs.
#pragma once

#include "kiosk/ui/ui.h"

namespace madoguchi::ui {

// A card of 490x222: numeral tile and title, a picture, a foot. All of it is the target.
struct ChoiceCard {
    Label title;
    Label numeral = {};      // "Ⅳ"; no tile when empty
    Icon icon = Icon::None;  // In the tile in place of a numeral
    Label foot = {};
    Label foot_right = {};  // 「287件のうち 99件」
    bool is_chosen = false;
    Label reason = {};                              // Not empty: unavailable, and this is why
    std::function<void(const Rect&)> picture = {};  // Draws in about 420x96
    std::string_view key = {};
};
[[nodiscard]] bool choice_card(Ui& ui, const Rect& rect, const ChoiceCard& card);

// A card that opens something: welcome cards, "type of resource" tiles. Icon above words.
struct ActionCard {
    Label title;
    Label detail = {};
    Icon icon = Icon::None;
    bool is_primary = false;  // Indigo ground
    bool is_chosen = false;
    std::string_view key = {};
};
[[nodiscard]] bool action_card(Ui& ui, const Rect& rect, const ActionCard& card);
// Of a primary one with text at 250 %, whose disc, words and arrow stand side by side.
float low_action_card_height(Ui& ui, const ActionCard& card, float width);

// Choices of one question side by side: 「見本町」「これから移住」「町の外」. 64 high.
struct Segment {
    Label text;
    bool is_chosen = false;
    std::string_view key = {};
};
// The index that was tapped. With an error the group gets a crimson edge at its left and the line
// under it (room for it must be in the rectangle; see segments_height).
struct Segments {
    Label question = {};  // Part of each segment's node value, not drawn
    std::span<const Segment> segments;
    int columns = 0;  // 0: all in one row
    Label error = {};
};
float segments_height(const Ui& ui, const Segments& segments);
[[nodiscard]] std::optional<int> segments(Ui& ui, const Rect& rect, const Segments& segments);

// A row of 72 with a radio disc at its left: language sheet, helping questions.
struct ChoiceRow {
    Label text;
    Label detail = {};
    bool is_chosen = false;
    Icon icon = Icon::None;
    std::string_view key = {};
};
float choice_row_height(Ui& ui, const ChoiceRow& row, float width);
[[nodiscard]] bool choice_row(Ui& ui, const Rect& rect, const ChoiceRow& row);

// A box to tick with a sentence beside it: consent. True when tapped (the caller flips it).
struct TickBox {
    Label text;
    bool is_ticked = false;
    Label error = {};
    std::string_view key = {};
};
float tick_box_height(Ui& ui, const TickBox& box, float width);
[[nodiscard]] bool tick_box(Ui& ui, const Rect& rect, const TickBox& box);

// Tabs with counts, 56 high; the index that was tapped.
struct Tab {
    Label text;
    std::int64_t count = -1;  // Under 0: none shown
    bool is_current = false;
    std::string_view key = {};
};
[[nodiscard]] std::optional<int> tabs(Ui& ui, const Rect& rect, std::span<const Tab> tabs);
float tabs_width(Ui& ui, std::span<const Tab> tabs);  // What they need in one row

// The error line of a group of choices, with its crimson edge at the left of `group`.
void group_error(Ui& ui, const Rect& group, const Label& error);

}  // namespace madoguchi::ui
