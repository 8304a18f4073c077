// Content larger than its place: pages with 前へ / 次へ, which every screen should prefer, and a
// scroll area moved by the finger.
#pragma once

#include "kiosk/ui/ui.h"

namespace madoguchi::ui {

// A piece of a page: what height it needs, and how it is drawn in the place it gets.
struct PageBlock {
    float height = 0;
    std::function<void(const Rect&)> draw;
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

// Moved by drag with inertia, by keys (the focus is brought into view) and, when more lies below or
// above, marked so by a fade, a bar and a chevron. The offset is kept by key until forget_visit().
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
    Ui& ui_;
    std::string key_;
    Rect view_;
    Rect content_;
    std::optional<Ui::Clip> clip_;
};

}  // namespace madoguchi::ui
