#include "kiosk/screens/group_rules_sheet.h"

#include <algorithm>

#include "kiosk/screens/listening.h"
#include "kiosk/screens/nearest_words.h"

namespace madoguchi::screens {

using domain::Finding;
using domain::FindingState;
using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::TypeStyle;
using ui::Ui;
using ui::Words;

namespace {

constexpr float rule_gap = 24;
constexpr float line_gap = 4;
constexpr float way_gap = 16;
constexpr std::size_t ways_max = 2;
constexpr ui::Size sheet_size{920, 620};

// A change that mends the rule at one tap.
struct Way {
    Words words;
    const domain::NearestChange* change = nullptr;
};

// Everything said about one rule, from top to bottom.
struct RuleWords {
    ui::Tag state;
    Words title, now, why, fix, largest, sources;
    std::vector<Way> ways;
};

ui::Tag tag_of(const Finding& finding) {
    if (finding.severity == domain::Severity::Advice && finding.state != FindingState::Pass) {
        return {TextId::eligibility_advice, ui::TagKind::Mute, ui::Icon::Bulb};
    }
    switch (finding.state) {
        case FindingState::Pass:
            return {TextId::eligibility_done, ui::TagKind::Pass, ui::Icon::Check};
        case FindingState::Fail:
            return {TextId::eligibility_fails, ui::TagKind::Fail, ui::Icon::Cross};
        case FindingState::Unknown:
            break;
    }
    const bool is_for_desk =
        finding.severity == domain::Severity::Confirm || !finding.error.empty();
    return is_for_desk ? ui::Tag{TextId::eligibility_at_desk, ui::TagKind::Info, ui::Icon::Hall}
                       : ui::Tag{TextId::eligibility_not_yet, ui::TagKind::Wait, ui::Icon::Dots};
}

Words sources_of(Ui& ui, const Eligibility& e, const domain::Rule& rule) {
    std::string names;
    for (const std::string& id : rule.sources) {
        const std::string_view source = e.rules.source(id);
        if (source.empty()) continue;
        if (!names.empty()) names += ui.words(TextId::eligibility_and).text();
        names += source;
    }
    if (names.empty()) return {};
    return ui.words(TextId::eligibility_source, {{"sources", Words::from_pack(names)}});
}

// Said of the rules that tie the grant to the plan's other money.
Words largest_of(Ui& ui, const Eligibility& e, const std::string& rule) {
    const auto& rules = e.session.pack()->carried_by;
    const Words amount = largest_grant_words(ui, e);
    if (amount.empty() || std::find(rules.begin(), rules.end(), rule) == rules.end()) return {};
    return ui.words(TextId::eligibility_is,
                    {{"answer", ui.words(TextId::eligibility_largest_grant)}, {"value", amount}});
}

std::vector<Way> ways_of(Ui& ui, const Eligibility& e, const Finding& finding) {
    std::vector<Way> ways;
    for (const domain::NearestChange* change : changes_for(e.assessment, finding.rule)) {
        if (ways.size() < ways_max) ways.push_back({change_words(ui, e, *change), change});
    }
    return ways;
}

RuleWords words_of(Ui& ui, const Eligibility& e, const Finding& finding) {
    RuleWords words;
    words.state = tag_of(finding);
    const domain::Rule* rule = e.rules.rule(finding.rule);
    if (finding.state == FindingState::Unknown) {
        words.now = what_is_missing(ui, e, finding);
    } else if (finding.state == FindingState::Fail) {
        words.now = what_is_now(ui, e, finding);
    }
    if (!rule) return words;
    words.title = pack_words(ui, e, rule->title);
    words.why = pack_words(ui, e, rule->why);
    if (finding.state != FindingState::Pass) words.fix = pack_words(ui, e, rule->fix);
    words.largest = largest_of(ui, e, finding.rule);
    words.ways = ways_of(ui, e, finding);
    words.sources = sources_of(ui, e, *rule);
    return words;
}

struct Line {
    const Words* words;
    TypeStyle style;
    ui::Tone ink;
};
std::vector<Line> lines_of(const RuleWords& words) {
    std::vector<Line> lines;
    const auto add = [&lines](const Words& text, TypeStyle style, ui::Tone ink) {
        if (!text.empty()) lines.push_back({&text, style, ink});
    };
    add(words.title, TypeStyle::BodyBold, ui::Tone::Ink1);
    add(words.now, TypeStyle::LabelPlain, ui::Tone::Ink1);
    add(words.why, TypeStyle::LabelPlain, ui::Tone::Ink2);
    add(words.fix, TypeStyle::LabelPlain, ui::Tone::Matsu700);
    add(words.largest, TypeStyle::LabelPlain, ui::Tone::Ink1);
    add(words.sources, TypeStyle::Small, ui::Tone::Ink2);
    return lines;
}

ui::Button apply_button() {
    return {.text = TextId::eligibility_apply,
            .kind = ui::ButtonKind::SmallFilled,
            .icon = ui::Icon::Check};
}

// Its words at the left, its button at the right.
float way_words_width(Ui& ui, float width) {
    return width - ui::button_size(ui, apply_button()).width - way_gap;
}

float way_height(Ui& ui, const Way& way, float width) {
    const float words =
        ui::text_height(ui, way.words, TypeStyle::LabelPlain, way_words_width(ui, width));
    return std::max(words, ui::button_size(ui, apply_button()).height);
}

float rule_height(Ui& ui, const RuleWords& words, float width) {
    float height = ui::tag_size(ui, words.state).height + line_gap;
    for (const Line& line : lines_of(words)) {
        height += ui::text_height(ui, *line.words, line.style, width) + line_gap;
    }
    if (words.ways.empty()) return height;
    height += ui::text_height(ui, TextId::eligibility_ways, TypeStyle::BodyBold, width) + line_gap;
    for (const Way& way : words.ways) height += way_height(ui, way, width) + line_gap;
    return height;
}

void draw_ways(Ui& ui, Intents& intents, Rect rect, const std::vector<Way>& ways) {
    if (ways.empty()) return;
    const float title =
        ui::text_height(ui, TextId::eligibility_ways, TypeStyle::BodyBold, rect.width);
    ui::text(ui, rect.take_top(title, line_gap), TextId::eligibility_ways,
             {.style = TypeStyle::BodyBold, .ink = ui::Tone::Matsu700});
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const Ui::Scope scope(ui, static_cast<std::int64_t>(i));
        Rect row = rect.take_top(way_height(ui, ways[i], rect.width), line_gap);
        const Rect words = row.take_left(way_words_width(ui, row.width), way_gap);
        ui::text(ui, words, ways[i].words,
                 {.style = TypeStyle::LabelPlain, .place = ui::Place::Middle}, "way");
        const ui::Button apply = apply_button();
        if (ui::button(ui, row.middle_left(ui::button_size(ui, apply)), apply)) {
            intents.push_back(session::ApplyChange{domain::changed_answers(*ways[i].change)});
            intents.push_back(session::CloseSheet{});
        }
    }
}

void draw_rule(Ui& ui, Intents& intents, Rect rect, const RuleWords& words) {
    ui::tag(ui, rect.take_top(ui::tag_size(ui, words.state).height, line_gap), words.state);
    for (const Line& line : lines_of(words)) {
        const float height = ui::text_height(ui, *line.words, line.style, rect.width);
        ui::text(ui, rect.take_top(height, line_gap), *line.words,
                 {.style = line.style, .ink = line.ink});
    }
    draw_ways(ui, intents, rect, words.ways);
}

void draw_rules(Ui& ui, Intents& intents, const Rect& rect, const Eligibility& e,
                const domain::GroupFinding& group) {
    constexpr float bar_room = 20;
    std::vector<RuleWords> rules;
    float height = -rule_gap;
    for (const std::size_t index : group.findings) {
        rules.push_back(words_of(ui, e, e.assessment.findings[index]));
        height += rule_height(ui, rules.back(), rect.width - bar_room) + rule_gap;
    }
    const ui::ScrollArea area(ui, "rules", rect, height);
    Rect content = area.content();
    content.width = rect.width - bar_room;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const Ui::Scope scope(ui, e.assessment.findings[group.findings[i]].rule);
        draw_rule(ui, intents, content.take_top(rule_height(ui, rules[i], content.width), rule_gap),
                  rules[i]);
    }
}

}  // namespace

void draw_group_rules_sheet(Ui& ui, const Session& session, Intents& intents) {
    const auto assessment = session.visit() ? session.visit()->assessment : nullptr;
    if (!assessment) return;
    const RulesInForce rules(session);
    const Eligibility eligibility{session, *assessment, rules};
    for (const domain::GroupFinding& group : assessment->groups) {
        if (group.group != session.sheet_subject()) continue;
        const Words title = ui.words(TextId::eligibility_rules_of,
                                     {{"group", group_title(ui, eligibility, group)}});
        const bool is_closed = ui::sheet(
            ui,
            {.title = title,
             .close = TextId::common_close,
             .size = sheet_size,
             .draw = [&](const Rect& rect) { draw_rules(ui, intents, rect, eligibility, group); },
             .corner = listen_corner(ui, session, intents),
             .key = "rules"});
        if (is_closed) intents.push_back(session::CloseSheet{});
    }
}

}  // namespace madoguchi::screens
