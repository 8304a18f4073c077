#include "kiosk/domain/nearest_change.h"

#include <algorithm>
#include <numeric>

#include "kiosk/domain/facts.h"
#include "kiosk/domain/nearest_search.h"
#include "kiosk/domain/turning_points.h"

namespace madoguchi::domain {

namespace {

using Candidate = MendingChange;

std::int64_t rise_of(const NearestChange& change, std::string_view fact) {
    for (std::size_t i = 0; i < change.set.size(); ++i) {
        if (change.set[i].first != fact) continue;
        return std::get<std::int64_t>(change.set[i].second) -
               std::get<std::int64_t>(change.from[i].second);
    }
    return 0;
}

std::optional<std::int64_t> repaid_in_all(const LoanTerms& terms, std::int64_t principal) {
    const auto planned = planned_repayment(terms, principal);
    if (!planned) return std::nullopt;
    return std::accumulate(planned->begin(), planned->end(), std::int64_t{0});
}

ChangePrice price_of(const NearestChange& change, const AssessedPlan& plan) {
    ChangePrice price;
    for (const auto& [fact, value] : change.set) {
        if (find_fact(fact)->kind == FactKind::Yen) price.funds_yen += rise_of(change, fact);
    }
    const std::int64_t borrowed = rise_of(change, "loan_regional") + rise_of(change, "loan_policy");
    const Sources& sources = plan.application.money.sources;
    if (borrowed == 0 || !sources.loan_regional || !sources.loan_policy) return price;
    const LoanTerms& terms = plan.application.money.loan;
    const std::int64_t principal = sources.loan_regional->amount() + sources.loan_policy->amount();
    const auto before = repaid_in_all(terms, principal);
    const auto after = repaid_in_all(terms, principal + borrowed);
    if (before && after) price.repaid_yen = *after - *before;
    return price;
}

NearestChange change_of(const Candidate& candidate, const PreparedRules& rules,
                        const AssessedPlan& plan) {
    NearestChange change;
    for (const auto& [fact, value] : candidate.set) {
        change.set.emplace_back(rules.fact_names()[fact], value);
        change.from.emplace_back(rules.fact_names()[fact], plan.facts[fact]);
    }
    for (const std::size_t rule : candidate.fixes) {
        change.fixes.push_back(plan.findings[rule].rule);
    }
    change.verdict = candidate.verdict;
    change.price = price_of(change, plan);
    return change;
}

bool moves_the_same(const Candidate& a, const Candidate& b) {
    return std::equal(a.set.begin(), a.set.end(), b.set.begin(), b.set.end(),
                      [](const auto& one, const auto& other) { return one.first == other.first; });
}

// The best for each failing must, in the order of the pack.
std::vector<const Candidate*> best_for_each(const std::vector<Candidate>& candidates,
                                            const AssessedPlan& plan) {
    std::vector<const Candidate*> chosen;
    for (std::size_t rule = 0; rule < plan.findings.size(); ++rule) {
        const auto best =
            std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& candidate) {
                const auto& fixes = candidate.fixes;
                return std::find(fixes.begin(), fixes.end(), rule) != fixes.end();
            });
        if (best == candidates.end() || chosen.size() == nearest_changes_max) continue;
        const bool is_taken = std::find(chosen.begin(), chosen.end(), &*best) != chosen.end();
        if (!is_taken) chosen.push_back(&*best);
    }
    return chosen;
}

// Then others, cheapest first, as long as they move something else.
void add_others(std::vector<const Candidate*>& chosen, const std::vector<Candidate>& candidates,
                std::size_t count_max) {
    for (const Candidate& candidate : candidates) {
        const bool is_new = std::none_of(chosen.begin(), chosen.end(), [&](const Candidate* other) {
            return moves_the_same(*other, candidate);
        });
        if (is_new && chosen.size() < count_max) chosen.push_back(&candidate);
    }
}

// One for every set of facts that open musts wait for.
std::vector<NearestChange> answers_for(const AssessedPlan& plan) {
    std::vector<NearestChange> answers;
    for (const Finding& finding : plan.findings) {
        if (finding.severity != Severity::Must || finding.state != FindingState::Unknown) continue;
        if (finding.unanswered.empty()) continue;
        auto same = std::find_if(answers.begin(), answers.end(), [&](const NearestChange& answer) {
            return answer.answer == finding.unanswered;
        });
        if (same == answers.end()) {
            answers.emplace_back().answer = finding.unanswered;
            same = answers.end() - 1;
        }
        same->fixes.push_back(finding.rule);
    }
    return answers;
}

std::size_t facts_in(const NearestChange& change) {
    return change.answer.empty() ? change.set.size() : change.answer.size();
}

}  // namespace

std::vector<NearestChange> nearest_changes_of(PreparedRules& rules, const AssessedPlan& plan) {
    const std::vector<Candidate> candidates = mending_changes(rules, plan);
    std::vector<const Candidate*> chosen = best_for_each(candidates, plan);
    std::vector<NearestChange> answers = answers_for(plan);
    answers.resize(std::min(answers.size(), nearest_changes_max - chosen.size()));
    add_others(chosen, candidates, nearest_changes_max - answers.size());
    std::stable_sort(chosen.begin(), chosen.end(),
                     [](const Candidate* a, const Candidate* b) { return a->cost() < b->cost(); });
    // Answers cost nothing, so among changes of as many facts they come first.
    std::vector<NearestChange> changes = std::move(answers);
    for (const Candidate* candidate : chosen) changes.push_back(change_of(*candidate, rules, plan));
    std::stable_sort(
        changes.begin(), changes.end(),
        [](const NearestChange& a, const NearestChange& b) { return facts_in(a) < facts_in(b); });
    return changes;
}

std::optional<std::int64_t> largest_public_grant(PreparedRules& rules) {
    const RulePack& pack = rules.pack();
    const auto grant = *rules.fact_number("public_grant");
    std::vector<std::size_t> bounds;
    for (std::size_t i = 0; i < pack.rules.size(); ++i) {
        const auto& names = pack.carried_by;
        if (std::find(names.begin(), names.end(), pack.rules[i].id) != names.end()) {
            bounds.push_back(i);
        }
    }
    if (bounds.empty()) return std::nullopt;
    const Way way{.from = 0,
                  .to = Yen::input_max,
                  .facts = {grant},
                  .moves_years = false,
                  .go_to = [&](std::int64_t amount) { rules.set_fact(grant, amount); }};
    const std::vector<Stretch> stretches = stretches_of(rules, bounds, way);
    for (auto stretch = stretches.rbegin(); stretch != stretches.rend(); ++stretch) {
        way.go_to(stretch->to);
        bool some_fail = false;
        bool some_open = false;
        for (const std::size_t rule : bounds) {
            const FindingState state = rules.work_out(rule).state;
            some_fail = some_fail || state == FindingState::Fail;
            some_open = some_open || state == FindingState::Unknown;
        }
        if (some_fail) continue;
        return some_open ? std::nullopt : std::optional(stretch->to);
    }
    return std::nullopt;
}

}  // namespace madoguchi::domain
