#include "kiosk/ui/tables.h"

#include "kiosk/ui/buttons.h"
#include "kiosk/ui/cards.h"
#include "kiosk/ui/widget_parts.h"
#include "platform/base/ensure.h"

namespace madoguchi::ui {

namespace {

constexpr float table_padding = 18;
constexpr float column_gap = 12;

std::vector<Rect> cells_of(const Rect& rect, std::span<const Column> columns) {
    std::vector<float> weights;
    for (const Column& column : columns) weights.push_back(column.width);
    return rect.columns(weights, column_gap);
}

TypeStyle style_of(const Cell& cell) {
    return cell.is_bold ? TypeStyle::Label : TypeStyle::LabelPlain;
}

// Figures of a column stand under each other.
Digits digits_of(const Column& column) {
    return column.align == Align::Right ? Digits::Fixed : Digits::Proportional;
}

float first_height(Ui& ui, const Column& column, const Cell& cell, float width) {
    return text_size(ui, cell.text, style_of(cell), width, digits_of(column)).height;
}

void draw_cell(Ui& ui, const Rect& place, const Column& column, const Cell& cell) {
    if (cell.tag) {
        Rect at = place;
        const float width = tag_size(ui, *cell.tag).width;
        if (column.align == Align::Right) at.take_left(place.width - width);
        if (column.align == Align::Center) at.take_left((place.width - width) / 2);
        tag(ui, at, *cell.tag);
        return;
    }
    const float second =
        cell.second.empty() ? 0 : text_height(ui, cell.second, TypeStyle::Small, place.width);
    const float first = first_height(ui, column, cell, place.width);
    Rect lines = place.middle_left({place.width, std::min(place.height, first + second)});
    const Rect below = lines.take_bottom(second);
    // As many lines as the row was made high for.
    const float step = line_height(ui, style_of(cell));
    const int lines_max = std::max(2, static_cast<int>(lines.height / step + 0.5F));
    put_words(ui, lines, cell.text,
              {.style = style_of(cell),
               .align = column.align,
               .place = Place::Middle,
               .digits = digits_of(column),
               .lines_max = lines_max});
    put_words(ui, below, cell.second,
              {.style = TypeStyle::Small, .ink = Tone::Ink2, .align = column.align});
}

}  // namespace

std::vector<Rect> table_cells(const Ui& ui, const Rect& row, std::span<const Column> columns) {
    Rect inside = row.inset(table_padding, 0);
    inside.take_right(ui.scaled(24), column_gap);
    return cells_of(inside, columns);
}

float table_head_height(const Ui& ui) { return ui.scaled(48); }

void table_head(Ui& ui, const Rect& rect, std::span<const Column> columns) {
    ui.painter().fill(rect, ui.color(Tone::Paper2), 14, Corners::Top);
    const auto cells = table_cells(ui, rect, columns);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        text(ui, cells[i], columns[i].title,
             {.style = TypeStyle::CaptionBold,
              .ink = Tone::Ink2,
              .align = columns[i].align,
              .place = Place::Middle});
    }
}

float table_row_height(Ui& ui, const TableRow& row, float width) {
    const auto cells = table_cells(ui, {0, 0, width, 10}, row.columns);
    float height = ui.scaled(69);
    for (std::size_t i = 0; i < row.cells.size() && i < cells.size(); ++i) {
        const float needed =
            first_height(ui, row.columns[i], row.cells[i], cells[i].width) +
            text_height(ui, row.cells[i].second, TypeStyle::Small, cells[i].width) + 12;
        height = std::max(height, needed);
    }
    return height;
}

bool table_row(Ui& ui, const Rect& rect, const TableRow& row) {
    ensure(row.cells.size() == row.columns.size());
    Words value;
    for (const Cell& cell : row.cells) {
        for (const Label* words : {&cell.text, &cell.second}) {
            value.add(ui.words_of(*words), " ");
        }
        if (cell.tag) value.add(ui.words_of(cell.tag->text), " ");
    }
    const Reaction reaction = ui.interact(rect, {.role = Role::Row,
                                                 .name = row.name,
                                                 .value = value,
                                                 .state = {.selected = row.is_selected},
                                                 .key = Ui::key_for(row.key, row.name, Role::Row),
                                                 .is_tappable = row.opens});
    Tone fill = row.is_odd ? Tone::RowAlternate : Tone::Paper1;
    if (row.is_selected) fill = Tone::Yamabuki100;
    if (reaction.held) fill = Tone::Ai50;
    ui.painter().fill(rect, ui.color(fill));
    hairline(ui, rect);
    if (row.is_selected) {
        ui.painter().fill({rect.x, rect.y, 6, rect.height}, ui.color(Tone::Kin500));
    }
    Rect inside = rect.inset(table_padding, 0);
    const Rect end = inside.take_right(ui.scaled(24), column_gap);
    const auto cells = cells_of(inside, row.columns);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (!row.cells[i].tag) draw_cell(ui, cells[i], row.columns[i], row.cells[i]);
    }
    if (row.opens) icon(ui, end, Icon::ChevronRight, Tone::Ai700);
    if (reaction.has_ring) focus_ring(ui, rect.inset(8), 4);
    // Tags are nodes of their own, so they come after the row's own words.
    const Ui::Scope scope(ui, Ui::key_for(row.key, row.name, Role::Row));
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (row.cells[i].tag) draw_cell(ui, cells[i], row.columns[i], row.cells[i]);
    }
    return reaction.tapped;
}

namespace {

struct SummaryParts {
    Rect icon, name, value, tag, button;
    bool is_stacked = false;
    float height = 0;  // Of what is stacked, with its edges
};

// Where icon, tag and button leave the words no room, they stand above and below them.
SummaryParts stacked_parts(Ui& ui, const Rect& rect, const SummaryRow& row) {
    constexpr float sides = 20;
    constexpr float gap = 12;
    SummaryParts parts;
    Rect inside = rect.inset(sides, gap);
    const float name = text_height(ui, row.name, TypeStyle::Small, inside.width);
    const float value = text_height(ui, row.value, TypeStyle::BodyBold, inside.width);
    parts.name = inside.take_top(name);
    parts.value = inside.take_top(value, gap);
    if (row.tag) {
        const Size size = tag_size(ui, *row.tag);
        parts.tag = inside.take_top(size.height, gap);
    }
    if (!row.button.empty()) {
        const Size size =
            button_size(ui, {.text = row.button, .kind = ButtonKind::Small, .icon = Icon::Pencil});
        const Rect line = inside.take_top(size.height);
        parts.button = {line.x, line.y, std::min(size.width, line.width), size.height};
    }
    parts.is_stacked = true;
    parts.height = inside.y + gap - rect.y;
    return parts;
}

SummaryParts summary_parts(Ui& ui, const Rect& rect, const SummaryRow& row) {
    constexpr float end_padding = 14;
    constexpr float gap = 16;
    constexpr float disc = 44;
    SummaryParts parts;
    Rect inside = rect;
    inside.take_left(20);
    inside.take_right(end_padding);
    if (row.icon != Icon::None) parts.icon = inside.take_left(ui.scaled(disc), gap);
    if (!row.button.empty()) {
        const Size size =
            button_size(ui, {.text = row.button, .kind = ButtonKind::Small, .icon = Icon::Pencil});
        parts.button = inside.take_right(size.width, gap).middle_right(size);
    }
    if (row.tag) parts.tag = inside.take_right(tag_size(ui, *row.tag).width, gap);
    constexpr float words_least = 80;
    if (inside.width < ui.scaled(words_least)) return stacked_parts(ui, rect, row);
    const float name = text_height(ui, row.name, TypeStyle::Small, inside.width);
    const float value = text_height(ui, row.value, TypeStyle::BodyBold, inside.width);
    Rect lines = inside.middle_left({inside.width, name + value});
    parts.name = lines.take_top(name);
    parts.value = lines;
    return parts;
}

}  // namespace

float summary_row_height(Ui& ui, const SummaryRow& row, float width) {
    const SummaryParts parts = summary_parts(ui, {0, 0, width, 1000}, row);
    if (parts.is_stacked) return parts.height;
    return std::max(ui.scaled(76), parts.name.height + parts.value.height + 24);
}

bool summary_row(Ui& ui, const Rect& rect, const SummaryRow& row) {
    const Ui::Scope scope(ui, Ui::key_for(row.key, row.name, Role::Row));
    ui.interact(rect, {.role = Role::Row,
                       .name = row.name,
                       .value = row.value,
                       .key = "row",
                       .is_tappable = false});
    const SummaryParts parts = summary_parts(ui, rect, row);
    if (parts.icon.width > 0) {
        icon_disc(ui, parts.icon.center(), parts.icon.width / 2, Tone::Matsu100, row.icon,
                  Tone::Matsu700);
    }
    put_words(ui, parts.name, row.name, {.style = TypeStyle::Small, .ink = Tone::Ink2});
    put_words(ui, parts.value, row.value, {.style = TypeStyle::BodyBold});
    if (row.tag) tag(ui, parts.tag, *row.tag);
    if (row.button.empty()) return false;
    return button(ui, parts.button,
                  {.text = row.button, .kind = ButtonKind::Small, .icon = Icon::Pencil});
}

}  // namespace madoguchi::ui
