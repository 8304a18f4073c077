#include "kiosk/domain/rule_pack_reader.h"

#include <algorithm>
#include <initializer_list>
#include <set>

#include "kiosk/domain/field.h"
#include "kiosk/domain/formula.h"
#include "kiosk/domain/formula_database.h"
#include "kiosk/domain/hash.h"
#include "kiosk/domain/toml_reader.h"

namespace madoguchi::domain {

namespace {

class PackReader {
public:
    PackReader(const toml::table& document, std::string_view file_name)
        : document_(document), toml_(file_name), file_name_(file_name) {}

    Result<RulePack> run() {
        read_head();
        for_each("fact", [&](const toml::table& entry) { read_fact(entry); });
        for_each("group", [&](const toml::table& entry) { read_group(entry); });
        for_each("derived", [&](const toml::table& entry) { read_derived(entry); });
        for_each("rule", [&](const toml::table& entry) { read_rule(entry); });
        for_each("example", [&](const toml::table& entry) { read_example(entry); });
        if (toml_.problem()) return *toml_.problem();
        return std::move(pack_);
    }

private:
    void read_head() {
        pack_.id = required(document_, "id");
        pack_.title = wording(document_, "title");
        pack_.extends = toml_.text(document_, "extends").value_or("");
        pack_.carried_by = toml_.texts(document_, "carried_by");
        pack_.files = {file_name_};
        if (const toml::table* valid = toml_.table(document_, "valid")) {
            pack_.valid_from = toml_.date(*valid, "from");
            pack_.valid_to = toml_.date(*valid, "to");
        }
        if (const toml::table* sources = toml_.table(document_, "sources")) {
            for (const auto& [key, node] : *sources) {
                pack_.sources[std::string(key.str())] =
                    toml_.text(*sources, key.str()).value_or("");
            }
        }
    }

    template <class Read>
    void for_each(std::string_view list_name, Read read) {
        const toml::array* list = toml_.array(document_, list_name);
        if (!list) return;
        if (list->size() > pack_entries_max) {
            return toml_.refuse(*list, "the pack has more [[" + std::string(list_name) +
                                           "]] than " + std::to_string(pack_entries_max));
        }
        for (const toml::node& node : *list) {
            const toml::table* entry = node.as_table();
            if (!entry) {
                toml_.refuse(node, "'" + std::string(list_name) + "' must be tables");
            } else if (!toml_.problem()) {
                read(*entry);
            }
        }
    }

    std::string required(const toml::table& table, std::string_view name) {
        const std::string text = toml_.text(table, name).value_or("");
        if (text.empty()) {
            toml_.refuse(table, "'" + std::string(name) + "' is missing or empty");
        }
        return text;
    }

    std::string one_of(const toml::table& table, std::string_view name, std::string_view otherwise,
                       std::initializer_list<std::string_view> words) {
        const std::string word = toml_.text(table, name).value_or(std::string(otherwise));
        if (std::find(words.begin(), words.end(), word) == words.end()) {
            toml_.refuse(*table.get(name),
                         "'" + word + "' is no " + std::string(name) + " that is known");
        }
        return word;
    }

    // Words by language; plain text counts as Japanese.
    Wording wording(const toml::table& table, std::string_view name) {
        const toml::node* node = table.get(name);
        if (!node) return {};
        if (const auto* text = node->as_string()) return Wording({{"ja", text->get()}});
        std::map<std::string, std::string> by_language;
        if (const toml::table* words = toml_.table(table, name)) {
            for (const auto& [language, text] : *words) {
                by_language[std::string(language.str())] =
                    toml_.text(*words, language.str()).value_or("");
            }
            if (by_language.count("ja") == 0) {
                toml_.refuse(*node, "'" + std::string(name) + "' has no words in 'ja'");
            }
        }
        return Wording(std::move(by_language));
    }

    std::string step(const toml::table& table) {
        const std::string word = toml_.text(table, "step").value_or("eligibility");
        if (!step_of(word)) toml_.refuse(*table.get("step"), "'" + word + "' is no step");
        return word;
    }

    static bool is_new_name(const std::string& name) {
        return is_free_name(name) && !find_fact(name) && !is_year_column(name);
    }

    void expect_new(std::set<std::string>& ids, const toml::table& table, const std::string& id) {
        if (!ids.insert(id).second) toml_.refuse(table, "there are two of '" + id + "'");
    }

    void read_fact(const toml::table& entry) {
        PackFact fact;
        fact.name = required(entry, "name");
        fact.type = one_of(entry, "type", "bool", {"bool", "int", "yen", "date", "text"});
        fact.from = one_of(entry, "from", "answers", {"answers", "town"});
        fact.title = wording(entry, "title");
        fact.step = toml_.text(entry, "step") ? step(entry) : "profile";
        if (!is_new_name(fact.name)) {
            toml_.refuse(entry, "'" + fact.name + "' is no name that a new fact can have");
        }
        expect_new(names_, entry, fact.name);
        pack_.facts.push_back(std::move(fact));
    }

    void read_group(const toml::table& entry) {
        Group group{required(entry, "id"), wording(entry, "title"), step(entry)};
        expect_new(group_ids_, entry, group.id);
        pack_.groups.push_back(std::move(group));
    }

    int line_of(const toml::table& entry, std::string_view name) {
        const toml::node* node = entry.get(name);
        return toml_.line_of(node ? *node : entry);
    }

    void read_derived(const toml::table& entry) {
        DerivedValue derived;
        derived.name = required(entry, "name");
        derived.formula = required(entry, "formula");
        derived.type = one_of(entry, "type", "yen", {"yen", "int", "date", "text"});
        derived.origin_file = file_name_;
        derived.line = line_of(entry, "formula");
        if (!is_new_name(derived.name)) {
            toml_.refuse(entry, "'" + derived.name + "' is no name that a derived value can have");
        }
        expect_new(names_, entry, derived.name);
        pack_.derived.push_back(std::move(derived));
    }

    void read_rule(const toml::table& entry) {
        Rule rule;
        rule.id = required(entry, "id");
        rule.group = toml_.text(entry, "group").value_or("");
        const std::string severity =
            one_of(entry, "severity", "must", {"must", "confirm", "advice"});
        rule.severity = severity == "must"      ? Severity::Must
                        : severity == "confirm" ? Severity::Confirm
                                                : Severity::Advice;
        rule.formula = required(entry, "formula");
        rule.title = wording(entry, "title");
        if (rule.title.empty()) rule.title = Wording({{"ja", rule.id}});
        rule.now = wording(entry, "now");
        rule.why = wording(entry, "why");
        rule.fix = wording(entry, "fix");
        rule.step = step(entry);
        rule.sources = toml_.texts(entry, "sources");
        rule.mark = one_of(entry, "mark", "", {"", "sourced", "inference", "municipal"});
        rule.origin_file = file_name_;
        rule.line = line_of(entry, "formula");
        expect_new(rule_ids_, entry, rule.id);
        if (rule.group.empty()) {
            rule.group = rule.id;  // A row of its own
            pack_.groups.push_back({rule.id, rule.title, rule.step});
            expect_new(group_ids_, entry, rule.id);
        }
        pack_.rules.push_back(std::move(rule));
    }

    FactValue value(const toml::table& table, std::string_view name) {
        const toml::node& node = *table.get(name);
        if (const auto* yes = node.as_boolean()) return yes->get();
        if (const auto* number = node.as_integer()) return number->get();
        if (const auto* text = node.as_string()) return text->get();
        if (const auto date = toml_.date(table, name)) return date->text();
        return {};
    }

    std::vector<std::pair<std::string, FactValue>> values(const toml::table& entry,
                                                          std::string_view name) {
        std::vector<std::pair<std::string, FactValue>> values;
        const toml::table* table = toml_.table(entry, name);
        if (!table) return values;
        for (const auto& [key, node] : *table) {
            values.emplace_back(key.str(), value(*table, key.str()));
        }
        return values;
    }

    void read_year(const toml::table& entry, PackExample& example) {
        YearFacts year{.income = toml_.number(entry, "income"),
                       .local_resources = toml_.number(entry, "local_resources"),
                       .local_people = toml_.number(entry, "local_people"),
                       .other = toml_.number(entry, "other"),
                       .cash_flow = toml_.number(entry, "cash_flow"),
                       .repayment = toml_.number(entry, "repayment")};
        for (const auto& [key, node] : entry) {
            if (!is_year_column(key.str())) {
                toml_.refuse(node, "a year has no '" + std::string(key.str()) + "'");
            }
        }
        const auto number = toml_.number(entry, "year");
        if (number && *number != static_cast<std::int64_t>(example.years.size()) + 1) {
            toml_.refuse(entry, "the years must stand in order, year 1 first");
        }
        example.years.push_back(year);
    }

    void read_example(const toml::table& entry) {
        PackExample example;
        example.name = toml_.text(entry, "name").value_or("");
        example.facts = values(entry, "facts");
        example.expect = values(entry, "expect");
        example.origin_file = file_name_;
        example.line = toml_.line_of(entry);
        if (const toml::array* years = toml_.array(entry, "years")) {
            for (const toml::node& node : *years) {
                if (const toml::table* year = node.as_table()) {
                    read_year(*year, example);
                } else {
                    toml_.refuse(node, "'years' must be tables");
                }
            }
        }
        pack_.examples.push_back(std::move(example));
    }

    const toml::table& document_;
    TomlReader toml_;
    std::string file_name_;
    RulePack pack_;
    std::set<std::string> names_, group_ids_, rule_ids_;
};

}  // namespace

Result<RulePack> read_rule_pack(std::string_view toml, std::string_view file_name) {
    const auto document = read_toml(toml, file_name, pack_bytes_max);
    if (!document) return document.problem();
    auto pack = PackReader(*document, file_name).run();
    if (pack) pack->hash = sha256_of(toml);
    return pack;
}

}  // namespace madoguchi::domain
