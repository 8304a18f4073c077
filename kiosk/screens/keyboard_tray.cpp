#include "kiosk/screens/keyboard_tray.h"

#include <variant>

namespace madoguchi::screens {

using session::EditKey;
using session::Intents;
using ui::KeyAction;

namespace {

constexpr const char* wide_space = "\u3000";

ui::KeyboardKind kind_of(session::Keyboard keyboard) {
    switch (keyboard) {
        case session::Keyboard::Kana:
            return ui::KeyboardKind::Gojuon;
        case session::Keyboard::Romaji:
            return ui::KeyboardKind::Romaji;
        case session::Keyboard::Latin:
        case session::Keyboard::Capitals:
            return ui::KeyboardKind::Latin;
        case session::Keyboard::Phone:
        case session::Keyboard::Date:
            return ui::KeyboardKind::Digits;
        case session::Keyboard::Number:
            break;
    }
    return ui::KeyboardKind::NumberPad;
}

bool writes_kana(const session::Typing& typing) {
    return typing.keyboard == session::Keyboard::Kana ||
           typing.keyboard == session::Keyboard::Romaji;
}

// What each key of the tray asks for; keys for conversion wait for the converter.
void pass_on(const session::Typing& typing, const ui::KeyPress& press, Intents& intents) {
    switch (press.action) {
        case KeyAction::Text:
            intents.push_back(session::TypeText{std::string(press.text)});
            break;
        case KeyAction::Space:
            intents.push_back(session::TypeText{writes_kana(typing) ? wide_space : " "});
            break;
        case KeyAction::Backspace:
            intents.push_back(session::PressEditKey{EditKey::EraseBack});
            break;
        case KeyAction::ClearAll:
            intents.push_back(session::PressEditKey{EditKey::EraseAll});
            break;
        case KeyAction::Left:
            intents.push_back(session::PressEditKey{EditKey::CaretLeft});
            break;
        case KeyAction::Right:
            intents.push_back(session::PressEditKey{EditKey::CaretRight});
            break;
        case KeyAction::Undo:
            intents.push_back(session::PressEditKey{EditKey::Undo});
            break;
        case KeyAction::Voiced:
            intents.push_back(session::PressEditKey{EditKey::VoiceMark});
            break;
        case KeyAction::Small:
            intents.push_back(session::PressEditKey{EditKey::SmallKana});
            break;
        case KeyAction::Enter:
            intents.push_back(session::PressEditKey{EditKey::Enter});
            break;
        case KeyAction::SwitchToKana:
            intents.push_back(session::SwitchKeyboard{session::Keyboard::Kana});
            break;
        case KeyAction::SwitchToRomaji:
            intents.push_back(session::SwitchKeyboard{session::Keyboard::Romaji});
            break;
        case KeyAction::SwitchToLatin:
            intents.push_back(session::SwitchKeyboard{session::Keyboard::Latin});
            break;
        case KeyAction::SwitchToDigits:
            intents.push_back(session::SwitchKeyboard{session::Keyboard::Phone});
            break;
        case KeyAction::Close:
            intents.push_back(session::HideKeyboard{});
            break;
        case KeyAction::Shift:
            intents.push_back(session::SwitchKeyboard{typing.keyboard == session::Keyboard::Capitals
                                                          ? session::Keyboard::Latin
                                                          : session::Keyboard::Capitals});
            break;
        case KeyAction::NextCandidate:
        case KeyAction::Candidate:
        case KeyAction::MoreCandidates:
            break;
    }
}

std::optional<EditKey> edit_key_for(const platform::KeyEvent& event) {
    using platform::Key;
    switch (event.key) {
        case Key::Backspace:
            return EditKey::EraseBack;
        case Key::Delete:
            return EditKey::EraseForward;
        case Key::Left:
            return event.shift ? EditKey::SelectLeft : EditKey::CaretLeft;
        case Key::Right:
            return event.shift ? EditKey::SelectRight : EditKey::CaretRight;
        case Key::Home:
            return EditKey::CaretStart;
        case Key::End:
            return EditKey::CaretEnd;
        case Key::Enter:
            return EditKey::Enter;
        case Key::Character:
            if (event.character == 'a') return EditKey::SelectAll;
            if (event.character == 'z') return EditKey::Undo;
            return std::nullopt;
        default:
            return std::nullopt;
    }
}

ui::Keyboard keyboard_of(const session::Session& session) {
    const session::Typing& typing = *session.typing();
    const auto* field = std::get_if<domain::FieldRef>(&typing.target);
    // Where no next field follows, 決定 closes the keyboard.
    const bool leads_on = field && session.visit() &&
                          session::next_written_field(*session.visit(), *field).has_value();
    return {.kind = kind_of(typing.keyboard),
            .is_shifted = typing.keyboard == session::Keyboard::Capitals,
            .is_last_field = !leads_on};
}

}  // namespace

bool is_tray_open(const session::Session& session) {
    if (!session.typing() || !session.typing()->tray_shown) return false;
    // The sheet of the sales helper has its keys in itself.
    return !std::holds_alternative<session::SalesBox>(session.typing()->target);
}

ui::Rect tray_rect(const ui::Ui& ui, const session::Session& session, const ui::Rect& area) {
    if (!is_tray_open(session)) return {};
    ui::Rect rest = area;
    return rest.take_bottom(ui::keyboard_height(ui, keyboard_of(session)));
}

void draw_tray(ui::Ui& ui, const session::Session& session, Intents& intents,
               const ui::Rect& tray) {
    const auto press = ui::keyboard(ui, tray, keyboard_of(session));
    if (press) pass_on(*session.typing(), *press, intents);
}

void take_real_keys(ui::Ui& ui, const session::Session& session, Intents& intents) {
    if (!session.typing()) return;
    for (const platform::InputEvent& event : ui.unused_keys()) {
        if (const auto* text = std::get_if<platform::TextEvent>(&event)) {
            intents.push_back(session::TypeHardware{text->text});
        } else if (const auto* key = std::get_if<platform::KeyEvent>(&event)) {
            if (key->key == platform::Key::Escape) {
                intents.push_back(session::LeaveField{});
            } else if (const auto edit = edit_key_for(*key)) {
                intents.push_back(session::PressEditKey{*edit});
            }
        }
    }
}

}  // namespace madoguchi::screens
