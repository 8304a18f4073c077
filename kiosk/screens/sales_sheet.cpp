#include "kiosk/screens/sales_sheet.h"

#include <algorithm>
#include <array>
#include <string>

#include "kiosk/screens/keyboard_tray.h"
#include "kiosk/screens/listening.h"
#include "kiosk/screens/sheets.h"
#include "kiosk/screens/years_helpers.h"

namespace madoguchi::screens {

using domain::Trade;
using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr ui::Size sheet_size{1080, 740};
constexpr float rows_gap = 10;
constexpr float columns_gap = 20;
constexpr float keys_share = 0.5F;
constexpr int years_shown = 7;
constexpr float keys_height_max = 420;

struct TradeWords {
    Trade trade;
    TextId words;
};
constexpr std::array<TradeWords, 3> trades{{{Trade::Seats, TextId::sales_seats},
                                            {Trade::Visitors, TextId::sales_visitors},
                                            {Trade::Goods, TextId::sales_goods}}};

std::span<const TextId> boxes_of(Trade trade) {
    static constexpr std::array<TextId, 4> seats{TextId::sales_price, TextId::sales_seat_count,
                                                 TextId::sales_turns, TextId::sales_days};
    static constexpr std::array<TextId, 2> visitors{TextId::sales_price, TextId::sales_guests};
    static constexpr std::array<TextId, 2> goods{TextId::sales_price, TextId::sales_quantity};
    switch (trade) {
        case Trade::Seats:
            return seats;
        case Trade::Visitors:
            return visitors;
        case Trade::Goods:
            break;
    }
    return goods;
}

const session::SalesHelp& help_of(const Session& session) { return session.visit()->sales; }

bool is_written(const Session& session, int box) {
    const auto& typing = session.visit()->typing;
    return typing && typing->target == session::InputTarget(session::SalesBox{box});
}

std::array<ui::Segment, trades.size()> trade_segments(const Session& session) {
    std::array<ui::Segment, trades.size()> segments;
    for (std::size_t i = 0; i < trades.size(); ++i) {
        segments[i] = {.text = trades[i].words,
                       .is_chosen = help_of(session).trade == trades[i].trade,
                       .key = ui::key_of(trades[i].words)};
    }
    return segments;
}

void draw_trades(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    const auto segments = trade_segments(session);
    if (const auto tapped = ui::segments(ui, rect, {.segments = segments})) {
        intents.push_back(session::ChooseTrade{trades[static_cast<std::size_t>(*tapped)].trade});
    }
}

ui::YenField box_at(const Session& session, int index, TextId label, std::string_view text,
                    ui::YenField::Form form = ui::YenField::Form::Field) {
    const bool is_active = is_written(session, index);
    return {.label = label,
            .content = {.text = text,
                        .caret = is_active ? session.visit()->typing->editor.caret() : text.size()},
            .unit = {},
            .mode = is_active ? ui::FieldMode::Active : ui::FieldMode::Normal,
            .form = form};
}

float boxes_height(Ui& ui, const Session& session, float width) {
    float height = 0;
    for (const TextId label : boxes_of(help_of(session).trade)) {
        height += ui::yen_field_height(ui, box_at(session, -1, label, ""), width) + rows_gap;
    }
    return height;
}

void draw_box(Ui& ui, const Session& session, Intents& intents, const Rect& rect, int index,
              ui::YenField::Form form = ui::YenField::Form::Field) {
    const auto i = static_cast<std::size_t>(index);
    const Ui::Scope scope(ui, index);
    const std::string text = is_written(session, index) ? session.visit()->typing->editor.shown()
                                                        : help_of(session).figures[i];
    const ui::YenField box =
        box_at(session, index, boxes_of(help_of(session).trade)[i], text, form);
    const ui::FieldAnswer answer = ui::yen_field(ui, rect, box);
    if (answer.tapped) {
        const auto by = answer.came_by_key ? session::FocusBy::Tab : session::FocusBy::Finger;
        intents.push_back(session::FocusField{session::SalesBox{index}, by});
    } else if (answer.left && is_written(session, index)) {
        intents.push_back(session::LeaveField{});
    }
}

void draw_boxes(Ui& ui, const Session& session, Intents& intents, Rect rest) {
    const auto labels = boxes_of(help_of(session).trade);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const int index = static_cast<int>(i);
        const ui::YenField box = box_at(session, index, labels[i], "");
        const float height = ui::yen_field_height(ui, box, rest.width);
        draw_box(ui, session, intents, rest.take_top(height, rows_gap), index);
    }
}

ui::Label result_words(Ui& ui, const domain::Sales& sales) {
    if (sales.yen) return ui.formats().yen(*sales.yen);
    return sales.is_too_large ? TextId::sales_too_large : TextId::sales_open;
}

ui::Button take_button(const domain::Sales& sales) {
    return {.text = TextId::sales_take,
            .kind = ui::ButtonKind::SmallFilled,
            .icon = ui::Icon::Check,
            .availability = sales.yen ? ui::Availability::Ready : ui::Availability::Unavailable,
            .reason = sales.is_too_large ? TextId::sales_too_large : TextId::sales_open};
}

float result_height(Ui& ui) {
    return ui::line_height(ui, ui::TypeStyle::Caption) + ui::line_height(ui, ui::TypeStyle::H2) +
           rows_gap + ui::button_height(ui, ui::ButtonKind::SmallFilled);
}

void draw_result(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    const domain::Sales sales = session::sales_now(help_of(session));
    ui::text(ui, rect.take_top(ui::line_height(ui, ui::TypeStyle::Caption)), TextId::sales_result,
             {.style = ui::TypeStyle::Caption, .ink = ui::Tone::Ink2});
    ui::text(ui, rect.take_top(ui::line_height(ui, ui::TypeStyle::H2), rows_gap),
             result_words(ui, sales),
             {.style = sales.yen ? ui::TypeStyle::H2 : ui::TypeStyle::Body,
              .ink = sales.is_too_large ? ui::Tone::Beni700 : ui::Tone::Ink1,
              .digits = ui::Digits::Fixed},
             "result");
    const ui::Button take = take_button(sales);
    const ui::Size size = ui::button_size(ui, take);
    if (ui::button(ui, rect.middle_left({std::min(size.width, rect.width), size.height}), take)) {
        intents.push_back(session::TakeSales{});
    }
}

// Beside the largest letters only the box that is written in, and its keys.
void draw_writing(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    const auto labels = boxes_of(help_of(session).trade);
    constexpr auto form = ui::YenField::Form::Row;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const int index = static_cast<int>(i);
        if (!is_written(session, index)) continue;
        const ui::YenField box = box_at(session, index, labels[i], "", form);
        Rect row = rect.take_top(ui::yen_field_height(ui, box, rect.width), rows_gap);
        const Rect place = row.take_right(rect.width * keys_share, columns_gap);
        ui::text(ui, row, labels[i], {.style = ui::TypeStyle::Label, .place = ui::Place::Middle},
                 "label");
        draw_box(ui, session, intents, place, index, form);
    }
    draw_tray(ui, session, intents, rect);
}

// What it comes to stays at the foot where the figures have room beside it; else all of it scrolls.
void draw_boxes_and_result(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    constexpr float boxes_least = 200;  // With 上へ and 下へ at their foot
    const float result = result_height(ui);
    const float boxes = boxes_height(ui, session, rect.width);
    const float room = rect.height - result - rows_gap;
    if (boxes <= room || room >= boxes_least) {
        const Rect foot = rect.take_bottom(result, rows_gap);
        {
            const ui::ScrollArea area(ui, "sales-boxes", rect, boxes);
            draw_boxes(ui, session, intents, area.content());
        }
        return draw_result(ui, session, intents, foot);
    }
    const ui::ScrollArea area(ui, "sales-boxes", rect, boxes + result);
    Rect content = area.content();
    draw_boxes(ui, session, intents, content.take_top(boxes));
    draw_result(ui, session, intents, content.take_top(result));
}

void draw_body(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    const bool has_keys = session.typing() && session.typing()->tray_shown;
    if (has_keys && ui.is_text_largest()) return draw_writing(ui, session, intents, rect);
    // Large letters leave the keys less.
    const float gap = ui.is_text_large() ? rows_gap / 2 : rows_gap;
    draw_year_chips(ui, session, intents, rect.take_top(year_chips_height(ui), gap),
                    {session::Sheet::Sales, years_shown});
    const auto segments = trade_segments(session);
    const float height = ui::segments_height(ui, {.segments = segments});
    draw_trades(ui, session, intents, rect.take_top(height, gap));
    Rect keys = rect.take_right(rect.width * keys_share, columns_gap);
    draw_boxes_and_result(ui, session, intents, rect);
    if (has_keys) draw_tray(ui, session, intents, keys.take_top(keys_height_max));
}

}  // namespace

void draw_sales_sheet(Ui& ui, const Session& session, Intents& intents) {
    const std::int64_t year = year_of_sheet(session);
    if (ui::sheet(ui, {.title = ui.words(TextId::sales_title, {{"year", year}}),
                       .close = TextId::common_close,
                       .size = fitted_sheet(ui, sheet_size),
                       .draw = [&](const Rect& rect) { draw_body(ui, session, intents, rect); },
                       .corner = listen_corner(ui, session, intents),
                       .key = "sales"})) {
        intents.push_back(session::CloseSheet{});
    }
}

}  // namespace madoguchi::screens
