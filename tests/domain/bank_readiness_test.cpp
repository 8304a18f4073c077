// What a bank sees in a plan. Goal: stress changes what it says and nothing else, never to the
// plan's favour; the questions speak of the weakest figures and ask for the unknown ones. Method: a
// plan that meets every rule, bent one figure at a time, and many random ones.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "kiosk/domain/bank_questions.h"
#include "kiosk/domain/money_sums.h"
#include "kiosk/domain/stress.h"
#include "tests/domain/domain_support.h"

using namespace madoguchi::domain;
using domain_support::Chance;
using domain_support::complete_application;
using domain_support::random_application;
using domain_support::sample_town;
using domain_support::shipped_pack;

namespace {

Assessment assessed(const Application& plan) {
    return assess(plan, shipped_pack("local10000-2025"), {}, sample_town(), NearestChanges::Skip);
}

std::vector<BankQuestion> questions_of(const Application& plan) {
    return bank_questions(plan, assessed(plan));
}

const BankQuestion* find(const std::vector<BankQuestion>& questions, BankAsks asks) {
    const auto at = std::find_if(questions.begin(), questions.end(),
                                 [asks](const auto& question) { return question.asks == asks; });
    return at == questions.end() ? nullptr : &*at;
}

}  // namespace

TEST_CASE("no stress is the plan itself", "[domain][stress]") {
    const Application plan = complete_application();
    const Assessment as_planned = assessed(plan);
    const auto outcome = stress_outcome(as_planned, assessed(stressed(plan, {})));
    CHECK(outcome.turns.empty());
    CHECK(outcome.repayment.first_shortfall_year == as_planned.repayment.first_shortfall_year);
}

TEST_CASE("sales are rounded down and costs up, to the yen", "[domain][stress]") {
    Application plan = complete_application();
    plan.money.years[0] = {Yen(1'000'001), Yen(101), Yen(0), Yen(7), {}};
    const Application changed =
        stressed(plan, {.sales_down_percent = 10, .costs_up_percent = 10, .months_later = 0});
    CHECK(changed.money.years[0].income == Yen(900'000));
    CHECK(changed.money.years[0].local_resources == Yen(112));
    CHECK(changed.money.years[0].local_people == Yen(0));
    CHECK(changed.money.years[0].other == Yen(8));
    CHECK(changed.money.sources.loan_regional == plan.money.sources.loan_regional);
}

TEST_CASE("a later start moves months between years, and the dates of the work",
          "[domain][stress]") {
    Application plan = complete_application();
    plan.money.years[1].income = Yen(42'000'000);
    const Application half = stressed(plan, {.months_later = 6});
    CHECK(half.money.years[0].income == Yen(15'000'000));
    CHECK(half.money.years[1].income == Yen(36'000'000));
    CHECK(half.money.years[0].local_people == Yen(4'000'000));
    CHECK(half.schedule.end_date == Date::from_parts(2026, 9, 20));
    CHECK(half.schedule.decision_date == plan.schedule.decision_date);
    const Application year = stressed(plan, {.months_later = 12});
    CHECK(year.money.years[0].income == Yen(0));
    CHECK(year.money.years[1].income == plan.money.years[0].income);
}

TEST_CASE("a day that the later month does not have is its last, in leap years too",
          "[domain][stress]") {
    Application plan = complete_application();
    plan.schedule.start_date = Date::from_parts(2025, 8, 31);
    plan.schedule.end_date = Date::from_parts(2027, 8, 29);
    const Application later = stressed(plan, {.months_later = 6});
    CHECK(later.schedule.start_date == Date::from_parts(2026, 2, 28));
    CHECK(later.schedule.end_date == Date::from_parts(2028, 2, 29));
    plan.schedule.end_date = Date::from_parts(2028, 2, 29);
    CHECK(stressed(plan, {.months_later = 12}).schedule.end_date == Date::from_parts(2029, 2, 28));
}

TEST_CASE("work that ends after 31 March turns the rule on the fiscal year", "[domain][stress]") {
    Application plan = complete_application();
    plan.schedule.end_date = Date::from_parts(2026, 12, 20);
    const auto outcome =
        stress_outcome(assessed(plan), assessed(stressed(plan, {.months_later = 6})));
    const auto turn = std::find_if(outcome.turns.begin(), outcome.turns.end(),
                                   [](const Turn& each) { return each.rule == "R25-18"; });
    REQUIRE(turn != outcome.turns.end());
    CHECK(turn->from == FindingState::Pass);
    CHECK(turn->to == FindingState::Fail);
}

TEST_CASE("stress never helps, and what is unknown stays so", "[domain][stress][property]") {
    Chance chance(23);
    for (int i = 0; i < 200; ++i) {
        const Application plan = random_application(chance);
        const Stress stress{.sales_down_percent = static_cast<int>(chance.between(0, 3)) * 10,
                            .costs_up_percent = static_cast<int>(chance.between(0, 2)) * 10,
                            .months_later = 0};
        const Application changed = stressed(plan, stress);
        REQUIRE(changed.money.years.size() == plan.money.years.size());
        for (std::size_t year = 0; year < plan.money.years.size(); ++year) {
            const auto before = left_over(plan.money.years[year]);
            const auto after = left_over(changed.money.years[year]);
            CHECK(before.has_value() == after.has_value());
            if (before && after) CHECK(*after <= *before);
        }
    }
}

TEST_CASE("a plan that holds is asked five things, its thinnest year among them",
          "[domain][questions]") {
    const auto questions = questions_of(complete_application());
    CHECK(questions.size() == bank_questions_max);
    const BankQuestion* cover = find(questions, BankAsks::ThinCover);
    REQUIRE(cover);
    CHECK(cover->year == 1);  // 2,000,000 of principal and 250,000 of interest
    CHECK(cover->value == 311);
    CHECK(find(questions, BankAsks::SmallOwn)->value == 14);
    CHECK(find(questions, BankAsks::FlatSales));
    CHECK_FALSE(find(questions, BankAsks::Shortfall));
}

TEST_CASE("the first year that falls short is asked about first", "[domain][questions]") {
    Application plan = complete_application();
    plan.money.years[2].income = Yen(22'000'000);
    const auto questions = questions_of(plan);
    REQUIRE_FALSE(questions.empty());
    CHECK(questions[0].asks == BankAsks::Shortfall);
    CHECK(questions[0].year == 3);
    CHECK(questions[0].amount == Yen(3'200'000));  // −1,000,000 against 2,200,000
    CHECK(find(questions, BankAsks::MinusYear)->amount == Yen(1'000'000));
    CHECK_FALSE(find(questions, BankAsks::Stress));
}

TEST_CASE("the smallest drop in sales that breaks a year is asked about", "[domain][questions]") {
    const auto questions = questions_of(complete_application());
    const auto* stress = find(questions, BankAsks::Stress);
    REQUIRE(stress);
    // 7,000,000 left and 2,250,000 to repay: 10 % takes 3,000,000, 20 % takes 6,000,000.
    CHECK(stress->value == 20);
    CHECK(stress->year == 1);
}

TEST_CASE("what is unknown is asked for, not guessed", "[domain][questions]") {
    const auto nothing = questions_of(Application{});
    CHECK(nothing.size() == 4);
    CHECK(nothing[0].asks == BankAsks::CostsUnknown);
    CHECK(find(nothing, BankAsks::GrantUnknown));
    CHECK(find(nothing, BankAsks::SourcesUnknown));
    CHECK(find(nothing, BankAsks::YearsUnknown)->year == 1);
    Application hole = complete_application();
    hole.money.years[4].other.reset();
    hole.money.loan.annual_rate_thousandths.reset();
    const auto questions = questions_of(hole);
    CHECK(find(questions, BankAsks::YearsUnknown)->year == 5);
    CHECK(find(questions, BankAsks::TermsUnknown));
    CHECK_FALSE(find(questions, BankAsks::NoPayback));
    CHECK_FALSE(find(questions, BankAsks::ThinCover));
}

TEST_CASE("there are never more than five questions, each of its own kind, the gravest first",
          "[domain][questions][property]") {
    Chance chance(29);
    for (int i = 0; i < 200; ++i) {
        const auto questions = questions_of(random_application(chance));
        CHECK(questions.size() <= bank_questions_max);
        for (std::size_t at = 1; at < questions.size(); ++at) {
            CHECK(questions[at - 1].asks < questions[at].asks);
        }
    }
}

TEST_CASE("cover is rounded down, and unknown without a repayment", "[domain][questions]") {
    RepaymentYear year;
    CHECK_FALSE(cover_hundredths(year));
    year.cash_flow = 299;
    year.repayment = 300;
    CHECK(cover_hundredths(year) == 99);
    year.cash_flow = -1;
    CHECK(cover_hundredths(year) == -1);
    year.repayment = 0;
    CHECK_FALSE(cover_hundredths(year));
}
