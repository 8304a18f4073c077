// Tables for the office: a head, rows of 69, paging by big buttons.
#pragma once

#include "kiosk/ui/text.h"
#include "kiosk/ui/ui.h"

namespace madoguchi::ui {

struct Column {
    Label title;
    float width = 1;  // Share of the table's width
    Align align = Align::Left;
};
struct Cell {
    Label text = {};
    Label second = {};  // A smaller line below
    std::optional<Tag> tag = {};
    bool is_bold = false;
};

// Where the cells of a head or row lie, for what a screen draws in one of them itself.
std::vector<Rect> table_cells(const Ui& ui, const Rect& row, std::span<const Column> columns);

float table_head_height(const Ui& ui);
void table_head(Ui& ui, const Rect& rect, std::span<const Column> columns);

struct TableRow {
    std::span<const Column> columns;
    std::span<const Cell> cells;
    Label name;  // Accessible name of the whole row: its number
    bool is_selected = false;
    bool is_odd = false;
    bool opens = true;  // A chevron at its end; false: a row to read
    std::string_view key = {};
};
float table_row_height(Ui& ui, const TableRow& row, float width);
[[nodiscard]] bool table_row(Ui& ui, const Rect& rect, const TableRow& row);

// A line of a summary: an icon in a disc, the name small over the value, a button. 76 high.
struct SummaryRow {
    Label name;
    Label value;
    std::optional<Tag> tag = {};
    Label button = {};
    Icon icon = Icon::None;
    std::string_view key = {};
};
float summary_row_height(Ui& ui, const SummaryRow& row, float width);
[[nodiscard]] bool summary_row(Ui& ui, const Rect& rect, const SummaryRow& row);

}  // namespace madoguchi::ui
