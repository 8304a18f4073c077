#include "kiosk/screens/idle_dialog.h"

namespace madoguchi::screens {

using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr float ring_size = 168;  // 144 and its stroke, with room for the word below the number
constexpr float text_gap = 12;

}  // namespace

void draw_idle_dialog(Ui& ui, const session::Session& session, session::Intents& intents) {
    const auto seconds_left = session.idle_seconds_left();
    if (!seconds_left) return;
    const ui::Words text = ui.words(TextId::idle_text, {{"seconds", *seconds_left}});
    const auto draw = [&](Rect rect) {
        const Rect ring = rect.take_left(ring_size, 44);
        ui::countdown(ui, ring,
                      {.seconds_left = *seconds_left,
                       .seconds_all = session.idle_countdown_seconds(),
                       .name = TextId::idle_seconds});
        const float height = ui::text_height(ui, text, ui::TypeStyle::DialogText, rect.width);
        ui::text(ui, rect.take_top(height), text, {.style = ui::TypeStyle::DialogText});
        ui::text(ui, rect, TextId::idle_kept, {.style = ui::TypeStyle::DialogText});
    };
    const auto tap = ui::dialog(ui, {.title = TextId::idle_title,
                                     .first = TextId::common_continue,
                                     .second = TextId::idle_finish,
                                     .extra_height = ui.scaled(ring_size + text_gap),
                                     .extra = draw,
                                     .key = "idle"});
    if (!tap) return;
    if (*tap == ui::DialogTap::First) {
        intents.push_back(session::KeepUsing{});
    } else {
        intents.push_back(session::EndVisit{});
    }
}

}  // namespace madoguchi::screens
