#include "kiosk/screens/field_to_mend.h"

#include <algorithm>

#include "kiosk/session/route.h"

namespace madoguchi::screens {

using domain::Application;
using domain::Assessment;
using domain::Field;
using domain::FieldRef;
using domain::Finding;
using domain::FindingState;

namespace {

bool is_listed(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_name_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// The names of a formula, in the order in which they stand there.
std::vector<std::string> names_in(std::string_view formula) {
    std::vector<std::string> names;
    std::string name;
    for (const char c : std::string(formula) + ' ') {
        if (is_name_letter(c)) {
            name += c;
        } else if (!name.empty()) {
            names.push_back(std::exchange(name, {}));
        }
    }
    return names;
}

// What the rule reads: first what its formula says itself, then what its derived values stand for.
std::vector<std::string> facts_in_order(const domain::Rule* rule, const Finding& finding) {
    std::vector<std::string> facts;
    if (rule) {
        for (std::string name : names_in(rule->formula)) {
            if (name == "cash_flow") name = "cashflow";  // A column of the years is that fact
            if (is_listed(finding.reads, name) && !is_listed(facts, name)) facts.push_back(name);
        }
    }
    for (const std::string& fact : finding.reads) {
        if (!is_listed(facts, fact)) facts.push_back(fact);
    }
    return facts;
}

const domain::FactValue* value_of(const Assessment& assessment, std::string_view fact) {
    for (const auto& [name, value] : assessment.facts) {
        if (name == fact) return &value;
    }
    return nullptr;
}

// A yes where the formula wants a no, or a no where it wants a yes.
bool is_wrong_answer(const Assessment& assessment, const domain::Rule* rule,
                     const std::string& fact) {
    const domain::FactValue* value = value_of(assessment, fact);
    const bool* yes = value ? std::get_if<bool>(value) : nullptr;
    if (!yes || !rule) return false;
    const bool wants_no = rule->formula.find("not " + fact) != std::string::npos;
    return *yes == wants_no;
}

// The likeliest first: what the nearest change would set, a wrong yes or no, then the formula's
// order.
void order_for_failing(const Assessment& assessment, const domain::Rule* rule,
                       const Finding& finding, std::vector<std::string>& facts) {
    std::stable_partition(facts.begin(), facts.end(), [&](const std::string& fact) {
        return is_wrong_answer(assessment, rule, fact);
    });
    for (const domain::NearestChange& change : assessment.nearest_changes) {
        if (change.set.size() != 1 || !is_listed(change.fixes, finding.rule)) continue;
        const auto set = std::find(facts.begin(), facts.end(), change.set.front().first);
        if (set == facts.end()) continue;
        std::rotate(facts.begin(), set, set + 1);
        return;
    }
}

template <class List>
std::vector<std::string> ids_of(const List& list) {
    std::vector<std::string> ids;
    for (const auto& entry : list) ids.push_back(entry.id);
    return ids;
}

// Cost lines of the class that a rule forbids come first.
std::vector<std::string> cost_lines_for(const Application& plan, std::string_view fact) {
    std::vector<std::string> ids;
    for (const domain::CostLine& line : plan.money.costs) {
        const std::string cost_class = line.cost_class.value_or("");
        const bool is_meant = (fact == "cost_land_in_eligible" && cost_class == "land") ||
                              (fact == "cost_own_research_in_eligible" && cost_class == "research");
        ids.insert(is_meant ? ids.begin() : ids.end(), line.id);
    }
    return ids;
}

std::vector<std::string> years_for(const Application& plan, const Assessment& assessment) {
    if (const auto short_year = assessment.repayment.first_shortfall_year) {
        return {std::to_string(*short_year)};
    }
    std::vector<std::string> years;
    const std::size_t count = std::max<std::size_t>(plan.money.years.size(), 1);
    for (std::size_t year = 1; year <= count; ++year) years.push_back(std::to_string(year));
    return years;
}

std::vector<std::string> items_for(const Application& plan, const Assessment& assessment,
                                   Field field, std::string_view fact) {
    if (!session::asks_per_item(field)) return {""};
    std::vector<std::string> ids;
    if (field == Field::ResourceKind || field == Field::ResourceName) {
        ids = ids_of(plan.resources);
    } else if (field >= Field::PartnerRole && field <= Field::PartnerState) {
        ids = ids_of(plan.partners);
    } else if (field >= Field::CostName && field <= Field::CostResearchByUniversity) {
        ids = cost_lines_for(plan, fact);
    } else {
        ids = years_for(plan, assessment);
    }
    if (ids.empty()) ids.emplace_back();
    return ids;
}

bool is_fact_known(const Assessment& assessment, std::string_view fact) {
    const domain::FactValue* value = value_of(assessment, fact);
    return value && !std::holds_alternative<std::monostate>(*value);
}

bool is_answered(const Application& plan, const FieldRef& field) {
    return !std::holds_alternative<std::monostate>(domain::read_answer(plan, field));
}

}  // namespace

std::optional<FieldRef> field_for_fact(const Application& plan, const RulesInForce& rules,
                                       const Assessment& assessment, std::string_view fact) {
    if (const domain::PackFact* own = rules.fact(fact)) {
        if (own->from == "town") return std::nullopt;
        return FieldRef{Field::OverlayAnswer, std::string(fact)};
    }
    if (domain::is_town_fact(fact)) return std::nullopt;
    const bool is_known = is_fact_known(assessment, fact);
    std::optional<FieldRef> first;
    for (const Field field : domain::fields_behind(fact)) {
        for (std::string& item : items_for(plan, assessment, field, fact)) {
            FieldRef ref{field, std::move(item)};
            if (is_known || !is_answered(plan, ref)) return ref;
            if (!first) first = std::move(ref);
        }
    }
    return first;
}

std::optional<Mend> field_to_mend(const Application& plan, const RulesInForce& rules,
                                  const Assessment& assessment, const Finding& finding) {
    const domain::Rule* rule = rules.rule(finding.rule);
    std::vector<std::string> facts = facts_in_order(rule, finding);
    if (finding.state == FindingState::Fail) {
        order_for_failing(assessment, rule, finding, facts);
    } else if (!finding.unanswered.empty()) {
        std::erase_if(facts,
                      [&](const auto& name) { return !is_listed(finding.unanswered, name); });
    }
    for (const std::string& fact : facts) {
        if (auto field = field_for_fact(plan, rules, assessment, fact)) {
            return Mend{fact, std::move(*field)};
        }
    }
    return std::nullopt;
}

}  // namespace madoguchi::screens
