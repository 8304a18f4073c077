// What the keyboard is writing into: an answer of the application, or a box of the staff desk.
#pragma once

#include <string>
#include <variant>

#include "kiosk/domain/field.h"

namespace madoguchi::session {

struct StaffPin {
    friend bool operator==(const StaffPin&, const StaffPin&) = default;
};
struct StaffSearch {
    friend bool operator==(const StaffSearch&, const StaffSearch&) = default;
};
// A figure of the sales helper, from 0 in the order it is asked. Not part of the plan.
struct SalesBox {
    int index = 0;

    friend bool operator==(const SalesBox&, const SalesBox&) = default;
};

using InputTarget = std::variant<domain::FieldRef, StaffPin, StaffSearch, SalesBox>;

// Number is an amount with its units 万 and 億, Rate a number with decimals.
enum class Keyboard { Kana, Romaji, Latin, Capitals, Phone, Number, Count, Rate, Date };

// Keys that edit instead of writing a letter.
enum class EditKey {
    EraseBack,
    EraseForward,
    EraseAll,
    CaretLeft,
    CaretRight,
    CaretStart,
    CaretEnd,
    SelectLeft,
    SelectRight,
    SelectAll,
    Undo,
    VoiceMark,  // ゛゜ on the last kana in turn: は ば ぱ
    SmallKana,  // 小文字: つ っ
    Enter,      // Confirm and go to the next field
    // While composing only:
    Convert,  // 変換; then the next candidate
    NextCandidate,
    PreviousCandidate,
};

}  // namespace madoguchi::session
