#include "kiosk/screens/staff_unlock_screen.h"

#include <algorithm>

#include "kiosk/screens/keyboard_tray.h"
#include "kiosk/screens/staff_words.h"

namespace madoguchi::screens {

using session::Intents;
using session::PinError;
using session::Session;
using session::StaffPin;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr Rect none{};
constexpr float pad_width = 430;
constexpr float pad_height = 380;
constexpr float pad_height_upright = 460;
constexpr float columns_gap = 60;
constexpr float question_width = 520;
constexpr float block_height = 460;
constexpr float crest_size = 72;
constexpr float gap = 16;
constexpr float bar_gap = 16;
constexpr std::int64_t ms_per_minute = 60'000;

std::int64_t minutes_locked(const Session& session) {
    const std::int64_t left = session.staff().locked_until_ms - session.now_ms();
    return std::max<std::int64_t>(1, (left + ms_per_minute - 1) / ms_per_minute);
}

ui::Label error_words(Ui& ui, const Session& session) {
    switch (session.staff().pin_error) {
        case PinError::None:
            return {};
        case PinError::TooShort:
            return TextId::staff_pin_short;
        case PinError::Wrong:
            return TextId::staff_pin_wrong;
        case PinError::LockedOut:
            return ui.words(TextId::staff_pin_locked, {{"minutes", minutes_locked(session)}});
        case PinError::StoreAway:
            break;
    }
    return TextId::staff_pin_store;
}

void draw_question(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    const DeskText pin(session.staff(), StaffPin{}, "");
    const ui::TextField field{
        .label = TextId::staff_pin,
        .content = pin.content(),
        .mode = pin.is_written() ? ui::FieldMode::Active : ui::FieldMode::Normal,
        .error = error_words(ui, session),
        .is_masked = true};
    if (!ui.is_text_large()) {
        ui::crest(ui, rect.take_top(crest_size, gap).middle_left({crest_size, crest_size}),
                  TextId::desk_crest);
    }
    const float title =
        ui::text_height(ui, TextId::staff_unlock_title, ui::TypeStyle::H1, rect.width);
    ui::heading(ui, rect.take_top(title, gap / 2), TextId::staff_unlock_title);
    const float lead =
        ui::text_height(ui, TextId::staff_unlock_text, ui::TypeStyle::BodyLarge, rect.width);
    // The field comes first where the largest letters leave little room.
    // What is wrong with it says what is wanted, too.
    const float beside_field = rect.height - gap - ui::text_field_height(ui, field, rect.width);
    if (field.error.empty() || lead <= beside_field) {
        ui::text(ui, rect.take_top(std::min(lead, beside_field), gap), TextId::staff_unlock_text,
                 {.style = ui::TypeStyle::BodyLarge, .ink = ui::Tone::Ink2});
    }
    const ui::FieldAnswer answer = ui::text_field(ui, rect, field);
    if (answer.tapped) intents.push_back(session::FocusField{StaffPin{}});
}

void draw_pad(Ui& ui, Intents& intents, const Rect& rect) {
    const auto press = ui::keyboard(ui, rect, {.kind = ui::KeyboardKind::Pin});
    if (!press) return;
    switch (press->action) {
        case ui::KeyAction::Text:
            intents.push_back(session::TypeText{std::string(press->text)});
            break;
        case ui::KeyAction::Backspace:
            intents.push_back(session::PressEditKey{session::EditKey::EraseBack});
            break;
        case ui::KeyAction::ClearAll:
            intents.push_back(session::PressEditKey{session::EditKey::EraseAll});
            break;
        default:
            break;
    }
}

void draw_bar(Ui& ui, const Session& session, Intents& intents, Rect bar) {
    const ui::Button back{.text = TextId::common_back, .icon = ui::Icon::ArrowLeft};
    const bool is_checking = session.staff().checking;
    const ui::Button open{
        .text = is_checking ? TextId::staff_checking : TextId::staff_unlock,
        .kind = ui::ButtonKind::Primary,
        .icon = is_checking ? ui::Icon::None : ui::Icon::Lock,
        .icon_side = ui::IconSide::Right,
        .availability = is_checking ? ui::Availability::Busy : ui::Availability::Ready};
    const ui::Size back_size = ui::button_size(ui, back);
    const ui::Size open_size = ui::button_size(ui, open);
    const Rect back_place = bar.take_left(back_size.width, bar_gap).middle_left(back_size);
    const Rect open_place = bar.take_right(open_size.width).middle_right(open_size);
    if (ui::button(ui, back_place, back)) intents.push_back(session::LockStaff{});
    if (ui::button(ui, open_place, open)) intents.push_back(session::UnlockStaff{});
}

// The pad beside the question, or below it on an upright panel and with large text.
struct Places {
    Rect question, pad;
};

Places places_in(const Ui& ui, const Session& session, const Rect& room) {
    if (!is_tray_open(session)) return {room.centered({question_width, room.height}), none};
    if (ui.is_portrait()) {
        Rect rest = room;
        const Rect pad = rest.take_bottom(pad_height_upright, gap);
        return {rest, pad};
    }
    Rect rest = room.centered({std::min(room.width, pad_width + columns_gap + question_width),
                               std::min(room.height, ui.scaled(block_height))});
    const Rect pad = rest.take_right(pad_width, columns_gap);
    return {rest, pad.centered({pad.width, std::min(rest.height, pad_height)})};
}

}  // namespace

void draw_staff_unlock_screen(Ui& ui, const Session& session, Intents& intents) {
    ui::draw_ground(ui);
    const ui::FrameAreas areas = ui::frame_areas(ui, ui::RailForm::Hidden);
    const Places places = places_in(ui, session, areas.main);
    draw_question(ui, session, intents, places.question);
    if (places.pad.height > 0) draw_pad(ui, intents, places.pad);
    ui::action_bar_ground(ui, areas);
    draw_bar(ui, session, intents, areas.action_bar);
}

}  // namespace madoguchi::screens
