#include "kiosk/domain/consistency.h"

#include <algorithm>

#include "kiosk/domain/field.h"
#include "kiosk/domain/prepared_rules.h"
#include "kiosk/domain/rule_pack_check.h"
#include "kiosk/domain/rule_pack_reader.h"
#include "kiosk/domain/text.h"

namespace madoguchi::domain {

namespace {

constexpr std::string_view notes_prefix = "notes_";

std::int64_t count_of(std::size_t count) { return static_cast<std::int64_t>(count); }

// A note speaks of a resource when one of both names holds the other.
bool is_on_a_note(const Canvas& canvas, const std::string& resource) {
    const std::string name = folded(resource);
    return std::any_of(canvas.blocks.begin(), canvas.blocks.end(), [&](const auto& notes) {
        return std::any_of(notes.begin(), notes.end(), [&](const Note& note) {
            const std::string text = folded(note.text);
            return !text.empty() &&
                   (text.find(name) != std::string::npos || name.find(text) != std::string::npos);
        });
    });
}

std::int64_t resources_on_no_note(const Application& application) {
    return std::count_if(
        application.resources.begin(), application.resources.end(), [&](const Resource& resource) {
            return !resource.name.empty() && !is_on_a_note(application.canvas, resource.name);
        });
}

// Empty when the program counts nothing of this name.
std::optional<std::int64_t> counted(const Application& application, std::string_view name) {
    const auto& partners = application.partners;
    const auto& years = application.money.years;
    if (name.starts_with(notes_prefix)) {
        const auto block = block_of(name.substr(notes_prefix.size()));
        return block ? std::optional(count_of(application.canvas[*block].size())) : std::nullopt;
    }
    if (name == "partner_cards") return count_of(partners.size());
    if (name == "partner_cards_without_role") {
        return std::count_if(partners.begin(), partners.end(),
                             [](const Partner& partner) { return !partner.role; });
    }
    if (name == "resources_on_no_note") return resources_on_no_note(application);
    if (name == "years_with_income") {
        return std::count_if(years.begin(), years.end(), [](const PlanYear& year) {
            return year.income && year.income->amount() > 0;
        });
    }
    if (name == "cost_lines") return count_of(application.money.costs.size());
    return std::nullopt;
}

Problem refused(std::string what, const std::string& file, int line) {
    return {ProblemKind::Refused, std::move(what), file + ":" + std::to_string(line), ""};
}

Result<void> check(const RulePack& rules) {
    const std::string& file = rules.files.back();
    for (const PackFact& fact : rules.facts) {
        if (!counted(Application{}, fact.name)) {
            return refused("the program counts no '" + fact.name + "'", file, 1);
        }
    }
    for (const Group& group : rules.groups) {
        if (!block_of(group.id) && !step_of(group.id)) {
            return refused("'" + group.id + "' is no block and no step", file, 1);
        }
    }
    for (const Rule& rule : rules.rules) {
        if (rule.severity != Severity::Advice) {
            return refused("rule " + rule.id + " must be advice", rule.origin_file, rule.line);
        }
    }
    return check_pack(rules);
}

}  // namespace

Result<ConsistencyRules> ConsistencyRules::read(std::string_view toml, std::string_view file_name) {
    Result<RulePack> rules = read_rule_pack(toml, file_name);
    if (!rules) return rules.problem();
    if (Result<void> checked = check(*rules); !checked) return checked.problem();
    return ConsistencyRules(std::move(*rules));
}

std::vector<Gap> ConsistencyRules::gaps_of(const Application& application) const {
    PreparedRules prepared(rules_);
    std::vector<FactValue> facts(prepared.fact_names().size());
    for (const PackFact& fact : rules_.facts) {
        facts[*prepared.fact_number(fact.name)] = *counted(application, fact.name);
    }
    prepared.set_facts(facts, {});
    std::vector<Gap> gaps;
    for (std::size_t i = 0; i < rules_.rules.size(); ++i) {
        if (prepared.work_out(i).state != FindingState::Fail) continue;
        const Rule& rule = rules_.rules[i];
        gaps.push_back({rule.id, rule.group, rule.title, rule.why, rule.fix});
    }
    return gaps;
}

}  // namespace madoguchi::domain
