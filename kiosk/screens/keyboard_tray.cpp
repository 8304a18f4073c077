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
        case session::Keyboard::Count:
            return ui::KeyboardKind::CountPad;
        case session::Keyboard::Rate:
            return ui::KeyboardKind::RatePad;
        case session::Keyboard::Number:
            break;
    }
    return ui::KeyboardKind::NumberPad;
}

bool writes_kana(const session::Typing& typing) {
    return typing.keyboard == session::Keyboard::Kana ||
           typing.keyboard == session::Keyboard::Romaji;
}

// What each key of the tray asks for.
void pass_on(const session::Typing& typing, const ui::KeyPress& press, Intents& intents) {
    switch (press.action) {
        case KeyAction::Text:
            intents.push_back(session::TypeText{std::string(press.text)});
            break;
        case KeyAction::Space:
            if (typing.editor.converts() && !typing.editor.composition().empty()) {
                // On letters the key says 変換. Among kana it is a space, behind the word that
                // stands out.
                const bool is_among_kana = typing.keyboard == session::Keyboard::Kana;
                intents.push_back(
                    session::PressEditKey{is_among_kana ? EditKey::Enter : EditKey::Convert});
                if (is_among_kana) intents.push_back(session::TypeText{wide_space});
            } else {
                intents.push_back(session::TypeText{writes_kana(typing) ? wide_space : " "});
            }
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
            intents.push_back(session::PressEditKey{EditKey::NextCandidate});
            break;
        case KeyAction::Candidate:
            intents.push_back(session::ChooseCandidate{static_cast<std::size_t>(press.index)});
            break;
        case KeyAction::MoreCandidates:
            intents.push_back(session::ShowCandidates{0});
            break;
        case KeyAction::CandidatePage:
            intents.push_back(session::ShowCandidates{press.index});
            break;
        case KeyAction::KeysAgain:
            intents.push_back(session::ShowCandidates{});
            break;
        case KeyAction::ShorterSegment:
            intents.push_back(session::PressEditKey{EditKey::SelectLeft});
            break;
        case KeyAction::LongerSegment:
            intents.push_back(session::PressEditKey{EditKey::SelectRight});
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
        case Key::Up:
            return EditKey::PreviousCandidate;
        case Key::Down:
            return EditKey::NextCandidate;
        case Key::Character:
            if (event.character == 'a') return EditKey::SelectAll;
            if (event.character == 'z') return EditKey::Undo;
            return std::nullopt;
        default:
            return std::nullopt;
    }
}

// A keyboard and the candidates it points to.
struct Tray {
    std::vector<ui::Words> candidates;
    ui::Keyboard keyboard;
};

Tray tray_of(const session::Session& session) {
    const session::Typing& typing = *session.typing();
    const session::Composition& composition = typing.editor.composition();
    const auto* field = std::get_if<domain::FieldRef>(&typing.target);
    // Where no next field follows, 決定 closes the keyboard; while composing it ends the word.
    const bool leads_on = composition.empty() && field && session.visit() &&
                          session::next_written_field(*session.visit(), *field).has_value();
    Tray tray{.candidates = {},
              .keyboard = {.kind = kind_of(typing.keyboard),
                           .is_shifted = typing.keyboard == session::Keyboard::Capitals,
                           .is_last_field = !leads_on,
                           .has_candidates = typing.editor.converts() && writes_kana(typing),
                           .selected_candidate = static_cast<int>(composition.chosen()),
                           .is_converting = composition.is_converting(),
                           .candidate_page = typing.candidate_page}};
    if (!typing.tray_shown) tray.keyboard.kind = ui::KeyboardKind::Candidates;
    // The other ways of writing a letter are offered, not proposed: none of them stands out.
    if (composition.empty()) tray.keyboard.selected_candidate = -1;
    for (std::string& text : session.candidates()) {
        tray.candidates.push_back(ui::Words::entered(text));
    }
    return tray;
}

// Over a real keyboard candidates stand without keys: while kana are being composed, and the other
// ways of writing a letter once the caret has gone to it. Behind what was just typed they would
// only be in the way of whoever goes on.
bool has_bar_of_its_own(const session::Session& session) {
    const session::TextEditor& editor = session.typing()->editor;
    if (!editor.composition().empty()) return editor.converts();
    return editor.caret() < editor.text().size() && !session.candidates().empty();
}

float height_of(const ui::Ui& ui, const session::Session& session) {
    return ui::keyboard_height(ui, tray_of(session).keyboard);
}

}  // namespace

bool is_tray_open(const session::Session& session) {
    const session::Typing* typing = session.typing();
    if (!typing) return false;
    if (!typing->tray_shown && !has_bar_of_its_own(session)) return false;
    // The sheet of the sales helper has its keys in itself.
    return !std::holds_alternative<session::SalesBox>(typing->target);
}

ui::Rect tray_rect(const ui::Ui& ui, const session::Session& session, const ui::Rect& area) {
    if (!is_tray_open(session)) return {};
    ui::Rect rest = area;
    return rest.take_bottom(height_of(ui, session));
}

void draw_tray(ui::Ui& ui, const session::Session& session, Intents& intents,
               const ui::Rect& tray) {
    Tray shown = tray_of(session);
    shown.keyboard.candidates = shown.candidates;
    const auto press = ui::keyboard(ui, tray, shown.keyboard);
    if (press) pass_on(*session.typing(), *press, intents);
}

void take_real_keys(ui::Ui& ui, const session::Session& session, Intents& intents) {
    if (!session.typing()) return;
    for (const platform::InputEvent& event : ui.unused_keys()) {
        if (const auto* text = std::get_if<platform::TextEvent>(&event)) {
            intents.push_back(session::TypeHardware{text->text});
        } else if (const auto* key = std::get_if<platform::KeyEvent>(&event)) {
            if (key->key == platform::Key::SwitchWriting || key->key == platform::Key::F10) {
                intents.push_back(session::SwitchWriting{});
            } else if (key->key == platform::Key::Escape &&
                       session.typing()->editor.composition().is_converting()) {
                intents.push_back(session::PressEditKey{EditKey::EraseBack});
            } else if (key->key == platform::Key::Escape) {
                intents.push_back(session::LeaveField{});
            } else if (const auto edit = edit_key_for(*key)) {
                intents.push_back(session::PressEditKey{*edit});
            }
        }
    }
}

}  // namespace madoguchi::screens
