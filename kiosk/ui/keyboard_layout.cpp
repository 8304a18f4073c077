#include "kiosk/ui/keyboard_layout.h"

#include "text_id.h"

namespace madoguchi::ui {

namespace {

using Row = std::vector<KeyCap>;

KeyCap plain(std::string_view text) { return {.text = text}; }
KeyCap gap() { return {.is_gap = true}; }

KeyCap function(KeyAction action, TextId words, Icon icon = Icon::None, float width = 1) {
    return {
        .action = action, .words = words, .icon = icon, .width = width, .look = CapLook::Function};
}

KeyCap icon_key(KeyAction action, TextId words, Icon icon, float width = 1) {
    KeyCap cap = function(action, words, icon, width);
    cap.is_icon_only = true;
    return cap;
}

KeyCap mode(KeyAction action, TextId words, bool is_on, float width = 1) {
    KeyCap cap = function(action, words, Icon::None, width);
    if (is_on) cap.look = CapLook::On;
    return cap;
}

KeyCap enter(const Keyboard& keyboard, float width) {
    return {.action = KeyAction::Enter,
            .words = keyboard.is_last_field ? TextId::key_enter : TextId::key_enter_next,
            .icon = keyboard.is_last_field ? Icon::Check : Icon::ArrowRight,
            .width = width,
            .look = CapLook::Enter};
}

Row plains(std::initializer_list<std::string_view> texts) {
    Row row;
    for (const std::string_view text : texts) row.push_back(text.empty() ? gap() : plain(text));
    return row;
}

// The fifty sounds from left to right, one key one kana.
std::vector<Row> kana_rows() {
    return {plains({"あ", "か", "さ", "た", "な", "は", "ま", "や", "ら", "わ"}),
            plains({"い", "き", "し", "ち", "に", "ひ", "み", "", "り", "を"}),
            plains({"う", "く", "す", "つ", "ぬ", "ふ", "む", "ゆ", "る", "ん"}),
            plains({"え", "け", "せ", "て", "ね", "へ", "め", "、", "れ", "ー"}),
            plains({"お", "こ", "そ", "と", "の", "ほ", "も", "よ", "ろ", "。"})};
}

KeyGrid gojuon(const Keyboard& keyboard, bool is_portrait) {
    const Row modes = {mode(KeyAction::SwitchToKana, TextId::key_kana, true),
                       mode(KeyAction::SwitchToLatin, TextId::key_latin, false),
                       mode(KeyAction::SwitchToDigits, TextId::key_digits, false)};
    const bool converts = keyboard.is_converting;
    const KeyCap voiced = converts ? function(KeyAction::ShorterSegment, TextId::key_shorter)
                                   : function(KeyAction::Voiced, TextId::key_voiced);
    const KeyCap small = converts ? function(KeyAction::LongerSegment, TextId::key_longer)
                                  : function(KeyAction::Small, TextId::key_small);
    const KeyCap erase = function(KeyAction::Backspace, TextId::key_backspace, Icon::Backspace);
    const KeyCap left = icon_key(KeyAction::Left, TextId::key_left, Icon::ChevronLeft);
    const KeyCap right = icon_key(KeyAction::Right, TextId::key_right, Icon::ChevronRight);
    const KeyCap undo = function(KeyAction::Undo, TextId::key_undo);
    // Where nothing is converted the space is as wide as both keys.
    Row spaces = {function(KeyAction::Space, TextId::key_space)};
    if (keyboard.has_candidates) {
        spaces.push_back(
            function(KeyAction::NextCandidate, TextId::key_next_candidate, Icon::None, 2));
    }
    const KeyCap close = function(KeyAction::Close, TextId::key_close);
    if (!is_portrait) {
        return {.blocks = {{.share = 0.7026F, .rows = kana_rows()},
                           {.share = 0.2974F,
                            .rows = {modes,
                                     {voiced, small, erase},
                                     {left, right, undo},
                                     spaces,
                                     {close, enter(keyboard, 2)}}}}};
    }
    Row first = modes;
    first.insert(first.end(), {voiced, small, erase});
    Row second = {left, right, undo};
    second.insert(second.end(), spaces.begin(), spaces.end());
    return {.blocks = {{.share = 0.628F, .rows = kana_rows()},
                       {.share = 0.372F, .rows = {first, second, {close, enter(keyboard, 2)}}}},
            .is_stacked = true};
}

std::string_view shifted(std::string_view letter) {
    constexpr std::string_view lower = "abcdefghijklmnopqrstuvwxyz";
    constexpr std::string_view upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const std::size_t at = lower.find(letter);
    return letter.size() == 1 && at != std::string_view::npos ? upper.substr(at, 1) : letter;
}

KeyGrid letters(const Keyboard& keyboard, bool is_portrait) {
    const bool is_romaji = keyboard.kind == KeyboardKind::Romaji;
    std::vector<Row> rows = {plains({"1", "2", "3", "4", "5", "6", "7", "8", "9", "0"}),
                             plains({"q", "w", "e", "r", "t", "y", "u", "i", "o", "p"}),
                             plains({"a", "s", "d", "f", "g", "h", "j", "k", "l"}),
                             plains({"z", "x", "c", "v", "b", "n", "m"})};
    rows[2].push_back(plain(is_romaji ? "ー" : "-"));
    rows[3].push_back(plain(is_romaji ? "、" : "@"));
    rows[3].push_back(plain(is_romaji ? "。" : "."));
    if (keyboard.is_shifted) {
        for (Row& row : rows) {
            for (KeyCap& cap : row) cap.text = shifted(cap.text);
        }
    }
    rows[3].push_back(icon_key(KeyAction::Backspace, TextId::key_backspace, Icon::Backspace, 1.3F));
    KeyCap space = function(KeyAction::Space, is_romaji ? TextId::key_convert : TextId::key_space,
                            Icon::None, 2.6F);
    Row foot = {mode(KeyAction::SwitchToKana, TextId::key_kana, false, 1.2F),
                mode(is_romaji ? KeyAction::SwitchToLatin : KeyAction::SwitchToRomaji,
                     is_romaji ? TextId::key_latin : TextId::key_romaji, false, 1.4F),
                keyboard.is_converting
                    ? function(KeyAction::ShorterSegment, TextId::key_shorter)
                    : mode(KeyAction::SwitchToDigits, TextId::key_digits, false, 1.0F),
                keyboard.is_converting
                    ? function(KeyAction::LongerSegment, TextId::key_longer, Icon::None, 1.4F)
                    : mode(KeyAction::Shift, TextId::key_shift, keyboard.is_shifted, 1.4F),
                icon_key(KeyAction::Left, TextId::key_left, Icon::ChevronLeft, 0.9F),
                icon_key(KeyAction::Right, TextId::key_right, Icon::ChevronRight, 0.9F)};
    const Row end = {space, function(KeyAction::Undo, TextId::key_undo, Icon::None, 1.5F),
                     function(KeyAction::Close, TextId::key_close, Icon::None, 1.2F),
                     enter(keyboard, 2.4F)};
    // An upright tray is too narrow for all of them in one row.
    if (is_portrait) {
        rows.push_back(std::move(foot));
        rows.push_back(end);
    } else {
        foot.insert(foot.end(), end.begin(), end.end());
        rows.push_back(std::move(foot));
    }
    return {.blocks = {{.rows = std::move(rows)}}};
}

KeyCap digit(std::string_view text) {
    KeyCap cap = plain(text);
    cap.is_large = true;
    return cap;
}

// 万 and 億 are typed as they are spoken: 2, 億, 3000, 万. The caption is in the visitor's
// language.
KeyCap unit(std::string_view text, TextId words) {
    KeyCap cap = digit(text);
    cap.words = words;
    return cap;
}

// A number without units: 0 is wide, and the caret's keys stand beside what goes with it.
std::vector<Row> plain_number(const Keyboard& keyboard, const KeyCap& close) {
    const bool is_rate = keyboard.kind == KeyboardKind::RatePad;
    KeyCap zero = digit("0");
    zero.width = 2;
    KeyCap wide_close = close;
    wide_close.width = 2;
    return {{zero, digit(is_rate ? "." : "00"),
             icon_key(KeyAction::Left, TextId::key_left, Icon::ChevronLeft),
             icon_key(KeyAction::Right, TextId::key_right, Icon::ChevronRight)},
            {wide_close, enter(keyboard, 3)}};
}

KeyGrid digits(const Keyboard& keyboard) {
    const bool is_amount = keyboard.kind == KeyboardKind::NumberPad;
    std::vector<Row> rows = {{digit("1"), digit("2"), digit("3")},
                             {digit("4"), digit("5"), digit("6")},
                             {digit("7"), digit("8"), digit("9")}};
    const KeyCap erase = function(KeyAction::Backspace, TextId::key_backspace, Icon::Backspace);
    const KeyCap clear = function(KeyAction::ClearAll, TextId::key_clear_all);
    const KeyCap close = function(KeyAction::Close, TextId::key_close);
    rows[0].push_back(erase);
    rows[1].push_back(clear);
    rows[2].push_back(function(KeyAction::Undo, TextId::key_undo));
    for (Row& row : rows) row.back().width = 2;
    constexpr float pad_width = 860;
    if (keyboard.kind == KeyboardKind::CountPad || keyboard.kind == KeyboardKind::RatePad) {
        for (Row& row : plain_number(keyboard, close)) rows.push_back(std::move(row));
        return {.blocks = {{.rows = std::move(rows)}}, .width_max = pad_width};
    }
    rows.push_back({digit("0"), digit(is_amount ? "00" : "-")});
    if (is_amount) {
        rows[3].push_back(unit("万", TextId::key_man));
        rows[3].push_back(unit("億", TextId::key_oku));
    } else {
        rows[3].push_back(mode(KeyAction::SwitchToKana, TextId::key_kana, false));
        rows[3].push_back(mode(KeyAction::SwitchToLatin, TextId::key_latin, false));
    }
    rows.back().back().width = 2;
    rows.push_back({close, icon_key(KeyAction::Left, TextId::key_left, Icon::ChevronLeft),
                    icon_key(KeyAction::Right, TextId::key_right, Icon::ChevronRight),
                    enter(keyboard, 2)});
    return {.blocks = {{.rows = std::move(rows)}}, .width_max = pad_width};
}

// Ten digits in the order of a phone, and nothing that leads elsewhere.
KeyGrid pin() {
    const KeyCap erase = function(KeyAction::Backspace, TextId::key_backspace, Icon::Backspace);
    const KeyCap clear = function(KeyAction::ClearAll, TextId::key_clear_all);
    return {.blocks = {{.rows = {{digit("1"), digit("2"), digit("3")},
                                 {digit("4"), digit("5"), digit("6")},
                                 {digit("7"), digit("8"), digit("9")},
                                 {clear, digit("0"), erase}}}}};
}

}  // namespace

std::string KeyCap::key() const { return words ? std::string(key_of(*words)) : std::string(text); }

KeyGrid grid_of(const Keyboard& keyboard, bool is_portrait) {
    switch (keyboard.kind) {
        case KeyboardKind::Gojuon:
            return gojuon(keyboard, is_portrait);
        case KeyboardKind::Romaji:
        case KeyboardKind::Latin:
            return letters(keyboard, is_portrait);
        case KeyboardKind::Digits:
        case KeyboardKind::NumberPad:
        case KeyboardKind::CountPad:
        case KeyboardKind::RatePad:
            return digits(keyboard);
        case KeyboardKind::Pin:
            return pin();
        case KeyboardKind::Candidates:
            break;
    }
    return {};
}

}  // namespace madoguchi::ui
