#include "kiosk/ui/keyboards.h"

#include <array>

#include "kiosk/ui/keyboard_layout.h"
#include "kiosk/ui/text.h"
#include "kiosk/ui/ui_state.h"
#include "kiosk/ui/widget_parts.h"
#include "text_id.h"

namespace madoguchi::ui {

namespace {

constexpr float candidate_height = 60;
constexpr float candidate_gap = 8;
constexpr float key_gap = 7;
constexpr float tray_sides = 20;
constexpr float repeat_after_s = 0.5F;
constexpr float repeats_per_s = 12;

struct KeyColors {
    Tone fill = Tone::Paper1;
    Tone ink = Tone::Ink1;
    Tone lip = Tone::KeyLip;
};

KeyColors colors_of(const KeyCap& cap) {
    switch (cap.look) {
        case CapLook::Plain:
            return {};
        case CapLook::Function:
            return {Tone::KeyFunction, Tone::Ink1, Tone::KeyLip};
        case CapLook::On:
            return {Tone::Ai100, Tone::Ai700, Tone::Ai100};
        case CapLook::Enter:
            return {Tone::Ai700, Tone::InkInverse, Tone::Ai900};
    }
    return {};
}

// The character above the finger, which hides its own key.
void draw_bubble(Ui& ui, const Rect& key, const std::string& text) {
    const float side = ui.scaled(96);
    const Rect area = ui.area();
    const float x = std::clamp(key.center().x - side / 2, 4.0F, area.right() - side - 4);
    const Rect bubble{x, std::max(4.0F, key.y - side - 8), side, side};
    ui.painter().shadow(bubble, 14, Elevation::Raised, ui.color(Tone::Shadow));
    ui.painter().fill(bubble, ui.color(Tone::Yamabuki), 14);
    put_words(ui, bubble, Words::figure(text),
              {.style = TypeStyle::Hero,
               .ink = Tone::OnYamabuki,
               .align = Align::Center,
               .place = Place::Middle});
}

class Tray {
public:
    Tray(Ui& ui, const Keyboard& keyboard) : ui_(ui), keyboard_(keyboard) {}

    std::optional<KeyPress> draw(const Rect& rect) {
        Painter& painter = ui_.painter();
        painter.fill(rect, ui_.color(Tone::Paper3));
        painter.fill({rect.x, rect.y, rect.width, 2}, ui_.color(Tone::TrayEdge));
        Rect inside = rect.inset(rect.width < 900 ? 12.0F : tray_sides, 10);
        if (keyboard_.has_candidates) {
            draw_candidates(inside.take_top(candidate_row_height(), 12));
        }
        if (keyboard_.candidate_page && !keyboard_.candidates.empty()) {
            draw_all_candidates(inside);
            return pressed_;
        }
        const KeyGrid grid = grid_of(keyboard_, ui_.is_portrait());
        for (const KeyBlock& block : grid.blocks) {
            const Rect place = block_place(inside, grid, block);
            draw_block(place, block);
        }
        if (!bubble_text_.empty()) draw_bubble(ui_, bubble_key_, bubble_text_);
        return pressed_;
    }

    float candidate_row_height() const {
        return std::max(candidate_height, ui_.scaled(candidate_height * 0.8F));
    }

private:
    Rect block_place(const Rect& inside, const KeyGrid& grid, const KeyBlock& block) const {
        constexpr float block_gap = 16;
        const float gaps = block_gap * static_cast<float>(grid.blocks.size() - 1);
        Rect rest = inside;
        Rect place;
        for (const KeyBlock& other : grid.blocks) {
            place = grid.is_stacked
                        ? rest.take_top((inside.height - gaps) * other.share, block_gap)
                        : rest.take_left((inside.width - gaps) * other.share, block_gap);
            if (&other == &block) break;
        }
        if (grid.width_max > 0 && place.width > grid.width_max) {
            return place.centered({grid.width_max, place.height});
        }
        return place;
    }

    void draw_block(const Rect& place, const KeyBlock& block) {
        const auto rows = place.rows(static_cast<int>(block.rows.size()), key_gap + 3);
        for (std::size_t row = 0; row < rows.size(); ++row) {
            float units = 0;
            for (const KeyCap& cap : block.rows[row]) units += cap.width;
            // A key two units wide covers the gap between them, so columns stand in line.
            const float unit = (rows[row].width + key_gap) / units;
            Rect rest = rows[row];
            for (const KeyCap& cap : block.rows[row]) {
                const Rect cell = rest.take_left(cap.width * unit - key_gap, key_gap);
                if (!cap.is_gap) draw_key(cell, cap);
            }
        }
    }

    void draw_key(const Rect& rect, const KeyCap& cap) {
        const Words words = cap.words ? ui_.words(*cap.words) : Words::figure(cap.text);
        const Reaction reaction =
            ui_.interact(rect, {.role = Role::Button,
                                .name = words,
                                .state = {.selected = cap.look == CapLook::On},
                                .key = cap.key()});
        const KeyColors colors = colors_of(cap);
        const bool is_contrast = ui_.theme().is_high_contrast();
        const Rect face = reaction.held ? rect.moved(0, 3) : rect;
        if (!reaction.held && !is_contrast && cap.look != CapLook::On) {
            ui_.painter().fill(rect.moved(0, 3), ui_.color(colors.lip), 10);
        }
        ui_.painter().fill(face, ui_.color(reaction.held ? Tone::Yamabuki : colors.fill), 10);
        if (is_contrast) ui_.painter().outline(face, ui_.color(Tone::Ink1), 2, 10);
        if (cap.look == CapLook::On) ui_.painter().outline(face, ui_.color(Tone::Ai700), 2, 10);
        const Tone ink = reaction.held ? Tone::OnYamabuki : colors.ink;
        if (cap.look == CapLook::Plain && cap.icon == Icon::None) {
            TypeStyle style = cap.is_large ? TypeStyle::H1Plain : TypeStyle::Key;
            if (text_size(ui_, words, style).width > face.width) style = TypeStyle::Key;
            if (text_size(ui_, words, style).width > face.width) style = TypeStyle::Small;
            put_words(ui_, face, words,
                      {.style = style, .ink = ink, .align = Align::Center, .place = Place::Middle});
            if (reaction.held && !cap.is_large) {
                bubble_key_ = face;
                bubble_text_ = words.text();
            }
        } else if (cap.action == KeyAction::Voiced) {
            // The marks stand small at the top of their em: larger, and lower, they can be read.
            constexpr float lower_max = 13.5F;
            put_words(ui_, face.moved(0, std::min(ui_.scaled(9), lower_max)), words,
                      {.style = TypeStyle::H1,
                       .ink = ink,
                       .align = Align::Center,
                       .place = Place::Middle});
        } else if (cap.is_icon_only) {
            icon(ui_, face.centered({ui_.scaled(26), ui_.scaled(26)}), cap.icon, ink);
        } else {
            put_icon_and_words(
                ui_, face.inset(4, 0),
                {.text = words,
                 .icon = cap.icon,
                 .icon_size = 24,
                 .gap = 8,
                 .icon_at_end = cap.look == CapLook::Enter,
                 .style = cap.look == CapLook::Enter ? TypeStyle::Button : TypeStyle::Label,
                 .style_two_lines = TypeStyle::SmallBold,
                 .ink = ink});
        }
        if (reaction.has_ring) focus_ring(ui_, face.inset(6), 8);
        const bool repeats = cap.action == KeyAction::Backspace && is_due(reaction);
        // After repeating, the release of the finger is not one more.
        const bool has_repeated = reaction.held_s == 0 && ui_.state().last_repeat_count > 0;
        if (reaction.tapped && cap.action == KeyAction::Backspace && has_repeated) {
            ui_.state().last_repeat_count = 0;
            return;
        }
        if (reaction.tapped || repeats) pressed_ = KeyPress{cap.action, cap.text, 0};
    }

    // Whether the held key is due once more: after half a second, twelve times a second.
    bool is_due(const Reaction& reaction) {
        int& count = ui_.state().last_repeat_count;
        const bool is_finger_down = ui_.state().gestures.pressed_for(ui_.time()).has_value();
        if (!reaction.tapped && !is_finger_down) count = 0;  // It slid off, and was lifted there
        if (!reaction.held) return false;
        ui_.state().is_moving = true;
        if (reaction.held_s < repeat_after_s) {
            count = 0;
            return false;
        }
        const int wanted = 1 + static_cast<int>((reaction.held_s - repeat_after_s) * repeats_per_s);
        if (count >= wanted) return false;
        ++count;
        return true;
    }

    void draw_candidates(Rect row) {
        const Ui::Scope scope(ui_, "candidates");
        const Ui::Within candidates_row(ui_, Region::Candidates);
        const auto candidates = keyboard_.candidates;
        if (candidates.empty()) {
            text(ui_, row, TextId::key_candidates_empty,
                 {.style = TypeStyle::Small, .place = Place::Middle});
            return;
        }
        if (keyboard_.candidate_page) {
            const Ui::Within keys(ui_, Region::Keyboard);  // It stands for them
            if (draw_switch(row.take_right(switch_width(TextId::key_again), 8), TextId::key_again,
                            Icon::ChevronUp)) {
                pressed_ = KeyPress{KeyAction::KeysAgain, {}, 0};
            }
            return;
        }
        if (!fits(row.width)) {
            if (draw_switch(row.take_right(switch_width(TextId::key_more), 8), TextId::key_more,
                            Icon::ChevronDown)) {
                pressed_ = KeyPress{KeyAction::MoreCandidates, {}, 0};
            }
        }
        // The chosen one is always in sight.
        std::size_t first = 0;
        const auto selected = static_cast<std::size_t>(std::max(0, keyboard_.selected_candidate));
        while (first < selected && width_of(first, selected + 1) > row.width) ++first;
        for (std::size_t i = first; i < candidates.size(); ++i) {
            const float width = std::min(candidate_width(i), row.width);
            if (width < candidate_width(i) && i != first) break;
            draw_candidate(row.take_left(width, candidate_gap), i);
        }
    }

    float candidate_width(std::size_t index) const {
        constexpr float around = 44;
        return text_size(ui_, keyboard_.candidates[index], TypeStyle::Input).width + around;
    }
    float width_of(std::size_t begin, std::size_t end) const {
        float width = 0;
        for (std::size_t i = begin; i < end; ++i) width += candidate_width(i) + candidate_gap;
        return width - candidate_gap;
    }
    bool fits(float width) const { return width_of(0, keyboard_.candidates.size()) <= width; }

    // All candidates in place of the keys, row by row, and the way to the next page of them.
    void draw_all_candidates(Rect place) {
        const Ui::Scope scope(ui_, "candidates");
        const Ui::Within candidates_row(ui_, Region::Candidates);
        const float row_height = candidate_row_height();
        Rect foot = place;
        place = foot.take_top(place.height - row_height - key_gap, key_gap);
        std::vector<std::vector<std::pair<std::size_t, Rect>>> pages(1);
        Rect cursor{place.x, place.y, 0, row_height};
        for (std::size_t i = 0; i < keyboard_.candidates.size(); ++i) {
            const float width = std::min(candidate_width(i), place.width);
            if (cursor.x > place.x && cursor.x + width > place.right()) {
                cursor = {place.x, cursor.y + row_height + candidate_gap, 0, row_height};
            }
            if (cursor.bottom() > place.bottom() && !pages.back().empty()) {
                pages.emplace_back();
                cursor = {place.x, place.y, 0, row_height};
            }
            pages.back().emplace_back(i, Rect{cursor.x, cursor.y, width, row_height});
            cursor.x += width + candidate_gap;
        }
        const int last = static_cast<int>(pages.size()) - 1;
        const int page = std::clamp(*keyboard_.candidate_page, 0, last);
        for (const auto& [index, rect] : pages[static_cast<std::size_t>(page)]) {
            draw_candidate(rect, index);
        }
        if (page > 0 && draw_switch(foot.take_left(switch_width(TextId::common_previous_page), 8),
                                    TextId::common_previous_page, Icon::ChevronLeft)) {
            pressed_ = KeyPress{KeyAction::CandidatePage, {}, page - 1};
        }
        if (page < last && draw_switch(foot.take_right(switch_width(TextId::common_next_page), 8),
                                       TextId::common_next_page, Icon::ChevronRight)) {
            pressed_ = KeyPress{KeyAction::CandidatePage, {}, page + 1};
        }
    }

    void draw_candidate(const Rect& place, std::size_t index) {
        const Words& words = keyboard_.candidates[index];
        const bool is_selected = keyboard_.selected_candidate == static_cast<int>(index);
        const Reaction reaction = ui_.interact(place, {.role = Role::Choice,
                                                       .name = words,
                                                       .state = {.selected = is_selected},
                                                       .key = std::to_string(index)});
        const Tone fill = reaction.held ? Tone::Yamabuki : is_selected ? Tone::Ai700 : Tone::Paper1;
        const Tone ink = reaction.held ? Tone::OnYamabuki
                         : is_selected ? Tone::InkInverse
                                       : Tone::Ink1;
        ui_.painter().fill(place.moved(0, 2), ui_.color(is_selected ? Tone::Ai900 : Tone::KeyLip),
                           10);
        ui_.painter().fill(place, ui_.color(fill), 10);
        put_words(ui_, place, words,
                  {.style = TypeStyle::Input,
                   .ink = ink,
                   .align = Align::Center,
                   .place = Place::Middle});
        if (reaction.has_ring) focus_ring(ui_, place.inset(6), 8);
        if (reaction.tapped) {
            pressed_ = KeyPress{KeyAction::Candidate, {}, static_cast<int>(index)};
        }
    }

    float switch_width(TextId words) const {
        constexpr float around = 80;
        return text_size(ui_, ui_.words(words), TypeStyle::Label).width + around;
    }

    bool draw_switch(const Rect& place, TextId words, Icon icon) {
        const Reaction reaction = ui_.interact(
            place, {.role = Role::Button, .name = words, .key = std::string(key_of(words))});
        ui_.painter().fill(place.moved(0, 2), ui_.color(Tone::KeyLip), 10);
        ui_.painter().fill(place, ui_.color(reaction.held ? Tone::Ai100 : Tone::Paper1), 10);
        put_icon_and_words(ui_, place.inset(10, 0),
                           {.text = words,
                            .icon = icon,
                            .icon_size = 22,
                            .icon_at_end = true,
                            .style = TypeStyle::Label,
                            .style_two_lines = TypeStyle::SmallBold});
        if (reaction.has_ring) focus_ring(ui_, place.inset(6), 8);
        return reaction.tapped;
    }

    Ui& ui_;
    const Keyboard& keyboard_;
    std::optional<KeyPress> pressed_;
    Rect bubble_key_;
    std::string bubble_text_;
};

}  // namespace

float keyboard_height(const Ui& ui, const Keyboard& keyboard) {
    const bool is_portrait = ui.is_portrait();
    // Upright the function keys of the fifty sounds stand in three rows of their own.
    const bool has_more_rows = is_portrait && keyboard.kind == KeyboardKind::Gojuon;
    const float keys = has_more_rows ? 560.0F : is_portrait ? 488.0F : 352.0F;
    const float row = keyboard.has_candidates
                          ? std::max(candidate_height, ui.scaled(candidate_height * 0.8F)) + 12
                          : 0;
    if (keyboard.kind == KeyboardKind::Candidates) return row + 10;
    // Keys grow with the text by half as much: the field above must stay in sight.
    const float grown = keys * (1 + (ui.look().text_scale - 1) * 0.25F);
    const float most = ui.area().height * (is_portrait ? 0.55F : 0.56F);
    return std::min(grown + row, std::max(most, 300.0F));
}

std::optional<KeyPress> keyboard(Ui& ui, const Rect& tray, const Keyboard& keyboard) {
    const Ui::Scope scope(ui, "keyboard");
    const Ui::Within keys(ui, Region::Keyboard);
    return Tray(ui, keyboard).draw(tray);
}

}  // namespace madoguchi::ui
