// Kinds of resources, and what the town has of each: to be added by one tap.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "kiosk/domain/town.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

struct ResourceKind {
    std::string_view word;  // "agri", as the document writes it
    ui::Icon icon = ui::Icon::Leaf;
    std::span<const ui::TextId> ideas;
};

// In the order of showing: the three types of the Act of 2007 first.
std::span<const ResourceKind> resource_kinds();

// One thing of the picture list.
struct ResourceIdea {
    ui::Words name;
    ui::Icon icon = ui::Icon::Leaf;
};
// The town's own list of this kind; where it has none, what towns often have.
std::vector<ResourceIdea> ideas_of(ui::Ui& ui, const domain::Town& town, const ResourceKind& kind);

// The leaf for what no kind claims.
ui::Icon resource_icon(std::string_view kind);

}  // namespace madoguchi::screens
