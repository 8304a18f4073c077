#include "kiosk/screens/staff_lines.h"

#include <algorithm>
#include <array>

#include "kiosk/screens/answer_words.h"
#include "kiosk/screens/panel.h"

namespace madoguchi::screens {

using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr float cards_gap = 12;
constexpr float two_columns_min = 800;
constexpr float value_share = 0.62F;
constexpr float line_gap = 12;
constexpr float line_padding = 5;
constexpr ui::TypeStyle name_style = ui::TypeStyle::LabelPlain;
constexpr ui::TypeStyle value_style = ui::TypeStyle::Label;

// The value gets what it needs, up to its share; the name has the rest.
struct LineWidths {
    float name = 0;
    float value = 0;
};
LineWidths widths_in(Ui& ui, const Line& line, float width) {
    const float wanted = line.tag ? ui::tag_size(ui, *line.tag).width
                                  : ui::text_size(ui, line.value, value_style).width + 1;
    const float value = std::min(wanted, (width - line_gap) * value_share);
    return {width - line_gap - value, value};
}

float line_height_of(Ui& ui, const Line& line, float width) {
    const LineWidths widths = widths_in(ui, line, width);
    const float name = ui::text_height(ui, line.name, name_style, widths.name);
    const float value = line.tag ? ui::tag_size(ui, *line.tag).height
                                 : ui::text_height(ui, line.value, value_style, widths.value);
    return std::max(name, value) + 2 * line_padding;
}

void draw_line(Ui& ui, const Rect& rect, const Line& line) {
    const LineWidths widths = widths_in(ui, line, rect.width);
    Rect row = rect.inset(0, line_padding);
    ui::text(ui, row.take_left(widths.name, line_gap), line.name,
             {.style = name_style, .ink = ui::Tone::Ink2, .place = ui::Place::Middle});
    if (line.tag) {
        ui::tag(ui, row, *line.tag);
    } else {
        ui::text(ui, row, line.value,
                 {.style = value_style, .align = ui::Align::Right, .place = ui::Place::Middle});
    }
}

float card_height(Ui& ui, const LineCard& card, float width) {
    const float inner = width - 2 * panel_padding;
    float body = card.lines.empty() ? ui::line_height(ui, ui::TypeStyle::Note) : 0;
    for (const Line& line : card.lines) body += line_height_of(ui, line, inner);
    return panel_height(ui, body, {.title = card.title});
}

void draw_card(Ui& ui, const Rect& rect, const LineCard& card) {
    Rect body = panel(ui, rect, {.title = card.title});
    if (card.lines.empty()) {
        ui::text(ui, body, TextId::staff_nothing_written,
                 {.style = ui::TypeStyle::Note, .ink = ui::Tone::Ink2});
    }
    for (const Line& line : card.lines) {
        const Rect row = body.take_top(line_height_of(ui, line, body.width));
        if (&line != &card.lines.front()) ui::hairline(ui, row);
        draw_line(ui, row, line);
    }
}

// Each card goes below the shorter column. Returns how high the taller one became.
template <class Draw>
float lay_out(Ui& ui, const std::vector<LineCard>& cards, float width, const Draw& draw) {
    const bool is_wide = width >= ui.scaled(two_columns_min);
    const float column = is_wide ? (width - cards_gap) / 2 : width;
    std::array<float, 2> heights{};
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const std::size_t at = is_wide && heights[1] < heights[0] ? 1 : 0;
        const float height = card_height(ui, cards[i], column);
        draw(i, Rect{static_cast<float>(at) * (column + cards_gap), heights[at], column, height});
        heights[at] += height + cards_gap;
    }
    return std::max(0.0F, std::max(heights[0], heights[1]) - cards_gap);
}

}  // namespace

float line_cards_height(Ui& ui, const std::vector<LineCard>& cards, float width) {
    return lay_out(ui, cards, width, [](std::size_t, const Rect&) {});
}

void draw_line_cards(Ui& ui, const Rect& rect, const std::vector<LineCard>& cards) {
    lay_out(ui, cards, rect.width, [&](std::size_t i, const Rect& place) {
        const Ui::Scope scope(ui, static_cast<std::int64_t>(i));
        draw_card(ui, place.moved(rect.x, rect.y), cards[i]);
    });
}

PlanLines& PlanLines::add(const domain::FieldRef& field, const ui::Label& name) {
    return add(name, answer_words(ui_, session_, plan_, field));
}

PlanLines& PlanLines::add(const ui::Label& name, const ui::Words& value) {
    if (!value.empty()) lines_.push_back({.name = name, .value = value});
    return *this;
}

}  // namespace madoguchi::screens
