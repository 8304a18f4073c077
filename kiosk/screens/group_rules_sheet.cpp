#include "kiosk/screens/group_rules_sheet.h"

#include "kiosk/screens/eligibility_words.h"

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
constexpr ui::Size sheet_size{920, 620};

// Everything said about one rule, from top to bottom.
struct RuleWords {
    ui::Tag state;
    Words title, now, why, fix, sources;
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
    add(words.sources, TypeStyle::Small, ui::Tone::Ink2);
    return lines;
}

float rule_height(Ui& ui, const RuleWords& words, float width) {
    float height = ui::tag_size(ui, words.state).height + line_gap;
    for (const Line& line : lines_of(words)) {
        height += ui::text_height(ui, *line.words, line.style, width) + line_gap;
    }
    return height;
}

void draw_rule(Ui& ui, Rect rect, const RuleWords& words) {
    ui::tag(ui, rect.take_top(ui::tag_size(ui, words.state).height, line_gap), words.state);
    for (const Line& line : lines_of(words)) {
        const float height = ui::text_height(ui, *line.words, line.style, rect.width);
        ui::text(ui, rect.take_top(height, line_gap), *line.words,
                 {.style = line.style, .ink = line.ink});
    }
}

void draw_rules(Ui& ui, const Rect& rect, const Eligibility& e, const domain::GroupFinding& group) {
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
        draw_rule(ui, content.take_top(rule_height(ui, rules[i], content.width), rule_gap),
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
            ui, {.title = title,
                 .close = TextId::common_close,
                 .size = sheet_size,
                 .draw = [&](const Rect& rect) { draw_rules(ui, rect, eligibility, group); },
                 .key = "rules"});
        if (is_closed) intents.push_back(session::CloseSheet{});
    }
}

}  // namespace madoguchi::screens
