#include "kiosk/screens/partners_map.h"

#include <algorithm>

#include "kiosk/screens/answer_words.h"
#include "kiosk/screens/partner_panel.h"
#include "kiosk/screens/partner_places.h"
#include "kiosk/screens/step_frame.h"

namespace madoguchi::screens {

using domain::Partner;
using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr float panel_width = 340;
constexpr float panel_gap = 20;
constexpr float portrait_panel = 320;  // Below the map

std::optional<domain::Yen> sum_of(const Session& session, ui::FlowKind flow) {
    const domain::Sources& sources = session.visit()->plan.money.sources;
    if (flow == ui::FlowKind::Grant) return sources.public_grant;
    return flow == ui::FlowKind::Loan ? sources.loan_regional : std::nullopt;
}

bool has_sum(const std::optional<domain::Yen>& sum) { return sum && sum->amount() > 0; }

// 2 to 8: the larger of grant and loan is the broadest.
float line_width(const Session& session, ui::FlowKind flow) {
    constexpr float plain = 4;
    constexpr float least = 2;
    constexpr float most = 8;
    const auto own = sum_of(session, flow);
    if (!has_sum(own)) return plain;
    const auto grant = sum_of(session, ui::FlowKind::Grant);
    const auto loan = sum_of(session, ui::FlowKind::Loan);
    const std::int64_t largest = std::max(grant ? grant->amount() : 0, loan ? loan->amount() : 0);
    const float share = static_cast<float>(own->amount()) / static_cast<float>(largest);
    return least + (most - least) * share;
}

ui::Label flow_words(Ui& ui, const Session& session, const PartnerPlace& place) {
    const auto sum = sum_of(session, place.flow_kind);
    if (!has_sum(sum)) return place.flow;
    const TextId words = place.flow_kind == ui::FlowKind::Grant ? TextId::partners_flow_grant_yen
                                                                : TextId::partners_flow_loan_yen;
    return ui.words(words, {{"yen", ui.formats().yen(*sum)}});
}

ui::Label place_name(Ui& ui, const Session& session, const PartnerPlace& place) {
    if (place.role != "town") return place.name;
    return ui.words(place.name, {{"town", town_words(ui, session)}});
}

bool has_nobody_talked(const domain::Application& plan) {
    return std::all_of(plan.partners.begin(), plan.partners.end(), [](const Partner& partner) {
        return talk_state_of(&partner) == ui::TalkState::None;
    });
}

ui::CirculationNode node_of(Ui& ui, const Session& session, const PartnerPlace& place) {
    const domain::Application& plan = session.visit()->plan;
    const Partner* partner = furthest_at(plan, place);
    ui::CirculationNode node{
        .name = place_name(ui, session, place),
        .state_text = choice_words(ui, session, domain::Field::PartnerState,
                                   partner ? partner->state.value_or("none") : "none"),
        .state = talk_state_of(partner),
        .icon = place.icon,
        .flow = place.flow_kind,
        .flow_text = flow_words(ui, session, place),
        .line_width = line_width(session, place.flow_kind),
        .is_chosen = place_of_role(session.visit()->partners.role) == place_of_role(place.role),
        .key = place.role};
    if (partner && !partner->name.empty()) node.detail = ui::Words::entered(partner->name);
    if (place.flow_kind != ui::FlowKind::Loan || node.state != ui::TalkState::None) return node;
    if (has_sum(plan.money.sources.loan_regional)) {
        node.warn_mark = TextId::partners_check_loan;
    } else if (has_nobody_talked(plan)) {
        node.next_mark = TextId::partners_first;
    }
    return node;
}

void draw_map(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    const auto& title = session.visit()->plan.idea.title;
    ui::CirculationMap map{.center_caption = TextId::partners_centre,
                           .center = title && !title->empty()
                                         ? ui::Label(ui::Words::entered(*title))
                                         : ui::Label(TextId::partners_centre_unnamed),
                           .ring = TextId::partners_ring,
                           .ring_detail = TextId::partners_triangle,
                           .source = TextId::partners_national,
                           .nodes = {}};
    for (std::size_t i = 0; i < partner_places().size(); ++i) {
        map.nodes[i] = node_of(ui, session, partner_places()[i]);
    }
    const Ui::Scope scope(ui, "map");
    if (const auto tapped = ui::circulation_map(ui, rect, map)) {
        const PartnerPlace& place = partner_places()[static_cast<std::size_t>(*tapped)];
        intents.push_back(session::ChoosePartner{std::string(place.role), {}});
    }
}

// 1, 2 and 3 set the state of the one in the panel.
void take_state_keys(Ui& ui, const Session& session, Intents& intents) {
    if (session.sheet() != session::Sheet::None || session.idle_seconds_left()) return;
    const auto states = domain::info_of(domain::Field::PartnerState).words;
    for (const platform::InputEvent& event : ui.unused_keys()) {
        const auto* typed = std::get_if<platform::TextEvent>(&event);
        if (!typed || typed->text.size() != 1) continue;
        const auto index = static_cast<std::size_t>(typed->text.front() - '1');
        if (index < states.size()) {
            set_shown_state(session, intents, states[index]);
        }
    }
}

}  // namespace

bool has_room_for_map(Ui& ui, const Rect& rect) {
    if (ui.is_text_large()) return false;
    if (ui.is_portrait()) {
        return rect.width >= ui::circulation_least.width &&
               rect.height >= ui::circulation_least.height + panel_gap + portrait_panel;
    }
    return rect.width >= ui::circulation_least.width + panel_gap + panel_width &&
           rect.height >= ui::circulation_least.height;
}

void draw_partners_map(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    Rect map = rect;
    const Rect side = ui.is_portrait() ? map.take_bottom(portrait_panel, panel_gap)
                                       : map.take_right(panel_width, panel_gap);
    draw_map(ui, session, intents, map);
    draw_partner_panel(ui, session, intents, side);
    take_state_keys(ui, session, intents);
}

}  // namespace madoguchi::screens
