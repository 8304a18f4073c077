#include "kiosk/screens/tab_rows.h"

#include <algorithm>

namespace madoguchi::screens {

using ui::Rect;
using ui::Ui;

namespace {

constexpr float rows_gap = 10;

bool fit_in_rows_of(Ui& ui, std::span<const ui::Tab> tabs, std::size_t per_row, float width) {
    for (std::size_t first = 0; first < tabs.size(); first += per_row) {
        const auto row = tabs.subspan(first, std::min(per_row, tabs.size() - first));
        if (ui::tabs_width(ui, row) > width) return false;
    }
    return true;
}

// How many tabs stand in one row: all of them where there is room, else as many as make even rows.
std::size_t tabs_per_row(Ui& ui, std::span<const ui::Tab> tabs, float width) {
    std::size_t per_row = tabs.size();
    for (std::size_t rows = 2; per_row > 1 && !fit_in_rows_of(ui, tabs, per_row, width); ++rows) {
        per_row = (tabs.size() + rows - 1) / rows;
    }
    return per_row;
}

}  // namespace

float tab_rows_height(Ui& ui, std::span<const ui::Tab> tabs, float width) {
    const std::size_t per_row = tabs_per_row(ui, tabs, width);
    const auto rows = static_cast<float>((tabs.size() + per_row - 1) / per_row);
    return rows * (ui::button_height(ui, ui::ButtonKind::Small) + rows_gap) - rows_gap;
}

std::optional<int> draw_tab_rows(Ui& ui, const Rect& rect, std::span<const ui::Tab> tabs) {
    const std::size_t per_row = tabs_per_row(ui, tabs, rect.width);
    std::optional<int> tapped;
    Rect rest = rect;
    for (std::size_t first = 0; first < tabs.size(); first += per_row) {
        const auto row = tabs.subspan(first, std::min(per_row, tabs.size() - first));
        const Rect place = rest.take_top(ui::button_height(ui, ui::ButtonKind::Small), rows_gap);
        if (const auto in_row = ui::tabs(ui, place, row)) {
            tapped = static_cast<int>(first) + *in_row;
        }
    }
    return tapped;
}

}  // namespace madoguchi::screens
