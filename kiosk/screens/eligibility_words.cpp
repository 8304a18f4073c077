#include "kiosk/screens/eligibility_words.h"

#include <algorithm>
#include <array>

#include "kiosk/domain/text.h"
#include "kiosk/screens/answer_words.h"

namespace madoguchi::screens {

using domain::FactValue;
using domain::Field;
using domain::Finding;
using domain::GroupState;
using ui::TextId;
using ui::Ui;
using ui::Words;

namespace {

constexpr std::size_t facts_named_max = 3;
constexpr std::size_t value_graphemes_max = 12;

const FactValue* find_value(const domain::Assessment& assessment, std::string_view name) {
    for (const auto* values : {&assessment.facts, &assessment.derived}) {
        for (const auto& [fact, value] : *values) {
            if (fact == name) return &value;
        }
    }
    return nullptr;
}

std::optional<std::int64_t> number_of(const domain::Assessment& assessment, std::string_view name) {
    const FactValue* value = find_value(assessment, name);
    const auto* number = value ? std::get_if<std::int64_t>(value) : nullptr;
    return number ? std::optional(*number) : std::nullopt;
}

domain::FactKind kind_of_type(std::string_view type) {
    if (type == "yen") return domain::FactKind::Yen;
    return type == "int" ? domain::FactKind::Count : domain::FactKind::Word;
}

// How a number of this name is written: facts of the programme, of the town, derived values.
domain::FactKind kind_of(const RulesInForce& rules, std::string_view name) {
    if (const domain::FactInfo* known = domain::find_fact(name)) return known->kind;
    if (const domain::PackFact* own = rules.fact(name)) return kind_of_type(own->type);
    const domain::DerivedValue* derived = rules.derived(name);
    return derived ? kind_of_type(derived->type) : domain::FactKind::Yen;
}

Words number_words(Ui& ui, const RulesInForce& rules, std::string_view name, std::int64_t number) {
    constexpr std::int64_t thousandths = 1000;
    if (name == "fiscal_index_x100") return ui.formats().two_decimals(number);
    switch (kind_of(rules, name)) {
        case domain::FactKind::Count:
            return ui.formats().count(number);
        case domain::FactKind::Percent:
            return ui.formats().percent(number * thousandths);
        default:
            return ui.formats().yen(number);
    }
}

Words text_words(Ui& ui, const session::Session& session, std::string_view fact,
                 const std::string& text) {
    if (fact == "business_category") return choice_words(ui, session, Field::IdeaCategory, text);
    if (fact == "local_resource_type") return choice_words(ui, session, Field::ResourceKind, text);
    if (const auto date = domain::Date::from_text(text)) return ui.formats().date(*date);
    return Words::entered(text);
}

Words joined(Ui& ui, const std::vector<Words>& parts, TextId between) {
    Words all;
    for (const Words& part : parts) all.add(part, ui.words(between).text());
    return all;
}

// Whether a rule's formula speaks of the name itself, not through another value.
bool speaks_of(const domain::Rule* rule, std::string_view name) {
    return rule && rule->formula.find(name) != std::string::npos;
}

// The first by name, and how many more there are.
Words resource_names(Ui& ui, const domain::Application& plan) {
    std::vector<Words> names;
    for (const domain::Resource& resource : plan.resources) {
        if (!resource.name.empty()) names.push_back(Words::entered(resource.name));
    }
    if (names.empty()) return {};
    Words all = joined(ui, names, TextId::review_dot);
    if (names.size() == 1 || domain::grapheme_count(all.text()) <= value_graphemes_max) return all;
    const auto others = static_cast<std::int64_t>(names.size() - 1);
    return names.front().add(ui.words(TextId::common_more, {{"count", others}}), " ");
}

Words value_of_rule(Ui& ui, const Eligibility& e, const domain::Rule* rule) {
    const auto grant = number_of(e.assessment, "public_grant");
    const auto finance = number_of(e.assessment, "finance_counted");
    const auto cap = number_of(e.assessment, "cap_public_grant");
    const auto hires = number_of(e.assessment, "new_local_hires");
    constexpr std::int64_t hundred = 100;
    if (speaks_of(rule, "uses_local_resource")) return resource_names(ui, e.session.visit()->plan);
    if (speaks_of(rule, "cap_public_grant") && grant && cap) {
        const Words whole_cap = ui.formats().yen(*cap);
        // 「1,600 / 2,500万円」 where the language counts in 万.
        const Words man = ui.formats().ten_thousands(*cap);
        const bool is_in_man = !man.empty() && whole_cap.text().starts_with(man.text());
        Words part = is_in_man ? ui.formats().ten_thousands(*grant) : ui.formats().yen(*grant);
        if (part.empty()) part = ui.formats().yen(*grant);
        return ui.words(TextId::eligibility_grant_of_cap, {{"grant", part}, {"cap", whole_cap}});
    }
    if (speaks_of(rule, "finance_counted") && grant && finance && *grant > 0) {
        const std::int64_t whole = *finance / *grant * hundred;
        const std::int64_t times = whole + *finance % *grant * hundred / *grant;
        return ui.words(TextId::eligibility_times, {{"number", ui.formats().two_decimals(times)}});
    }
    if (speaks_of(rule, "new_local_hires") && hires) {
        return ui.words(TextId::eligibility_hires, {{"count", *hires}});
    }
    if (speaks_of(rule, "cost_total")) return fact_value(ui, e, "cost_total");
    if (speaks_of(rule, "end_date") && !fact_value(ui, e, "end_date").empty()) {
        return ui.words(TextId::eligibility_until, {{"date", fact_value(ui, e, "end_date")}});
    }
    return {};
}

}  // namespace

Words fact_name(Ui& ui, const RulesInForce& rules, std::string_view fact) {
    if (const domain::PackFact* own = rules.fact(fact)) return ui.texts().words(own->title);
    std::string key = "fact." + std::string(fact);
    std::replace(key.begin(), key.end(), '_', '-');
    const auto id = text_id_of(key);
    return id ? ui.words(*id) : Words::from_pack(fact);
}

Words fact_value(Ui& ui, const Eligibility& e, std::string_view fact) {
    if (fact == "first_shortfall_year") {
        const auto year = e.assessment.repayment.first_shortfall_year;
        return year ? ui.formats().count(*year) : Words();
    }
    const FactValue* value = find_value(e.assessment, fact);
    return value ? value_words(ui, e, fact, *value) : Words();
}

Words value_words(Ui& ui, const Eligibility& e, std::string_view fact, const FactValue& value) {
    if (const auto* yes = std::get_if<bool>(&value)) {
        return ui.words(*yes ? TextId::common_yes : TextId::common_no);
    }
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        return number_words(ui, e.rules, fact, *number);
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
        return text_words(ui, e.session, fact, *text);
    }
    return {};
}

Words pack_words(Ui& ui, const Eligibility& e, const domain::Wording& wording) {
    const std::string words = ui.texts().words(wording).text();
    Words filled;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t open = words.find('{', at);
        const std::size_t close = words.find('}', open);
        if (open == std::string::npos || close == std::string::npos) {
            filled.add(Words::from_pack(words.substr(at)));
            break;
        }
        const Words value = fact_value(ui, e, words.substr(open + 1, close - open - 1));
        filled.add(Words::from_pack(words.substr(at, open - at)));
        filled.add(value.empty() ? ui.words(TextId::eligibility_not_answered) : value);
        at = close + 1;
    }
    return filled;
}

Words what_is_now(Ui& ui, const Eligibility& e, const Finding& finding) {
    const domain::Rule* rule = e.rules.rule(finding.rule);
    if (rule && !rule->now.empty()) return pack_words(ui, e, rule->now);
    std::vector<Words> parts;
    for (const std::string& fact : finding.reads) {
        const Words value = fact_value(ui, e, fact);
        if (value.empty() || parts.size() == facts_named_max) continue;
        parts.push_back(ui.words(TextId::eligibility_is,
                                 {{"answer", fact_name(ui, e.rules, fact)}, {"value", value}}));
    }
    return joined(ui, parts, TextId::eligibility_and);
}

Words what_is_missing(Ui& ui, const Eligibility& e, const Finding& finding) {
    if (!finding.error.empty()) return ui.words(TextId::eligibility_cannot_tell);
    const auto mend = field_to_mend(e.session.visit()->plan, e.rules, e.assessment, finding);
    if (!mend) return ui.words(TextId::eligibility_town_sets);
    std::vector<Words> names{fact_name(ui, e.rules, mend->fact)};
    for (const std::string& fact : finding.unanswered) {
        if (fact == mend->fact || names.size() == facts_named_max) continue;
        names.push_back(fact_name(ui, e.rules, fact));
    }
    return ui.words(TextId::eligibility_still_open,
                    {{"answers", joined(ui, names, TextId::eligibility_and)}});
}

Words value_of_group(Ui& ui, const Eligibility& e, const domain::GroupFinding& group) {
    for (const std::size_t index : group.findings) {
        const Finding& finding = e.assessment.findings[index];
        const bool is_for_desk = finding.severity == domain::Severity::Confirm &&
                                 finding.state != domain::FindingState::Pass;
        if (is_for_desk) return ui.words(TextId::eligibility_at_desk);
    }
    for (const std::size_t index : group.findings) {
        const Words value = value_of_rule(ui, e, e.rules.rule(e.assessment.findings[index].rule));
        if (!value.empty()) return value;
    }
    return {};
}

Words group_title(Ui& ui, const Eligibility& e, const domain::GroupFinding& group) {
    const domain::Group* named = e.rules.group(group.group);
    return named ? ui.texts().words(named->title) : Words::from_pack(group.group);
}

TextId answering_words(Field field) {
    switch (domain::info_of(field).kind) {
        case domain::AnswerKind::Text:
            return TextId::eligibility_write;
        case domain::AnswerKind::Choice:
        case domain::AnswerKind::YesNo:
            return TextId::common_choose;
        default:
            return TextId::eligibility_enter;
    }
}

GroupCounts count_groups(const domain::Assessment& assessment) {
    GroupCounts counts;
    for (const domain::GroupFinding& group : assessment.groups) {
        if (group.state == GroupState::Pass) ++counts.passed;
        if (group.state == GroupState::Unknown) ++counts.open;
        if (group.state == GroupState::Fail) ++counts.failing;
        if (group.state == GroupState::AskTheDesk) ++counts.at_desk;
    }
    return counts;
}

}  // namespace madoguchi::screens
