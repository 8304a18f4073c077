#include "kiosk/domain/fact.h"

#include <algorithm>
#include <array>

namespace madoguchi::domain {

namespace {

template <Field... Fields>
constexpr std::array<Field, sizeof...(Fields)> behind = {Fields...};

constexpr std::array facts = {
    FactInfo{"applicant_is_private_operator", FactKind::YesNo, false,
             behind<Field::ApplicantIsPrivateOperator>},
    FactInfo{"is_new_business", FactKind::YesNo, false, behind<Field::IdeaIsNewBusiness>},
    FactInfo{"uses_local_resource", FactKind::YesNo, false,
             behind<Field::ResourceKind, Field::ResourceName>},
    FactInfo{"local_resource_type", FactKind::Word, false, behind<Field::ResourceKind>},
    FactInfo{"business_category", FactKind::Word, false, behind<Field::IdeaCategory>},
    FactInfo{"public_issue_named", FactKind::YesNo, false,
             behind<Field::CommunityIssue, Field::CommunityDescription>},
    FactInfo{"replaces_public_spending", FactKind::YesNo, false,
             behind<Field::CommunityReplacesPublicSpending>},
    FactInfo{"novelty_claimed", FactKind::YesNo, false, behind<Field::IdeaNovelty>},
    FactInfo{"model_claimed", FactKind::YesNo, false, behind<Field::IdeaModel>},
    FactInfo{"entirely_new_field_extreme", FactKind::YesNo, false,
             behind<Field::IdeaEntirelyNewField>},
    FactInfo{"eligible_cost", FactKind::Yen, false,
             behind<Field::CostYen, Field::CostClass, Field::CostCounted>},
    FactInfo{"ineligible_cost", FactKind::Yen, false,
             behind<Field::CostYen, Field::CostClass, Field::CostCounted>},
    FactInfo{"cost_land_in_eligible", FactKind::Yen, false,
             behind<Field::CostYen, Field::CostClass, Field::CostCounted>},
    FactInfo{"cost_own_research_in_eligible", FactKind::Yen, false,
             behind<Field::CostYen, Field::CostClass, Field::CostResearchByUniversity>},
    FactInfo{"public_grant", FactKind::Yen, false, behind<Field::SourcePublicGrant>},
    FactInfo{"loan_regional", FactKind::Yen, false, behind<Field::SourceLoanRegional>},
    FactInfo{"loan_policy", FactKind::Yen, false, behind<Field::SourceLoanPolicy>},
    FactInfo{"loan_furusato", FactKind::Yen, false, behind<Field::SourceLoanFurusato>},
    FactInfo{"equity_fund", FactKind::Yen, false, behind<Field::SourceEquityFund>},
    FactInfo{"crowdfunding", FactKind::Yen, false, behind<Field::SourceCrowdfunding>},
    FactInfo{"own_funds", FactKind::Yen, false, behind<Field::SourceOwnFunds>},
    FactInfo{"other_funds", FactKind::Yen, false, behind<Field::SourceOtherFunds>},
    FactInfo{"loan_secured_any", FactKind::YesNo, false,
             behind<Field::LoanSecuredOnGrantAssets, Field::LoanSecuredOther>},
    FactInfo{"loan_secured_other_assets", FactKind::YesNo, false, behind<Field::LoanSecuredOther>},
    FactInfo{"loan_guaranteed", FactKind::YesNo, false, behind<Field::LoanGuaranteed>},
    FactInfo{"loan_manager_guarantee", FactKind::YesNo, false, behind<Field::LoanManagerGuarantee>},
    FactInfo{"bank_assessed", FactKind::YesNo, false, behind<Field::LoanBankAssessed>},
    FactInfo{"bank_consent", FactKind::YesNo, false, behind<Field::LoanBankConsent>},
    FactInfo{"town_consulted", FactKind::YesNo, false, behind<Field::ScheduleTownConsulted>},
    FactInfo{"has_university_or_npo", FactKind::YesNo, false,
             behind<Field::PartnerRole, Field::PartnerState>},
    FactInfo{"new_local_hires", FactKind::Count, false, behind<Field::NewLocalHires>},
    FactInfo{"local_labour_7y", FactKind::Yen, false, behind<Field::YearLocalPeople>},
    FactInfo{"local_material_7y", FactKind::Yen, false, behind<Field::YearLocalResources>},
    FactInfo{"cashflow_7y", FactKind::Yen, false,
             behind<Field::YearIncome, Field::YearLocalResources, Field::YearLocalPeople,
                    Field::YearOther>},
    FactInfo{"cashflow", FactKind::YenByYear, false,
             behind<Field::YearIncome, Field::YearLocalResources, Field::YearLocalPeople,
                    Field::YearOther>},
    FactInfo{"repayment", FactKind::YenByYear, false,
             behind<Field::LoanRepayment, Field::LoanAnnualRate, Field::LoanYears,
                    Field::LoanGraceYears, Field::YearRepayment>},
    FactInfo{"local_share_of_recurring", FactKind::Percent, false,
             behind<Field::YearLocalResources, Field::YearLocalPeople, Field::YearOther>},
    FactInfo{"start_date", FactKind::Date, false, behind<Field::ScheduleStartDate>},
    FactInfo{"decision_date", FactKind::Date, false, behind<Field::ScheduleDecisionDate>},
    FactInfo{"end_date", FactKind::Date, false, behind<Field::ScheduleEndDate>},
    FactInfo{"early_start_approved", FactKind::YesNo, false,
             behind<Field::ScheduleEarlyStartApproved>},
    FactInfo{"field_digital", FactKind::YesNo, false, behind<Field::IdeaFieldDigital>},
    FactInfo{"field_decarbon", FactKind::YesNo, false, behind<Field::IdeaFieldDecarbon>},
    FactInfo{"field_women_youth", FactKind::YesNo, false, behind<Field::IdeaFieldWomenYouth>},
    FactInfo{"gov_is_municipality", FactKind::YesNo, true},
    FactInfo{"gov_disadvantaged_area", FactKind::YesNo, true},
    FactInfo{"fiscal_index_x100", FactKind::Count, true},
};
static_assert(facts.size() == 47, "the fact list of the contract");

}  // namespace

std::span<const FactInfo> fact_list() { return facts; }

const FactInfo* find_fact(std::string_view name) {
    const auto found = std::find_if(facts.begin(), facts.end(),
                                    [&](const FactInfo& fact) { return fact.name == name; });
    return found == facts.end() ? nullptr : &*found;
}

std::span<const Field> fields_behind(std::string_view fact) {
    const FactInfo* info = find_fact(fact);
    return info ? info->fields : std::span<const Field>();
}

bool is_town_fact(std::string_view fact) {
    const FactInfo* info = find_fact(fact);
    return info && info->is_from_town;
}

}  // namespace madoguchi::domain
