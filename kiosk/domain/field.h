// Every question a visitor can answer, by one name: what kind of answer it takes, how long it may
// be, which words it offers and on which step it is asked. Screens, journeys, the command line and
// the "go there" buttons of the eligibility screen all speak of answers through this table.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "kiosk/domain/application.h"
#include "platform/base/result.h"

namespace madoguchi::domain {

// The eight steps of a visit, in the order of the rail.
enum class Step { Profile, Idea, Resources, Canvas, Partners, Money, Eligibility, Review };
inline constexpr int step_count = 8;
std::string_view word_of(Step step);  // "profile", …, as rule packs write it
std::optional<Step> step_of(std::string_view word);

enum class Field {
    ApplicantName,
    ApplicantReading,
    ApplicantPhone,
    ApplicantPostalCode,
    ApplicantAddress,
    ApplicantResidence,
    ApplicantForm,
    ApplicantSector,
    ApplicantCapital,
    ApplicantEmployees,
    ApplicantIsPrivateOperator,
    ApplicantMotivation,
    IdeaTitle,
    IdeaSummary,
    IdeaCategory,
    IdeaStage,
    IdeaMarket,
    IdeaReplacesLostService,
    IdeaIsNewBusiness,
    IdeaNovelty,
    IdeaModel,
    IdeaEntirelyNewField,
    IdeaFieldDigital,
    IdeaFieldDecarbon,
    IdeaFieldWomenYouth,
    ResourceKind,
    ResourceName,  // item: the resource's id
    CommunityIssue,
    CommunityDescription,
    CommunityReplacesPublicSpending,
    CommunityPublicCostAvoided,
    NoteText,  // item: the note's id
    PartnerRole,
    PartnerName,
    PartnerState,  // item: the partner's id
    CostName,
    CostClass,
    CostYen,
    CostCounted,
    CostResearchByUniversity,  // item: the line's id
    SourcePublicGrant,
    SourceLoanRegional,
    SourceLoanPolicy,
    SourceLoanFurusato,
    SourceEquityFund,
    SourceCrowdfunding,
    SourceOwnFunds,
    SourceOtherFunds,
    LoanSecuredOnGrantAssets,
    LoanSecuredOther,
    LoanGuaranteed,
    LoanManagerGuarantee,
    LoanBankAssessed,
    LoanBankConsent,
    LoanAnnualRate,
    LoanYears,
    LoanGraceYears,
    LoanRepayment,
    YearIncome,
    YearLocalResources,
    YearLocalPeople,
    YearOther,
    YearRepayment,  // item: "1" … "10"
    NewLocalHires,
    ScheduleDecisionDate,
    ScheduleStartDate,
    ScheduleEndDate,
    ScheduleEarlyStartApproved,
    ScheduleTownConsulted,
    OverlayAnswer,  // item: the overlay fact's name
};
inline constexpr int field_count = static_cast<int>(Field::OverlayAnswer) + 1;

enum class AnswerKind { Text, Choice, YesNo, Yen, Count, Rate, Date };

// Which keyboard suits the answer, and how it is written.
enum class Writing { Words, Kana, Phone, PostalCode, Number };

struct FieldInfo {
    Field field;
    std::string_view name;  // "applicant.name": for tests, packs and node keys; never shown
    AnswerKind kind;
    Step step;
    Writing writing = Writing::Words;
    std::size_t graphemes_max = 0;  // Text only
    std::int64_t count_max = 0;     // Count and Rate only
    std::span<const std::string_view> words =
        {};  // Choice only: the known words, in order of showing
};

const FieldInfo& info_of(Field field);
std::optional<Field> field_of(std::string_view name);

// One answer's address: the field, and which item of a list where the field is asked for each item.
struct FieldRef {
    Field field;
    std::string item;

    friend bool operator==(const FieldRef&, const FieldRef&) = default;
};

// monostate: not answered. Yen, counts and rates (thousandths of a percent) are integers; a choice
// is its word.
using Answer = std::variant<std::monostate, bool, std::int64_t, std::string, Date>;

// The answer as stored; not answered also when the item does not exist or a choice's word is
// unknown. An overlay's answer that is written as a date comes back as a Date.
Answer read_answer(const Application& application, const FieldRef& ref);

// Refused, with the application as it was: an answer of another kind, over the field's limit, an
// unknown word, an item that does not exist. Years are made as needed, and years at the end in
// which nothing is answered any more are taken away.
Result<void> write_answer(Application& application, const FieldRef& ref, const Answer& answer);

// The fields that must be answered so that a fact is known; empty for facts of the town's settings.
std::span<const Field> fields_behind(std::string_view fact);

// Facts that only the town's settings answer: gov_is_municipality and the like.
bool is_town_fact(std::string_view fact);

}  // namespace madoguchi::domain
