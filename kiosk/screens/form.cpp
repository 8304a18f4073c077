#include "kiosk/screens/form.h"

#include <algorithm>
#include <utility>

#include "kiosk/screens/keyboard_tray.h"

namespace madoguchi::screens {

using domain::FieldRef;
using ui::Rect;

namespace {

constexpr int units_per_row = 6;
constexpr float columns_gap = 32;
constexpr float rows_gap = 18;
constexpr float rows_gap_max = 34;  // Few questions stand wider apart
constexpr float rows_gap_above_tray = 8;
constexpr float two_columns_width_min = 800;

int units_of(FormWidth width) {
    switch (width) {
        case FormWidth::Third:
            return 2;
        case FormWidth::Half:
            return 3;
        case FormWidth::Full:
            break;
    }
    return units_per_row;
}

}  // namespace

void Form::ask(FieldRef field, AnswerLook look, FormWidth width) {
    const auto height = [this, field, look](float cell_width) {
        return answer_height(ui_, session_, field, look, cell_width);
    };
    const auto draw = [this, field, look](const Rect& rect) {
        answer(ui_, session_, intents_, rect, field, look);
    };
    cells_.push_back({height, draw, width, field});
}

void Form::add(std::function<float(float width)> height, std::function<void(const Rect&)> draw,
               FormWidth width, std::optional<FieldRef> field, FormPart part) {
    const bool is_question = part == FormPart::Question || field.has_value();
    cells_.push_back({std::move(height), std::move(draw), width, std::move(field), is_question});
}

void Form::add_lead(const ui::Label& lead) {
    add([this,
         lead](float width) { return ui::text_height(ui_, lead, ui::TypeStyle::Body, width); },
        [this, lead](const Rect& rect) { ui::paragraph(ui_, rect, lead); });
}

float Form::width_of(FormWidth width, float form_width) const {
    const int units = has_columns(form_width) ? units_of(width) : units_per_row;
    const float unit = (form_width + columns_gap) / units_per_row;
    return unit * static_cast<float>(units) - columns_gap;
}

bool Form::has_columns(float width) const { return width >= ui_.scaled(two_columns_width_min); }

std::vector<Form::Row> Form::rows_for(float width) const {
    std::vector<Row> rows;
    int units_left = 0;
    for (const Cell& cell : cells_) {
        const int units = has_columns(width) ? units_of(cell.width) : units_per_row;
        if (units > units_left) {
            rows.emplace_back();
            units_left = units_per_row;
        }
        units_left -= units;
        Row& row = rows.back();
        row.cells.push_back(&cell);
        row.height = std::max(row.height, cell.height(width_of(cell.width, width)));
    }
    return rows;
}

void Form::draw_row(const Row& row, const Rect& rect) const {
    Rect rest = rect;
    for (const Cell* cell : row.cells) {
        cell->draw(rest.take_left(width_of(cell->width, rect.width), columns_gap));
    }
}

std::optional<std::size_t> Form::row_with(const std::vector<Row>& rows,
                                          const FieldRef& field) const {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (const Cell* cell : rows[i].cells) {
            if (cell->field == field) return i;
        }
    }
    return std::nullopt;
}

// What is left over, shared out between the rows.
float Form::gap_between(std::span<const Row> rows, float height, GapLimits limits) {
    float spare = height;
    for (const Row& row : rows) spare -= row.height;
    const auto gaps = static_cast<float>(rows.size());
    return std::clamp(spare / gaps, limits.least, limits.most);
}

// As many rows as fit, laid out in the same groups whichever of them is being written in, so that
// nothing moves while going from field to field within a group.
void Form::draw_above_tray(const Rect& rect) {
    const auto rows = rows_for(rect.width);
    const auto* field = std::get_if<FieldRef>(&session_.typing()->target);
    const std::size_t wanted = field ? row_with(rows, *field).value_or(0) : 0;
    std::size_t first = 0;
    std::size_t after = 0;
    while (after <= wanted && after < rows.size()) {
        first = after;
        float height = rows[first].height;
        after = first + 1;
        while (after < rows.size() &&
               height + rows_gap_above_tray + rows[after].height <= rect.height) {
            height += rows_gap_above_tray + rows[after].height;
            ++after;
        }
    }
    const float gap = gap_between(std::span(rows).subspan(first, after - first), rect.height,
                                  {rows_gap_above_tray, rows_gap});
    Rect rest = rect;
    for (std::size_t i = first; i < after; ++i) {
        draw_row(rows[i], rest.take_top(rows[i].height, gap));
    }
}

// The page to show: where the visitor was led to, else the one last turned to.
int Form::page_wanted(const Rect& rect, const std::vector<Row>& rows,
                      std::span<const ui::PageBlock> blocks, float gap) const {
    const session::Place& place = session_.visit()->place;
    const auto row = place.field ? row_with(rows, *place.field) : std::nullopt;
    if (!row) return place.part;
    if (ui::page_count(ui_, rect, blocks, gap) == 1) return 0;
    return ui::page_count(ui_, rect, blocks.first(*row + 1), gap) - 1;
}

// In the largest letters one question a page; what stands between two of them goes with the next.
std::vector<ui::PageBlock> Form::blocks_of(const std::vector<Row>& rows) const {
    const auto asks = [&rows](std::size_t i) {
        return i < rows.size() && rows[i].cells.front()->is_question;
    };
    std::vector<ui::PageBlock> blocks;
    bool has_question = false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool begins = ui_.is_text_largest() && has_question && (asks(i) || asks(i + 1));
        has_question = asks(i) || (has_question && !begins);
        blocks.push_back({rows[i].height,
                          [this, &row = rows[i]](const Rect& place) { draw_row(row, place); },
                          begins});
    }
    return blocks;
}

void Form::draw_in_pages(const Rect& rect) {
    auto rows = rows_for(rect.width);
    float height = -rows_gap;
    for (const Row& row : rows) height += row.height + rows_gap;
    const float gap = gap_between(rows, rect.height, {rows_gap, rows_gap_max});
    const bool is_long =
        height > rect.height || ui::page_count(ui_, rect, blocks_of(rows), gap) > 1;
    if (is_long) rows = rows_for(rect.width - page_turner_width);
    const std::vector<ui::PageBlock> blocks = blocks_of(rows);
    const int shown = page_wanted(rect, rows, blocks, gap);
    const int next =
        ui::pages(ui_, rect, {.blocks = blocks, .page = shown, .gap = gap, .key = "form"});
    if (next == session_.visit()->place.part) return;
    // What is being written in would keep its page.
    if (next != shown) intents_.push_back(session::LeaveField{});
    intents_.push_back(session::TurnPart{next});
}

void Form::draw(const Rect& rect) {
    if (!session_.visit() || cells_.empty()) return;
    if (is_tray_open(session_)) return draw_above_tray(rect);
    draw_in_pages(rect);
}

}  // namespace madoguchi::screens
