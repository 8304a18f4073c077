#include "kiosk/screens/partner_places.h"

#include <algorithm>

namespace madoguchi::screens {

using domain::Application;
using domain::Partner;
using ui::FlowKind;
using ui::Icon;
using ui::TalkState;
using ui::TextId;

namespace {

constexpr std::string_view town_roles[] = {"town", "state"};
constexpr std::string_view university_roles[] = {"university", "npo"};
constexpr std::string_view community_roles[] = {"community", "supplier"};
constexpr std::string_view chamber_roles[] = {"chamber", "support_body"};
constexpr std::string_view bank_roles[] = {"bank"};

constexpr Gift loan{"loan", TextId::partners_gives_loan};
constexpr Gift equity{"equity", TextId::partners_gives_equity};
constexpr Gift grant{"grant", TextId::partners_gives_grant};
constexpr Gift advice{"advice", TextId::partners_gives_advice};
constexpr Gift research{"research", TextId::partners_gives_research};
constexpr Gift introductions{"introductions", TextId::partners_gives_introductions};
constexpr Gift supplies{"supplies", TextId::partners_gives_supplies};
constexpr Gift labour{"labour", TextId::partners_gives_labour};

constexpr Gift town_gifts[] = {grant, advice, introductions};
constexpr Gift university_gifts[] = {research, advice, labour};
constexpr Gift community_gifts[] = {supplies, labour, introductions};
constexpr Gift chamber_gifts[] = {advice, introductions};
constexpr Gift bank_gifts[] = {loan, equity, advice, introductions};

constexpr std::array<PartnerPlace, ui::circulation_places> places{{
    {"town", town_roles, TextId::partners_town, TextId::partners_of_town,
     TextId::partners_flow_grant, TextId::partners_hint_town, Icon::Hall, FlowKind::Grant,
     town_gifts},
    {"university", university_roles, TextId::partners_university, TextId::partners_flow_university,
     TextId::partners_flow_university, TextId::partners_hint_university, Icon::University,
     FlowKind::Help, university_gifts},
    {"community", community_roles, TextId::partners_community, TextId::partners_flow_community,
     TextId::partners_flow_community, TextId::partners_hint_community, Icon::People, FlowKind::Help,
     community_gifts},
    {"chamber", chamber_roles, TextId::partners_chamber, TextId::partners_flow_chamber,
     TextId::partners_flow_chamber, TextId::partners_hint_chamber, Icon::Shop, FlowKind::Help,
     chamber_gifts},
    {"bank", bank_roles, TextId::partners_bank, TextId::partners_of_bank,
     TextId::partners_flow_loan, TextId::partners_bank_looks_text, Icon::Bank, FlowKind::Loan,
     bank_gifts},
}};

bool stands_at(const PartnerPlace& place, const Partner& partner) {
    return std::find(place.roles.begin(), place.roles.end(), partner.role.value_or("")) !=
           place.roles.end();
}

}  // namespace

std::span<const PartnerPlace, ui::circulation_places> partner_places() { return places; }

std::size_t place_of_role(std::string_view role) {
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto& roles = places[i].roles;
        if (std::find(roles.begin(), roles.end(), role) != roles.end()) return i;
    }
    return places.size() - 1;
}

std::vector<const Partner*> partners_at(const Application& plan, const PartnerPlace& place) {
    std::vector<const Partner*> found;
    for (const Partner& partner : plan.partners) {
        if (stands_at(place, partner)) found.push_back(&partner);
    }
    return found;
}

const Partner* furthest_at(const Application& plan, const PartnerPlace& place) {
    const auto here = partners_at(plan, place);
    const auto furthest = std::max_element(
        here.begin(), here.end(),
        [](const Partner* a, const Partner* b) { return talk_state_of(a) < talk_state_of(b); });
    return furthest == here.end() ? nullptr : *furthest;
}

const Partner* shown_at(const session::Visit& visit, const PartnerPlace& place) {
    for (const Partner* partner : partners_at(visit.plan, place)) {
        if (partner->id == visit.partners.id) return partner;
    }
    return furthest_at(visit.plan, place);
}

TalkState talk_state_of(const Partner* partner) {
    if (!partner) return TalkState::None;
    if (partner->state == "agreed") return TalkState::Agreed;
    return partner->state == "talking" ? TalkState::Talking : TalkState::None;
}

int places_agreed(const Application& plan) {
    return static_cast<int>(
        std::count_if(places.begin(), places.end(), [&plan](const PartnerPlace& place) {
            return talk_state_of(furthest_at(plan, place)) == TalkState::Agreed;
        }));
}

}  // namespace madoguchi::screens
