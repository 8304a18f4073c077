// What the rules say of one application: facts, derived values, a finding per rule, the four
// indices, the repayment and the nearest changes that would turn a "no" into a "yes". Pure: same
// input, same answer.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kiosk/domain/application.h"
#include "kiosk/domain/fact.h"
#include "kiosk/domain/rule_pack.h"
#include "kiosk/domain/town.h"
#include "platform/base/result.h"

namespace madoguchi::domain {

enum class FindingState { Pass, Fail, Unknown };
std::string_view word_of(FindingState state);  // "pass", as `assess` prints it

struct Finding {
    std::string rule;
    Severity severity = Severity::Must;
    FindingState state = FindingState::Unknown;
    std::vector<std::string> reads;       // Facts, in the order of the fact list
    std::vector<std::string> unanswered;  // Those of them that are unknown
    std::string error;                    // Why the rule could not be worked out; empty as a rule
};

// One row of the eligibility screen: the worst of its musts. A group without musts takes the worst
// of what it has, but is never counted among what is still to do.
enum class GroupState { Pass, Unknown, Fail, AskTheDesk, Advice };
struct GroupFinding {
    std::string group;
    GroupState state = GroupState::Unknown;
    std::vector<std::size_t> findings;  // Indices into Assessment::findings, worst first
};

enum class Verdict { Complete, Open, NotYet };
std::string_view word_of(Verdict verdict);  // "not_yet"

struct Index {
    std::optional<std::int64_t> yen;
    std::optional<std::int64_t> per_grant_hundredths;  // Rounded towards minus infinity
    std::int64_t average_hundredths = 0;  // Of the earlier projects; plan figures, no pass mark
};
struct Indices {
    Index financing, local_employment, local_resources, cash_flow, investment;
};

struct RepaymentYear {
    int year = 0;
    std::optional<std::int64_t> cash_flow, repayment, left;
    std::optional<bool> covered;
};
struct Repayment {
    std::vector<RepaymentYear> years;
    std::optional<int> first_shortfall_year;
    std::optional<std::int64_t> cover_min_hundredths;
    std::optional<int> payback_year;
};

// What a change costs in the plan. Its own repayments are as the loan's terms give them.
struct ChangePrice {
    std::int64_t funds_yen = 0;              // How much more money the plan then has in all
    std::optional<std::int64_t> repaid_yen;  // How much more is paid back, with interest, in all
};

struct NearestChange {
    // Facts to set, with the value before (empty: unknown). Empty when the answer is simply
    // missing.
    std::vector<std::pair<std::string, FactValue>> set, from;
    std::vector<std::string> answer;  // Facts to answer first
    std::vector<std::string> fixes;   // Rules that then pass
    Verdict verdict = Verdict::NotYet;
    ChangePrice price;
};

struct Category {
    std::optional<std::string> proposed;    // "I" … "IV"
    std::optional<std::string> model;       // "BM1" … "BM3"
    std::optional<std::string> money_flow;  // outside_in | inside
    std::optional<std::string> risk;        // low | middle
};

struct Assessment {
    std::string pack;
    std::string pack_hash;
    bool pack_outdated = false;
    // In the order of the fact list, then those of overlays.
    std::vector<std::pair<std::string, FactValue>> facts;
    // The pack's, then national_share_yen, local_share_yen and largest_public_grant: the most that
    // the plan's finance could carry under the pack, all tiers considered.
    std::vector<std::pair<std::string, FactValue>> derived;
    // How to write those that are not in fact_list().
    std::vector<std::pair<std::string, FactKind>> other_kinds;
    std::vector<Finding> findings;
    std::vector<GroupFinding> groups;  // In the order of the pack
    Verdict verdict = Verdict::Open;
    Indices indices;
    Repayment repayment;
    std::string enterprise = "unknown";  // micro | sme | large | unknown
    Category category;
    std::vector<NearestChange> nearest_changes;
};

enum class NearestChanges { Find, Skip };

// Rule pack and overlays made ready, for whoever assesses more than once: preparing takes longer
// than an assessment. Overlays lie over the pack, in order. Not for two threads at once.
class Assessor {
public:
    explicit Assessor(const RulePack& pack, const std::vector<const RulePack*>& overlays = {});
    ~Assessor();
    Assessor(Assessor&&) noexcept;
    Assessor& operator=(Assessor&&) noexcept;

    // Never fails: a rule that cannot be worked out is Unknown and says why in its finding.
    Assessment assess(const Application& application, const Town& town,
                      NearestChanges nearest = NearestChanges::Find);

    const RulePack& pack() const;  // With the overlays

private:
    std::unique_ptr<class PreparedRules> rules_;
    std::string hash_;
};

// The same for one assessment. Thread-safe for different calls; each makes its own private
// in-memory database.
Assessment assess(const Application& application, const RulePack& pack,
                  const std::vector<const RulePack*>& overlays, const Town& town,
                  NearestChanges nearest = NearestChanges::Find);

// The contract's JSON (section 3), one document, ending in a newline.
std::string write_assessment(const Assessment& assessment);

// A pack's words with its placeholders filled, in pieces, so that the screen writes amounts and
// dates in its own language's way. "{public_grant}" is a fact or derived value by its name;
// "{first_shortfall_year}" the year of the plan that is not covered.
struct WordingPiece {
    std::string text;  // Words as they are; empty when the piece is a value
    std::string name;  // The fact's or derived value's
    FactKind kind = FactKind::Word;
    FactValue value;  // monostate: not answered yet
};
std::vector<WordingPiece> fill(const Wording& wording, const std::string& language,
                               const Assessment& assessment);

// The names in braces, for checks.
std::vector<std::string> placeholders_of(const std::string& words);

}  // namespace madoguchi::domain
