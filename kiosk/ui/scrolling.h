// Content larger than its place: pages with 前へ / 次へ, which every screen should prefer, and a
// scroll area moved by the finger.
#pragma once

#include "kiosk/ui/ui.h"

namespace madoguchi::ui {

// A piece of a page: what height it needs, and how it is drawn in the place it gets.
struct PageBlock {
    float height = 0;
    std::function<void(const Rect&)> draw;
    bool begins_page = false;  // Never on a page with the block before
};

struct Pages {
    std::span<const PageBlock> blocks;
    int page = 0;  // Kept by the caller
    float gap = 16;
    std::string_view key = {};
};
// Lays the blocks out from top to bottom. When they do not fit, a column of 84 with 前へ and 次へ
// stands at the right and only the blocks of the page are drawn; a block that is higher than a page
// has one to itself and is scrolled there. Returns the page to show next, always a page that
// exists.
int pages(Ui& ui, const Rect& rect, const Pages& pages);
// How many pages the blocks would make.
int page_count(const Ui& ui, const Rect& rect, std::span<const PageBlock> blocks, float gap);

// What is tapped must come into sight by half at least, above the steps. A lower place keeps all it
// has for its content, and goes without 上へ and 下へ: the audit tells of what it hides
// (Fault::Hidden), so that no screen has one.
inline constexpr float scroll_height_least = 120;
inline constexpr float scroll_height_least_largest = 160;  // With text at 250 %

// Moved by drag with inertia, by taps on 上へ / 下へ at its foot for whoever cannot drag
// (WCAG 2.5.7), and by keys (the focus is brought into view). When more lies below or above, a fade
// and a bar say so. The offset is kept by key until forget_visit().
//
//     ScrollArea area(ui, "notes", rect, height_of_all);
//     Rect content = area.content();   // as high as all of it, moved by the offset
class [[nodiscard]] ScrollArea {
public:
    ScrollArea(Ui& ui, std::string_view key, const Rect& view, float content_height);
    ~ScrollArea();
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;

    Rect content() const { return content_; }

private:
    void draw_steps();

    Ui& ui_;
    std::string key_;
    Rect view_;   // Without the steps at its foot
    Rect steps_;  // Empty where all of it is in view, and in a place too low for them
    Rect content_;
    bool is_stuck_ = false;  // Taps do not move it
    std::optional<Ui::Clip> clip_;
};

}  // namespace madoguchi::ui
