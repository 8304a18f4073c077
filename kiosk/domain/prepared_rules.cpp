#include "kiosk/domain/prepared_rules.h"

#include <algorithm>

#include "platform/base/ensure.h"

namespace madoguchi::domain {

namespace {

std::vector<std::string> names_of_facts(const RulePack& pack) {
    std::vector<std::string> names;
    for (const FactInfo& fact : fact_list()) names.emplace_back(fact.name);
    for (const PackFact& fact : pack.facts) names.push_back(fact.name);
    return names;
}

// Packs and overlays together may name more than a table of SQLite can hold; whatever reads one of
// the rest is refused as reading an unknown fact.
constexpr std::size_t columns_max = 1000;

bool has_column(std::size_t fact) {
    if (fact >= fact_list().size()) return fact < columns_max;
    return fact_list()[fact].kind != FactKind::YenByYear;
}

std::vector<std::string> names_of_columns(const RulePack& pack) {
    std::vector<std::string> names = names_of_facts(pack);
    std::vector<std::string> columns;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (has_column(i)) columns.push_back(names[i]);
    }
    return columns;
}

std::vector<std::string> names_of_derived(const RulePack& pack) {
    std::vector<std::string> names;
    for (const DerivedValue& derived : pack.derived) {
        if (names.size() < columns_max) names.push_back(derived.name);
    }
    return names;
}

SqlValue sql_value_of(const FactValue& value) {
    if (const auto* yes = std::get_if<bool>(&value)) return std::int64_t{*yes ? 1 : 0};
    if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    return {};
}

SqlValue sql_value_of(const std::optional<std::int64_t>& amount) {
    return amount ? SqlValue(*amount) : SqlValue();
}

template <class T>
void add_sorted(std::vector<T>& list, const T& entry) {
    const auto place = std::lower_bound(list.begin(), list.end(), entry);
    if (place == list.end() || *place != entry) list.insert(place, entry);
}

template <class T>
bool holds(const std::vector<T>& sorted, const T& entry) {
    return std::binary_search(sorted.begin(), sorted.end(), entry);
}

}  // namespace

PreparedRules::PreparedRules(RulePack pack)
    : pack_(std::move(pack)),
      fact_names_(names_of_facts(pack_)),
      database_(names_of_columns(pack_), names_of_derived(pack_)) {
    std::size_t column = 0;
    for (std::size_t i = 0; i < fact_names_.size(); ++i) {
        columns_.push_back(has_column(i) ? std::optional(column++) : std::nullopt);
    }
    for (const DerivedValue& derived : pack_.derived) {
        derived_.push_back(prepare(derived.formula, "derived value " + derived.name,
                                   derived.origin_file + ":" + std::to_string(derived.line)));
        if (derived_known_ < columns_max) ++derived_known_;
    }
    for (const Rule& rule : pack_.rules) {
        rules_.push_back(prepare(rule.formula, "rule " + rule.id,
                                 rule.origin_file + ":" + std::to_string(rule.line)));
    }
    derived_values_.resize(derived_.size());
    derived_is_stale_.assign(derived_.size(), true);
    comparisons_of_rule_.resize(rules_.size());
    comparisons_of_derived_.resize(derived_.size());
}

std::optional<PreparedRules::FactNumber> PreparedRules::fact_number(std::string_view name) const {
    const auto found = std::find(fact_names_.begin(), fact_names_.end(), name);
    if (found == fact_names_.end()) return std::nullopt;
    return static_cast<FactNumber>(found - fact_names_.begin());
}

FactKind PreparedRules::kind_of(FactNumber fact) const {
    if (fact < fact_list().size()) return fact_list()[fact].kind;
    const std::string& type = pack_.facts[fact - fact_list().size()].type;
    if (type == "bool") return FactKind::YesNo;
    if (type == "int") return FactKind::Count;
    if (type == "yen") return FactKind::Yen;
    return type == "date" ? FactKind::Date : FactKind::Word;
}

// ── preparing

std::optional<std::string> PreparedRules::name_in_sql(const std::string& name, Scope scope) const {
    if (scope == Scope::Year && is_year_column(name)) return "years." + name;
    const auto fact = fact_number(name);
    if (fact && columns_[*fact]) return "facts.\"" + name + "\"";
    for (std::size_t i = 0; i < derived_known_; ++i) {
        if (pack_.derived[i].name == name) return "derived.\"" + name + "\"";
    }
    return std::nullopt;
}

void PreparedRules::add_read(Entry& entry, const std::string& read) {
    const std::size_t point = read.find('.');
    const std::string table = read.substr(0, point);
    const std::string name = read.substr(point + 1);
    if (table == "facts") {
        if (const auto fact = fact_number(name)) add_sorted(entry.reads, *fact);
    } else if (table == "years") {
        entry.reads_years = true;
        if (name == "year") return;
        const auto fact = fact_number(name == "repayment" ? "repayment" : "cashflow");
        add_sorted(entry.reads, *fact);
    } else {
        const auto names = names_of_derived(pack_);
        const auto found = std::find(names.begin(), names.end(), name);
        if (found == names.end()) return;
        const auto number = static_cast<std::size_t>(found - names.begin());
        for (const std::size_t below : derived_[number].derived) add_sorted(entry.derived, below);
        for (const FactNumber fact : derived_[number].reads) add_sorted(entry.reads, fact);
        add_sorted(entry.derived, number);
        entry.reads_years = entry.reads_years || derived_[number].reads_years;
    }
}

Result<PreparedRules::Entry> PreparedRules::prepare(const Formula& formula) {
    const auto sql = sql_of(
        formula, [this](const std::string& name, Scope scope) { return name_in_sql(name, scope); });
    if (!sql) return sql.problem();
    const auto prepared = database_.prepare(*sql);
    if (!prepared) return prepared.problem();
    Entry entry;
    entry.statement = prepared->number;
    for (const std::string& read : prepared->reads) add_read(entry, read);
    return entry;
}

PreparedRules::Entry PreparedRules::prepare(const std::string& text, const std::string& what,
                                            const std::string& where) {
    std::optional<Problem> problem;
    auto formula = read_formula(text);
    if (formula) {
        note_dates(*formula);
        auto entry = prepare(*formula);
        if (entry) {
            entry->formula = std::move(*formula);
            return std::move(*entry);
        }
        problem = entry.problem();
    } else {
        problem = formula.problem();
    }
    problem->what = what + ": " + problem->what;
    problem->where = where;
    problems_.push_back(*problem);
    Entry refused;
    refused.error = problem->what;
    return refused;
}

void PreparedRules::note_dates(const Formula& formula) {
    const auto date =
        formula.kind == Formula::Kind::Text ? Date::from_text(formula.text) : std::nullopt;
    if (date) dates_.push_back(*date);
    for (const Formula& part : formula.parts) note_dates(part);
}

// ── working out

void PreparedRules::set_facts(const std::vector<FactValue>& values,
                              const std::vector<YearFacts>& years) {
    ensure(values.size() == fact_names_.size());
    std::vector<SqlValue> row;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (columns_[i]) row.push_back(sql_value_of(values[i]));
    }
    database_.set_facts(row);
    set_years(years);
    derived_is_stale_.assign(derived_.size(), true);
}

void PreparedRules::set_fact(FactNumber fact, const FactValue& value) {
    ensure(columns_.at(fact).has_value());
    database_.set_fact(*columns_[fact], sql_value_of(value));
    for (std::size_t i = 0; i < derived_.size(); ++i) {
        if (holds(derived_[i].reads, fact)) derived_is_stale_[i] = true;
    }
}

void PreparedRules::set_years(const std::vector<YearFacts>& years) {
    std::vector<YearRow> rows;
    for (const YearFacts& year : years) {
        rows.push_back({sql_value_of(year.income), sql_value_of(year.local_resources),
                        sql_value_of(year.local_people), sql_value_of(year.other),
                        sql_value_of(year.cash_flow), sql_value_of(year.repayment)});
    }
    database_.set_years(rows);
    for (std::size_t i = 0; i < derived_.size(); ++i) {
        if (derived_[i].reads_years) derived_is_stale_[i] = true;
    }
}

void PreparedRules::bring_up_to_date(const Entry& entry) {
    for (const std::size_t i : entry.derived) {
        if (!derived_is_stale_[i]) continue;
        derived_is_stale_[i] = false;
        Derived& derived = derived_values_[i];
        derived = {};
        const auto value = work_out(derived_[i]);
        if (value) {
            derived.value = *value;
        } else {
            derived.error = value.problem().what;
        }
        if (i < columns_max) database_.set_derived(i, derived.value);
    }
}

Result<SqlValue> PreparedRules::work_out(const Entry& entry) {
    if (!entry.statement) return Problem{ProblemKind::Refused, entry.error, "", ""};
    bring_up_to_date(entry);
    for (const std::size_t i : entry.derived) {
        if (derived_values_[i].error.empty()) continue;
        return Problem{ProblemKind::Refused,
                       pack_.derived[i].name + ": " + derived_values_[i].error, "", ""};
    }
    return database_.work_out(*entry.statement);
}

PreparedRules::Outcome PreparedRules::work_out(std::size_t rule) {
    const auto value = work_out(rules_.at(rule));
    if (!value) return {FindingState::Unknown, value.problem().what};
    if (std::holds_alternative<std::monostate>(*value)) return {};
    const auto* number = std::get_if<std::int64_t>(&*value);
    if (!number || *number < 0 || *number > 1) {
        return {FindingState::Unknown, "its result is neither yes nor no"};
    }
    return {*number == 1 ? FindingState::Pass : FindingState::Fail, ""};
}

const PreparedRules::Derived& PreparedRules::derived(std::size_t derived) {
    Entry all;
    all.derived = derived_.at(derived).derived;
    all.derived.push_back(derived);
    bring_up_to_date(all);
    return derived_values_[derived];
}

const std::vector<PreparedRules::FactNumber>& PreparedRules::reads_of_rule(std::size_t rule) const {
    return rules_.at(rule).reads;
}

const std::vector<PreparedRules::FactNumber>& PreparedRules::reads_of_derived(
    std::size_t derived) const {
    return derived_.at(derived).reads;
}

// ── comparisons

const std::vector<PreparedRules::Comparison>& PreparedRules::comparisons_of_rule(std::size_t rule) {
    auto& known = comparisons_of_rule_.at(rule);
    if (known) return *known;
    known.emplace();
    for (const std::size_t i : rules_[rule].derived) {
        auto& of_derived = comparisons_of_derived_[i];
        if (!of_derived) {
            of_derived.emplace();
            if (derived_[i].formula) add_comparisons(*derived_[i].formula, *of_derived);
        }
        known->insert(known->end(), of_derived->begin(), of_derived->end());
    }
    if (rules_[rule].formula) add_comparisons(*rules_[rule].formula, *known);
    return *known;
}

// Inner ones first: an outer one may turn only where an inner one has turned.
void PreparedRules::add_comparisons(const Formula& formula, std::vector<Comparison>& comparisons) {
    using Kind = Formula::Kind;
    if (formula.kind == Kind::Call && formula.text == "every_year") return;
    for (const Formula& part : formula.parts) add_comparisons(part, comparisons);
    const bool compares =
        formula.kind == Kind::Operator && formula.parts.size() == 2 &&
        (formula.text.front() == '<' || formula.text.front() == '>' || formula.text == "=");
    if (compares) add_comparison(formula.parts[0], formula.parts[1], comparisons);
    if (formula.kind == Kind::Between) {
        add_comparison(formula.parts[0], formula.parts[1], comparisons);
        add_comparison(formula.parts[0], formula.parts[2], comparisons);
    }
    if (formula.kind != Kind::Call) return;
    const Formula zero{Kind::Integer, "0", {}};
    if (formula.text == "abs") add_comparison(formula.parts[0], zero, comparisons);
    if (formula.text != "min" && formula.text != "max") return;
    for (std::size_t i = 0; i < formula.parts.size(); ++i) {
        for (std::size_t j = i + 1; j < formula.parts.size(); ++j) {
            add_comparison(formula.parts[i], formula.parts[j], comparisons);
        }
    }
}

void PreparedRules::add_comparison(const Formula& left, const Formula& right,
                                   std::vector<Comparison>& comparisons) {
    auto entry = prepare(Formula{Formula::Kind::Operator, "-", {left, right}});
    if (!entry) return;
    comparisons.push_back(comparisons_.size());
    comparisons_.push_back(std::move(*entry));
}

bool PreparedRules::reads(Comparison comparison, FactNumber fact) const {
    return holds(comparisons_.at(comparison).reads, fact);
}

bool PreparedRules::reads_years(std::size_t rule) const { return rules_.at(rule).reads_years; }

std::optional<std::int64_t> PreparedRules::difference(Comparison comparison) {
    const auto value = work_out(comparisons_.at(comparison));
    const auto* number = value ? std::get_if<std::int64_t>(&*value) : nullptr;
    return number ? std::optional(*number) : std::nullopt;
}

}  // namespace madoguchi::domain
