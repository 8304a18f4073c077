#include "kiosk/screens/listening.h"

#include <algorithm>

#include "text_id.h"

namespace madoguchi::screens {

using session::Session;
using ui::TextId;
using ui::Ui;

namespace {

ui::Button listen_button(const Session& session, TextId words, ui::ButtonKind kind) {
    const bool is_speaking = session.voice().is_speaking;
    return {.text = is_speaking ? TextId::listen_stop : words,
            .kind = kind,
            .icon = ui::Icon::Speaker,
            .is_selected = is_speaking,
            .key = "listen"};
}

}  // namespace

ui::Size listen_size(Ui& ui, const Session& session, TextId words, ui::ButtonKind kind) {
    if (!session.voice().is_there) return {};
    const ui::Size calm = ui::button_size(
        ui, {.text = words, .kind = kind, .icon = ui::Icon::Speaker, .key = "listen"});
    const ui::Size speaking =
        ui::button_size(ui, {.text = TextId::listen_stop, .kind = kind, .icon = ui::Icon::Speaker});
    return {std::max(calm.width, speaking.width), calm.height};
}

void draw_listen_button(Ui& ui, const Session& session, session::Intents& intents,
                        const ui::Rect& rect, TextId words, ui::ButtonKind kind) {
    const ui::Size size = listen_size(ui, session, words, kind);
    if (size.width <= 0) return;
    const Ui::Within aside(ui, ui::Region::Aside);
    const ui::Rect place{rect.x, rect.y, size.width, size.height};
    if (ui::button(ui, place, listen_button(session, words, kind))) {
        intents.push_back(session::ListenToScreen{});
    }
}

ui::Size small_listen_size(const Session& session) {
    constexpr float side = 56;
    return session.voice().is_there ? ui::Size{side, side} : ui::Size{};
}

void draw_small_listen_button(Ui& ui, const Session& session, session::Intents& intents,
                              const ui::Rect& rect, TextId words) {
    const ui::Size size = small_listen_size(session);
    if (size.width <= 0) return;
    const Ui::Within aside(ui, ui::Region::Aside);
    ui::Button button = listen_button(session, words, ui::ButtonKind::Chip);
    button.is_compact = true;
    if (ui::button(ui, rect.middle_right(size), button)) {
        intents.push_back(session::ListenToScreen{});
    }
}

// In a higher place it stands at the top.
constexpr float head_height_max = 100;

void take_small_listen_button(Ui& ui, const Session& session, session::Intents& intents,
                              ui::Rect& head, float gap, TextId words) {
    const ui::Size size = small_listen_size(session);
    if (size.width <= 0) return;
    const ui::Rect place = head.take_right(size.width, gap);
    draw_small_listen_button(
        ui, session, intents,
        {place.x, place.y, place.width, std::min(place.height, head_height_max)}, words);
}

ui::Corner listen_corner(Ui& ui, const Session& session, session::Intents& intents) {
    return {.size = small_listen_size(session), .draw = [&](const ui::Rect& rect) {
                draw_small_listen_button(ui, session, intents, rect, TextId::listen_explanation);
            }};
}

}  // namespace madoguchi::screens
