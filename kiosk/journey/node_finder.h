// Finds things on the screen as a person does: by what they are and what they are called.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/journey/glossary.h"
#include "kiosk/ui/node.h"
#include "platform/input.h"

namespace madoguchi::journey {

// A target as it may be called on the screen.
struct Sought {
    std::optional<ui::Role> role;
    Meanings name;
    std::optional<Meanings> near;  // None: anywhere
};

struct Found {
    const ui::Node* node = nullptr;
    std::string why_not;  // Set when there is no node
};

enum class Looking {
    ForAnything,
    ForSomethingToTap,
    ForSomethingToChoose,  // Something with a chosen state before other things to tap
    ForAField,
};

// The only node that fits, or the one closest to `near`. A name that is exactly the words goes
// before one that contains them; of equal ones the topmost layer counts. Not found when several
// are left.
Found find_node(const ui::NodeTree& tree, const Sought& target, Looking looking,
                platform::SizePx panel);

// Whether at least a part of it lies on the panel.
bool is_on_panel(const ui::Node& node, platform::SizePx panel);

// The first node on the panel whose name or value contains the words; nullptr if there is none.
const ui::Node* find_words(const ui::NodeTree& tree, const Meanings& words, platform::SizePx panel);

// What a person would read out, for the message of a failure: `button "次へ進む"`, one a node.
std::string what_is_shown(const ui::NodeTree& tree, platform::SizePx panel);

}  // namespace madoguchi::journey
