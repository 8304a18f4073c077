#include "kiosk/journey/hardware_keys.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace madoguchi::journey {

namespace {

using platform::Key;
using platform::KeyEvent;
using platform::TextEvent;

constexpr std::array<std::pair<std::string_view, Key>, 24> named_keys{{
    {"tab", Key::Tab},
    {"left", Key::Left},
    {"right", Key::Right},
    {"up", Key::Up},
    {"down", Key::Down},
    {"enter", Key::Enter},
    {"esc", Key::Escape},
    {"backspace", Key::Backspace},
    {"delete", Key::Delete},
    {"home", Key::Home},
    {"end", Key::End},
    {"pageup", Key::PageUp},
    {"pagedown", Key::PageDown},
    {"f1", Key::F1},
    {"f2", Key::F2},
    {"f3", Key::F3},
    {"f4", Key::F4},
    {"f5", Key::F5},
    {"f6", Key::F6},
    {"f7", Key::F7},
    {"f8", Key::F8},
    {"f9", Key::F9},
    {"f10", Key::F10},
    {"hankaku", Key::SwitchWriting},
}};

std::optional<platform::InputEvent> named_event(std::string_view name) {
    if (name == "space") return TextEvent{" "};
    if (name == "lt") return TextEvent{"<"};
    KeyEvent event;
    if (name.starts_with("shift-")) {
        event.shift = true;
        name.remove_prefix(6);
    }
    if (name.starts_with("ctrl-")) {
        event.ctrl = true;
        name.remove_prefix(5);
        const bool is_letter = name.size() == 1 && ((name[0] >= 'a' && name[0] <= 'z') ||
                                                    (name[0] >= '0' && name[0] <= '9'));
        if (is_letter) {
            event.key = Key::Character;
            event.character = name[0];
            return event;
        }
    }
    for (const auto& [known, key] : named_keys) {
        if (known != name) continue;
        event.key = key;
        return event;
    }
    return std::nullopt;
}

std::size_t code_point_bytes(char first) {
    const auto byte = static_cast<unsigned char>(first);
    if (byte < 0x80) return 1;
    if (byte < 0xE0) return 2;
    return byte < 0xF0 ? 3 : 4;
}

}  // namespace

Result<std::vector<platform::InputEvent>> hardware_events(std::string_view keys) {
    std::vector<platform::InputEvent> events;
    while (!keys.empty()) {
        if (keys.front() != '<') {
            const std::size_t bytes = std::min(code_point_bytes(keys.front()), keys.size());
            events.push_back(TextEvent{std::string(keys.substr(0, bytes))});
            keys.remove_prefix(bytes);
            continue;
        }
        const std::size_t close = keys.find('>');
        const std::string_view name =
            close == std::string_view::npos ? std::string_view() : keys.substr(1, close - 1);
        const std::optional<platform::InputEvent> event = named_event(name);
        if (!event) {
            return Problem{ProblemKind::Refused,
                           "there is no key of the name <" + std::string(name) + ">", "",
                           "write <tab>, <enter>, <esc>, <left>, <f1>, <ctrl-a>, or <lt> for <"};
        }
        events.push_back(*event);
        keys.remove_prefix(close + 1);
    }
    return events;
}

}  // namespace madoguchi::journey
