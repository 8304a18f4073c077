#include "kiosk/screens/staff_drafts.h"

#include <algorithm>
#include <array>

#include "kiosk/screens/staff_paging.h"
#include "kiosk/screens/staff_words.h"

namespace madoguchi::screens {

using db::UnfinishedVisit;
using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr float gap = 12;
constexpr float button_gap = 6;
constexpr std::size_t columns_count = 4;

std::array<ui::Column, columns_count> columns() {
    return {{{TextId::staff_column_time, 260},
             {TextId::staff_column_language, 230},
             {TextId::staff_column_end, 220},
             {{}, 230}}};
}

ui::Label end_words(db::VisitEnd end) {
    return end == db::VisitEnd::Finished ? TextId::staff_draft_finished
                                         : TextId::staff_draft_timed_out;
}

std::array<ui::Cell, columns_count> cells_of(Ui& ui, const Session& session,
                                             const UnfinishedVisit& visit) {
    return {{{.text = when_words(ui, session, visit.updated_at_ms), .is_bold = true},
             {.text = ui.texts().language_name(visit.language)},
             {.text = end_words(visit.end)},
             {}}};
}

void draw_row(Ui& ui, const Session& session, Intents& intents, const Rect& rect,
              const UnfinishedVisit& visit, std::span<const ui::Column> shown) {
    const Ui::Scope scope(ui, visit.visit.text());
    const ui::Words when = when_words(ui, session, visit.updated_at_ms);
    const auto cells = cells_of(ui, session, visit);
    static_cast<void>(
        ui::table_row(ui, rect, {.columns = shown, .cells = cells, .name = when, .opens = false}));
    const ui::Button open{.text = TextId::staff_reopen,
                          .kind = ui::ButtonKind::Small,
                          .icon = ui::Icon::ArrowRight,
                          .icon_side = ui::IconSide::Right};
    const Rect place = ui::table_cells(ui, rect, shown).back();
    const float height = std::min(ui::button_height(ui, open.kind), rect.height - button_gap);
    if (ui::button(ui, place.middle_right({place.width, height}), open)) {
        intents.push_back(session::ReopenVisit{visit.visit.text()});
    }
}

// All rows of a page are as high as the highest.
float row_height(Ui& ui, const Session& session, std::span<const UnfinishedVisit> visits,
                 std::span<const ui::Column> shown, float width) {
    float height = 0;
    for (const UnfinishedVisit& visit : visits) {
        const auto cells = cells_of(ui, session, visit);
        height = std::max(height, ui::table_row_height(
                                      ui, {.columns = shown, .cells = cells, .name = {}}, width));
    }
    return height;
}

void draw_table(Ui& ui, const Session& session, Intents& intents, const Rect& rect, int page) {
    const auto& visits = session.staff().unfinished;
    const auto shown = columns();
    const auto first = static_cast<std::size_t>(page * session::submissions_per_page);
    const auto last = std::min(visits.size(), first + session::submissions_per_page);
    const float row =
        row_height(ui, session, std::span(visits).subspan(first, last - first), shown, rect.width);
    const float height = ui::table_head_height(ui) + row * static_cast<float>(last - first);
    Rect rest = rect;
    ui::paper_card(ui, {rect.x, rect.y, rect.width, std::min(height, rect.height)});
    ui::table_head(ui, rest.take_top(ui::table_head_height(ui)), shown);
    const ui::ScrollArea area(ui, "drafts", rest, row * static_cast<float>(last - first));
    Rect rows = area.content();
    for (std::size_t i = first; i < last; ++i) {
        draw_row(ui, session, intents, rows.take_top(row), visits[i], shown);
    }
}

}  // namespace

void draw_staff_drafts(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    const session::StaffDesk& desk = session.staff();
    const int pages = staff_pages(static_cast<std::int64_t>(desk.unfinished.size()));
    const int page = std::min(desk.page, pages - 1);
    Rect rest =
        ui::title(ui, rect, {.text = TextId::staff_drafts, .lead = TextId::staff_drafts_lead});
    const Rect foot = rest.take_bottom(staff_paging_height(ui), gap);
    if (desk.unfinished.empty()) {
        return draw_staff_nothing(ui, rest, ui::Icon::Pencil, TextId::staff_drafts_empty);
    }
    draw_table(ui, session, intents, rest, page);
    draw_staff_paging(ui, intents, foot, page, pages);
}

}  // namespace madoguchi::screens
