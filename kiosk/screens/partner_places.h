// The five places of the partners map: which roles stand at each, who of the plan is there, and
// what is asked of them.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "kiosk/domain/application.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/circulation_map.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

struct Gift {
    std::string_view word;  // "loan", as the document writes it
    ui::TextId text;
};

struct PartnerPlace {
    std::string_view role;                    // Of somebody new
    std::span<const std::string_view> roles;  // That stand here
    ui::TextId name;
    ui::TextId kind;  // Over the name in the panel
    ui::TextId flow;
    ui::TextId hint;
    ui::Icon icon;
    ui::FlowKind flow_kind;
    std::span<const Gift> gifts;
};

// Clockwise from the top: town hall, university and NPO, people of the town, chamber, bank.
std::span<const PartnerPlace, ui::circulation_places> partner_places();
std::size_t place_of_role(std::string_view role);  // The bank's for roles of no place

// Who stands there, in the order of the plan.
std::vector<const domain::Partner*> partners_at(const domain::Application& plan,
                                                const PartnerPlace& place);
// The one whose talks are furthest; nullptr when nobody is there.
const domain::Partner* furthest_at(const domain::Application& plan, const PartnerPlace& place);
// Whom the panel shows: the one chosen, else the furthest.
const domain::Partner* shown_at(const session::Visit& visit, const PartnerPlace& place);

ui::TalkState talk_state_of(const domain::Partner* partner);
// At how many of the places somebody has agreed.
int places_agreed(const domain::Application& plan);

}  // namespace madoguchi::screens
