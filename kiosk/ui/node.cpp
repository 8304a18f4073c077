#include "kiosk/ui/node.h"

#include <algorithm>

#include "platform/base/ensure.h"

namespace madoguchi::ui {

std::string_view name_of(Role role) {
    switch (role) {
        case Role::Button:
            return "button";
        case Role::Field:
            return "field";
        case Role::Choice:
            return "choice";
        case Role::Switch:
            return "switch";
        case Role::Tab:
            return "tab";
        case Role::Row:
            return "row";
        case Role::Heading:
            return "heading";
        case Role::Text:
            return "text";
        case Role::Picture:
            return "picture";
        case Role::Dialog:
            return "dialog";
    }
    ensure(false);
    return {};
}

namespace {

template <class Fits>
std::vector<const Node*> named_where(const std::vector<Node>& nodes, std::string_view name,
                                     Fits fits) {
    std::vector<const Node*> exact;
    std::vector<const Node*> containing;
    for (const Node& node : nodes) {
        if (!fits(node)) continue;
        if (node.name == name) exact.push_back(&node);
        if (node.name.find(name) != std::string::npos) containing.push_back(&node);
    }
    return exact.empty() ? containing : exact;
}

}  // namespace

std::vector<const Node*> NodeTree::named(std::string_view name) const {
    return named_where(nodes_, name, [](const Node&) { return true; });
}

std::vector<const Node*> NodeTree::named(Role role, std::string_view name) const {
    return named_where(nodes_, name, [role](const Node& node) { return node.role == role; });
}

const Node* NodeTree::first(Role role, std::string_view name) const {
    const auto found = named(role, name);
    return found.empty() ? nullptr : found.front();
}

const Node* NodeTree::by_key(std::string_view key) const {
    const auto found = std::find_if(nodes_.begin(), nodes_.end(),
                                    [key](const Node& node) { return node.key == key; });
    return found == nodes_.end() ? nullptr : &*found;
}

bool NodeTree::shows(std::string_view words) const {
    return std::any_of(nodes_.begin(), nodes_.end(), [words](const Node& node) {
        return node.is_visible && (node.name.find(words) != std::string::npos ||
                                   node.value.find(words) != std::string::npos);
    });
}

}  // namespace madoguchi::ui
