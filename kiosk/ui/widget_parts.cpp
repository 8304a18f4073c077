#include "kiosk/ui/widget_parts.h"

#include <algorithm>

#include "kiosk/ui/text.h"

namespace madoguchi::ui {

void focus_ring(Ui& ui, const Rect& rect, float radius) {
    ui.note_ring();
    Painter& painter = ui.painter();
    painter.outline(rect.grown(9), ui.color(Tone::RingEdge), 2, radius + 9);
    painter.outline(rect.grown(7), ui.color(Tone::Ring), 4, radius + 7);
    painter.outline(rect.grown(3), ui.color(Tone::RingGap), 3, radius + 3);
}

void draw_surface(Ui& ui, const Rect& rect, const Surface& surface) {
    Painter& painter = ui.painter();
    const bool is_contrast = ui.theme().is_high_contrast();
    if (surface.is_raised && !is_contrast) {
        painter.shadow(rect, surface.radius, Elevation::Card, ui.color(Tone::Shadow));
    }
    painter.fill(rect, ui.color(surface.fill), surface.radius);
    const float width = is_contrast ? std::max(2.0F, surface.edge_width) : surface.edge_width;
    if (width > 0) painter.outline(rect, ui.color(surface.edge), width, surface.radius);
}

void icon_disc(Ui& ui, Point center, float radius, Tone fill, Icon icon, Tone ink) {
    ui.painter().disc(center, radius, ui.color(fill));
    const float side = radius * 1.25F;
    ui.painter().icon({center.x - side / 2, center.y - side / 2, side, side}, icon, ui.color(ink),
                      2.5F);
}

void choice_disc(Ui& ui, Point center, float radius, bool is_chosen) {
    if (is_chosen) {
        icon_disc(ui, center, radius, Tone::Matsu700, Icon::Check, Tone::InkInverse);
        return;
    }
    ui.painter().disc(center, radius, ui.color(Tone::Paper1));
    ui.painter().ring(center, radius, ui.color(Tone::LineStrong), 2);
}

void put_icon_and_words(Ui& ui, const Rect& rect, const IconAndWords& parts) {
    float side = parts.icon == Icon::None ? 0 : ui.scaled(parts.icon_size);
    float gap = parts.icon == Icon::None ? 0 : parts.gap;
    float room = std::max(1.0F, rect.width - side - gap);
    TypeStyle style = parts.style;
    Size words = text_size(ui, parts.text, style);
    if (words.width > room) {
        style = parts.style_two_lines;
        words = text_size(ui, parts.text, style, room);
    }
    if (words.height > rect.height && side > 0) {  // Words that need its room do without the icon
        side = gap = 0;
        room = std::max(1.0F, rect.width);
        words = text_size(ui, parts.text, style, room);
    }
    if (words.height > rect.height) {
        style = TypeStyle::Small;
        words = text_size(ui, parts.text, style, room);
    }
    words.width = std::min(words.width, room);
    const float left = rect.x + (rect.width - words.width - side - gap) / 2;
    const Rect at{parts.icon_at_end ? left : left + side + gap, rect.y, words.width + 0.5F,
                  rect.height};
    const float icon_x = parts.icon_at_end ? left + words.width + gap : left;
    if (side > 0) {
        icon(ui, {icon_x, rect.y + (rect.height - side) / 2, side, side}, parts.icon, parts.ink);
    }
    put_words(ui, at, parts.text,
              {.style = style, .ink = parts.ink, .align = Align::Center, .place = Place::Middle});
}

}  // namespace madoguchi::ui
