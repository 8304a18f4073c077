#include "kiosk/domain/rule_pack_check.h"

#include <algorithm>
#include <set>

#include "kiosk/domain/prepared_rules.h"

namespace madoguchi::domain {

namespace {

std::string at(const std::string& file, int line) { return file + ":" + std::to_string(line); }

Problem refused(std::string what, std::string where) {
    return {ProblemKind::Refused, std::move(what), std::move(where), ""};
}

bool is_of_kind(const FactValue& value, FactKind kind) {
    switch (kind) {
        case FactKind::YesNo:
            return std::holds_alternative<bool>(value);
        case FactKind::Date: {
            const auto* text = std::get_if<std::string>(&value);
            return text && Date::from_text(*text);
        }
        case FactKind::Word:
            return std::holds_alternative<std::string>(value);
        default:
            return std::holds_alternative<std::int64_t>(value);
    }
}

std::string text_of(const SqlValue& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
    if (const auto* text = std::get_if<std::string>(&value)) return "'" + *text + "'";
    return "unknown";
}

bool is_same(const SqlValue& value, const FactValue& expected) {
    if (const auto* number = std::get_if<std::int64_t>(&expected)) {
        return value == SqlValue(*number);
    }
    if (const auto* yes = std::get_if<bool>(&expected)) {
        return value == SqlValue(std::int64_t{*yes ? 1 : 0});
    }
    const auto* text = std::get_if<std::string>(&expected);
    if (text && *text == "unknown") return std::holds_alternative<std::monostate>(value);
    return text && value == SqlValue(*text);
}

class ExampleRun {
public:
    ExampleRun(PreparedRules& rules, const PackExample& example)
        : rules_(rules), example_(example) {}

    Result<void> run() {
        if (auto put = put_facts(); !put) return put;
        const RulePack& pack = rules_.pack();
        for (std::size_t i = 0; i < pack.rules.size(); ++i) {
            const auto outcome = rules_.work_out(i);
            if (!outcome.error.empty()) {
                return refuse("rule " + pack.rules[i].id +
                              " cannot be worked out: " + outcome.error);
            }
        }
        for (const auto& [name, expected] : example_.expect) {
            if (auto met = check(name, expected); !met) return met;
        }
        return {};
    }

private:
    Problem refuse(std::string what) const {
        return refused("the example '" + example_.name + "': " + std::move(what),
                       at(example_.origin_file, example_.line));
    }

    Result<void> put_facts() {
        std::vector<FactValue> values(rules_.fact_names().size());
        for (const auto& [name, value] : example_.facts) {
            const auto fact = rules_.fact_number(name);
            if (!fact) return refuse("there is no fact '" + name + "'");
            if (rules_.kind_of(*fact) == FactKind::YenByYear) {
                return refuse("'" + name + "' is given as years");
            }
            if (!is_of_kind(value, rules_.kind_of(*fact))) {
                return refuse("'" + name + "' is given as another kind of value");
            }
            values[*fact] = value;
        }
        std::vector<YearFacts> years = example_.years;
        if (years.size() > years_max) return refuse("it has too many years");
        for (YearFacts& year : years) {
            if (year.cash_flow || !year.income || !year.local_resources || !year.local_people ||
                !year.other) {
                continue;
            }
            year.cash_flow =
                *year.income - *year.local_resources - *year.local_people - *year.other;
        }
        rules_.set_facts(values, years);
        return {};
    }

    Result<void> check(const std::string& name, const FactValue& expected) {
        const RulePack& pack = rules_.pack();
        for (std::size_t i = 0; i < pack.rules.size(); ++i) {
            if (pack.rules[i].id != name) continue;
            const auto* word = std::get_if<std::string>(&expected);
            const std::string_view state = word_of(rules_.work_out(i).state);
            if (!word || (*word != "pass" && *word != "fail" && *word != "unknown")) {
                return refuse("what is expected of " + name + " must be pass, fail or unknown");
            }
            if (*word == state) return {};
            return refuse(name + " is expected to be " + *word + " and is " + std::string(state));
        }
        for (std::size_t i = 0; i < pack.derived.size(); ++i) {
            if (pack.derived[i].name != name) continue;
            const auto& derived = rules_.derived(i);
            if (derived.error.empty() && is_same(derived.value, expected)) return {};
            return refuse(name + " is " +
                          (derived.error.empty() ? text_of(derived.value) : derived.error));
        }
        return refuse("there is no rule or derived value '" + name + "'");
    }

    PreparedRules& rules_;
    const PackExample& example_;
};

// Names that must lead somewhere: groups, carried_by, and names that facts and derived values
// share.
Result<void> check_names(const RulePack& pack) {
    std::set<std::string> groups;
    std::set<std::string> rules;
    std::set<std::string> facts;
    for (const Group& group : pack.groups) groups.insert(group.id);
    for (const Rule& rule : pack.rules) {
        rules.insert(rule.id);
        if (groups.count(rule.group) == 0) {
            return refused("rule " + rule.id + ": there is no group '" + rule.group + "'",
                           at(rule.origin_file, rule.line));
        }
    }
    for (const PackFact& fact : pack.facts) facts.insert(fact.name);
    for (const DerivedValue& derived : pack.derived) {
        if (facts.count(derived.name) > 0) {
            return refused("'" + derived.name + "' is a fact and a derived value",
                           at(derived.origin_file, derived.line));
        }
    }
    for (const std::string& rule : pack.carried_by) {
        if (rules.count(rule) == 0) {
            return refused("carried_by names '" + rule + "', which is no rule of the pack",
                           at(pack.files.back(), 1));
        }
    }
    return {};
}

Result<void> check_combined(const RulePack& pack, const std::vector<PackExample>& examples) {
    if (auto named = check_names(pack); !named) return named;
    PreparedRules rules(pack);
    if (!rules.problems().empty()) return rules.problems().front();
    for (const PackExample& example : examples) {
        if (auto held = ExampleRun(rules, example).run(); !held) return held;
    }
    return {};
}

}  // namespace

Result<void> check_pack(const RulePack& pack) { return check_combined(pack, pack.examples); }

Result<void> check_overlay(const RulePack& pack, const RulePack& overlay) {
    return check_combined(laid_over(pack, overlay), overlay.examples);
}

}  // namespace madoguchi::domain
