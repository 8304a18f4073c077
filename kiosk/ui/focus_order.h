// How the keyboard's focus goes about the screen: in reading order with Tab, by sight with the
// arrows, and by itself, row by row, for who has a single switch. Looks at nodes only. The keys of
// the on-screen keyboard are a group of their own. Private to kiosk/ui and the audit.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "kiosk/ui/node.h"
#include "platform/input.h"

namespace madoguchi::ui {

// What the keyboard can reach in this layer, also what is scrolled away.
std::vector<const Node*> focusable_in(std::span<const Node> nodes, int layer);

bool is_key_of_tray(const Node& node);  // Or a candidate above the keys
bool is_key_of_tray(const NodeTree& tree, std::string_view node_key);
// Whether Down leads into the tray: not when only its row of candidates is shown.
bool has_tray(std::span<const Node* const> nodes);

// Where an arrow leads: to what lies ahead, near and straight; past the end of a row to the next
// one in reading order. From the tray up beyond its keys nothing (nullptr) is ahead, and from
// outside no arrow leads into it.
const Node* node_towards(std::span<const Node* const> nodes, const Node& from, platform::Key arrow);

// Everything that arrows lead to from the first node, for the audit.
std::set<std::string> reached_by_arrows(std::span<const Node* const> nodes);

// Neighbours in reading order that stand in one row: what a single switch chooses first, so that
// fifty keys are five rows of ten.
using ScanGroup = std::vector<const Node*>;
std::vector<ScanGroup> scan_groups(std::span<const Node* const> nodes);

}  // namespace madoguchi::ui
