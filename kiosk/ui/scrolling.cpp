#include "kiosk/ui/scrolling.h"

#include "kiosk/ui/audit.h"
#include "kiosk/ui/buttons.h"
#include "kiosk/ui/text.h"
#include "kiosk/ui/ui_state.h"
#include "kiosk/ui/widget_parts.h"
#include "text_id.h"

namespace madoguchi::ui {

namespace {

constexpr float column_width = 84;
constexpr float column_gap = 16;

// The first block of each page.
std::vector<std::size_t> page_starts(const Rect& rect, std::span<const PageBlock> blocks,
                                     float gap) {
    std::vector<std::size_t> starts = {0};
    float used = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const float height = blocks[i].height;
        const bool is_full = used + height > rect.height + 0.5F;
        if (used > 0 && (is_full || blocks[i].begins_page)) {
            starts.push_back(i);
            used = 0;
        }
        used += height + gap;
    }
    return starts;
}

// A button of the column: an arrow over one word.
bool page_button(Ui& ui, const Rect& rect, Icon arrow, TextId words, bool is_possible) {
    const Reaction reaction = ui.interact(rect, {.role = Role::Button,
                                                 .name = words,
                                                 .state = {.enabled = is_possible},
                                                 .key = std::string(key_of(words)),
                                                 .is_tappable = is_possible});
    const Tone fill = !is_possible ? Tone::Paper2 : reaction.held ? Tone::Ai100 : Tone::Paper1;
    const Tone ink = is_possible ? Tone::Ai700 : Tone::DisabledInk;
    ui.painter().fill(rect, ui.color(fill), 14);
    ui.painter().outline(rect, ui.color(is_possible ? Tone::Ai700 : Tone::Line), 2, 14);
    // A low button has its word alone.
    const float words_height = line_height(ui, TypeStyle::Label);
    const float side = rect.height < ui.scaled(30) + words_height ? 0 : ui.scaled(30);
    const float height = side + 4 + words_height;
    Rect inside = rect.centered({rect.width, std::min(height, rect.height)});
    if (side > 0) icon(ui, inside.take_top(side, 4).centered({side, side}), arrow, ink);
    put_words(
        ui, inside, words,
        {.style = TypeStyle::Label, .ink = ink, .align = Align::Center, .place = Place::Middle});
    if (reaction.has_ring) focus_ring(ui, rect, 14);
    return reaction.tapped && is_possible;
}

}  // namespace

int page_count(const Ui&, const Rect& rect, std::span<const PageBlock> blocks, float gap) {
    return static_cast<int>(page_starts(rect, blocks, gap).size());
}

int pages(Ui& ui, const Rect& rect, const Pages& pages) {
    const auto starts = page_starts(rect, pages.blocks, pages.gap);
    const auto count = static_cast<int>(starts.size());
    int page = std::clamp(pages.page, 0, count - 1);
    Rect content = rect;
    Rect column;
    if (count > 1) column = content.take_right(column_width, column_gap);

    const std::size_t first = starts[static_cast<std::size_t>(page)];
    const std::size_t last =
        page + 1 < count ? starts[static_cast<std::size_t>(page) + 1] : pages.blocks.size();
    Rect place = content;
    for (std::size_t i = first; i < last; ++i) {
        const PageBlock& block = pages.blocks[i];
        const Rect box{place.x, place.y, place.width, block.height};
        place.take_top(block.height, pages.gap);
        if (block.height > content.height + 0.5F) {
            const ScrollArea area(ui, "block-" + std::to_string(i), content, block.height);
            block.draw(area.content());
        } else {
            block.draw(box);
        }
    }
    if (count == 1) return page;

    const Ui::Scope scope(ui, pages.key.empty() ? std::string_view("pages") : pages.key);
    // The buttons come first where the largest letters leave the column low.
    constexpr float button_least = 60;
    const float middle = std::clamp(column.height - 2 * button_least, 0.0F, ui.scaled(40));
    const float button_room = (column.height - middle) / 2;
    const Rect upper = column.take_top(std::min(button_room, ui.scaled(150)), 0);
    const Rect lower = column.take_bottom(std::min(button_room, ui.scaled(150)), 0);
    if (page_button(ui, upper, Icon::ChevronUp, TextId::common_previous_page, page > 0)) --page;
    const Words which = ui.words(TextId::common_page, {{"page", page + 1}, {"pages", count}});
    const bool is_one_line =
        ui.is_text_largest() &&
        text_size(ui, which, TypeStyle::Tag).width * set_share_min <= column.width;
    text(ui, column, which,
         {.style = ui.is_text_largest() ? TypeStyle::Tag
                   : ui.is_text_large() ? TypeStyle::CaptionBold
                                        : TypeStyle::Label,
          .ink = Tone::Ink2,
          .align = Align::Center,
          .place = Place::Middle,
          .lines_max = is_one_line ? 1 : 0});
    if (page_button(ui, lower, Icon::ChevronDown, TextId::common_next_page, page + 1 < count)) {
        ++page;
    }
    return std::clamp(page, 0, count - 1);
}

namespace {

// In the largest letters as high as their words.
float steps_height(const Ui& ui) {
    constexpr float largest = 76;
    return ui.is_text_largest() ? largest : target_side_min;
}
constexpr float steps_gap = 8;
// What stood at one edge is still there at the other after a step.
constexpr float step_overlap = 40;

// A half of the strip at the foot of what scrolls: an arrow and one word. Where there is no further
// to go it does nothing, and still has its place among what keys come to.
bool step_button(Ui& ui, const Rect& rect, Icon arrow, TextId words, bool is_possible) {
    const Reaction reaction = ui.interact(rect, {.role = Role::Button,
                                                 .name = words,
                                                 .state = {.enabled = is_possible},
                                                 .key = std::string(key_of(words))});
    const Tone fill = !is_possible ? Tone::Paper2 : reaction.held ? Tone::Ai100 : Tone::Paper1;
    ui.painter().fill(rect, ui.color(fill), 12);
    ui.painter().outline(rect, ui.color(is_possible ? Tone::Ai700 : Tone::Line), 2, 12);
    put_icon_and_words(ui, rect.inset(8, 2),
                       {.text = words,
                        .icon = arrow,
                        .icon_size = 24,
                        .gap = 8,
                        .style = TypeStyle::Label,
                        .style_two_lines = TypeStyle::SmallBold,
                        .ink = is_possible ? Tone::Ai700 : Tone::DisabledInk});
    if (reaction.has_ring) focus_ring(ui, rect.inset(9), 6);
    return reaction.tapped && is_possible;
}

}  // namespace

ScrollArea::ScrollArea(Ui& ui, std::string_view key, const Rect& view, float content_height)
    : ui_(ui), key_(key), view_(view) {
    const float least = ui.is_text_largest() ? scroll_height_least_largest : scroll_height_least;
    if (content_height - view.height >= 1 && view.height >= least) {
        steps_ = view_.take_bottom(steps_height(ui), steps_gap);
    }
    content_ = view_;
    content_.y -= ui_.scrolled(key_, view_, content_height - view_.height);
    content_.height = std::max(content_height, view_.height);
    is_stuck_ = content_height - view.height >= 1 && steps_.height == 0;
    if (steps_.height > 0) draw_steps();
    if (is_stuck_) ++ui_.state().stuck_areas;
    clip_.emplace(ui_, view_);
}

ScrollArea::~ScrollArea() {
    clip_.reset();
    if (is_stuck_) --ui_.state().stuck_areas;
    const float hidden = content_.height - view_.height;
    if (hidden < 1) return;
    Painter& painter = ui_.painter();
    const float offset = view_.y - content_.y;
    const Color paper = ui_.color(Tone::Paper0);
    constexpr float fade = 28;
    constexpr float bar = 8;
    if (offset > 1) {
        Rect top = view_;
        painter.gradient(top.take_top(fade), paper, paper.with_alpha(0));
    }
    if (offset < hidden - 1) {
        Rect bottom = view_;
        painter.gradient(bottom.take_bottom(fade), paper.with_alpha(0), paper);
    }
    const Rect track{view_.right() - bar, view_.y, bar, view_.height};
    const float length = std::max(40.0F, track.height * view_.height / content_.height);
    painter.fill(track, ui_.color(Tone::Paper3), bar / 2);
    painter.fill({track.x, track.y + (track.height - length) * offset / hidden, bar, length},
                 ui_.color(Tone::LineStrong), bar / 2);
}

// They stand around what is read aloud: a voice reads all of it, in view or not. Keys come to them
// before the content: a field of it, once it is open, may have another layout around it.
void ScrollArea::draw_steps() {
    const float offset = view_.y - content_.y;
    const float hidden = content_.height - view_.height;
    const float step = std::max(step_overlap, view_.height - step_overlap);
    const auto halves = steps_.columns(2, steps_gap);
    float move = 0;
    {
        const Ui::Within aside(ui_, Region::Aside);
        const Ui::Scope scope(ui_, key_);
        if (step_button(ui_, halves[0], Icon::ChevronUp, TextId::common_further_up, offset > 1)) {
            move = -step;
        }
        if (step_button(ui_, halves[1], Icon::ChevronDown, TextId::common_further_down,
                        offset < hidden - 1)) {
            move = step;
        }
    }
    if (move != 0) ui_.scroll_by(key_, move);
}

}  // namespace madoguchi::ui
