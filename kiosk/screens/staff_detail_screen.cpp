#include "kiosk/screens/staff_detail_screen.h"

#include <algorithm>
#include <array>
#include <functional>

#include "kiosk/screens/panel.h"
#include "kiosk/screens/staff_canvas.h"
#include "kiosk/screens/staff_frame.h"
#include "kiosk/screens/staff_lines.h"
#include "kiosk/screens/staff_paging.h"
#include "kiosk/screens/staff_plan_tabs.h"
#include "kiosk/screens/staff_replay.h"
#include "kiosk/screens/staff_summary.h"
#include "kiosk/screens/staff_words.h"
#include "kiosk/screens/tab_rows.h"

namespace madoguchi::screens {

using session::Intents;
using session::Session;
using session::StaffDetail;
using ui::Rect;
using ui::TextId;
using ui::Ui;
using ui::Words;

namespace {

constexpr float gap = 12;
constexpr float back_size = 56;
constexpr float tile_size = 36;
constexpr float canvas_height = 440;

enum DetailTab { Summary, Canvas, People, Money, Findings };
constexpr std::array<TextId, 5> tab_words{TextId::staff_detail_summary, TextId::staff_detail_canvas,
                                          TextId::staff_detail_partners, TextId::staff_detail_money,
                                          TextId::staff_detail_findings};

Words title_of(Ui& ui, const StaffDetail& detail) {
    const std::string title = detail.plan.idea.title.value_or("");
    return title.empty() ? ui.words(TextId::staff_untitled) : Words::entered(title);
}

float head_height(Ui& ui) {
    return std::max(back_size, ui::line_height(ui, ui::TypeStyle::Caption) +
                                   ui::line_height(ui, ui::TypeStyle::H1Small));
}

// 「受付 見本-A0042 令和8年11月22日 10:42」 over the name of the business.
void draw_head(Ui& ui, const StaffDetail& detail, Intents& intents, Rect rect) {
    const Rect back = rect.take_left(back_size, gap + 4);
    if (ui::icon_button(ui, back.centered({back_size, back_size}), ui::Icon::ArrowLeft,
                        TextId::staff_back)) {
        intents.push_back(session::ShowSubmissions{""});
    }
    const Words received =
        ui.words(TextId::staff_received, {{"number", Words::figure(detail.receipt_number)},
                                          {"when", moment_words(ui, detail.submitted_at_ms)}});
    ui::text(ui, rect.take_top(ui::line_height(ui, ui::TypeStyle::Caption)), received,
             {.style = ui::TypeStyle::Caption, .ink = ui::Tone::Ink2});
    const ui::Tag state = tag_of(detail.state);
    // The largest letters of an upright panel leave no room for it; the first tab tells it.
    const bool has_tile = !ui.is_text_largest() || !ui.is_portrait();
    const float side = has_tile ? ui.scaled(tile_size) : 0;
    const float beside = side + ui::tag_size(ui, state).width + 2 * gap;
    const Words title = title_of(ui, detail);
    const float width = ui::text_size(ui, title, ui::TypeStyle::H1Small).width + 2;
    ui::heading(ui, rect.take_left(std::min(width, rect.width - beside), gap), title,
                {.style = ui::TypeStyle::H1Small, .place = ui::Place::Middle});
    if (has_tile) {
        category_tile(ui, rect.take_left(side, gap).centered({side, side}),
                      detail.plan.idea.category.value_or(""));
    }
    ui::tag(ui, rect, state);
}

std::vector<ui::Tab> tabs_of(int current) {
    std::vector<ui::Tab> tabs;
    for (std::size_t i = 0; i < tab_words.size(); ++i) {
        tabs.push_back({.text = tab_words[i], .is_current = static_cast<int>(i) == current});
    }
    return tabs;
}

// What a tab shows: how high it is, and how it is drawn.
struct Content {
    float height = 0;
    std::function<void(const Rect&)> draw;
};

Content cards_content(Ui& ui, std::vector<LineCard> cards, float width) {
    const float height = line_cards_height(ui, cards, width);
    return {height, [&ui, cards = std::move(cards)](const Rect& rect) {
                draw_line_cards(ui, rect, cards);
            }};
}

Content canvas_content(Ui& ui, const Session& session, const StaffDetail& detail, float width) {
    auto cards = idea_cards(ui, session, detail.plan);
    const float canvas = ui.scaled(canvas_height);
    const float height = canvas + gap + line_cards_height(ui, cards, width);
    return {height, [&ui, &detail, canvas, cards = std::move(cards)](const Rect& rect) {
                Rect rest = rect;
                draw_staff_canvas(ui, rest.take_top(canvas, gap), detail.plan.canvas);
                draw_line_cards(ui, rest, cards);
            }};
}

Content findings_content(Ui& ui, const Session& session, Intents& intents,
                         const StaffDetail& detail, float width) {
    auto cards = finding_cards(ui, session, detail);
    const float replay = staff_replay_height(ui, session, detail, width);
    return {replay + gap + line_cards_height(ui, cards, width),
            [&ui, &session, &intents, &detail, replay, cards = std::move(cards)](const Rect& rect) {
                Rect rest = rect;
                draw_staff_replay(ui, session, intents, detail, rest.take_top(replay, gap));
                draw_line_cards(ui, rest, cards);
            }};
}

Content content_of(Ui& ui, const Session& session, Intents& intents, const StaffDetail& detail,
                   int tab, float width) {
    switch (tab) {
        case Canvas:
            return canvas_content(ui, session, detail, width);
        case People:
            return cards_content(ui, people_cards(ui, session, detail.plan), width);
        case Money:
            return cards_content(ui, money_cards(ui, session, detail.plan), width);
        case Findings:
            return findings_content(ui, session, intents, detail, width);
        default:
            return {staff_summary_height(ui, session, detail, width),
                    [&](const Rect& rect) { draw_staff_summary(ui, session, detail, rect); }};
    }
}

void draw_detail(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    const StaffDetail& detail = *session.staff().detail;
    const int tab =
        std::clamp(session.staff().detail_tab, 0, static_cast<int>(tab_words.size()) - 1);
    draw_head(ui, detail, intents, rect.take_top(head_height(ui), gap));
    const auto tabs = tabs_of(tab);
    const Rect tabs_place = rect.take_top(tab_rows_height(ui, tabs, rect.width), gap);
    if (const auto tapped = draw_tab_rows(ui, tabs_place, tabs)) {
        intents.push_back(session::ShowDetailTab{*tapped});
    }
    const float width =
        scrolled_width(rect, content_of(ui, session, intents, detail, tab, rect.width).height);
    const Content content = content_of(ui, session, intents, detail, tab, width);
    const Ui::Scope scope(ui, detail.receipt_number);
    const ui::ScrollArea area(ui, ui::key_of(tab_words[static_cast<std::size_t>(tab)]), rect,
                              std::max(content.height, rect.height));
    Rect place = area.content();
    place.width = width;
    content.draw(place);
}

}  // namespace

void draw_staff_detail_screen(Ui& ui, const Session& session, Intents& intents) {
    if (!session.staff().detail) return;
    draw_staff(ui, session, intents, StaffPlace::List,
               [&](const Rect& content) { draw_detail(ui, session, intents, content); });
}

}  // namespace madoguchi::screens
