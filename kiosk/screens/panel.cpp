#include "kiosk/screens/panel.h"

#include <algorithm>

namespace madoguchi::screens {

using ui::Rect;
using ui::Ui;

namespace {

constexpr float padding_vertical = 10;
constexpr float title_gap = 12;
constexpr float disc_icon = 26;
constexpr float scroll_bar = 16;
constexpr float title_share_max = 0.8F;  // What stands at its right needs some room, too

}  // namespace

Rect panel(Ui& ui, const Rect& rect, const Panel& panel) {
    ui::paper_card(ui, rect);
    Rect body = rect.inset(panel_padding, padding_vertical);
    if (panel.title.empty()) return body;
    Rect head = body.take_top(ui.scaled(panel_head_height));
    const float title = ui::text_size(ui, panel.title, ui::TypeStyle::BodyBold).width;
    const float most = head.width * title_share_max;
    const Rect words = panel.draw_right ? head.take_left(std::min(title, most), title_gap) : head;
    ui::heading(ui, words, panel.title,
                {.style = ui::TypeStyle::BodyBold, .place = ui::Place::Middle});
    if (panel.draw_right) panel.draw_right(head);
    return body;
}

float panel_height(const Ui& ui, float body, const Panel& panel) {
    const float head = panel.title.empty() ? 0 : ui.scaled(panel_head_height);
    return head + body + 2 * padding_vertical;
}

float scrolled_width(const Rect& view, float content_height) {
    return content_height > view.height ? view.width - scroll_bar : view.width;
}

void tag_at_right(Ui& ui, const Rect& rect, const ui::Tag& tag) {
    Rect rest = rect;
    ui::tag(ui, rest.take_right(ui::tag_size(ui, tag).width), tag);
}

void icon_disc(Ui& ui, const Rect& rect, ui::Icon icon, ui::Tone ground, ui::Tone ink) {
    ui::tinted_area(ui, rect, ground, rect.height / 2);
    const float size = std::min(disc_icon / 44 * rect.width, rect.width);
    ui::icon(ui, rect.centered({size, size}), icon, ink);
}

}  // namespace madoguchi::screens
