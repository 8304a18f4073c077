#include "kiosk/screens/resource_ideas.h"

#include <array>

namespace madoguchi::screens {

using ui::Icon;
using ui::TextId;

namespace {

constexpr std::array agri{TextId::resources_agri_1, TextId::resources_agri_2,
                          TextId::resources_agri_3, TextId::resources_agri_4,
                          TextId::resources_agri_5, TextId::resources_agri_6};
constexpr std::array industrial{TextId::resources_industrial_1, TextId::resources_industrial_2,
                                TextId::resources_industrial_3, TextId::resources_industrial_4,
                                TextId::resources_industrial_5};
constexpr std::array tourism{TextId::resources_tourism_1, TextId::resources_tourism_2,
                             TextId::resources_tourism_3, TextId::resources_tourism_4,
                             TextId::resources_tourism_5, TextId::resources_tourism_6};
constexpr std::array people{TextId::resources_people_1, TextId::resources_people_2,
                            TextId::resources_people_3, TextId::resources_people_4};
constexpr std::array other{TextId::resources_other_1, TextId::resources_other_2,
                           TextId::resources_other_3, TextId::resources_other_4};

constexpr std::array<ResourceKind, 5> kinds{{
    {"agri", Icon::Yuzu, agri},
    {"industrial", Icon::Shop, industrial},
    {"tourism", Icon::Mountain, tourism},
    {"people", Icon::People, people},
    {"other", Icon::Home, other},
}};

}  // namespace

std::span<const ResourceKind> resource_kinds() { return kinds; }

std::vector<ResourceIdea> ideas_of(ui::Ui& ui, const domain::Town& town, const ResourceKind& kind) {
    std::vector<ResourceIdea> ideas;
    for (const domain::TownResource& resource : town.resources) {
        if (resource.kind != kind.word) continue;
        ideas.push_back({ui::Words::from_pack(resource.name_in(ui.texts().language())),
                         ui::icon_named(resource.icon).value_or(kind.icon)});
    }
    if (!ideas.empty()) return ideas;
    for (const TextId idea : kind.ideas) ideas.push_back({ui.words(idea), kind.icon});
    return ideas;
}

Icon resource_icon(std::string_view kind) {
    for (const ResourceKind& known : kinds) {
        if (known.word == kind) return known.icon;
    }
    return Icon::Leaf;
}

}  // namespace madoguchi::screens
