// Goal: show that the indices, the shares, the bank's view, the size of the enterprise and the kind
// of business are those of the contract. Method: hand-worked cases at their edges.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/domain/assessment_parts.h"
#include "tests/domain/domain_support.h"

using namespace madoguchi::domain;
using domain_support::complete_application;
using domain_support::sample_town;
using domain_support::shipped_pack;

namespace {

Assessment assessed(const Application& application) {
    return Assessor(shipped_pack("local10000-2025"))
        .assess(application, sample_town(), NearestChanges::Skip);
}

std::vector<YearFacts> years_of(
    const std::vector<std::pair<std::optional<std::int64_t>, std::optional<std::int64_t>>>& pairs) {
    std::vector<YearFacts> years;
    for (const auto& [cash_flow, repayment] : pairs) {
        YearFacts year;
        year.cash_flow = cash_flow;
        year.repayment = repayment;
        years.push_back(year);
    }
    return years;
}

std::string enterprise(const char* form, const char* sector, std::optional<std::int64_t> capital,
                       std::optional<std::int64_t> employees) {
    Applicant applicant;
    applicant.form = form;
    applicant.sector = sector;
    if (capital) applicant.capital = Yen(*capital);
    applicant.employees = employees;
    return enterprise_of(applicant);
}

}  // namespace

TEST_CASE("a quotient is rounded towards minus infinity", "[domain][figures]") {
    CHECK(floor_of(7, 2) == 3);
    CHECK(floor_of(-7, 2) == -4);
    CHECK(floor_of(-8, 2) == -4);
    CHECK(floor_of(0, 2) == 0);
}

TEST_CASE("the indices are the sums and what they are per yen of grant", "[domain][figures]") {
    const Indices indices = assessed(complete_application()).indices;
    CHECK(indices.financing.yen == 20'000'000);
    CHECK(indices.financing.per_grant_hundredths == 125);
    CHECK(indices.local_employment.yen == 56'000'000);
    CHECK(indices.local_employment.per_grant_hundredths == 350);
    CHECK(indices.local_resources.per_grant_hundredths == 437);  // 4.375
    CHECK(indices.cash_flow.per_grant_hundredths == 306);        // 3.0625
    CHECK(indices.investment.yen == 42'000'000);
    CHECK(indices.investment.per_grant_hundredths == 262);  // 2.625
    CHECK(indices.financing.average_hundredths == 106);
    CHECK(indices.local_employment.average_hundredths == 450);
    CHECK(indices.local_resources.average_hundredths == 830);
    CHECK(indices.cash_flow.average_hundredths == 350);
    CHECK(indices.investment.average_hundredths == 230);
}

TEST_CASE("without a grant nothing is divided", "[domain][figures]") {
    Application application = complete_application();
    application.money.sources.public_grant = Yen(0);
    Indices indices = assessed(application).indices;
    CHECK(indices.financing.yen == 20'000'000);
    CHECK_FALSE(indices.financing.per_grant_hundredths);
    CHECK_FALSE(indices.cash_flow.per_grant_hundredths);
    application.money.sources.public_grant.reset();
    indices = assessed(application).indices;
    CHECK_FALSE(indices.financing.per_grant_hundredths);
    CHECK_FALSE(indices.investment.yen);
}

TEST_CASE("a loss over seven years is rounded away from zero", "[domain][figures]") {
    Application application = complete_application();
    for (PlanYear& year : application.money.years) year.income = Yen(22'999'999);
    application.money.sources.public_grant = Yen(3'000'000);
    const Indices indices = assessed(application).indices;
    CHECK(indices.cash_flow.yen == -7);
    CHECK(indices.cash_flow.per_grant_hundredths == -1);
}

TEST_CASE("a hole in seven years leaves the index unknown, not zero", "[domain][figures]") {
    Application application = complete_application();
    application.money.years[4].local_resources.reset();
    const Indices indices = assessed(application).indices;
    CHECK_FALSE(indices.local_resources.yen);
    CHECK_FALSE(indices.local_resources.per_grant_hundredths);
    CHECK_FALSE(indices.cash_flow.yen);
    CHECK(indices.local_employment.yen == 56'000'000);
}

TEST_CASE("the largest amounts of all do not overflow", "[domain][figures]") {
    Application application = complete_application();
    for (PlanYear& year : application.money.years) {
        year = {
            Yen(Yen::input_max), Yen(Yen::input_max), Yen(Yen::input_max), Yen(Yen::input_max), {}};
    }
    Sources& sources = application.money.sources;
    for (auto* source :
         {&sources.loan_regional, &sources.loan_policy, &sources.loan_furusato,
          &sources.equity_fund, &sources.crowdfunding, &sources.own_funds, &sources.other_funds}) {
        *source = Yen(Yen::input_max);
    }
    sources.public_grant = Yen(1);
    const Assessment assessment = assessed(application);
    CHECK(assessment.indices.local_resources.per_grant_hundredths == 700 * Yen::input_max);
    CHECK(assessment.indices.cash_flow.yen == -14 * Yen::input_max);
    CHECK(assessment.indices.investment.yen == 7 * Yen::input_max + 1);
    for (const Finding& finding : assessment.findings) CHECK(finding.error.empty());
}

TEST_CASE("the state's share is exactly two thirds, rounded down, the town's is the rest",
          "[domain][figures]") {
    CHECK(shares_of(25'000'000, 67).national == 16'666'666);
    CHECK(shares_of(25'000'000, 67).local == 8'333'334);
    CHECK(shares_of(40'000'000, 75).national == 30'000'000);
    CHECK(shares_of(20'000'001, 50).national == 10'000'000);
    CHECK(shares_of(20'000'001, 50).local == 10'000'001);
    CHECK(shares_of(5, 100).local == 0);
    CHECK(shares_of(Yen::input_max, 75).national == 750'000'000'000);
    CHECK_FALSE(shares_of(5, 60).national);
    CHECK_FALSE(shares_of({}, 50).national);
    CHECK_FALSE(shares_of(5, {}).local);
}

TEST_CASE("a year is covered when its cash flow is more than its repayment",
          "[domain][figures][repayment]") {
    const Repayment repayment = repayment_of(
        years_of({{300, 200}, {200, 200}, {100, 200}, {{}, 200}, {5, {}}, {1, 0}}), 0, 0);
    CHECK(repayment.years[0].covered == true);
    CHECK(repayment.years[0].left == 100);
    CHECK(repayment.years[1].covered == false);
    CHECK(repayment.years[2].left == -100);
    CHECK_FALSE(repayment.years[3].covered);
    CHECK_FALSE(repayment.years[4].left);
    CHECK(repayment.years[5].covered == true);
    CHECK(repayment.first_shortfall_year == 2);
}

TEST_CASE("the smallest cover looks at years with a repayment only",
          "[domain][figures][repayment]") {
    const auto cover = [](const auto& pairs) {
        return repayment_of(years_of(pairs), 0, 0).cover_min_hundredths;
    };
    using Pairs = std::vector<std::pair<std::optional<std::int64_t>, std::optional<std::int64_t>>>;
    CHECK(cover(Pairs{{300, 200}, {250, 200}, {-500, 0}}) == 125);
    CHECK(cover(Pairs{{-1, 300}}) == -1);
    CHECK(cover(Pairs{{299, 300}}) == 99);
    CHECK_FALSE(cover(Pairs{{1, 0}}));
    CHECK_FALSE(cover(Pairs{}));
    CHECK_FALSE(cover(Pairs{{300, 200}, {{}, 200}}));
    CHECK_FALSE(cover(Pairs{{300, 200}, {300, {}}}));
}

TEST_CASE("the money is earned back in the first year that reaches cost less grant",
          "[domain][figures][repayment]") {
    const auto years = years_of({{-200, 0}, {400, 0}, {800, 0}});
    CHECK(repayment_of(years, 1200, 200).payback_year == 3);
    CHECK(repayment_of(years, 400, 200).payback_year == 2);
    CHECK(repayment_of(years, 1201, 200).payback_year == std::nullopt);
    CHECK(repayment_of(years, 100, 300).payback_year == 1);
    CHECK_FALSE(repayment_of(years, {}, 200).payback_year);
    CHECK_FALSE(repayment_of(years, 400, {}).payback_year);
    CHECK_FALSE(repayment_of(years_of({{{}, 0}, {400, 0}}), 400, 0).payback_year);
    CHECK(repayment_of(years_of({{400, 0}, {{}, 0}}), 400, 0).payback_year == 1);
}

TEST_CASE("the size of an enterprise follows the Basic Act", "[domain][figures][enterprise]") {
    CHECK(enterprise("company", "manufacturing", 300'000'001, 20) == "micro");
    CHECK(enterprise("company", "manufacturing", 300'000'001, 300) == "sme");
    CHECK(enterprise("company", "manufacturing", 300'000'000, 301) == "sme");
    CHECK(enterprise("company", "manufacturing", 300'000'001, 301) == "large");
    CHECK(enterprise("company", "wholesale", 100'000'000, 101) == "sme");
    CHECK(enterprise("company", "wholesale", 100'000'001, 101) == "large");
    CHECK(enterprise("company", "service", 50'000'001, 100) == "sme");
    CHECK(enterprise("company", "service", 50'000'001, 101) == "large");
    CHECK(enterprise("company", "retail", 50'000'000, 51) == "sme");
    CHECK(enterprise("company", "retail", 50'000'001, 50) == "sme");
    CHECK(enterprise("company", "retail", 1, 5) == "micro");
    CHECK(enterprise("company", "retail", 1, 6) == "sme");
    CHECK(enterprise("company", "other", 1, 20) == "micro");
}

TEST_CASE("people on their own account are measured by employees alone",
          "[domain][figures][enterprise]") {
    CHECK(enterprise("sole", "retail", 1, 51) == "large");
    CHECK(enterprise("planning", "retail", {}, 0) == "micro");
    CHECK(enterprise("npo", "service", {}, 100) == "sme");
    CHECK(enterprise("npo", "service", 1, 101) == "large");
}

TEST_CASE("the size stays unknown while it could be two", "[domain][figures][enterprise]") {
    CHECK(enterprise("company", "retail", 1, {}) == "unknown");
    CHECK(enterprise("company", "retail", {}, 51) == "unknown");
    CHECK(enterprise("company", "moon", 1, 1) == "unknown");
    CHECK(enterprise("circle", "retail", 1, 51) == "unknown");
    CHECK(enterprise_of(Applicant()) == "unknown");
}

TEST_CASE("the category is proposed from two questions", "[domain][figures][category]") {
    const auto proposed = [](const char* market, std::optional<bool> replaces) {
        Idea idea;
        idea.market = market;
        idea.replaces_lost_service = replaces;
        return category_of(idea).proposed;
    };
    CHECK(proposed("outside", {}) == "IV");
    CHECK(proposed("visitors", true) == "III");
    CHECK(proposed("inside", true) == "I");
    CHECK(proposed("inside", false) == "II");
    CHECK_FALSE(proposed("inside", {}));
    CHECK_FALSE(proposed("moon", true));
    CHECK_FALSE(category_of(Idea()).proposed);
}

TEST_CASE("model, money flow and risk follow the chosen category, else the proposed one",
          "[domain][figures][category]") {
    Idea idea;
    idea.market = "outside";
    CHECK(category_of(idea).model == "BM3");
    CHECK(category_of(idea).money_flow == "outside_in");
    CHECK(category_of(idea).risk == "middle");
    idea.category = "I";
    CHECK(category_of(idea).proposed == "IV");
    CHECK(category_of(idea).model == "BM1");
    CHECK(category_of(idea).money_flow == "inside");
    CHECK(category_of(idea).risk == "low");
    idea.category = "III";
    CHECK(category_of(idea).model == "BM2");
    CHECK_FALSE(category_of(Idea()).model);
}
