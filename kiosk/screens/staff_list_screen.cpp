#include "kiosk/screens/staff_list_screen.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "kiosk/screens/keyboard_tray.h"
#include "kiosk/screens/staff_drafts.h"
#include "kiosk/screens/staff_frame.h"
#include "kiosk/screens/staff_paging.h"
#include "kiosk/screens/staff_words.h"
#include "kiosk/screens/tab_rows.h"

namespace madoguchi::screens {

using session::Intents;
using session::Session;
using session::StaffSearch;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr float search_width = 300;
constexpr float search_height = 56;
constexpr float gap = 16;
constexpr float nothing_height = 120;  // Of an icon and words in place of rows
constexpr float small_gap = 10;
constexpr float bar_height = 22;

// ── title, count, search

void draw_search(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    const session::StaffDesk& desk = session.staff();
    const DeskText text(desk, StaffSearch{}, desk.search);
    const bool can_clear = !desk.search.empty() && !text.is_written();
    const Rect clear = can_clear ? rect.take_right(search_height, small_gap) : Rect{};
    const ui::TextField field{
        .label = TextId::staff_search,
        .content = text.content(),
        .mode = text.is_written() ? ui::FieldMode::Active : ui::FieldMode::Normal,
        .placeholder = TextId::staff_search};
    const ui::FieldAnswer answer = ui::search_field(ui, rect, field);
    // Tab goes past it to what clears it; Enter, or /, begins a search.
    if (answer.tapped && !answer.came_by_key) {
        intents.push_back(session::FocusField{StaffSearch{}, session::FocusBy::Finger});
        intents.push_back(session::PlaceCaret{answer.caret});
    }
    if (can_clear && ui::icon_button(ui, clear.centered({search_height, search_height}),
                                     ui::Icon::Cross, TextId::staff_search_clear)) {
        intents.push_back(session::FocusField{StaffSearch{}});
        intents.push_back(session::PressEditKey{session::EditKey::EraseAll});
        intents.push_back(session::LeaveField{});
    }
}

void draw_head(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    const auto largest = ui.is_portrait() ? ui::TypeStyle::Label : ui::TypeStyle::H1Small;
    const auto style = ui.is_text_largest() ? largest
                       : ui.is_text_large() ? ui::TypeStyle::H1Small
                                            : ui::TypeStyle::H1;
    const float title = ui::text_size(ui, TextId::staff_list, style).width;
    constexpr float search_share_min = 0.6F;
    const float search =
        std::clamp(ui.scaled(search_width), rect.width * search_share_min,
                   std::max(rect.width * search_share_min, rect.width - title - gap - 2));
    draw_search(ui, session, intents,
                rect.take_right(std::min(search, ui.scaled(search_width)), gap));
    ui::heading(ui, rect.take_left(std::min(title + 1, rect.width), gap), TextId::staff_list,
                {.style = style, .place = ui::Place::Middle});
    const ui::Words count = ui.words(TextId::staff_count, {{"count", session.staff().list.found}});
    if (ui::text_size(ui, count, ui::TypeStyle::Body).width > rect.width) return;
    ui::text(ui, rect, count,
             {.style = ui::TypeStyle::Body, .ink = ui::Tone::Ink2, .place = ui::Place::Middle});
}

// ── tabs

struct StateTab {
    std::string_view word;  // As ShowSubmissions takes it
    TextId words;
};
constexpr std::array<StateTab, 1 + db::application_state_count> state_tabs{{
    {"", TextId::staff_tab_all},
    {"new", TextId::staff_state_new},
    {"reading", TextId::staff_state_reading},
    {"talking", TextId::staff_state_talking},
    {"changes", TextId::staff_state_changes},
    {"sent", TextId::staff_state_sent},
    {"adopted", TextId::staff_state_adopted},
}};

std::vector<ui::Tab> tabs_of(const session::StaffDesk& desk) {
    const auto& counts = desk.list.counts;
    std::vector<ui::Tab> tabs;
    for (std::size_t i = 0; i < state_tabs.size(); ++i) {
        const std::int64_t count =
            i == 0 ? std::accumulate(counts.begin(), counts.end(), std::int64_t{0}) : counts[i - 1];
        tabs.push_back({.text = state_tabs[i].words,
                        .count = count,
                        .is_current = desk.state == state_tabs[i].word,
                        .key = state_tabs[i].word.empty() ? "all" : state_tabs[i].word});
    }
    return tabs;
}

// 1 to 7 choose a tab, / the search, as long as nothing is being written.
void take_list_keys(Ui& ui, const Session& session, Intents& intents) {
    if (session.typing() != nullptr) return;
    for (const platform::InputEvent& event : ui.unused_keys()) {
        const auto* typed = std::get_if<platform::TextEvent>(&event);
        if (!typed || typed->text.size() != 1) continue;
        if (typed->text == "/") intents.push_back(session::FocusField{session::StaffSearch{}});
        const auto index = static_cast<std::size_t>(typed->text.front() - '1');
        if (index >= state_tabs.size()) continue;
        intents.push_back(session::ShowSubmissions{std::string(state_tabs[index].word)});
    }
}

// ── the table: an upright panel and large text leave out what the opened application shows first

enum ColumnKind { Number, Title, Type, Grant, Conditions, State };

struct Shown {
    std::vector<ColumnKind> kinds;
    std::vector<ui::Column> columns;
};

ui::Column column_of(ColumnKind kind) {
    switch (kind) {
        case Number:
            return {TextId::staff_column_number, 124};
        case Title:
            return {TextId::staff_column_title, 244};
        case Type:
            return {TextId::staff_column_category, 52};
        case Grant:
            return {TextId::staff_column_grant, 164, ui::Align::Right};
        case Conditions:
            return {TextId::staff_column_conditions, 160};
        case State:
            break;
    }
    return {TextId::staff_column_state, 140};
}

Shown columns_for(const Ui& ui) {
    Shown shown;
    const bool is_narrow = ui.is_portrait() || ui.is_text_large();
    shown.kinds = is_narrow ? std::vector{Number, Title, Grant, State}
                            : std::vector{Number, Title, Type, Grant, Conditions, State};
    for (const ColumnKind kind : shown.kinds) shown.columns.push_back(column_of(kind));
    return shown;
}

ui::Cell cell_of(Ui& ui, const Session& session, const db::ListRow& row, ColumnKind kind) {
    const db::Summary& summary = row.summary;
    switch (kind) {
        case Number:
            return {.text = ui::Words::figure(row.receipt.text()), .is_bold = true};
        case Title: {
            const ui::Words applicant = ui.words(
                TextId::staff_who_when, {{"name", ui::Words::entered(summary.applicant_name)},
                                         {"when", when_words(ui, session, row.submitted_at_ms)}});
            return {.text = summary.title.empty() ? ui::Label(TextId::staff_untitled)
                                                  : ui::Label(ui::Words::entered(summary.title)),
                    .second = applicant,
                    .is_bold = true};
        }
        case Grant:
            return {.text = summary.grant_yen ? ui.formats().yen(*summary.grant_yen)
                                              : ui::Words::figure("—"),
                    .is_bold = true};
        case State:
            return {.tag = tag_of(row.state)};
        case Type:
        case Conditions:
            break;
    }
    return {};
}

void draw_row(Ui& ui, const Session& session, Intents& intents, const Rect& rect,
              const db::ListRow& row, const Shown& shown, bool is_odd) {
    std::vector<ui::Cell> cells;
    for (const ColumnKind kind : shown.kinds) cells.push_back(cell_of(ui, session, row, kind));
    const ui::Words number = ui::Words::figure(row.receipt.text());
    const bool tapped = ui::table_row(ui, rect,
                                      {.columns = shown.columns,
                                       .cells = cells,
                                       .name = number,
                                       .is_odd = is_odd,
                                       .key = row.receipt.text()});
    if (tapped) intents.push_back(session::OpenSubmission{row.receipt.text()});
    const Ui::Scope scope(ui, row.receipt.text());
    const auto places = ui::table_cells(ui, rect, shown.columns);
    for (std::size_t i = 0; i < shown.kinds.size(); ++i) {
        if (shown.kinds[i] == Type) {
            category_tile(ui, places[i].middle_left({bar_height * 2, bar_height * 2}),
                          row.summary.category);
        }
        if (shown.kinds[i] == Conditions) {
            const auto states = check_states(session::group_states_of(row.summary));
            if (!states.empty()) {
                ui::segment_bar(ui, places[i].middle_left({places[i].width, bar_height}), states,
                                TextId::staff_column_conditions);
            }
        }
    }
}

float rows_height(Ui& ui, const Session& session, const Shown& shown, float width,
                  std::vector<float>& heights) {
    float all = 0;
    for (const db::ListRow& row : session.staff().list.rows) {
        std::vector<ui::Cell> cells;
        for (const ColumnKind kind : shown.kinds) cells.push_back(cell_of(ui, session, row, kind));
        heights.push_back(ui::table_row_height(
            ui, {.columns = shown.columns, .cells = cells, .name = {}}, width));
        all += heights.back();
    }
    return all;
}

struct Table {
    Shown shown;
    std::vector<float> heights;
    float head = 0;
    float all = 0;
};

Table table_in(Ui& ui, const Session& session, float width) {
    Table table{.shown = columns_for(ui), .heights = {}, .head = ui::table_head_height(ui)};
    table.all = rows_height(ui, session, table.shown, width, table.heights);
    return table;
}

void draw_table_rows(Ui& ui, const Session& session, Intents& intents, const Table& table,
                     Rect rest) {
    const auto& rows = session.staff().list.rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        draw_row(ui, session, intents, rest.take_top(table.heights[i]), rows[i], table.shown,
                 i % 2 == 1);
    }
}

void draw_table(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    const Table table = table_in(ui, session, rect.width);
    ui::paper_card(ui, {rect.x, rect.y, rect.width, std::min(rect.height, table.head + table.all)});
    ui::table_head(ui, rect.take_top(table.head), table.shown.columns);
    const ui::ScrollArea area(ui, "submissions", rect, table.all);
    draw_table_rows(ui, session, intents, table, area.content());
}

void draw_rows(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    const session::StaffDesk& desk = session.staff();
    if (desk.store_away) {
        return draw_staff_nothing(ui, rect, ui::Icon::Warn, TextId::staff_store_away);
    }
    if (desk.list.rows.empty()) {
        const bool is_first_read = desk.loading && desk.list.found == 0 && desk.search.empty();
        const TextId words = is_first_read         ? TextId::staff_loading
                             : desk.search.empty() ? TextId::staff_empty
                                                   : TextId::staff_nothing_found;
        const ui::Icon icon = desk.search.empty() ? ui::Icon::Mountain : ui::Icon::Search;
        return draw_staff_nothing(ui, rect, icon, words);
    }
    draw_table(ui, session, intents, rect);
}

// Above the keys large letters would leave the rows a strip too low for 上へ and 下へ.
float rows_least(Ui& ui) {
    constexpr float largest = 400;
    constexpr float large = 200;
    if (ui.is_text_largest()) return largest;
    return ui.is_text_large() ? ui.scaled(large) : 0;
}

template <class Tabs>
void draw_tabs(Ui& ui, Intents& intents, const Rect& rect, const Tabs& tabs) {
    if (const auto tapped = draw_tab_rows(ui, rect, tabs)) {
        const auto index = static_cast<std::size_t>(*tapped);
        intents.push_back(session::ShowSubmissions{std::string(state_tabs[index].word)});
    }
}

// In the largest letters tabs and table scroll together: a strip for the rows would hide them.
void draw_tabs_and_rows(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    const auto tabs = tabs_of(session.staff());
    const float tabs_height = tab_rows_height(ui, tabs, rect.width);
    const bool has_rows = !session.staff().store_away && !session.staff().list.rows.empty();
    const Table table = table_in(ui, session, rect.width);
    const float below = has_rows ? table.head + table.all : ui.scaled(nothing_height);
    const ui::ScrollArea area(ui, "list", rect, tabs_height + gap + below);
    Rect content = area.content();
    draw_tabs(ui, intents, content.take_top(tabs_height, gap), tabs);
    if (!has_rows) return draw_rows(ui, session, intents, content.take_top(below));
    ui::paper_card(ui, content);
    ui::table_head(ui, content.take_top(table.head), table.shown.columns);
    draw_table_rows(ui, session, intents, table, content);
}

void draw_list(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    const session::StaffDesk& desk = session.staff();
    draw_head(ui, session, intents,
              rect.take_top(std::max(search_height, ui.scaled(search_height)), gap));
    const auto tabs = tabs_of(desk);
    if (!is_tray_open(session)) {
        const int pages = staff_pages(desk.list.found);
        const Rect foot = rect.take_bottom(staff_paging_height(ui), small_gap);
        if (ui.is_text_largest()) {
            draw_tabs_and_rows(ui, session, intents, rect);
        } else {
            draw_tabs(ui, intents, rect.take_top(tab_rows_height(ui, tabs, rect.width), gap), tabs);
            draw_rows(ui, session, intents, rect);
        }
        return draw_staff_paging(ui, intents, foot, std::min(desk.page, pages - 1), pages);
    }
    // Else what was found stands there once the keys of the screen are away.
    if (rect.height >= rows_least(ui)) draw_rows(ui, session, intents, rect);
}

}  // namespace

void draw_staff_list_screen(Ui& ui, const Session& session, Intents& intents) {
    const bool is_drafts = session.staff().state == unfinished_state;
    draw_staff(ui, session, intents, is_drafts ? StaffPlace::Drafts : StaffPlace::List,
               [&](const Rect& content) {
                   is_drafts ? draw_staff_drafts(ui, session, intents, content)
                             : draw_list(ui, session, intents, content);
               });
    take_list_keys(ui, session, intents);
}

}  // namespace madoguchi::screens
