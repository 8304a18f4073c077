// Goal: the sums that the money plan shows are exact, and unknown as long as a part is unknown.
// Method: the sample plan of the design, whose figures are known to add up, and its edges.
#include "kiosk/domain/money_sums.h"

#include <catch2/catch_test_macros.hpp>

using namespace madoguchi::domain;

namespace {

constexpr std::int64_t man = 10'000;

CostLine cost(std::int64_t amount, const char* cost_class = "facilities") {
    CostLine line;
    line.cost_class = cost_class;
    line.yen = Yen(amount * man);
    return line;
}

Sources sources_of(std::int64_t grant, std::int64_t loan, std::int64_t own) {
    const Yen none(0);
    return {.public_grant = Yen(grant * man),
            .loan_regional = Yen(loan * man),
            .loan_policy = none,
            .loan_furusato = none,
            .equity_fund = none,
            .crowdfunding = none,
            .own_funds = Yen(own * man),
            .other_funds = none};
}

}  // namespace

TEST_CASE("costs and sources of the sample plan match") {
    Money money;
    money.costs = {cost(2400), cost(1450), cost(350)};
    money.sources = sources_of(1600, 2000, 600);
    CHECK(sum_of_costs(money.costs).whole() == Yen(4200 * man));
    CHECK(sum_of_sources(money.sources).whole() == Yen(4200 * man));
    CHECK(balance_of(money) == Yen(0));
}

TEST_CASE("the balance is negative when money is missing and positive when there is too much") {
    Money money;
    money.costs = {cost(4200)};
    money.sources = sources_of(1600, 2000, 400);
    CHECK(balance_of(money) == Yen(-200 * man));
    money.sources = sources_of(1600, 2000, 601);
    CHECK(balance_of(money) == Yen(1 * man));
}

TEST_CASE("a sum with an unanswered part is unknown and says how many parts are open") {
    Money money;
    money.costs = {cost(2400), CostLine{}};
    CHECK(sum_of_costs(money.costs).known == Yen(2400 * man));
    CHECK(sum_of_costs(money.costs).unanswered == 1);
    CHECK_FALSE(sum_of_costs(money.costs).whole());
    CHECK(sum_of_sources(money.sources).unanswered == 8);
    CHECK_FALSE(sum_of_sources(money.sources).whole());
    money.sources = sources_of(1, 1, 1);
    CHECK_FALSE(balance_of(money));
}

TEST_CASE("a plan without any cost line has no balance") {
    Money money;
    money.sources = sources_of(0, 0, 0);
    CHECK_FALSE(balance_of(money));
}

TEST_CASE("a line counts as answered, else by its class") {
    CHECK(is_counted(cost(1, "facilities")) == true);
    CHECK(is_counted(cost(1, "machinery")) == true);
    CHECK(is_counted(cost(1, "equipment")) == true);
    CHECK(is_counted(cost(1, "land")) == false);
    CHECK(is_counted(cost(1, "running")) == false);
    CHECK(is_counted(cost(1, "research")) == false);
    CostLine research = cost(1, "research");
    research.research_by_university = true;
    CHECK(is_counted(research) == true);
    CostLine land = cost(1, "land");
    land.counted = true;
    CHECK(is_counted(land) == true);
    CHECK_FALSE(is_counted(CostLine{}));
}

TEST_CASE("the shares take what is known") {
    Sources sources;
    CHECK(shares_of(sources).all() == Yen(0));
    sources.public_grant = Yen(5);
    sources.loan_policy = Yen(7);
    sources.crowdfunding = Yen(11);
    sources.own_funds = Yen(13);
    const SourceShares shares = shares_of(sources);
    CHECK(shares.grant == Yen(5));
    CHECK(shares.loans == Yen(7));
    CHECK(shares.own == Yen(24));
    CHECK(shares.all() == Yen(36));
}

TEST_CASE("percent is rounded to the nearest whole one") {
    CHECK(percent_of(Yen(1600), Yen(4200)) == 38);
    CHECK(percent_of(Yen(2000), Yen(4200)) == 48);
    CHECK(percent_of(Yen(600), Yen(4200)) == 14);
    CHECK(percent_of(Yen(0), Yen(0)) == 0);
    CHECK(percent_of(Yen(8 * Yen::input_max), Yen(8 * Yen::input_max)) == 100);
}

TEST_CASE("a year's left-over is exact to the yen, may be negative, and is unknown with a hole") {
    PlanYear year;
    year.income = Yen(10'000'001);
    year.local_resources = Yen(6'000'000);
    year.local_people = Yen(5'000'000);
    year.other = Yen(1'000'000);
    CHECK(left_over(year) == Yen(-1'999'999));
    year.other.reset();
    CHECK_FALSE(left_over(year));
    CHECK_FALSE(left_over(PlanYear{}));
}

TEST_CASE("the left-over of all years is unknown with a hole, and when there is no year") {
    PlanYear known;
    known.income = Yen(3);
    known.local_resources = Yen(1);
    known.local_people = known.other = Yen(0);
    CHECK(left_over_of(std::vector{known, known}) == Yen(4));
    CHECK_FALSE(left_over_of(std::vector{known, PlanYear{}}));
    CHECK_FALSE(left_over_of({}));
}

TEST_CASE("the largest amounts a document can hold do not overflow a sum") {
    CostLine largest;
    largest.yen = Yen(Yen::input_max);
    const std::vector<CostLine> costs(cost_lines_max, largest);
    CHECK(sum_of_costs(costs).whole() ==
          Yen(Yen::input_max * static_cast<std::int64_t>(cost_lines_max)));
}
