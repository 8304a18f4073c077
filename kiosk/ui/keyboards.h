// The on-screen keyboards: gojuon, letters, phone digits, the number pad, the pad of a PIN. They
// only tell which key was pressed; the text editor of the session does the writing.
#pragma once

#include "kiosk/ui/ui.h"

namespace madoguchi::ui {

enum class KeyboardKind {
    Gojuon,
    Romaji,
    Latin,
    Digits,
    NumberPad,  // Of amounts: with 万 and 億
    CountPad,
    RatePad,  // With a decimal point
    Pin,
    Candidates,  // Nothing but their row: for who types on a real keyboard
};

enum class KeyAction {
    Text,  // `text` was typed: "あ", "q", "00", "万"
    Backspace,
    ClearAll,
    Left,
    Right,
    Undo,   // ひとつ戻す
    Space,  // 空白, or conversion while composing
    NextCandidate,
    Voiced,  // ゛゜: は -> ば -> ぱ -> は on the last kana
    Small,   // 小文字: つ -> っ -> つ on the last kana
    Shift,   // 大文字
    SwitchToKana,
    SwitchToLatin,
    SwitchToRomaji,
    SwitchToDigits,
    Candidate,       // `index` of the candidates was chosen
    MoreCandidates,  // All of them in place of the keys
    KeysAgain,
    CandidatePage,   // `index` of the pages
    ShorterSegment,  // In place of ゛゜ and 小文字 while converting
    LongerSegment,
    Close,
    Enter,  // 決定
};

struct KeyPress {
    KeyAction action = KeyAction::Text;
    std::string_view text = {};  // Points into tables of the kit
    int index = 0;
};

struct Keyboard {
    KeyboardKind kind = KeyboardKind::Gojuon;
    bool is_shifted = false;
    bool is_last_field = false;   // Enter reads 「決定」 in place of 「決定して次へ」
    bool has_candidates = false;  // A row for them over the keys, also while there are none
    std::span<const Words> candidates = {};
    int selected_candidate = 0;
    bool is_converting = false;              // Segments can be made longer and shorter
    std::optional<int> candidate_page = {};  // All candidates in place of the keys: this page of
                                             // them, from 0; too large is the last
};

// How high the tray is: 424 at 1280x800 (portrait 560), less without a row of candidates. At large
// text keys grow with the text as far as half the screen allows.
float keyboard_height(const Ui& ui, const Keyboard& keyboard);
// Draws the tray over the whole rectangle. At most one press a frame; 消す repeats while held.
std::optional<KeyPress> keyboard(Ui& ui, const Rect& tray, const Keyboard& keyboard);

}  // namespace madoguchi::ui
