// The sample of the design, 「見本ゆず工房」, told to a session answer by answer: the screens
// filled as their pictures show them. All figures are invented and add up.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "tests/support/visit_tester.h"

namespace madoguchi::tests {

namespace yuzu {

using domain::Block;
using domain::Field;

inline constexpr std::int64_t man = 10'000;

struct Said {
    Field field;
    domain::Answer answer;
};

inline void set(VisitTester& visit, Field field, domain::Answer answer,
                const std::string& item = "") {
    visit.ask(session::SetAnswer{domain::FieldRef{field, item}, std::move(answer)});
}

inline void tell_who_and_what(VisitTester& visit) {
    const std::vector<Said> said{
        {Field::ApplicantName, std::string("見本 太郎")},
        {Field::ApplicantReading, std::string("みほん たろう")},
        {Field::ApplicantPhone, std::string("09012345678")},
        {Field::ApplicantResidence, std::string("resident")},
        {Field::ApplicantForm, std::string("company")},
        {Field::ApplicantSector, std::string("manufacturing")},
        {Field::ApplicantCapital, 300 * man},
        {Field::ApplicantEmployees, std::int64_t{2}},
        {Field::ApplicantIsPrivateOperator, true},
        {Field::IdeaTitle, std::string("見本ゆず工房")},
        {Field::IdeaSummary, std::string("廃校の給食室で、町のゆずを加工して全国へ届ける")},
        {Field::IdeaCategory, std::string("IV")},
        {Field::IdeaMarket, std::string("outside")},
        {Field::IdeaStage, std::string("idea")},
        {Field::IdeaIsNewBusiness, true},
        {Field::IdeaNovelty, std::string("皮まで粉にするので、捨てる所がありません。")},
        {Field::IdeaModel, std::string("廃校の給食室を使うやり方は、ほかの町でもできます。")},
        {Field::CommunityIssue, std::string("population")},
        {Field::CommunityDescription, std::string("働く場がなく、若い人が町を出ます。")},
        {Field::CommunityReplacesPublicSpending, true},
    };
    for (const Said& each : said) set(visit, each.field, each.answer);
    visit.ask(session::AddResource{"agri", "ゆず"});
    visit.ask(session::AddResource{"tourism", "廃校の給食室"});
}

inline void tell_canvas(VisitTester& visit) {
    struct Notes {
        Block block;
        std::vector<std::string> texts;
    };
    const std::vector<Notes> notes{
        {Block::CustomerSegments, {"洋菓子店", "海外の料理人", "家庭"}},
        {Block::ValuePropositions, {"皮まで使うゆずの粉", "農家の収入", "校舎の活用"}},
        {Block::Channels, {"直接・ネット"}},
        {Block::CustomerRelationships, {"毎月の便り", "工房の見学"}},
        {Block::RevenueStreams, {"粉 1kg 9,000円・見学 1,500円"}},
        {Block::KeyActivities, {"干す・粉にする", "検査"}},
        {Block::KeyPartners, {"商工会", "信用金庫", "ゆず農家12軒", "県立大学"}},
        {Block::CostStructure, {"仕入れ800万円・給料5人・送料"}},
    };
    for (const Notes& each : notes) {
        for (const std::string& text : each.texts) {
            visit.ask(session::AddNote{each.block, text, each.block == Block::KeyResources});
        }
    }
}

inline void tell_partners(VisitTester& visit) {
    struct Told {
        const char* role;
        const char* name;
        const char* state;
    };
    for (const Told& told :
         {Told{"bank", "みほん信用金庫", "agreed"}, Told{"town", "見本町役場", "talking"},
          Told{"university", "県立大学", "talking"}, Told{"chamber", "見本町商工会", "agreed"},
          Told{"community", "町のみなさん", "none"}}) {
        visit.ask(session::AddPartner{told.role});
        const std::string id = visit.plan().partners.back().id;
        set(visit, Field::PartnerName, std::string(told.name), id);
        set(visit, Field::PartnerState, std::string(told.state), id);
    }
    for (const Field field :
         {Field::LoanBankAssessed, Field::LoanBankConsent, Field::ScheduleTownConsulted}) {
        set(visit, field, true);
    }
    for (const Field field : {Field::LoanSecuredOnGrantAssets, Field::LoanSecuredOther,
                              Field::LoanGuaranteed, Field::LoanManagerGuarantee}) {
        set(visit, field, false);
    }
}

inline void tell_money(VisitTester& visit) {
    struct Cost {
        const char* cost_class;
        const char* name;
        std::int64_t amount;
    };
    for (const Cost& cost :
         {Cost{"facilities", "建物の改修", 2400}, Cost{"machinery", "機械", 1450},
          Cost{"equipment", "道具・備品", 350}}) {
        visit.ask(session::AddCostLine{cost.cost_class});
        const std::string id = visit.plan().money.costs.back().id;
        visit.ask(session::LeaveField{});
        set(visit, Field::CostName, std::string(cost.name), id);
        set(visit, Field::CostYen, cost.amount * man, id);
    }
    const std::vector<Said> sources{{Field::SourcePublicGrant, 1600 * man},
                                    {Field::SourceLoanRegional, 2000 * man},
                                    {Field::SourceLoanPolicy, 0 * man},
                                    {Field::SourceLoanFurusato, 0 * man},
                                    {Field::SourceEquityFund, 0 * man},
                                    {Field::SourceCrowdfunding, 0 * man},
                                    {Field::SourceOwnFunds, 600 * man},
                                    {Field::SourceOtherFunds, 0 * man},
                                    {Field::LoanAnnualRate, std::int64_t{1250}},
                                    {Field::LoanYears, std::int64_t{10}},
                                    {Field::LoanGraceYears, std::int64_t{1}},
                                    {Field::LoanRepayment, std::string("equal_principal")},
                                    {Field::NewLocalHires, std::int64_t{5}}};
    for (const Said& each : sources) set(visit, each.field, each.answer);
}

// Seven years: wages 7,100, local purchases 13,850, left over 5,900 (in units of 10,000 yen).
inline void tell_years(VisitTester& visit) {
    constexpr std::array<std::int64_t, 7> left{-200, 400, 800, 1000, 1200, 1300, 1400};
    constexpr std::array<std::int64_t, 7> people{800, 900, 1000, 1100, 1100, 1100, 1100};
    constexpr std::array<std::int64_t, 7> resources{1400, 1750, 2000, 2100, 2200, 2200, 2200};
    constexpr std::int64_t other = 500;
    for (std::size_t i = 0; i < left.size(); ++i) {
        const std::string year = std::to_string(i + 1);
        set(visit, Field::YearIncome, (left[i] + people[i] + resources[i] + other) * man, year);
        set(visit, Field::YearLocalResources, resources[i] * man, year);
        set(visit, Field::YearLocalPeople, people[i] * man, year);
        set(visit, Field::YearOther, other * man, year);
    }
    const auto day = [](const char* text) { return *domain::Date::from_text(text); };
    set(visit, Field::ScheduleDecisionDate, day("2026-07-31"));
    set(visit, Field::ScheduleStartDate, day("2026-08-15"));
    set(visit, Field::ScheduleEndDate, day("2027-03-20"));
    set(visit, Field::ScheduleEarlyStartApproved, false);
}

}  // namespace yuzu

// The visit must have begun; it ends on the page it began on.
inline void tell_yuzu_plan(VisitTester& visit) {
    yuzu::tell_who_and_what(visit);
    yuzu::tell_canvas(visit);
    yuzu::tell_partners(visit);
    yuzu::tell_money(visit);
    yuzu::tell_years(visit);
    visit.ask(session::LeaveField{});
}

}  // namespace madoguchi::tests
