// Where the keys of each on-screen keyboard stand. Private to kiosk/ui.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/ui/keyboards.h"

namespace madoguchi::ui {

enum class CapLook { Plain, Function, On, Enter };

struct KeyCap {
    KeyAction action = KeyAction::Text;
    std::string_view text = {};  // Typed by it, and shown when it has no words
    std::optional<TextId> words = {};
    Icon icon = Icon::None;
    float width = 1;
    CapLook look = CapLook::Plain;
    bool is_icon_only = false;
    bool is_large = false;  // A key of the number pad
    bool is_gap = false;

    std::string key() const;  // Of its node
};

struct KeyBlock {
    float share = 1;  // Of the tray's width, or height when stacked
    std::vector<std::vector<KeyCap>> rows;
};

struct KeyGrid {
    std::vector<KeyBlock> blocks;
    bool is_stacked = false;
    float width_max = 0;  // 0: as wide as the tray
};

KeyGrid grid_of(const Keyboard& keyboard, bool is_portrait);

}  // namespace madoguchi::ui
