#include "kiosk/screens/staff_call.h"

#include "kiosk/screens/listening.h"

namespace madoguchi::screens {

using session::StaffCall;
using ui::TextId;
using ui::Ui;

namespace {

constexpr float bell_size = 168;

ui::Words counter_words(Ui& ui, const session::Session& session) {
    const domain::TownWords& counter = session.town().counter;
    if (counter.empty()) return ui.words(TextId::call_counter);
    return ui::Words::from_pack(domain::words_in(counter, session.appearance().language));
}

struct Sign {
    ui::Words title, text;
};

Sign sign_of(Ui& ui, const session::Session& session, const StaffCall& call) {
    const ui::Words counter = counter_words(ui, session);
    if (call.is_unanswered) {
        return {ui.words(TextId::call_unanswered, {{"counter", counter}}),
                ui.words(TextId::call_unanswered_text)};
    }
    const bool is_asked = call.reason == StaffCall::Reason::Asked;
    return {ui.words(TextId::call_title),
            ui.words(is_asked ? TextId::call_text : TextId::call_not_handed_in,
                     {{"counter", counter}})};
}

void draw_bell(Ui& ui, const ui::Rect& rect) {
    const ui::Rect disc = rect.centered({bell_size, bell_size});
    ui::tinted_area(ui, disc, ui::Tone::Yamabuki, bell_size / 2);
    ui::icon(ui, disc.centered({bell_size / 2, bell_size / 2}), ui::Icon::Bell,
             ui::Tone::OnYamabuki);
}

}  // namespace

ui::Button staff_call_button(ui::ButtonKind kind) {
    return {
        .text = TextId::access_staff, .kind = kind, .icon = ui::Icon::Bell, .key = "access.staff"};
}

void draw_staff_call(Ui& ui, const session::Session& session, session::Intents& intents) {
    const StaffCall* call = session.staff_call();
    if (!call) return;
    const Sign sign = sign_of(ui, session, *call);
    // Upright the largest letters need its room.
    const bool has_bell = !(ui.is_portrait() && ui.is_text_largest());
    const auto tap = ui::dialog(ui, {.title = sign.title,
                                     .text = sign.text,
                                     .first = TextId::call_close,
                                     .side_width = has_bell ? bell_size : 0,
                                     .side = [&ui](const ui::Rect& rect) { draw_bell(ui, rect); },
                                     .corner = listen_corner(ui, session, intents),
                                     .is_sign = true,
                                     .key = "staff-call"});
    if (tap) intents.push_back(session::CloseSheet{});
}

}  // namespace madoguchi::screens
