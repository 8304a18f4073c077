#include "kiosk/screens/staff_summary.h"

#include <algorithm>
#include <array>

#include "kiosk/screens/answer_words.h"
#include "kiosk/screens/panel.h"
#include "kiosk/screens/rules_in_force.h"
#include "kiosk/screens/staff_canvas.h"
#include "kiosk/screens/staff_words.h"

namespace madoguchi::screens {

using domain::Field;
using session::Session;
using session::StaffDetail;
using ui::Rect;
using ui::TextId;
using ui::Tone;
using ui::Ui;
using ui::Words;

namespace {

constexpr float cards_gap = 12;
constexpr float facts_gap = 28;
constexpr float canvas_height = 220;  // At least; it takes what is left
constexpr float conditions_width = 320;
constexpr float side_by_side_min = 800;
constexpr float track_height = 14;
constexpr float track_gap = 2;
constexpr float mark_width = 3;
constexpr float mark_over = 4;
constexpr float bar_height = 22;
constexpr float gauges_gap = 28;
constexpr float rows_gap = 6;
constexpr float range = 1.6F;  // The track ends at so many times the average

// ── what it is

std::vector<Words> facts_of(Ui& ui, const Session& session, const domain::Application& plan) {
    const auto said = [&](Field field) { return answer_words(ui, session, plan, {field, {}}); };
    std::vector<Words> facts{said(Field::ApplicantName),
                             write_by_hand_words(ui, plan.applicant.name.value_or("")),
                             said(Field::ApplicantResidence), said(Field::ApplicantPhone)};
    if (plan.money.new_local_hires) {
        facts.push_back(ui.words(TextId::staff_hires, {{"count", *plan.money.new_local_hires}}));
    }
    if (plan.schedule.end_date) {
        facts.push_back(
            ui.words(TextId::staff_ends, {{"date", ui.formats().date(*plan.schedule.end_date)}}));
    }
    std::erase_if(facts, [](const Words& fact) { return fact.empty(); });
    return facts;
}

ui::Label idea_of(const domain::Application& plan) {
    const std::string summary = plan.idea.summary.value_or("");
    return summary.empty() ? ui::Label(TextId::staff_nothing_written)
                           : ui::Label(Words::entered(summary));
}

// One after another, as many in a line as fit.
template <class Place>
float flow(Ui& ui, const std::vector<Words>& facts, float width, const Place& place) {
    const float line = ui::line_height(ui, ui::TypeStyle::LabelPlain);
    float x = 0;
    float y = 0;
    for (const Words& fact : facts) {
        const float wide =
            std::min(ui::text_size(ui, fact, ui::TypeStyle::LabelPlain).width + 1, width);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += line;
        }
        place(fact, Rect{x, y, wide, line});
        x += wide + facts_gap;
    }
    return facts.empty() ? 0 : y + line;
}

float head_height(Ui& ui, const Session& session, const domain::Application& plan, float width) {
    const float inner = width - 2 * panel_padding;
    return 3 * rows_gap + panel_padding +
           ui::text_height(ui, idea_of(plan), ui::TypeStyle::BodyBold, inner) +
           flow(ui, facts_of(ui, session, plan), inner, [](const Words&, const Rect&) {});
}

void draw_head(Ui& ui, const Session& session, const domain::Application& plan, const Rect& rect) {
    ui::paper_card(ui, rect);
    Rect inside = rect.inset(panel_padding, panel_padding / 2);
    inside.take_top(rows_gap);
    const ui::Label idea = idea_of(plan);
    const float title = ui::text_height(ui, idea, ui::TypeStyle::BodyBold, inside.width);
    ui::text(ui, inside.take_top(title, rows_gap), idea, {.style = ui::TypeStyle::BodyBold},
             "idea");
    std::int64_t index = 0;
    flow(ui, facts_of(ui, session, plan), inside.width, [&](const Words& fact, const Rect& at) {
        const Ui::Scope scope(ui, index++);
        ui::text(ui, at.moved(inside.x, inside.y), fact,
                 {.style = ui::TypeStyle::LabelPlain, .ink = Tone::Ink2}, "fact");
    });
}

// ── the four strengths

struct Strength {
    TextId words;
    const domain::Index& index;
    bool has_two_decimals = false;
};

std::array<Strength, 4> strengths_of(const domain::Indices& indices) {
    return {{{TextId::staff_power_financing, indices.financing, true},
             {TextId::staff_power_employment, indices.local_employment},
             {TextId::staff_power_resources, indices.local_resources},
             {TextId::staff_power_cash, indices.cash_flow}}};
}

float mini_gauge_height(const Ui& ui) {
    return ui::line_height(ui, ui::TypeStyle::BodyBold) + track_gap + track_height + track_gap +
           ui::line_height(ui, ui::TypeStyle::Small);
}

void draw_track(Ui& ui, const Rect& track, const domain::Index& index) {
    const float average = static_cast<float>(index.average_hundredths);
    ui::tinted_area(ui, track, Tone::Paper3, track_height / 2);
    if (index.per_grant_hundredths && average > 0) {
        const float share = static_cast<float>(*index.per_grant_hundredths) / (average * range);
        const bool is_good = *index.per_grant_hundredths >= index.average_hundredths;
        const float width = std::clamp(share, 0.0F, 1.0F) * track.width;
        if (width > track_height) {
            ui::tinted_area(ui, {track.x, track.y, width, track.height},
                            is_good ? Tone::Matsu : Tone::Kin500, track_height / 2);
        }
    }
    const float mark = track.x + track.width / range;
    ui::tinted_area(
        ui, {mark - mark_width / 2, track.y - mark_over, mark_width, track.height + 2 * mark_over},
        Tone::Ink1, 0);
}

void draw_gauge(Ui& ui, Rect rect, const Strength& strength) {
    const auto figure = [&](std::int64_t hundredths) {
        return strength.has_two_decimals ? ui.formats().two_decimals(hundredths)
                                         : ui.formats().one_decimal(hundredths);
    };
    const Ui::Scope scope(ui, ui::key_of(strength.words));
    const domain::Index& index = strength.index;
    Rect head = rect.take_top(ui::line_height(ui, ui::TypeStyle::BodyBold), track_gap);
    const ui::Label value = index.per_grant_hundredths
                                ? ui::Label(figure(*index.per_grant_hundredths))
                                : ui::Label(TextId::staff_no_value);
    const ui::TypeStyle style =
        index.per_grant_hundredths ? ui::TypeStyle::BodyBold : ui::TypeStyle::Small;
    const float width = ui::text_size(ui, value, style, 0, ui::Digits::Fixed).width + 1;
    ui::text(ui, head.take_right(width, rows_gap), value,
             {.style = style,
              .align = ui::Align::Right,
              .place = ui::Place::Middle,
              .digits = ui::Digits::Fixed},
             "value");
    ui::text(ui, head, strength.words,
             {.style = ui::TypeStyle::Caption, .place = ui::Place::Middle});
    const Rect track = rect.take_top(track_height, track_gap);
    draw_track(ui, track, index);
    const ui::Words average =
        ui.words(TextId::staff_average, {{"value", figure(index.average_hundredths)}});
    const float words = ui::text_size(ui, average, ui::TypeStyle::Small).width + 1;
    const float middle = track.x + track.width / range;
    const float left = std::clamp(middle - words / 2, track.x, track.right() - words);
    ui::text(ui, {left, rect.y, words, rect.height}, average,
             {.style = ui::TypeStyle::Small, .ink = Tone::Ink2});
}

float powers_height(Ui& ui) {
    return panel_height(ui, 2 * mini_gauge_height(ui) + rows_gap, {.title = TextId::staff_powers});
}

void draw_powers(Ui& ui, const StaffDetail& detail, const Rect& rect) {
    const Rect body = panel(ui, rect, {.title = TextId::staff_powers});
    const auto strengths = strengths_of(detail.assessment.indices);
    const auto cells = body.grid(2, 2, gauges_gap, rows_gap);
    for (std::size_t i = 0; i < strengths.size(); ++i) draw_gauge(ui, cells[i], strengths[i]);
}

// ── the conditions

ui::Tag conditions_tag(Ui& ui, const std::vector<ui::CheckState>& states) {
    const auto passed = std::count(states.begin(), states.end(), ui::CheckState::Pass);
    const bool fails =
        std::find(states.begin(), states.end(), ui::CheckState::Fail) != states.end();
    const bool is_whole = passed == static_cast<std::ptrdiff_t>(states.size());
    return {.text = ui.words(TextId::common_count_of,
                             {{"done", static_cast<std::int64_t>(passed)},
                              {"all", static_cast<std::int64_t>(states.size())}}),
            .kind = is_whole ? ui::TagKind::Pass
                    : fails  ? ui::TagKind::Fail
                             : ui::TagKind::Wait,
            .icon = is_whole ? ui::Icon::Check
                    : fails  ? ui::Icon::Cross
                             : ui::Icon::Dots};
}

// Titles of the groups that people decide.
Words desk_words(Ui& ui, const Session& session, const StaffDetail& detail) {
    const RulesInForce rules(detail.pack, session.overlays());
    std::string names;
    for (const domain::GroupFinding& finding : detail.assessment.groups) {
        if (finding.state != domain::GroupState::AskTheDesk) continue;
        const domain::Group* group = rules.group(finding.group);
        if (!group) continue;
        if (!names.empty()) names += " / ";
        names += ui.texts().words(group->title).text();
    }
    return names.empty() ? ui.words(TextId::staff_none) : Words::from_pack(names);
}

Words pack_words(Ui& ui, const StaffDetail& detail) {
    return detail.pack ? ui.texts().words(detail.pack->title) : Words::figure(detail.pack_id);
}

struct Said {
    ui::Label name, value;
};

std::array<Said, 2> said_below(Ui& ui, const Session& session, const StaffDetail& detail) {
    return {{{TextId::staff_by_desk, desk_words(ui, session, detail)},
             {TextId::staff_pack, pack_words(ui, detail)}}};
}

float conditions_height(Ui& ui, const Session& session, const StaffDetail& detail, float width) {
    const float inner = width - 2 * panel_padding;
    float body = bar_height + rows_gap;
    for (const Said& said : said_below(ui, session, detail)) {
        body += ui::text_height(ui, said.name, ui::TypeStyle::Caption, inner) +
                ui::text_height(ui, said.value, ui::TypeStyle::CaptionBold, inner) + rows_gap;
    }
    if (!detail.pack_is_here) {
        body += ui::text_height(ui, TextId::staff_pack_gone, ui::TypeStyle::CaptionBold, inner);
    }
    return panel_height(ui, body, {.title = TextId::staff_conditions});
}

void draw_conditions(Ui& ui, const Session& session, const StaffDetail& detail, const Rect& rect) {
    const auto states = check_states(group_states(detail.assessment));
    Rect body =
        panel(ui, rect, {.title = TextId::staff_conditions, .draw_right = [&](const Rect& right) {
                             if (!states.empty())
                                 tag_at_right(ui, right, conditions_tag(ui, states));
                         }});
    if (!states.empty()) {
        ui::segment_bar(ui, body.take_top(bar_height, rows_gap), states, TextId::staff_conditions);
    }
    for (const Said& said : said_below(ui, session, detail)) {
        const float name = ui::text_height(ui, said.name, ui::TypeStyle::Caption, body.width);
        ui::text(ui, body.take_top(name), said.name,
                 {.style = ui::TypeStyle::Caption, .ink = Tone::Ink2});
        const float value = ui::text_height(ui, said.value, ui::TypeStyle::CaptionBold, body.width);
        ui::text(ui, body.take_top(value, rows_gap), said.value,
                 {.style = ui::TypeStyle::CaptionBold});
    }
    if (!detail.pack_is_here) {
        ui::text(ui, body, TextId::staff_pack_gone,
                 {.style = ui::TypeStyle::CaptionBold, .ink = Tone::Kin700});
    }
}

// ── all of it

struct Heights {
    float head = 0;
    float foot = 0;  // Strengths and conditions beside each other
    float powers = 0;
    float conditions = 0;
    bool is_wide = true;
};

Heights heights_in(Ui& ui, const Session& session, const StaffDetail& detail, float width) {
    Heights heights;
    heights.is_wide = width >= ui.scaled(side_by_side_min);
    heights.head = head_height(ui, session, detail.plan, width);
    heights.powers = powers_height(ui);
    heights.conditions = conditions_height(ui, session, detail,
                                           heights.is_wide ? ui.scaled(conditions_width) : width);
    heights.foot = heights.is_wide ? std::max(heights.powers, heights.conditions)
                                   : heights.powers + cards_gap + heights.conditions;
    return heights;
}

}  // namespace

float staff_summary_height(Ui& ui, const Session& session, const StaffDetail& detail, float width) {
    const Heights heights = heights_in(ui, session, detail, width);
    return heights.head + heights.foot + ui.scaled(canvas_height) + 2 * cards_gap;
}

void draw_staff_summary(Ui& ui, const Session& session, const StaffDetail& detail,
                        const Rect& rect) {
    const Heights heights = heights_in(ui, session, detail, rect.width);
    Rect rest = rect;
    draw_head(ui, session, detail.plan, rest.take_top(heights.head, cards_gap));
    Rect foot = rest.take_bottom(heights.foot, cards_gap);
    draw_staff_canvas(ui, rest, detail.plan.canvas);
    if (heights.is_wide) {
        draw_conditions(ui, session, detail,
                        foot.take_right(ui.scaled(conditions_width), cards_gap));
        draw_powers(ui, detail, foot);
    } else {
        draw_powers(ui, detail, foot.take_top(heights.powers, cards_gap));
        draw_conditions(ui, session, detail, foot);
    }
}

}  // namespace madoguchi::screens
