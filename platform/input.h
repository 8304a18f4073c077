// What a person does at the machine: a finger, a key, text. And what the machine does to the
// window. The same events come from a real window, from a journey and from tests.
#pragma once

#include <string>
#include <variant>

namespace madoguchi::platform {

struct SizePx {
    int width = 0;
    int height = 0;

    friend bool operator==(const SizePx&, const SizePx&) = default;
};

enum class PointerAction {
    Down,
    Move,  // Only between Down and Up: a finger does not hover, and neither does the mouse here
    Up,
    Cancel,  // The touch ends without meaning anything: focus was lost, events were lost
};

// Positions count from the window's upper left corner. Finger 0 is the mouse, and the first finger
// on a panel; X11 tells of no other.
struct PointerEvent {
    PointerAction action = PointerAction::Move;
    int finger = 0;
    float x_px = 0;
    float y_px = 0;

    friend bool operator==(const PointerEvent&, const PointerEvent&) = default;
};

enum class Key {
    Tab,  // With shift: backwards
    Left,
    Right,
    Up,
    Down,
    Enter,
    Escape,
    Backspace,
    Delete,
    Home,
    End,
    PageUp,
    PageDown,
    F1,
    F2,
    F3,
    F4,
    F5,
    F6,
    F7,
    F8,
    F9,
    F10,
    SwitchWriting,  // 半角/全角 of a Japanese keyboard
    Character,  // A letter or digit held with ctrl; everything else that has a sign is a TextEvent
};

// A key going down, or repeating while it is held. What a key writes, the space too, is a
// TextEvent.
struct KeyEvent {
    Key key = Key::Enter;
    bool shift = false;
    bool ctrl = false;
    char character = 0;  // For Key::Character: lower case, a-z or 0-9

    friend bool operator==(const KeyEvent&, const KeyEvent&) = default;
};

// UTF-8 that was written. One code point from a keyboard, any length from a journey.
struct TextEvent {
    std::string text;

    friend bool operator==(const TextEvent&, const TextEvent&) = default;
};

struct FocusEvent {
    bool focused = false;

    friend bool operator==(const FocusEvent&, const FocusEvent&) = default;
};

// The window's surface has another size, or was turned.
struct ResizeEvent {
    SizePx size;

    friend bool operator==(const ResizeEvent&, const ResizeEvent&) = default;
};

// What stood in the window was lost and must be drawn again.
struct RefreshEvent {
    friend bool operator==(const RefreshEvent&, const RefreshEvent&) = default;
};

using InputEvent =
    std::variant<PointerEvent, KeyEvent, TextEvent, FocusEvent, ResizeEvent, RefreshEvent>;

}  // namespace madoguchi::platform
