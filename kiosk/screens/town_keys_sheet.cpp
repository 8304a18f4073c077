#include "kiosk/screens/town_keys_sheet.h"

#include <algorithm>
#include <array>

#include "kiosk/screens/listening.h"

namespace madoguchi::screens {

using session::Intents;
using ui::Rect;
using ui::TextId;
using ui::Tone;
using ui::TypeStyle;
using ui::Ui;

namespace {

constexpr ui::Size sheet_size{880, 704};
constexpr float margin = 24;
constexpr float disc_size = 40;
constexpr float disc_gap = 14;
constexpr float rows_gap = 10;
constexpr float bar_room = 20;

struct Key {
    std::string_view id;
    TextId title;
    TextId ask;
};

constexpr std::array<Key, 7> all{{
    {"champion", TextId::keys_champion, TextId::keys_champion_ask},
    {"statute", TextId::keys_statute, TextId::keys_statute_ask},
    {"structure", TextId::keys_structure, TextId::keys_structure_ask},
    {"contract", TextId::keys_contract, TextId::keys_contract_ask},
    {"revenue", TextId::keys_revenue, TextId::keys_revenue_ask},
    {"support", TextId::keys_support, TextId::keys_support_ask},
    {"partner", TextId::keys_partner, TextId::keys_partner_ask},
}};

float words_width(const Ui& ui, float width) { return width - ui.scaled(disc_size) - disc_gap; }

float key_height(Ui& ui, const Key& key, float width) {
    const float room = words_width(ui, width);
    return ui::text_height(ui, key.title, TypeStyle::BodyBold, room) +
           ui::text_height(ui, key.ask, TypeStyle::Note, room);
}

void draw_key(Ui& ui, Rect rect, const Key& key, int number) {
    const Ui::Scope scope(ui, key.id);
    const float disc = ui.scaled(disc_size);
    const Rect spot = rect.take_left(disc, disc_gap).take_top(disc);
    ui::tinted_area(ui, spot, Tone::Ai100, disc / 2);
    ui::text(ui, spot, ui::Words::figure(std::to_string(number)),
             {.style = TypeStyle::BodyBold,
              .ink = Tone::Ai700,
              .align = ui::Align::Center,
              .place = ui::Place::Middle},
             "number");
    const float title = ui::text_height(ui, key.title, TypeStyle::BodyBold, rect.width);
    ui::heading(ui, rect.take_top(title), key.title, {.style = TypeStyle::BodyBold});
    ui::text(ui, rect, key.ask, {.style = TypeStyle::Note, .ink = Tone::Ink2});
}

void draw_keys(Ui& ui, const Rect& rect) {
    const float width = rect.width - bar_room;
    const float lead = ui::text_height(ui, TextId::keys_lead, TypeStyle::Body, width);
    const float source = ui::line_height(ui, TypeStyle::Caption);
    float height = lead + rows_gap + source;
    for (const Key& key : all) height += key_height(ui, key, width) + rows_gap;
    const ui::ScrollArea area(ui, "keys", rect, height);
    Rect content = area.content();
    content.width = width;
    ui::text(ui, content.take_top(lead, rows_gap), TextId::keys_lead,
             {.style = TypeStyle::Body, .ink = Tone::Ink2});
    int number = 0;
    for (const Key& key : all) {
        draw_key(ui, content.take_top(key_height(ui, key, width), rows_gap), key, ++number);
    }
    ui::caption(ui, content.take_top(source), TextId::keys_source);
}

}  // namespace

void draw_town_keys_sheet(Ui& ui, const session::Session& session, Intents& intents) {
    const Rect area = ui.area().inset(margin);
    const ui::Size size{std::min(ui.scaled(sheet_size.width), area.width),
                        std::min(ui.scaled(sheet_size.height), area.height)};
    if (ui::sheet(ui, {.title = TextId::keys_title,
                       .close = TextId::common_close,
                       .size = size,
                       .draw = [&ui](const Rect& rect) { draw_keys(ui, rect); },
                       .corner = listen_corner(ui, session, intents),
                       .key = "town-keys"})) {
        intents.push_back(session::CloseSheet{});
    }
}

}  // namespace madoguchi::screens
