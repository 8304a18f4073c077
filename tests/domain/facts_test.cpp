// Goal: show that each fact is known exactly when what it needs is answered, and has the value the
// contract gives it. Method: one answer put, changed or taken away at a time.
#include "kiosk/domain/facts.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/domain/domain_support.h"

using namespace madoguchi::domain;
using domain_support::complete_application;

namespace {

const FactValue unknown;
using Amounts = std::vector<std::optional<std::int64_t>>;

FactValue fact(const Application& application, std::string_view name, const Town& town = {}) {
    const auto values = work_out_facts(application, town, work_out_years(application), {});
    const FactInfo* info = find_fact(name);
    REQUIRE(info != nullptr);
    return values[static_cast<std::size_t>(info - fact_list().data())];
}

FactValue number(std::int64_t value) { return value; }

CostLine line(const char* cost_class, std::int64_t yen) {
    return {"", "", std::string(cost_class), Yen(yen), {}, {}};
}

}  // namespace

TEST_CASE("nothing is known of an empty application", "[domain][facts]") {
    for (const FactInfo& info : fact_list()) {
        INFO(info.name);
        CHECK(fact(Application(), info.name) == unknown);
    }
}

TEST_CASE("everything is known of a full one in a town with settings", "[domain][facts]") {
    Application application = complete_application();
    application.idea.category = "IV";
    for (const FactInfo& info : fact_list()) {
        INFO(info.name);
        CHECK(fact(application, info.name, domain_support::sample_town()) != unknown);
    }
}

TEST_CASE("an empty list of resources is an answer, a missing one is not", "[domain][facts]") {
    Application application;
    application.resources_answered = true;
    CHECK(fact(application, "uses_local_resource") == FactValue(false));
    CHECK(fact(application, "local_resource_type") == unknown);
    application.resources = {{"r1", "tourism", ""}, {"r2", "agri", ""}};
    CHECK(fact(application, "uses_local_resource") == FactValue(true));
    CHECK(fact(application, "local_resource_type") == FactValue("tourism"));
    application.resources.front().kind = "moon";
    CHECK(fact(application, "local_resource_type") == unknown);
}

TEST_CASE("an issue is named by its word and a description that is not blank", "[domain][facts]") {
    Application application;
    application.community.issue = "population";
    CHECK(fact(application, "public_issue_named") == unknown);
    application.community.description = "　 ";
    CHECK(fact(application, "public_issue_named") == FactValue(false));
    application.community.description = "人が減る";
    CHECK(fact(application, "public_issue_named") == FactValue(true));
    application.community.issue = "weather";
    CHECK(fact(application, "public_issue_named") == unknown);
}

TEST_CASE("novelty is claimed by writing something", "[domain][facts]") {
    Application application;
    application.idea.novelty = "";
    CHECK(fact(application, "novelty_claimed") == FactValue(false));
    application.idea.novelty = "x";
    CHECK(fact(application, "novelty_claimed") == FactValue(true));
    CHECK(fact(application, "model_claimed") == unknown);
}

TEST_CASE("a cost line counts as its class does, unless the applicant says otherwise",
          "[domain][facts][costs]") {
    Application application;
    application.costs_answered = true;
    CHECK(fact(application, "eligible_cost") == number(0));
    auto& costs = application.money.costs;
    costs = {line("facilities", 1),    line("machinery", 10),   line("equipment", 100),
             line("research", 1000),   line("land", 10'000),    line("running", 100'000),
             line("other", 1'000'000), line("moon", 10'000'000)};
    CHECK(fact(application, "eligible_cost") == number(111));
    CHECK(fact(application, "ineligible_cost") == number(11'111'000));
    costs[3].research_by_university = true;
    CHECK(fact(application, "eligible_cost") == number(1111));
    CHECK(fact(application, "cost_own_research_in_eligible") == number(0));
    costs[3].research_by_university = false;
    costs[3].counted = true;
    CHECK(fact(application, "cost_own_research_in_eligible") == number(1000));
    costs[4].counted = true;
    CHECK(fact(application, "cost_land_in_eligible") == number(10'000));
    costs[0].counted = false;
    CHECK(fact(application, "eligible_cost") == number(11'110));
}

TEST_CASE("a line without an amount makes unknown only the sums it belongs to",
          "[domain][facts][costs]") {
    Application application;
    application.money.costs = {line("facilities", 1), line("running", 2)};
    application.money.costs[1].yen.reset();
    CHECK(fact(application, "eligible_cost") == number(1));
    CHECK(fact(application, "ineligible_cost") == unknown);
    CHECK(fact(application, "cost_land_in_eligible") == number(0));
    application.money.costs[0].yen.reset();
    CHECK(fact(application, "eligible_cost") == unknown);
    CHECK(fact(application, "cost_land_in_eligible") == number(0));
}

TEST_CASE("any security is a three-valued or of both kinds", "[domain][facts]") {
    const auto any = [](std::optional<bool> on_grant_assets, std::optional<bool> other) {
        Application application;
        application.money.loan.secured_on_grant_assets = on_grant_assets;
        application.money.loan.secured_other = other;
        return fact(application, "loan_secured_any");
    };
    CHECK(any(false, false) == FactValue(false));
    CHECK(any(true, {}) == FactValue(true));
    CHECK(any({}, true) == FactValue(true));
    CHECK(any(false, {}) == unknown);
    CHECK(any({}, {}) == unknown);
}

TEST_CASE("a university or non-profit counts from the first talk on", "[domain][facts]") {
    Application application;
    application.partners_answered = true;
    CHECK(fact(application, "has_university_or_npo") == FactValue(false));
    application.partners = {{"p1", "bank", "", "agreed", {}}, {"p2", "npo", "", {}, {}}};
    CHECK(fact(application, "has_university_or_npo") == FactValue(false));
    application.partners[1].state = "none";
    CHECK(fact(application, "has_university_or_npo") == FactValue(false));
    application.partners[1].state = "talking";
    CHECK(fact(application, "has_university_or_npo") == FactValue(true));
    application.partners[1].role = "university";
    application.partners[1].state = "agreed";
    CHECK(fact(application, "has_university_or_npo") == FactValue(true));
}

TEST_CASE("seven-year sums need all seven years and take no eighth", "[domain][facts][years]") {
    Application application = complete_application();
    application.money.years.push_back(application.money.years.front());
    CHECK(fact(application, "local_labour_7y") == number(56'000'000));
    CHECK(fact(application, "local_material_7y") == number(70'000'000));
    CHECK(fact(application, "cashflow_7y") == number(49'000'000));
    application.money.years[7].local_people.reset();
    CHECK(fact(application, "local_labour_7y") == number(56'000'000));
    application.money.years[3].local_people.reset();
    CHECK(fact(application, "local_labour_7y") == unknown);
    CHECK(fact(application, "local_material_7y") == number(70'000'000));
    CHECK(fact(application, "cashflow_7y") == unknown);
    application = complete_application();
    application.money.years.resize(6);
    CHECK(fact(application, "local_labour_7y") == unknown);
}

TEST_CASE("cash flow by year has a hole where an answer is missing", "[domain][facts][years]") {
    Application application;
    CHECK(fact(application, "cashflow") == unknown);
    application.years_answered = true;
    CHECK(fact(application, "cashflow") == FactValue(Amounts{}));
    application.money.years = {{Yen(1), Yen(2), Yen(3), Yen(4), Yen(9)},
                               {Yen(10), Yen(0), Yen(0), {}, {}}};
    CHECK(fact(application, "cashflow") == FactValue(Amounts{-8, std::nullopt}));
    CHECK(fact(application, "repayment") == FactValue(Amounts{9, std::nullopt}));
}

TEST_CASE("the local share is a percentage rounded down, over complete years",
          "[domain][facts][years]") {
    Application application;
    auto& years = application.money.years;
    years = {{{}, Yen(1), Yen(1), Yen(1), {}}};
    CHECK(fact(application, "local_share_of_recurring") == number(66));
    years.push_back({{}, Yen(0), Yen(0), Yen(0), {}});
    CHECK(fact(application, "local_share_of_recurring") == number(66));
    years.push_back({{}, Yen(0), {}, Yen(0), {}});
    CHECK(fact(application, "local_share_of_recurring") == unknown);
    years = {{{}, Yen(0), Yen(0), Yen(0), {}}};
    CHECK(fact(application, "local_share_of_recurring") == unknown);
    years = {{{}, Yen(0), Yen(0), Yen(5), {}}};
    CHECK(fact(application, "local_share_of_recurring") == number(0));
    years.clear();
    CHECK(fact(application, "local_share_of_recurring") == unknown);
}

TEST_CASE("repayment is worked out only from terms that are all answered",
          "[domain][facts][years]") {
    const auto repayment = [](const Application& application) {
        return work_out_years(application).front().repayment;
    };
    CHECK(repayment(complete_application()) == 2'000'000 + 250'000);
    Application application = complete_application();
    application.money.years.front().repayment = Yen(7);
    CHECK(repayment(application) == 7);
    for (int term = 0; term < 6; ++term) {
        application = complete_application();
        LoanTerms& loan = application.money.loan;
        if (term == 0) loan.annual_rate_thousandths.reset();
        if (term == 1) loan.years.reset();
        if (term == 2) loan.grace_years.reset();
        if (term == 3) loan.repayment.reset();
        if (term == 4) loan.repayment = "whenever";
        if (term == 5) application.money.sources.loan_policy.reset();
        CHECK_FALSE(repayment(application));
    }
    application = complete_application();
    application.money.loan.grace_years = 10;
    CHECK_FALSE(repayment(application));
}

TEST_CASE("after the loan's term nothing is repaid, and furusato loans are entered by year",
          "[domain][facts][years]") {
    Application application = complete_application();
    application.money.loan.years = 2;
    application.money.sources.loan_furusato = Yen(50'000'000);
    application.money.years[6].repayment = Yen(5);
    const auto years = work_out_years(application);
    CHECK(years[0].repayment == 10'250'000);
    CHECK(years[1].repayment == 10'125'000);
    CHECK(years[2].repayment == 0);
    CHECK(years[6].repayment == 5);
}

TEST_CASE("a town's own facts come from answers or settings, of their type only",
          "[domain][facts]") {
    const std::vector<PackFact> own = {{"place", "bool", "answers", {}, "profile"},
                                       {"day", "date", "answers", {}, "profile"},
                                       {"limit", "yen", "town", {}, "profile"},
                                       {"consult_deadline", "date", "town", {}, "profile"}};
    Application application;
    Town town;
    const auto values = [&] { return work_out_facts(application, town, {}, own); };
    const std::size_t first = fact_list().size();
    CHECK(values()[first] == unknown);
    application.answers = {{"place", "true"}, {"day", "\"2026-02-29\""}, {"limit", "5"}};
    town.facts = {{"limit", "12"}, {"place", "false"}};
    town.consult_deadline = Date::from_text("2026-08-31");
    CHECK(values()[first] == FactValue(true));
    CHECK(values()[first + 1] == unknown);
    CHECK(values()[first + 2] == number(12));
    CHECK(values()[first + 3] == FactValue("2026-08-31"));
    application.answers = {{"place", "1"}, {"day", "\"2028-02-29\""}};
    town.facts = {{"limit", "1.5"}};
    CHECK(values()[first] == unknown);
    CHECK(values()[first + 1] == FactValue("2028-02-29"));
    CHECK(values()[first + 2] == unknown);
    town.facts = {{"limit", "99999999999999999999999"}};
    CHECK(values()[first + 2] == unknown);
}
