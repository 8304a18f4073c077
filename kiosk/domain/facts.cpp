#include "kiosk/domain/facts.h"

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>

#include "kiosk/domain/loan_repayment.h"
#include "platform/base/ensure.h"

namespace madoguchi::domain {

namespace {

constexpr std::size_t effect_years = 7;  // The programme counts its effects over seven years

using Amount = std::optional<std::int64_t>;

Amount amount_of(const std::optional<Yen>& yen) {
    return yen ? Amount(yen->amount()) : std::nullopt;
}

template <class T>
FactValue value_of(const std::optional<T>& known) {
    return known ? FactValue(*known) : FactValue();
}
FactValue value_of(const std::optional<Yen>& yen) { return value_of(amount_of(yen)); }
FactValue value_of(const std::optional<Date>& date) {
    return date ? FactValue(date->text()) : FactValue();
}

// A choice's word, if it is one that the field offers.
std::optional<std::string> word_of(const ChosenWord& chosen, Field field) {
    const auto words = info_of(field).words;
    const bool is_known = chosen && std::find(words.begin(), words.end(), *chosen) != words.end();
    return is_known ? chosen : std::nullopt;
}

bool is_blank(std::string_view text) {
    constexpr std::string_view wide_space = "\u3000";
    while (!text.empty()) {
        if (text.front() == ' ') {
            text.remove_prefix(1);
        } else if (text.substr(0, wide_space.size()) == wide_space) {
            text.remove_prefix(wide_space.size());
        } else {
            return false;
        }
    }
    return true;
}

FactValue is_written(const WrittenText& text) {
    return text ? FactValue(!is_blank(*text)) : FactValue();
}

// True if either is; unknown if neither is and one is unknown.
FactValue either(const std::optional<bool>& a, const std::optional<bool>& b) {
    if ((a && *a) || (b && *b)) return true;
    return a && b ? FactValue(false) : FactValue();
}

// ── first cost

bool is_counted(const CostLine& line) {
    if (line.counted) return *line.counted;
    const auto cost_class = word_of(line.cost_class, Field::CostClass);
    if (cost_class == "research") return line.research_by_university.value_or(false);
    return cost_class == "facilities" || cost_class == "machinery" || cost_class == "equipment";
}

// Unknown while the list of costs is missing, or a line that belongs to the sum has no amount.
FactValue sum_of_costs(const Money& money, bool costs_answered,
                       const std::function<bool(const CostLine&)>& belongs) {
    if (!costs_answered) return {};
    std::int64_t sum = 0;
    for (const CostLine& line : money.costs) {
        if (!belongs(line)) continue;
        if (!line.yen) return {};
        sum += line.yen->amount();
    }
    return sum;
}

// ── years

Amount sum_over_effect_years(const std::vector<YearFacts>& years, Amount YearFacts::*member) {
    if (years.size() < effect_years) return std::nullopt;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < effect_years; ++i) {
        if (!(years[i].*member)) return std::nullopt;
        sum += *(years[i].*member);
    }
    return sum;
}

// Percent of the recurring spending that goes to local people and resources, rounded down.
Amount local_share(const std::vector<YearFacts>& years) {
    std::int64_t local = 0;
    std::int64_t whole = 0;
    for (const YearFacts& year : years) {
        if (!year.local_resources || !year.local_people || !year.other) return std::nullopt;
        local += *year.local_resources + *year.local_people;
        whole += *year.local_resources + *year.local_people + *year.other;
    }
    if (whole == 0) return std::nullopt;
    return 100 * local / whole;
}

FactValue by_year(const Application& application, const std::vector<YearFacts>& years,
                  Amount YearFacts::*member) {
    if (!application.years_answered && years.empty()) return {};
    std::vector<Amount> amounts;
    for (const YearFacts& year : years) amounts.push_back(year.*member);
    return amounts;
}

// ── partners

FactValue has_university_or_npo(const Application& application) {
    if (!application.partners_answered && application.partners.empty()) return {};
    return std::any_of(application.partners.begin(), application.partners.end(),
                       [](const Partner& partner) {
                           const auto role = word_of(partner.role, Field::PartnerRole);
                           const auto state = word_of(partner.state, Field::PartnerState);
                           return (role == "university" || role == "npo") &&
                                  (state == "talking" || state == "agreed");
                       });
}

// ── facts that an overlay brings: JSON from the application's answers or the town's settings

FactValue own_fact(const PackFact& fact,
                   const std::vector<std::pair<std::string, std::string>>& answers) {
    const auto found = std::find_if(answers.begin(), answers.end(),
                                    [&](const auto& answer) { return answer.first == fact.name; });
    if (found == answers.end()) return {};
    const auto value = nlohmann::json::parse(found->second, nullptr, false);
    if (fact.type == "bool" && value.is_boolean()) return value.get<bool>();
    if ((fact.type == "int" || fact.type == "yen") && value.is_number_integer()) {
        const bool fits = value.get<std::int64_t>() <= Yen::input_max &&
                          value.get<std::int64_t>() >= -Yen::input_max;
        return fits ? FactValue(value.get<std::int64_t>()) : FactValue();
    }
    if (!value.is_string()) return {};
    const auto text = value.get<std::string>();
    const bool is_of_its_type =
        fact.type == "text" || (fact.type == "date" && Date::from_text(text));
    return is_of_its_type ? FactValue(text) : FactValue();
}

FactValue own_fact(const PackFact& fact, const Application& application, const Town& town) {
    if (fact.from != "town") return own_fact(fact, application.answers);
    if (fact.name == "consult_deadline") return value_of(town.consult_deadline);
    return own_fact(fact, town.facts);
}

// Puts values where the fact list has their names.
class FactWriter {
public:
    FactWriter() : values_(fact_list().size()) {}

    void set(std::string_view name, FactValue value) {
        const FactInfo* fact = find_fact(name);
        ensure(fact != nullptr);
        values_[static_cast<std::size_t>(fact - fact_list().data())] = std::move(value);
    }
    std::vector<FactValue> take() { return std::move(values_); }

private:
    std::vector<FactValue> values_;
};

void write_idea(FactWriter& facts, const Application& application) {
    const Idea& idea = application.idea;
    const Community& community = application.community;
    facts.set("applicant_is_private_operator", value_of(application.applicant.is_private_operator));
    facts.set("is_new_business", value_of(idea.is_new_business));
    facts.set("business_category", value_of(word_of(idea.category, Field::IdeaCategory)));
    facts.set("novelty_claimed", is_written(idea.novelty));
    facts.set("model_claimed", is_written(idea.model));
    facts.set("entirely_new_field_extreme", value_of(idea.entirely_new_field));
    facts.set("field_digital", value_of(idea.field_digital));
    facts.set("field_decarbon", value_of(idea.field_decarbon));
    facts.set("field_women_youth", value_of(idea.field_women_youth));
    if (word_of(community.issue, Field::CommunityIssue)) {
        facts.set("public_issue_named", is_written(community.description));
    }
    facts.set("replaces_public_spending", value_of(community.replaces_public_spending));
    const auto& resources = application.resources;
    if (application.resources_answered || !resources.empty()) {
        facts.set("uses_local_resource", !resources.empty());
    }
    if (!resources.empty()) {
        facts.set("local_resource_type",
                  value_of(word_of(resources.front().kind, Field::ResourceKind)));
    }
    facts.set("has_university_or_npo", has_university_or_npo(application));
}

void write_money(FactWriter& facts, const Application& application) {
    const Money& money = application.money;
    const bool answered = application.costs_answered || !money.costs.empty();
    const auto is_of = [](const CostLine& line, std::string_view cost_class) {
        return word_of(line.cost_class, Field::CostClass) == cost_class;
    };
    facts.set("eligible_cost", sum_of_costs(money, answered, is_counted));
    facts.set("ineligible_cost", sum_of_costs(money, answered, std::not_fn(is_counted)));
    facts.set("cost_land_in_eligible", sum_of_costs(money, answered, [&](const CostLine& line) {
                  return is_counted(line) && is_of(line, "land");
              }));
    facts.set("cost_own_research_in_eligible",
              sum_of_costs(money, answered, [&](const CostLine& line) {
                  return is_counted(line) && is_of(line, "research") &&
                         !line.research_by_university.value_or(false);
              }));
    const Sources& sources = money.sources;
    facts.set("public_grant", value_of(sources.public_grant));
    facts.set("loan_regional", value_of(sources.loan_regional));
    facts.set("loan_policy", value_of(sources.loan_policy));
    facts.set("loan_furusato", value_of(sources.loan_furusato));
    facts.set("equity_fund", value_of(sources.equity_fund));
    facts.set("crowdfunding", value_of(sources.crowdfunding));
    facts.set("own_funds", value_of(sources.own_funds));
    facts.set("other_funds", value_of(sources.other_funds));
    const LoanTerms& loan = money.loan;
    facts.set("loan_secured_any", either(loan.secured_on_grant_assets, loan.secured_other));
    facts.set("loan_secured_other_assets", value_of(loan.secured_other));
    facts.set("loan_guaranteed", value_of(loan.guaranteed));
    facts.set("loan_manager_guarantee", value_of(loan.manager_guarantee));
    facts.set("bank_assessed", value_of(loan.bank_assessed));
    facts.set("bank_consent", value_of(loan.bank_consent));
    facts.set("new_local_hires", value_of(money.new_local_hires));
}

void write_years_and_dates(FactWriter& facts, const Application& application,
                           const std::vector<YearFacts>& years) {
    facts.set("local_labour_7y", value_of(sum_over_effect_years(years, &YearFacts::local_people)));
    facts.set("local_material_7y",
              value_of(sum_over_effect_years(years, &YearFacts::local_resources)));
    facts.set("cashflow_7y", value_of(sum_over_effect_years(years, &YearFacts::cash_flow)));
    facts.set("cashflow", cash_flow_by_year(application, years));
    facts.set("repayment", repayment_by_year(application, years));
    facts.set("local_share_of_recurring", value_of(local_share(years)));
    const Schedule& schedule = application.schedule;
    facts.set("town_consulted", value_of(schedule.town_consulted));
    facts.set("start_date", value_of(schedule.start_date));
    facts.set("decision_date", value_of(schedule.decision_date));
    facts.set("end_date", value_of(schedule.end_date));
    facts.set("early_start_approved", value_of(schedule.early_start_approved));
}

}  // namespace

std::optional<std::vector<std::int64_t>> planned_repayment(const LoanTerms& terms,
                                                           Amount principal) {
    const auto plan = word_of(terms.repayment, Field::LoanRepayment);
    if (!principal || !plan || !terms.annual_rate_thousandths || !terms.years ||
        !terms.grace_years || *terms.years <= *terms.grace_years) {
        return std::nullopt;
    }
    return repayment_by_year(Loan{.principal = *principal,
                                  .annual_rate_thousandths = *terms.annual_rate_thousandths,
                                  .years = *terms.years,
                                  .grace_years = *terms.grace_years,
                                  .plan = plan == "equal_principal" ? Loan::Plan::EqualPrincipal
                                                                    : Loan::Plan::EqualInstalment});
}

std::vector<YearFacts> work_out_years(const Application& application) {
    const Money& money = application.money;
    const Amount regional = amount_of(money.sources.loan_regional);
    const Amount policy = amount_of(money.sources.loan_policy);
    const auto planned =
        planned_repayment(money.loan, regional && policy ? Amount(*regional + *policy) : Amount());
    std::vector<YearFacts> years;
    for (std::size_t i = 0; i < money.years.size(); ++i) {
        const PlanYear& year = money.years[i];
        YearFacts facts{.income = amount_of(year.income),
                        .local_resources = amount_of(year.local_resources),
                        .local_people = amount_of(year.local_people),
                        .other = amount_of(year.other),
                        .cash_flow = std::nullopt,
                        .repayment = amount_of(year.repayment)};
        if (facts.income && facts.local_resources && facts.local_people && facts.other) {
            facts.cash_flow =
                *facts.income - *facts.local_resources - *facts.local_people - *facts.other;
        }
        if (!facts.repayment && planned) {
            facts.repayment = i < planned->size() ? (*planned)[i] : 0;
        }
        years.push_back(facts);
    }
    return years;
}

FactValue cash_flow_by_year(const Application& application, const std::vector<YearFacts>& years) {
    return by_year(application, years, &YearFacts::cash_flow);
}

FactValue repayment_by_year(const Application& application, const std::vector<YearFacts>& years) {
    return by_year(application, years, &YearFacts::repayment);
}

std::vector<FactValue> work_out_facts(const Application& application, const Town& town,
                                      const std::vector<YearFacts>& years,
                                      const std::vector<PackFact>& own_facts) {
    FactWriter facts;
    write_idea(facts, application);
    write_money(facts, application);
    write_years_and_dates(facts, application, years);
    facts.set("gov_is_municipality", value_of(town.is_municipality));
    facts.set("gov_disadvantaged_area", value_of(town.disadvantaged_area));
    facts.set("fiscal_index_x100", value_of(town.fiscal_index_x100));
    std::vector<FactValue> values = facts.take();
    for (const PackFact& fact : own_facts) values.push_back(own_fact(fact, application, town));
    return values;
}

}  // namespace madoguchi::domain
