// The table behind field.h: one row a question.
#include "kiosk/domain/field_table.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace madoguchi::domain {

namespace {

using Words = std::span<const std::string_view>;

// Limits of text in grapheme clusters, so that a kanji with a variation selector is one.
constexpr std::size_t name_max = 40;
constexpr std::size_t reading_max = 60;
constexpr std::size_t phone_max = 20;
constexpr std::size_t postal_code_max = 8;
constexpr std::size_t address_max = 100;
constexpr std::size_t title_max = 30;
constexpr std::size_t summary_max = 60;  // The idea in one sentence
constexpr std::size_t note_max = 40;
constexpr std::size_t line_name_max = 40;  // A resource, a partner, a cost
constexpr std::size_t free_text_max = 400;

// The words of the application document (contract section 3), in the order they are offered.
constexpr std::string_view residences[] = {"resident", "moving_in", "outside"};
constexpr std::string_view forms[] = {"planning", "sole", "company", "npo", "cooperative", "other"};
constexpr std::string_view sectors[] = {"manufacturing", "wholesale", "retail", "service", "other"};
constexpr std::string_view categories[] = {"I", "II", "III", "IV"};
constexpr std::string_view stages[] = {"research", "idea", "trial", "first_sales", "going"};
constexpr std::string_view markets[] = {"inside", "visitors", "outside"};
constexpr std::string_view resource_kinds[] = {"agri", "industrial", "tourism", "people", "other"};
constexpr std::string_view issues[] = {"population", "birthrate", "shopping_street",
                                       "brand",      "tourism",   "plants",
                                       "community",  "transport", "other"};
constexpr std::string_view partner_roles[] = {"bank",     "town",    "state",        "university",
                                              "npo",      "chamber", "support_body", "community",
                                              "supplier", "other"};
constexpr std::string_view partner_states[] = {"none", "talking", "agreed"};
constexpr std::string_view cost_classes[] = {"facilities", "machinery", "equipment", "research",
                                             "land",       "running",   "other"};
constexpr std::string_view repayments[] = {"equal_principal", "equal_instalment"};

constexpr FieldInfo text(Field field, std::string_view name, Step step, std::size_t graphemes_max,
                         Writing writing = Writing::Words) {
    return {.field = field,
            .name = name,
            .kind = AnswerKind::Text,
            .step = step,
            .writing = writing,
            .graphemes_max = graphemes_max};
}
constexpr FieldInfo choice(Field field, std::string_view name, Step step, Words words) {
    return {.field = field, .name = name, .kind = AnswerKind::Choice, .step = step, .words = words};
}
constexpr FieldInfo yes_no(Field field, std::string_view name, Step step) {
    return {.field = field, .name = name, .kind = AnswerKind::YesNo, .step = step};
}
constexpr FieldInfo yen(Field field, std::string_view name, Step step) {
    return {.field = field,
            .name = name,
            .kind = AnswerKind::Yen,
            .step = step,
            .writing = Writing::Number};
}
constexpr FieldInfo count(Field field, std::string_view name, Step step, std::int64_t count_max) {
    return {.field = field,
            .name = name,
            .kind = AnswerKind::Count,
            .step = step,
            .writing = Writing::Number,
            .count_max = count_max};
}
constexpr FieldInfo rate(Field field, std::string_view name, Step step, std::int64_t count_max) {
    return {.field = field,
            .name = name,
            .kind = AnswerKind::Rate,
            .step = step,
            .writing = Writing::Number,
            .count_max = count_max};
}
constexpr FieldInfo date(Field field, std::string_view name, Step step) {
    return {.field = field,
            .name = name,
            .kind = AnswerKind::Date,
            .step = step,
            .writing = Writing::Number};
}

template <auto... Members>
Slot at(Application& application, const std::string&) {
    return &(application.*....*Members);
}

template <auto Member, auto... List>
Slot in_list(Application& application, const std::string& item) {
    for (auto& entry : (application.*....*List)) {
        if (entry.id == item) return &(entry.*Member);
    }
    return std::monostate();
}

template <auto Member>
Slot in_note(Application& application, const std::string& item) {
    for (auto& notes : application.canvas.blocks) {
        for (auto& note : notes) {
            if (note.id == item) return &(note.*Member);
        }
    }
    return std::monostate();
}

template <auto Member>
Slot in_year(Application& application, const std::string& item) {
    const auto year = year_of(item);
    auto& years = application.money.years;
    if (!year || *year > years.size()) return std::monostate();
    return &(years[*year - 1].*Member);
}

Slot nothing(Application&, const std::string&) { return std::monostate(); }

constexpr std::array<FieldRow, field_count> rows = {
    FieldRow{text(Field::ApplicantName, "applicant.name", Step::Profile, name_max),
             at<&Application::applicant, &Applicant::name>},
    FieldRow{text(Field::ApplicantReading, "applicant.reading", Step::Profile, reading_max,
                  Writing::Kana),
             at<&Application::applicant, &Applicant::reading>},
    FieldRow{
        text(Field::ApplicantPhone, "applicant.phone", Step::Profile, phone_max, Writing::Phone),
        at<&Application::applicant, &Applicant::phone>},
    FieldRow{text(Field::ApplicantPostalCode, "applicant.postal_code", Step::Profile,
                  postal_code_max, Writing::PostalCode),
             at<&Application::applicant, &Applicant::postal_code>},
    FieldRow{text(Field::ApplicantAddress, "applicant.address", Step::Profile, address_max),
             at<&Application::applicant, &Applicant::address>},
    FieldRow{choice(Field::ApplicantResidence, "applicant.residence", Step::Profile, residences),
             at<&Application::applicant, &Applicant::residence>},
    FieldRow{choice(Field::ApplicantForm, "applicant.form", Step::Profile, forms),
             at<&Application::applicant, &Applicant::form>},
    FieldRow{choice(Field::ApplicantSector, "applicant.sector", Step::Profile, sectors),
             at<&Application::applicant, &Applicant::sector>},
    FieldRow{yen(Field::ApplicantCapital, "applicant.capital_yen", Step::Profile),
             at<&Application::applicant, &Applicant::capital>},
    FieldRow{count(Field::ApplicantEmployees, "applicant.employees", Step::Profile, people_max),
             at<&Application::applicant, &Applicant::employees>},
    FieldRow{
        yes_no(Field::ApplicantIsPrivateOperator, "applicant.is_private_operator", Step::Profile),
        at<&Application::applicant, &Applicant::is_private_operator>},
    FieldRow{text(Field::ApplicantMotivation, "applicant.motivation", Step::Profile, free_text_max),
             at<&Application::applicant, &Applicant::motivation>},
    FieldRow{text(Field::IdeaTitle, "idea.title", Step::Idea, title_max),
             at<&Application::idea, &Idea::title>},
    FieldRow{text(Field::IdeaSummary, "idea.summary", Step::Idea, summary_max),
             at<&Application::idea, &Idea::summary>},
    FieldRow{choice(Field::IdeaCategory, "idea.category", Step::Idea, categories),
             at<&Application::idea, &Idea::category>},
    FieldRow{choice(Field::IdeaStage, "idea.stage", Step::Idea, stages),
             at<&Application::idea, &Idea::stage>},
    FieldRow{choice(Field::IdeaMarket, "idea.market", Step::Idea, markets),
             at<&Application::idea, &Idea::market>},
    FieldRow{yes_no(Field::IdeaReplacesLostService, "idea.replaces_lost_service", Step::Idea),
             at<&Application::idea, &Idea::replaces_lost_service>},
    FieldRow{yes_no(Field::IdeaIsNewBusiness, "idea.is_new_business", Step::Idea),
             at<&Application::idea, &Idea::is_new_business>},
    FieldRow{text(Field::IdeaNovelty, "idea.novelty", Step::Idea, free_text_max),
             at<&Application::idea, &Idea::novelty>},
    FieldRow{text(Field::IdeaModel, "idea.model", Step::Idea, free_text_max),
             at<&Application::idea, &Idea::model>},
    FieldRow{yes_no(Field::IdeaEntirelyNewField, "idea.entirely_new_field", Step::Idea),
             at<&Application::idea, &Idea::entirely_new_field>},
    FieldRow{yes_no(Field::IdeaFieldDigital, "idea.field_digital", Step::Idea),
             at<&Application::idea, &Idea::field_digital>},
    FieldRow{yes_no(Field::IdeaFieldDecarbon, "idea.field_decarbon", Step::Idea),
             at<&Application::idea, &Idea::field_decarbon>},
    FieldRow{yes_no(Field::IdeaFieldWomenYouth, "idea.field_women_youth", Step::Idea),
             at<&Application::idea, &Idea::field_women_youth>},
    FieldRow{choice(Field::ResourceKind, "resource.kind", Step::Resources, resource_kinds),
             in_list<&Resource::kind, &Application::resources>},
    FieldRow{text(Field::ResourceName, "resource.name", Step::Resources, line_name_max),
             in_list<&Resource::name, &Application::resources>},
    FieldRow{choice(Field::CommunityIssue, "community.issue", Step::Resources, issues),
             at<&Application::community, &Community::issue>},
    FieldRow{
        text(Field::CommunityDescription, "community.description", Step::Resources, free_text_max),
        at<&Application::community, &Community::description>},
    FieldRow{yes_no(Field::CommunityReplacesPublicSpending, "community.replaces_public_spending",
                    Step::Resources),
             at<&Application::community, &Community::replaces_public_spending>},
    FieldRow{yen(Field::CommunityPublicCostAvoided, "community.public_cost_avoided_yen",
                 Step::Resources),
             at<&Application::community, &Community::public_cost_avoided>},
    FieldRow{text(Field::NoteText, "note.text", Step::Canvas, note_max), in_note<&Note::text>},
    FieldRow{choice(Field::PartnerRole, "partner.role", Step::Partners, partner_roles),
             in_list<&Partner::role, &Application::partners>},
    FieldRow{text(Field::PartnerName, "partner.name", Step::Partners, line_name_max),
             in_list<&Partner::name, &Application::partners>},
    FieldRow{choice(Field::PartnerState, "partner.state", Step::Partners, partner_states),
             in_list<&Partner::state, &Application::partners>},
    FieldRow{text(Field::CostName, "cost.name", Step::Money, line_name_max),
             in_list<&CostLine::name, &Application::money, &Money::costs>},
    FieldRow{choice(Field::CostClass, "cost.class", Step::Money, cost_classes),
             in_list<&CostLine::cost_class, &Application::money, &Money::costs>},
    FieldRow{yen(Field::CostYen, "cost.yen", Step::Money),
             in_list<&CostLine::yen, &Application::money, &Money::costs>},
    FieldRow{yes_no(Field::CostCounted, "cost.counted", Step::Money),
             in_list<&CostLine::counted, &Application::money, &Money::costs>},
    FieldRow{yes_no(Field::CostResearchByUniversity, "cost.research_by_university", Step::Money),
             in_list<&CostLine::research_by_university, &Application::money, &Money::costs>},
    FieldRow{yen(Field::SourcePublicGrant, "source.public_grant", Step::Money),
             at<&Application::money, &Money::sources, &Sources::public_grant>},
    FieldRow{yen(Field::SourceLoanRegional, "source.loan_regional", Step::Money),
             at<&Application::money, &Money::sources, &Sources::loan_regional>},
    FieldRow{yen(Field::SourceLoanPolicy, "source.loan_policy", Step::Money),
             at<&Application::money, &Money::sources, &Sources::loan_policy>},
    FieldRow{yen(Field::SourceLoanFurusato, "source.loan_furusato", Step::Money),
             at<&Application::money, &Money::sources, &Sources::loan_furusato>},
    FieldRow{yen(Field::SourceEquityFund, "source.equity_fund", Step::Money),
             at<&Application::money, &Money::sources, &Sources::equity_fund>},
    FieldRow{yen(Field::SourceCrowdfunding, "source.crowdfunding", Step::Money),
             at<&Application::money, &Money::sources, &Sources::crowdfunding>},
    FieldRow{yen(Field::SourceOwnFunds, "source.own_funds", Step::Money),
             at<&Application::money, &Money::sources, &Sources::own_funds>},
    FieldRow{yen(Field::SourceOtherFunds, "source.other_funds", Step::Money),
             at<&Application::money, &Money::sources, &Sources::other_funds>},
    FieldRow{
        yes_no(Field::LoanSecuredOnGrantAssets, "loan.secured_on_grant_assets", Step::Partners),
        at<&Application::money, &Money::loan, &LoanTerms::secured_on_grant_assets>},
    FieldRow{yes_no(Field::LoanSecuredOther, "loan.secured_other", Step::Partners),
             at<&Application::money, &Money::loan, &LoanTerms::secured_other>},
    FieldRow{yes_no(Field::LoanGuaranteed, "loan.guaranteed", Step::Partners),
             at<&Application::money, &Money::loan, &LoanTerms::guaranteed>},
    FieldRow{yes_no(Field::LoanManagerGuarantee, "loan.manager_guarantee", Step::Partners),
             at<&Application::money, &Money::loan, &LoanTerms::manager_guarantee>},
    FieldRow{yes_no(Field::LoanBankAssessed, "loan.bank_assessed", Step::Partners),
             at<&Application::money, &Money::loan, &LoanTerms::bank_assessed>},
    FieldRow{yes_no(Field::LoanBankConsent, "loan.bank_consent", Step::Partners),
             at<&Application::money, &Money::loan, &LoanTerms::bank_consent>},
    FieldRow{rate(Field::LoanAnnualRate, "loan.annual_rate_percent", Step::Money, annual_rate_max),
             at<&Application::money, &Money::loan, &LoanTerms::annual_rate_thousandths>},
    FieldRow{count(Field::LoanYears, "loan.years", Step::Money, loan_years_max),
             at<&Application::money, &Money::loan, &LoanTerms::years>},
    FieldRow{count(Field::LoanGraceYears, "loan.grace_years", Step::Money, loan_years_max),
             at<&Application::money, &Money::loan, &LoanTerms::grace_years>},
    FieldRow{choice(Field::LoanRepayment, "loan.repayment", Step::Money, repayments),
             at<&Application::money, &Money::loan, &LoanTerms::repayment>},
    FieldRow{yen(Field::YearIncome, "year.income", Step::Money), in_year<&PlanYear::income>},
    FieldRow{yen(Field::YearLocalResources, "year.local_resources", Step::Money),
             in_year<&PlanYear::local_resources>},
    FieldRow{yen(Field::YearLocalPeople, "year.local_people", Step::Money),
             in_year<&PlanYear::local_people>},
    FieldRow{yen(Field::YearOther, "year.other", Step::Money), in_year<&PlanYear::other>},
    FieldRow{yen(Field::YearRepayment, "year.repayment", Step::Money),
             in_year<&PlanYear::repayment>},
    FieldRow{count(Field::NewLocalHires, "money.new_local_hires", Step::Money, people_max),
             at<&Application::money, &Money::new_local_hires>},
    FieldRow{date(Field::ScheduleDecisionDate, "schedule.decision_date", Step::Money),
             at<&Application::schedule, &Schedule::decision_date>},
    FieldRow{date(Field::ScheduleStartDate, "schedule.start_date", Step::Money),
             at<&Application::schedule, &Schedule::start_date>},
    FieldRow{date(Field::ScheduleEndDate, "schedule.end_date", Step::Money),
             at<&Application::schedule, &Schedule::end_date>},
    FieldRow{
        yes_no(Field::ScheduleEarlyStartApproved, "schedule.early_start_approved", Step::Money),
        at<&Application::schedule, &Schedule::early_start_approved>},
    FieldRow{yes_no(Field::ScheduleTownConsulted, "schedule.town_consulted", Step::Partners),
             at<&Application::schedule, &Schedule::town_consulted>},
    FieldRow{text(Field::OverlayAnswer, "answer", Step::Profile, free_text_max), nothing},
};

constexpr bool rows_stand_in_order() {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].info.field != static_cast<Field>(i)) return false;
    }
    return true;
}
static_assert(rows_stand_in_order());

}  // namespace

std::optional<std::size_t> year_of(std::string_view item) {
    std::size_t year = 0;
    const auto [end, error] = std::from_chars(item.data(), item.data() + item.size(), year);
    const bool is_whole = error == std::errc() && end == item.data() + item.size();
    if (!is_whole || item.front() == '0' || year > years_max) return std::nullopt;
    return year;
}

std::span<const FieldRow> field_rows() { return rows; }

}  // namespace madoguchi::domain
