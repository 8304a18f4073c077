#include "kiosk/screens/example_sheet.h"

#include <algorithm>
#include <array>

#include "kiosk/screens/listening.h"
#include "kiosk/ui/papers.h"

namespace madoguchi::screens {

using session::Intents;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr float rows_gap = 10;
constexpr float lead_gap = 16;
constexpr float margin = 24;
constexpr ui::Size sheet_size{760, 420};

struct Example {
    std::string_view name;
    TextId town, detail;
    ui::Icon icon;
};
constexpr std::array<Example, 2> examples{{
    {"kamiyama", TextId::example_kamiyama, TextId::example_kamiyama_detail, ui::Icon::Home},
    {"yubari", TextId::example_yubari, TextId::example_yubari_detail, ui::Icon::Mountain},
}};

void draw_choices(Ui& ui, Intents& intents, const Rect& rect) {
    const float lead =
        ui::text_height(ui, TextId::example_lead, ui::TypeStyle::LabelPlain, rect.width);
    float height = lead + lead_gap;
    std::array<ui::ChoiceRow, examples.size()> rows;
    for (std::size_t i = 0; i < examples.size(); ++i) {
        rows[i] = {.text = examples[i].town,
                   .detail = examples[i].detail,
                   .icon = examples[i].icon,
                   .key = examples[i].name};
        height += ui::choice_row_height(ui, rows[i], rect.width) + rows_gap;
    }
    const ui::ScrollArea area(ui, "examples", rect, height);
    Rect rest = area.content();
    ui::text(ui, rest.take_top(lead, lead_gap), TextId::example_lead,
             {.style = ui::TypeStyle::LabelPlain});
    for (std::size_t i = 0; i < examples.size(); ++i) {
        const float row = ui::choice_row_height(ui, rows[i], rest.width);
        if (ui::choice_row(ui, rest.take_top(row, rows_gap), rows[i])) {
            intents.push_back(session::StartExample{std::string(examples[i].name)});
        }
    }
}

}  // namespace

void draw_example_sheet(Ui& ui, const session::Session& session, Intents& intents) {
    const Rect room = ui.area().inset(margin);
    if (ui::sheet(ui, {.title = TextId::example_title,
                       .close = TextId::common_close,
                       .size = {std::min(ui.scaled(sheet_size.width), room.width),
                                std::min(ui.scaled(sheet_size.height), room.height)},
                       .draw = [&](const Rect& rect) { draw_choices(ui, intents, rect); },
                       .corner = listen_corner(ui, session, intents),
                       .key = "examples"})) {
        intents.push_back(session::CloseSheet{});
    }
}

void draw_example_mark(Ui& ui, const session::Session& session) {
    if (session.visit() && session.visit()->kind == session::VisitKind::Example) {
        ui::watermark(ui, ui.area(), TextId::example_mark);
    }
}

}  // namespace madoguchi::screens
