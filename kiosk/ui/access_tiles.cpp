// The tiles at the rail's foot, or in a bar of their own: language, letters, contrast, voice, the
// way out, and staff.
#include <algorithm>

#include "kiosk/ui/frame.h"
#include "kiosk/ui/text.h"
#include "kiosk/ui/widget_parts.h"
#include "text_id.h"

namespace madoguchi::ui {

namespace {

struct Tile {
    AccessTap tap;
    Icon icon;
    TextId text;
    TextId short_text;
    bool is_on = false;
};

std::vector<Tile> tiles_of(const AccessTiles& tiles, RailForm form) {
    std::vector<Tile> all{{AccessTap::Language, Icon::Globe, TextId::access_language,
                           TextId::access_language_short, false},
                          {AccessTap::Text, Icon::Text, TextId::access_text,
                           TextId::access_text_short, tiles.is_text_large},
                          {AccessTap::Contrast, Icon::Contrast, TextId::access_contrast,
                           TextId::access_contrast_short, tiles.is_contrast_high}};
    if (tiles.has_voice) {
        all.push_back({AccessTap::Voice, Icon::Speaker, TextId::access_voice,
                       TextId::access_voice_short, tiles.is_voice_on});
    }
    if (tiles.has_leave) {
        all.push_back({AccessTap::Leave, Icon::Home, TextId::access_leave,
                       TextId::access_leave_short, false});
    }
    if (tiles.has_staff_call && form != RailForm::Portrait) {
        all.push_back({AccessTap::Staff, Icon::Bell, TextId::access_staff,
                       TextId::access_staff_short, false});
    }
    return all;
}

Reaction tile_node(Ui& ui, const Rect& rect, const Tile& tile) {
    return ui.interact(rect, {.role = Role::Button,
                              .name = tile.text,
                              .state = {.selected = tile.is_on},
                              .key = std::string(key_of(tile.text))});
}

struct TileColors {
    Tone fill;
    Tone ink;
    Tone held = Tone::RailBottom;
    float radius = 12;
};

// Light, as what it leads to is another kind of help.
TileColors colors_for_staff(const Ui& ui) {
    if (ui.theme().is_high_contrast()) return {Tone::Yamabuki, Tone::OnYamabuki, Tone::Yamabuki};
    return {Tone::OnToast, Tone::Ai800, Tone::Ai100};
}

constexpr float tile_height = 66;
// Mark, discs, and the gaps below.
constexpr float compact_steps_bottom = compact_brand_height + 8 * compact_step_height + 6 + 14;

// An icon over one word.
bool draw_tile(Ui& ui, const Rect& rect, const Tile& tile, const TileColors& colors, TextId words,
               TypeStyle style) {
    const Reaction reaction = tile_node(ui, rect, tile);
    const Tone fill = tile.is_on ? Tone::Yamabuki : reaction.held ? colors.held : colors.fill;
    const Tone ink = tile.is_on ? Tone::OnYamabuki : colors.ink;
    ui.painter().fill(rect, ui.color(fill), colors.radius);
    if (ui.theme().is_high_contrast()) {
        ui.painter().outline(rect, ui.color(Tone::Ink1), 2, colors.radius);
    } else if (tile.is_on) {  // Gold on paper is pale
        ui.painter().outline(rect, ui.color(Tone::OnYamabuki), 3, colors.radius);
    }
    // The words grow as far as the tile allows, the icon keeps what is left.
    const float line = line_height(ui, style);
    const float side = std::clamp(rect.height - line - 10, 18.0F, 28.0F);
    Rect inside = rect.centered({rect.width - 2, std::min(rect.height, side + 2 + line)});
    const Rect top = inside.take_top(side, 2);
    icon(ui, top.centered({side, side}), tile.icon, ink);
    put_words(ui, inside, words,
              {.style = style, .ink = ink, .align = Align::Center, .place = Place::Middle});
    if (reaction.has_ring) focus_ring(ui, rect.inset(4), colors.radius);
    return reaction.tapped;
}

}  // namespace

std::optional<AccessTap> access_tiles(Ui& ui, const FrameAreas& areas, const AccessTiles& tiles) {
    const Ui::Within aside(ui, Region::Aside);
    const auto all = tiles_of(tiles, areas.form);
    std::optional<AccessTap> tapped;
    std::vector<Rect> places;
    TileColors colors{Tone::RailTile, Tone::OnToast};
    TypeStyle style = TypeStyle::Small;
    bool are_short = false;
    switch (areas.form) {
        case RailForm::Wide: {
            Rect foot = areas.rail.inset(14, 0);
            foot.take_bottom(14);
            // Pairs; of an odd number the last one is wide.
            const bool is_even = all.size() % 2 == 0;
            const int rows = static_cast<int>(all.size() + 1) / 2;
            const float height = static_cast<float>(rows) * (tile_height + 8) - 8;
            places = foot.take_bottom(height).grid(2, rows, 8, 8);
            if (!is_even) {
                places.pop_back();
                places.back().width = areas.rail.width - 2 * 14;
            }
            break;
        }
        case RailForm::Compact: {
            Rect foot = areas.rail.inset(10, 0);
            foot.take_bottom(14);
            const auto count = static_cast<int>(all.size());
            const float room =
                (areas.rail.height - compact_steps_bottom + 6) / static_cast<float>(count) - 6;
            const float height = std::max(58.0F, std::min({ui.scaled(58), 80.0F, room}));
            places = foot.take_bottom(static_cast<float>(count) * (height + 6) - 6).rows(count, 6);
            style = TypeStyle::Caption;
            are_short = true;
            break;
        }
        case RailForm::Portrait:
            ui.painter().fill(areas.access_bar, ui.color(Tone::Ai50));
            places = areas.access_bar.inset(24, 6).columns(static_cast<int>(all.size()), 0);
            colors = {Tone::Ai50, Tone::Ai700};
            style = TypeStyle::CaptionBold;
            break;
        case RailForm::Hidden:
            return tapped;
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool fits = text_size(ui, all[i].text, style).width <= places[i].width - 4;
        const TextId words = are_short || !fits ? all[i].short_text : all[i].text;
        const bool is_for_staff = all[i].tap == AccessTap::Staff;
        const TileColors own = is_for_staff ? colors_for_staff(ui) : colors;
        if (draw_tile(ui, places[i], all[i], own, words, style)) tapped = all[i].tap;
    }
    return tapped;
}

}  // namespace madoguchi::ui
