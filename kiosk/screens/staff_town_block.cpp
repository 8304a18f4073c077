#include "kiosk/screens/staff_town_block.h"

#include "kiosk/screens/block_notes.h"
#include "kiosk/screens/block_words.h"
#include "kiosk/screens/keyboard_tray.h"
#include "kiosk/screens/staff_frame.h"
#include "kiosk/screens/step_frame.h"
#include "kiosk/session/route.h"
#include "kiosk/ui/canvas_map.h"

namespace madoguchi::screens {

using domain::Block;
using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr float head_height = 60;
constexpr float gap = 16;
constexpr float bar_gap = 12;
constexpr ui::Size map_size{142, 56};
constexpr float saved_line_width = 170;

void draw_head(Ui& ui, Rect head, Block block) {
    const TextId name = words_of(block).name;
    const float width = ui::text_size(ui, name, ui::TypeStyle::H1Small).width;
    if (width + map_size.width + gap <= head.width) {
        const Rect map = head.take_left(map_size.width, gap);
        ui::canvas_map(ui, map.middle_left(map_size), block, TextId::canvas_progress);
    }
    ui::heading(ui, head, name,
                {.style = ui::TypeStyle::H1Small, .place = ui::Place::Middle, .lines_max = 1});
}

void draw_bar(Ui& ui, const Session& session, Intents& intents, Rect bar, Block block) {
    const bool is_last = session::position_of(block) + 1 == domain::block_count;
    const ui::Button whole{.text = TextId::block_whole, .icon = ui::Icon::Canvas};
    const ui::Button next{.text = is_last ? TextId::block_whole : TextId::block_next,
                          .kind = ui::ButtonKind::Primary,
                          .icon = is_last ? ui::Icon::Canvas : ui::Icon::ArrowRight,
                          .icon_side = ui::IconSide::Right};
    // Where both are wider than the bar their words stand in two lines.
    ui::Size size = ui::button_size(ui, whole);
    ui::Size next_size = ui::button_size(ui, next);
    const float most = (bar.width - bar_gap) / 2;
    if (!is_last && size.width + bar_gap + next_size.width > bar.width) {
        size.width = std::min(size.width, most);
        next_size.width = std::min(next_size.width, bar.width - bar_gap - size.width);
    }
    const Rect next_rect = bar.take_right(next_size.width, bar_gap).middle_right(next_size);
    if (!is_last) {
        if (ui::button(ui, bar.take_left(size.width, bar_gap).middle_left(size), whole)) {
            intents.push_back(session::ShowWholeCanvas{});
        }
    }
    if (bar.width >= ui.scaled(saved_line_width)) draw_saved_line(ui, session, bar);
    if (ui::button(ui, next_rect, next)) intents.push_back(session::GoNext{});
}

}  // namespace

void draw_staff_town_block(Ui& ui, const Session& session, Intents& intents) {
    if (!session.visit()) return;
    draw_staff(ui, session, intents, StaffPlace::Town, [&](Rect rect) {
        const Block block = session.visit()->place.block;
        if (is_tray_open(session)) {
            const float field = note_field_height(ui, session, rect.width);
            const bool has_room = rect.height >= ui.scaled(head_height) + gap + field;
            if (has_room) draw_head(ui, rect.take_top(ui.scaled(head_height), gap), block);
            rect.height = field;
            return draw_note_field(ui, session, intents, rect);
        }
        draw_head(ui, rect.take_top(ui.scaled(head_height), gap), block);
        const Rect bar = rect.take_bottom(ui::button_height(ui, ui::ButtonKind::Primary), gap);
        draw_block_notes(ui, session, intents, rect);
        draw_bar(ui, session, intents, bar, block);
    });
}

}  // namespace madoguchi::screens
