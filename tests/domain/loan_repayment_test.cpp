// Goal: show that a loan's repayment is right to the yen in every year. Method: hand-worked cases,
// then many loans against what must hold of any: the principal is paid back exactly, interest is
// never on more than is owed, and an instalment is the largest whole yen below the true annuity.
#include "kiosk/domain/loan_repayment.h"

#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <numeric>

#include "tests/domain/domain_support.h"

using namespace madoguchi::domain;
using Plan = Loan::Plan;
using Years = std::vector<std::int64_t>;

TEST_CASE("equal principal pays the rest in the last year", "[domain][loan]") {
    CHECK(repayment_by_year({100, 0, 3, 0, Plan::EqualPrincipal}) == Years{33, 33, 34});
    CHECK(repayment_by_year({20'000'000, 1250, 10, 1, Plan::EqualPrincipal})[1] ==
          2'222'222 + 250'000);
    CHECK(repayment_by_year({1'000'000, 1000, 2, 0, Plan::EqualPrincipal}) ==
          Years{510'000, 505'000});
}

TEST_CASE("years of grace pay interest only", "[domain][loan]") {
    CHECK(repayment_by_year({1'000'000, 1000, 4, 2, Plan::EqualPrincipal}) ==
          Years{10'000, 10'000, 510'000, 505'000});
    CHECK(repayment_by_year({1'000'000, 0, 3, 2, Plan::EqualInstalment}) == Years{0, 0, 1'000'000});
}

TEST_CASE("equal instalments are the annuity rounded down", "[domain][loan]") {
    // 1,000,000 x 0.05 x 1.05^2 / (1.05^2 - 1) = 537,804.87…
    CHECK(repayment_by_year({1'000'000, 5000, 2, 0, Plan::EqualInstalment}) ==
          Years{537'804, 537'805});
    CHECK(repayment_by_year({100, 0, 3, 0, Plan::EqualInstalment}) == Years{33, 33, 34});
}

TEST_CASE("interest is rounded down each year", "[domain][loan]") {
    CHECK(repayment_by_year({99, 1000, 1, 0, Plan::EqualPrincipal}) == Years{99});
    CHECK(repayment_by_year({199, 1000, 1, 0, Plan::EqualPrincipal}) == Years{200});
}

TEST_CASE("a loan of nothing costs nothing", "[domain][loan]") {
    CHECK(repayment_by_year({0, 1250, 3, 1, Plan::EqualInstalment}) == Years{0, 0, 0});
    CHECK(repayment_by_year({0, 1250, 2, 0, Plan::EqualPrincipal}) == Years{0, 0});
}

TEST_CASE("the largest loan at the largest rate and longest term fits", "[domain][loan]") {
    for (const Plan plan : {Plan::EqualPrincipal, Plan::EqualInstalment}) {
        const Years years =
            repayment_by_year({2 * Yen::input_max, annual_rate_max, loan_years_max, 0, plan});
        CHECK(years.size() == 100);
        CHECK(years.front() >= 2 * Yen::input_max);
        for (const std::int64_t year : years) CHECK(year >= 0);
    }
}

TEST_CASE("every loan is paid back exactly", "[domain][loan][property]") {
    domain_support::Chance chance(20260401);
    for (int i = 0; i < 3000; ++i) {
        Loan loan;
        loan.principal =
            chance.one_in(3) ? chance.between(0, 1000) : chance.between(0, 2'000'000'000);
        loan.annual_rate_thousandths = chance.one_in(5) ? 0 : chance.between(1, 20'000);
        loan.years = chance.between(1, 40);
        loan.grace_years = chance.between(0, loan.years - 1);
        loan.plan = chance.one_in(2) ? Plan::EqualPrincipal : Plan::EqualInstalment;
        const Years paid = repayment_by_year(loan);
        INFO(loan.principal << " " << loan.annual_rate_thousandths << " " << loan.years << " "
                            << loan.grace_years);
        REQUIRE(paid.size() == static_cast<std::size_t>(loan.years));
        // Told anew: what is owed grows by no interest and shrinks by payment less interest.
        std::int64_t owed = loan.principal;
        for (const std::int64_t payment : paid) {
            const auto interest = static_cast<std::int64_t>(
                std::floor(static_cast<long double>(owed) *
                           static_cast<long double>(loan.annual_rate_thousandths) / 100'000.0L));
            CHECK(payment >= interest);
            owed -= payment - interest;
            CHECK(owed >= 0);
        }
        CHECK(owed == 0);
    }
}

TEST_CASE("an instalment is the whole yen below the annuity", "[domain][loan][property]") {
    domain_support::Chance chance(7);
    for (int i = 0; i < 2000; ++i) {
        const std::int64_t principal = chance.between(1, 1'000'000'000);
        const std::int64_t rate = chance.between(1, 15'000);
        const std::int64_t years = chance.between(2, 35);
        const auto instalment = static_cast<long double>(
            repayment_by_year({principal, rate, years, 0, Plan::EqualInstalment}).front());
        const long double r = static_cast<long double>(rate) / 100'000.0L;
        const long double annuity = static_cast<long double>(principal) * r /
                                    (1.0L - std::pow(1.0L + r, -static_cast<long double>(years)));
        INFO(principal << " " << rate << " " << years);
        CHECK(instalment <= annuity + 1e-6L);
        CHECK(instalment > annuity - 1.0L - 1e-6L);
    }
}
