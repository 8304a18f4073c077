#include "kiosk/screens/staff_replay.h"

#include <algorithm>

#include "kiosk/screens/panel.h"
#include "kiosk/screens/rules_in_force.h"
#include "kiosk/screens/staff_lines.h"

namespace madoguchi::screens {

using session::Intents;
using session::Session;
using session::StaffDetail;
using ui::Rect;
using ui::TextId;
using ui::Ui;
using ui::Words;

namespace {

constexpr float gap = 12;
constexpr ui::TypeStyle lead_style = ui::TypeStyle::LabelPlain;

struct PackButton {
    std::string pack;
    ui::Button button;
};

// The application's own first, then every other pack of this machine.
std::vector<PackButton> buttons_of(Ui& ui, const Session& session, const StaffDetail& detail) {
    std::vector<PackButton> buttons{{detail.pack_id,
                                     {.text = TextId::staff_replay_own,
                                      .kind = ui::ButtonKind::Small,
                                      .is_selected = !detail.replay}}};
    for (const domain::RulePack* pack : session.packs_to_replay()) {
        if (pack == detail.pack) continue;
        buttons.push_back({pack->id,
                           {.text = ui.texts().words(pack->title),
                            .kind = ui::ButtonKind::Small,
                            .is_selected = detail.replay && detail.replay->pack == pack}});
    }
    return buttons;
}

// From left to right, on as many lines as they take.
std::vector<Rect> places_of(Ui& ui, const std::vector<PackButton>& buttons, const Rect& area) {
    std::vector<Rect> places;
    float x = area.x;
    float y = area.y;
    for (const PackButton& each : buttons) {
        const ui::Size size = ui::button_size(ui, each.button);
        const float width = std::min(size.width, area.width);
        if (x > area.x && x + width > area.right()) {
            x = area.x;
            y += size.height + gap;
        }
        places.push_back({x, y, width, size.height});
        x += width + gap;
    }
    return places;
}

float buttons_height(Ui& ui, const std::vector<PackButton>& buttons, float width) {
    return places_of(ui, buttons, {0, 0, width, 0}).back().bottom();
}

Words changed(Ui& ui, const Words& before, const Words& after) {
    return ui.words(TextId::staff_replay_change, {{"before", before}, {"after", after}});
}

Words amount(Ui& ui, const std::optional<std::int64_t>& yen) {
    return yen ? ui.formats().yen(*yen) : ui.words(TextId::staff_unknown);
}

Words verdict_words(Ui& ui, domain::Verdict verdict) {
    switch (verdict) {
        case domain::Verdict::Complete:
            return ui.words(TextId::staff_verdict_complete);
        case domain::Verdict::Open:
            return ui.words(TextId::staff_verdict_open);
        case domain::Verdict::NotYet:
            break;
    }
    return ui.words(TextId::staff_verdict_not_yet);
}

Words state_words(Ui& ui, const std::optional<domain::GroupState>& state) {
    if (!state) return ui.words(TextId::staff_replay_absent);
    switch (*state) {
        case domain::GroupState::Pass:
            return ui.words(TextId::staff_finding_pass);
        case domain::GroupState::Unknown:
            return ui.words(TextId::staff_finding_open);
        case domain::GroupState::Fail:
            return ui.words(TextId::staff_finding_fail);
        case domain::GroupState::AskTheDesk:
            return ui.words(TextId::staff_finding_desk);
        case domain::GroupState::Advice:
            break;
    }
    return ui.words(TextId::staff_finding_advice);
}

Words group_words(Ui& ui, const Session& session, const StaffDetail& detail,
                  const std::string& id) {
    for (const domain::RulePack* pack : {detail.pack, detail.replay->pack}) {
        const domain::Group* group = RulesInForce(pack, session.overlays()).group(id);
        if (group) return ui.texts().words(group->title);
    }
    return Words::figure(id);
}

// What turns: the whole, the sums, then the groups.
std::vector<LineCard> cards_of(Ui& ui, const Session& session, const StaffDetail& detail) {
    if (!detail.replay) return {};
    const domain::Comparison& turned = detail.replay->turned;
    LineCard whole{.title = ui.texts().words(detail.replay->pack->title), .lines = {}};
    whole.lines.push_back(
        {.name = TextId::staff_replay_verdict,
         .value = changed(ui, verdict_words(ui, turned.before), verdict_words(ui, turned.after))});
    whole.lines.push_back(
        {.name = TextId::staff_replay_cap,
         .value = changed(ui, amount(ui, turned.cap.before), amount(ui, turned.cap.after))});
    whole.lines.push_back({.name = TextId::staff_replay_largest,
                           .value = changed(ui, amount(ui, turned.largest_grant.before),
                                            amount(ui, turned.largest_grant.after))});
    for (const domain::TurnedGroup& group : turned.groups) {
        whole.lines.push_back(
            {.name = group_words(ui, session, detail, group.group),
             .value = changed(ui, state_words(ui, group.before), state_words(ui, group.after))});
    }
    if (turned.groups.empty()) {
        whole.lines.push_back(
            {.name = TextId::staff_conditions, .value = TextId::staff_replay_none});
    }
    return {std::move(whole)};
}

ui::Label lead_of(const StaffDetail& detail) {
    return detail.is_replaying ? TextId::staff_replaying : TextId::staff_replay_lead;
}

}  // namespace

float staff_replay_height(Ui& ui, const Session& session, const StaffDetail& detail, float width) {
    const float inner = width - 2 * panel_padding;
    const float body = buttons_height(ui, buttons_of(ui, session, detail), inner) + gap +
                       ui::text_height(ui, lead_of(detail), lead_style, inner);
    const float choice = panel_height(ui, body, {.title = TextId::staff_replay});
    const auto cards = cards_of(ui, session, detail);
    if (cards.empty()) return choice;
    return choice + gap + line_cards_height(ui, cards, width);
}

void draw_staff_replay(Ui& ui, const Session& session, Intents& intents, const StaffDetail& detail,
                       const Rect& rect) {
    const Ui::Scope scope(ui, "replay");
    const auto buttons = buttons_of(ui, session, detail);
    const float inner = rect.width - 2 * panel_padding;
    const float lead = ui::text_height(ui, lead_of(detail), lead_style, inner);
    const float height = panel_height(ui, buttons_height(ui, buttons, inner) + gap + lead,
                                      {.title = TextId::staff_replay});
    Rect rest = rect;
    Rect body = panel(ui, rest.take_top(height, gap), {.title = TextId::staff_replay});
    const auto places =
        places_of(ui, buttons, body.take_top(buttons_height(ui, buttons, inner), gap));
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        const Ui::Scope row(ui, buttons[i].pack);
        if (ui::button(ui, places[i], buttons[i].button)) {
            intents.push_back(session::ReplayUnder{buttons[i].pack});
        }
    }
    ui::text(ui, body, lead_of(detail), {.style = lead_style, .ink = ui::Tone::Ink2}, "lead");
    draw_line_cards(ui, rest, cards_of(ui, session, detail));
}

}  // namespace madoguchi::screens
