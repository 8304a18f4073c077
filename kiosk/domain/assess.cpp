#include <algorithm>

#include "kiosk/domain/assessment.h"
#include "kiosk/domain/assessment_parts.h"
#include "kiosk/domain/facts.h"
#include "kiosk/domain/hash.h"
#include "kiosk/domain/nearest_change.h"
#include "kiosk/domain/prepared_rules.h"

namespace madoguchi::domain {

namespace {

bool is_unknown(const FactValue& value) {
    if (const auto* years = std::get_if<std::vector<std::optional<std::int64_t>>>(&value)) {
        return years->empty() ||
               std::any_of(years->begin(), years->end(), [](const auto& year) { return !year; });
    }
    return std::holds_alternative<std::monostate>(value);
}

FactValue fact_value_of(const SqlValue& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    return {};
}

FactValue fact_value_of(const std::optional<std::int64_t>& number) {
    return number ? FactValue(*number) : FactValue();
}

FactKind kind_of(const DerivedValue& derived) {
    if (derived.type == "yen") return FactKind::Yen;
    if (derived.type == "int") return FactKind::Count;
    return derived.type == "date" ? FactKind::Date : FactKind::Word;
}

std::vector<Finding> findings_of(PreparedRules& rules, const std::vector<FactValue>& facts) {
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < rules.pack().rules.size(); ++i) {
        const Rule& rule = rules.pack().rules[i];
        auto outcome = rules.work_out(i);
        Finding finding;
        finding.rule = rule.id;
        finding.severity = rule.severity;
        finding.state = outcome.state;
        finding.error = std::move(outcome.error);
        for (const auto fact : rules.reads_of_rule(i)) {
            finding.reads.push_back(rules.fact_names()[fact]);
            if (is_unknown(facts[fact])) finding.unanswered.push_back(rules.fact_names()[fact]);
        }
        findings.push_back(std::move(finding));
    }
    return findings;
}

// The worst first.
int badness(FindingState state) {
    return state == FindingState::Fail ? 0 : (state == FindingState::Unknown ? 1 : 2);
}

GroupState state_of(const Finding& worst) {
    const bool passes = worst.state == FindingState::Pass;
    if (passes) return GroupState::Pass;
    if (worst.severity == Severity::Confirm) return GroupState::AskTheDesk;
    if (worst.severity == Severity::Advice) return GroupState::Advice;
    return worst.state == FindingState::Fail ? GroupState::Fail : GroupState::Unknown;
}

std::vector<GroupFinding> groups_of(const RulePack& pack, const std::vector<Finding>& findings) {
    std::vector<GroupFinding> groups;
    for (const Group& group : pack.groups) {
        GroupFinding row;
        row.group = group.id;
        for (std::size_t i = 0; i < findings.size(); ++i) {
            if (pack.rules[i].group == group.id) row.findings.push_back(i);
        }
        if (row.findings.empty()) continue;
        // Musts before what to confirm, that before advice: they alone make the row's state.
        std::stable_sort(row.findings.begin(), row.findings.end(), [&](auto a, auto b) {
            const Finding& one = findings[a];
            const Finding& other = findings[b];
            return std::make_pair(one.severity, badness(one.state)) <
                   std::make_pair(other.severity, badness(other.state));
        });
        row.state = state_of(findings[row.findings.front()]);
        groups.push_back(std::move(row));
    }
    return groups;
}

Verdict verdict_of(const std::vector<Finding>& findings) {
    Verdict verdict = Verdict::Complete;
    for (const Finding& finding : findings) {
        if (finding.severity != Severity::Must) continue;
        if (finding.state == FindingState::Fail) return Verdict::NotYet;
        if (finding.state == FindingState::Unknown) verdict = Verdict::Open;
    }
    return verdict;
}

std::optional<std::int64_t> cost_of(const NamedValues& facts) {
    const auto eligible = number_in(facts, "eligible_cost");
    const auto other = number_in(facts, "ineligible_cost");
    return eligible && other ? std::optional(*eligible + *other) : std::nullopt;
}

void add_derived(Assessment& assessment, PreparedRules& rules) {
    const RulePack& pack = rules.pack();
    for (std::size_t i = 0; i < pack.derived.size(); ++i) {
        assessment.derived.emplace_back(pack.derived[i].name,
                                        fact_value_of(rules.derived(i).value));
        assessment.other_kinds.emplace_back(pack.derived[i].name, kind_of(pack.derived[i]));
    }
    const Shares shares = shares_of(number_in(assessment.facts, "public_grant"),
                                    number_in(assessment.derived, "national_rate_class"));
    assessment.derived.emplace_back("national_share_yen", fact_value_of(shares.national));
    assessment.derived.emplace_back("local_share_yen", fact_value_of(shares.local));
}

std::string hash_with(const RulePack& pack, const std::vector<const RulePack*>& overlays) {
    std::string hashes = pack.hash;
    for (const RulePack* overlay : overlays) hashes += overlay->hash;
    return overlays.empty() ? pack.hash : sha256_of(hashes);
}

RulePack with_overlays(const RulePack& pack, const std::vector<const RulePack*>& overlays) {
    RulePack combined = pack;
    for (const RulePack* overlay : overlays) combined = laid_over(combined, *overlay);
    return combined;
}

}  // namespace

Assessor::Assessor(const RulePack& pack, const std::vector<const RulePack*>& overlays)
    : rules_(std::make_unique<PreparedRules>(with_overlays(pack, overlays))),
      hash_(hash_with(pack, overlays)) {}
Assessor::~Assessor() = default;
Assessor::Assessor(Assessor&&) noexcept = default;
Assessor& Assessor::operator=(Assessor&&) noexcept = default;

const RulePack& Assessor::pack() const { return rules_->pack(); }

Assessment Assessor::assess(const Application& application, const Town& town,
                            NearestChanges nearest) {
    PreparedRules& rules = *rules_;
    const std::vector<YearFacts> years = work_out_years(application);
    const std::vector<FactValue> facts =
        work_out_facts(application, town, years, rules.pack().facts);
    rules.set_facts(facts, years);

    Assessment assessment;
    assessment.pack = rules.pack().id;
    assessment.pack_hash = hash_;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        assessment.facts.emplace_back(rules.fact_names()[i], facts[i]);
        if (i >= fact_list().size()) {
            assessment.other_kinds.emplace_back(rules.fact_names()[i], rules.kind_of(i));
        }
    }
    assessment.findings = findings_of(rules, facts);
    assessment.groups = groups_of(rules.pack(), assessment.findings);
    assessment.verdict = verdict_of(assessment.findings);
    add_derived(assessment, rules);
    assessment.indices = indices_of(assessment.facts, statistics_of(town).averages);
    assessment.repayment =
        repayment_of(years, cost_of(assessment.facts), number_in(assessment.facts, "public_grant"));
    assessment.enterprise = enterprise_of(application.applicant);
    assessment.category = category_of(application.idea);
    if (nearest == NearestChanges::Find) {
        assessment.nearest_changes =
            nearest_changes_of(rules, AssessedPlan{application, facts, years, assessment.findings});
    }
    assessment.derived.emplace_back("largest_public_grant",
                                    fact_value_of(largest_public_grant(rules)));
    for (const char* name : {"national_share_yen", "local_share_yen", "largest_public_grant"}) {
        assessment.other_kinds.emplace_back(name, FactKind::Yen);
    }
    return assessment;
}

Assessment assess(const Application& application, const RulePack& pack,
                  const std::vector<const RulePack*>& overlays, const Town& town,
                  NearestChanges nearest) {
    return Assessor(pack, overlays).assess(application, town, nearest);
}

}  // namespace madoguchi::domain
