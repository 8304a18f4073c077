#include "kiosk/screens/idle_dialog.h"

#include "kiosk/screens/listening.h"
#include "kiosk/screens/staff_call.h"

namespace madoguchi::screens {

using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr float ring_size = 168;  // 144 and its stroke

}  // namespace

void draw_idle_dialog(Ui& ui, const session::Session& session, session::Intents& intents) {
    const auto seconds_left = session.idle_seconds_left();
    if (!seconds_left) return;
    const auto draw_ring = [&](const Rect& rect) {
        ui::countdown(ui, rect,
                      {.seconds_left = *seconds_left,
                       .seconds_all = session.idle_countdown_seconds(),
                       .name = TextId::idle_seconds});
    };
    // The largest letters leave it no room; F9 calls all the same.
    const ui::Button call = staff_call_button(ui::ButtonKind::Quiet);
    const ui::Size size = ui.is_text_largest() ? ui::Size{} : ui::button_size(ui, call);
    const auto draw_call = [&](const Rect& rect) {
        if (size.height <= 0) return;
        if (ui::button(ui, rect.centered({size.width, size.height}), call)) {
            intents.push_back(session::CallStaff{});
        }
    };
    const auto tap =
        ui::dialog(ui, {.title = TextId::idle_title,
                        .text = ui.words(TextId::idle_text, {{"seconds", *seconds_left}}),
                        .first = TextId::common_continue,
                        .second = TextId::idle_finish,
                        .foot_height = size.height,
                        .foot = draw_call,
                        .side_width = ring_size,
                        .side = draw_ring,
                        .corner = listen_corner(ui, session, intents),
                        .key = "idle"});
    if (!tap) return;
    if (*tap == ui::DialogTap::First) {
        intents.push_back(session::KeepUsing{});
    } else {
        intents.push_back(session::EndVisit{});
    }
}

}  // namespace madoguchi::screens
