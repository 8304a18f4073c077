#include "kiosk/screens/staff_canvas.h"

#include <algorithm>

#include "kiosk/screens/block_words.h"
#include "kiosk/ui/canvas_map.h"

namespace madoguchi::screens {

using domain::Block;
using domain::Note;
using ui::Rect;
using ui::TextId;
using ui::Ui;
using ui::Words;

namespace {

constexpr float card_padding = 10;
constexpr float fields_gap = 6;
constexpr float field_radius = 8;
constexpr float field_sides = 9;
constexpr float field_top = 4;
constexpr float foot_share = 0.23F;
constexpr float foot_min = 58;  // A name and one line
constexpr ui::TypeStyle name_style = ui::TypeStyle::CaptionBold;
constexpr ui::TypeStyle note_style = ui::TypeStyle::Caption;

// Notes whole, one below the other; those without room are counted.
void draw_notes(Ui& ui, Rect rest, const std::vector<Note>& notes) {
    const float line = ui::line_height(ui, note_style);
    for (std::size_t i = 0; i < notes.size(); ++i) {
        const Words words = Words::entered(notes[i].text);
        const float height = ui::text_height(ui, words, note_style, rest.width);
        const bool is_last = i + 1 == notes.size();
        if (height + (is_last ? 0 : line) > rest.height) {
            const auto left = static_cast<std::int64_t>(notes.size() - i);
            const Words more = ui.words(TextId::staff_more_notes, {{"count", left}});
            if (ui::text_height(ui, more, name_style, rest.width) > rest.height) return;
            ui::text(ui, rest, more, {.style = name_style, .ink = ui::Tone::Ink2}, "more");
            return;
        }
        const Ui::Scope scope(ui, notes[i].id);
        ui::text(ui, rest.take_top(height), words, {.style = note_style}, "note");
    }
}

enum class Fields { AreRead, AreTapped };

bool draw_ground(Ui& ui, const Rect& rect, Block block, std::size_t notes, Fields fields) {
    const ui::Tone fill = ui::tones_of(ui::group_of(block)).tint;
    if (fields == Fields::AreTapped) {
        return ui::tinted_target(ui, rect,
                                 {.name = words_of(block).name,
                                  .value = ui.formats().count(static_cast<std::int64_t>(notes)),
                                  .fill = fill,
                                  .radius = field_radius});
    }
    ui::tinted_area(ui, rect, fill, field_radius);
    return false;
}

bool draw_field(Ui& ui, const Rect& rect, Block block, const std::vector<Note>& notes,
                Fields fields) {
    const Ui::Scope scope(ui, domain::word_of(block));
    const bool is_tapped = draw_ground(ui, rect, block, notes.size(), fields);
    Rect inside = rect.inset(ui.is_text_largest() ? field_sides / 2 : field_sides, field_top);
    const TextId name = words_of(block).name;
    // Long words keep whole in large letters.
    const ui::TypeStyle style = ui.is_text_large() ? ui::TypeStyle::Tag : name_style;
    const float height = ui::text_height(ui, name, style, inside.width);
    ui::text(ui, inside.take_top(height), name, {.style = style});
    draw_notes(ui, inside, notes);
    return is_tapped;
}

// The canvas; the largest letters of an upright panel have its fields two across.
ui::BlockRects places_in(Ui& ui, const Rect& inside) {
    if (!ui.is_text_largest() || !ui.is_portrait()) {
        return ui::canvas_rects(inside, fields_gap,
                                std::max(inside.height * foot_share, ui.scaled(foot_min)));
    }
    constexpr int across = 2;
    constexpr int down = 5;
    const auto cells = inside.grid(across, down, fields_gap, fields_gap);
    ui::BlockRects places;
    std::copy_n(cells.begin(), places.size(), places.begin());
    return places;
}

std::optional<Block> draw_fields(Ui& ui, const Rect& rect, const domain::Canvas& canvas,
                                 Fields fields) {
    ui::paper_card(ui, rect);
    const Rect inside = rect.inset(card_padding);
    const ui::BlockRects places = places_in(ui, inside);
    std::optional<Block> tapped;
    for (std::size_t i = 0; i < domain::block_count; ++i) {
        const auto block = static_cast<Block>(i);
        if (draw_field(ui, places[i], block, canvas[block], fields)) tapped = block;
    }
    return tapped;
}

}  // namespace

void draw_staff_canvas(Ui& ui, const Rect& rect, const domain::Canvas& canvas) {
    (void)draw_fields(ui, rect, canvas, Fields::AreRead);
}

std::optional<Block> choose_on_staff_canvas(Ui& ui, const Rect& rect,
                                            const domain::Canvas& canvas) {
    return draw_fields(ui, rect, canvas, Fields::AreTapped);
}

}  // namespace madoguchi::screens
