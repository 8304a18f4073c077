// A rule pack made ready to be asked: every formula prepared once, facts put in as often as wanted.
// Derived values follow the facts by themselves. Private to the domain; not for two threads at
// once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/domain/assessment.h"
#include "kiosk/domain/fact.h"
#include "kiosk/domain/formula.h"
#include "kiosk/domain/formula_database.h"
#include "kiosk/domain/rule_pack.h"

namespace madoguchi::domain {

class PreparedRules {
public:
    // A place in the list of facts: fact_list(), then the pack's own.
    using FactNumber = std::size_t;

    explicit PreparedRules(RulePack pack);

    const RulePack& pack() const { return pack_; }
    const std::vector<std::string>& fact_names() const { return fact_names_; }
    std::optional<FactNumber> fact_number(std::string_view name) const;
    FactKind kind_of(FactNumber fact) const;

    // Formulas that were refused, each with FILE:LINE. Their rules are unknown and say so.
    const std::vector<Problem>& problems() const { return problems_; }

    void set_facts(const std::vector<FactValue>& values, const std::vector<YearFacts>& years);
    void set_fact(FactNumber fact, const FactValue& value);
    void set_years(const std::vector<YearFacts>& years);

    struct Outcome {
        FindingState state = FindingState::Unknown;
        std::string error;  // Why it could not be worked out; empty as a rule
    };
    Outcome work_out(std::size_t rule);

    struct Derived {
        SqlValue value;
        std::string error;
    };
    const Derived& derived(std::size_t derived);

    // The facts a rule reads, itself or through derived values, in the order of the list.
    const std::vector<FactNumber>& reads_of_rule(std::size_t rule) const;
    const std::vector<FactNumber>& reads_of_derived(std::size_t derived) const;

    // Days that formulas name.
    const std::vector<Date>& dates_in_formulas() const { return dates_; }

    // Where a rule can turn: every comparison and choice between numbers in its formula and in the
    // derived values it reads, as left minus right. Prepared when first asked for. Comparisons of
    // the years are not among them.
    using Comparison = std::size_t;
    const std::vector<Comparison>& comparisons_of_rule(std::size_t rule);
    bool reads(Comparison comparison, FactNumber fact) const;
    bool reads_years(std::size_t rule) const;
    // Empty when unknown, or not between numbers.
    std::optional<std::int64_t> difference(Comparison comparison);

private:
    struct Entry {  // A rule, a derived value or a comparison
        std::optional<std::size_t> statement;
        std::string error;
        std::vector<FactNumber> reads;     // With those of the derived values
        std::vector<std::size_t> derived;  // All it needs, in order
        bool reads_years = false;
        std::optional<Formula> formula;
    };

    std::optional<std::string> name_in_sql(const std::string& name, Scope scope) const;
    Result<Entry> prepare(const Formula& formula);
    Entry prepare(const std::string& text, const std::string& what, const std::string& where);
    void note_dates(const Formula& formula);
    void add_read(Entry& entry, const std::string& read);
    void add_comparisons(const Formula& formula, std::vector<Comparison>& comparisons);
    void add_comparison(const Formula& left, const Formula& right,
                        std::vector<Comparison>& comparisons);
    Result<SqlValue> work_out(const Entry& entry);
    void bring_up_to_date(const Entry& entry);

    RulePack pack_;
    std::vector<std::string> fact_names_;
    std::vector<std::optional<std::size_t>> columns_;  // Of each fact; empty for lists of years
    std::size_t derived_known_ = 0;                    // How many derived values may be named
    FormulaDatabase database_;
    std::vector<Entry> rules_, derived_, comparisons_;
    std::vector<Derived> derived_values_;
    std::vector<bool> derived_is_stale_;
    std::vector<std::optional<std::vector<Comparison>>> comparisons_of_rule_,
        comparisons_of_derived_;
    std::vector<Date> dates_;
    std::vector<Problem> problems_;
};

}  // namespace madoguchi::domain
