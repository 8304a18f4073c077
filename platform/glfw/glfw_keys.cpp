#include "platform/glfw/glfw_keys.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>

namespace madoguchi::platform {

namespace {

struct Mapping {
    int glfw_key;
    Key key;
};

constexpr std::array mappings = {
    Mapping{GLFW_KEY_TAB, Key::Tab},
    Mapping{GLFW_KEY_LEFT, Key::Left},
    Mapping{GLFW_KEY_RIGHT, Key::Right},
    Mapping{GLFW_KEY_UP, Key::Up},
    Mapping{GLFW_KEY_DOWN, Key::Down},
    Mapping{GLFW_KEY_ENTER, Key::Enter},
    Mapping{GLFW_KEY_KP_ENTER, Key::Enter},
    Mapping{GLFW_KEY_ESCAPE, Key::Escape},
    Mapping{GLFW_KEY_BACKSPACE, Key::Backspace},
    Mapping{GLFW_KEY_DELETE, Key::Delete},
    Mapping{GLFW_KEY_HOME, Key::Home},
    Mapping{GLFW_KEY_END, Key::End},
    Mapping{GLFW_KEY_PAGE_UP, Key::PageUp},
    Mapping{GLFW_KEY_PAGE_DOWN, Key::PageDown},
    Mapping{GLFW_KEY_F1, Key::F1},
    Mapping{GLFW_KEY_F2, Key::F2},
    Mapping{GLFW_KEY_F3, Key::F3},
    Mapping{GLFW_KEY_F4, Key::F4},
    Mapping{GLFW_KEY_F5, Key::F5},
    Mapping{GLFW_KEY_F6, Key::F6},
    Mapping{GLFW_KEY_F7, Key::F7},
    Mapping{GLFW_KEY_F8, Key::F8},
    Mapping{GLFW_KEY_F9, Key::F9},
    Mapping{GLFW_KEY_F10, Key::F10},
};

bool is_letter_or_digit(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
}

// 半角/全角 stands where an American keyboard has its grave accent, and has no sign of its own.
// Some keyboards send a code for it that GLFW has no name for.
bool is_switch_of_writing(int glfw_key, int scancode) {
    constexpr int zenkaku_hankaku = 85 + 8;  // Linux's code, as X11 counts
    if (glfw_key == GLFW_KEY_UNKNOWN) return scancode == zenkaku_hankaku;
    return glfw_key == GLFW_KEY_GRAVE_ACCENT && glfwGetKeyName(glfw_key, scancode) == nullptr;
}

}  // namespace

std::optional<KeyEvent> key_event_from(int glfw_key, int scancode, int modifiers) {
    KeyEvent event;
    event.shift = (modifiers & GLFW_MOD_SHIFT) != 0;
    event.ctrl = (modifiers & GLFW_MOD_CONTROL) != 0;
    const auto* found = std::find_if(mappings.begin(), mappings.end(), [&](const Mapping& mapping) {
        return mapping.glfw_key == glfw_key;
    });
    if (found != mappings.end()) {
        event.key = found->key;
        return event;
    }
    if (is_switch_of_writing(glfw_key, scancode)) {
        event.key = Key::SwitchWriting;
        return event;
    }
    if (!event.ctrl) return std::nullopt;
    // The sign on the key as this keyboard is laid out, not where it would be on an American one.
    const char* name = glfwGetKeyName(glfw_key, scancode);
    if (name == nullptr || name[0] == '\0' || name[1] != '\0') return std::nullopt;
    if (!is_letter_or_digit(name[0])) return std::nullopt;
    event.key = Key::Character;
    event.character = name[0];
    return event;
}

std::string utf8_from(unsigned int code_point) {
    const bool is_surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    if (code_point > 0x10FFFF || is_surrogate) return {};
    const auto tail = [&](int shift) {
        return static_cast<char>(0x80 | ((code_point >> shift) & 0x3F));
    };
    if (code_point < 0x80) return {static_cast<char>(code_point)};
    if (code_point < 0x800) return {static_cast<char>(0xC0 | (code_point >> 6)), tail(0)};
    if (code_point < 0x10000) {
        return {static_cast<char>(0xE0 | (code_point >> 12)), tail(6), tail(0)};
    }
    return {static_cast<char>(0xF0 | (code_point >> 18)), tail(12), tail(6), tail(0)};
}

}  // namespace madoguchi::platform
