// What helps to fill a money plan. Goal: years grow to the yen, sales are their exact product, own
// money fits, the hint names what is missing, and nothing unknown becomes a number. Method: worked
// cases at the limits, and an independent computation over many plans.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/domain/assessment_parts.h"
#include "kiosk/domain/money_sums.h"
#include "kiosk/domain/plan_growth.h"
#include "kiosk/domain/sales_helper.h"
#include "kiosk/domain/weakest_index.h"
#include "tests/domain/domain_support.h"

using namespace madoguchi::domain;
using domain_support::Chance;
using domain_support::complete_application;
using domain_support::random_application;

namespace {

PlanYear year_of(std::int64_t income, std::int64_t local, std::int64_t people, std::int64_t other) {
    return {.income = Yen(income),
            .local_resources = Yen(local),
            .local_people = Yen(people),
            .other = Yen(other),
            .repayment = {}};
}

std::vector<PlanYear> grown(const std::vector<PlanYear>& years, const Growth& growth) {
    auto result = grown_years(years, growth);
    REQUIRE(std::holds_alternative<std::vector<PlanYear>>(result));
    return std::get<std::vector<PlanYear>>(result);
}

int refused_year(const std::vector<PlanYear>& years, const Growth& growth) {
    const auto result = grown_years(years, growth);
    REQUIRE(std::holds_alternative<int>(result));
    return std::get<int>(result);
}

}  // namespace

TEST_CASE("each year grows by whole percent on the year before, parts of a yen dropped",
          "[domain][growth]") {
    const auto years = grown({year_of(1'000'001, 400'000, 300'000, 99)}, {.percent = 5});
    REQUIRE(years.size() == 7);
    CHECK(years[0].income == Yen(1'000'001));
    CHECK(years[1].income == Yen(1'050'001));  // 1,050,001.05
    CHECK(years[2].income == Yen(1'102'501));  // 1,102,501.05
    CHECK(years[1].other == Yen(103));         // 103.95
    CHECK(years[2].other == Yen(108));         // 108.15
    CHECK_FALSE(years[6].repayment);
}

TEST_CASE("no growth is the same figures in every year after, and none before",
          "[domain][growth]") {
    const std::vector<PlanYear> two{year_of(1, 2, 3, 4), year_of(10, 20, 30, 40)};
    const auto years = grown(two, {.from_year = 2});
    CHECK(years[0].income == Yen(1));
    for (std::size_t i = 1; i < 7; ++i) {
        CHECK(years[i].income == Yen(10));
        CHECK(years[i].other == Yen(40));
    }
}

TEST_CASE("growing sales leave the costs of a year alone, and an empty year takes the last ones",
          "[domain][growth]") {
    std::vector<PlanYear> three{year_of(100, 20, 30, 5), year_of(0, 21, 31, 6), {}};
    const auto years = grown(three, {.percent = 10, .lines = GrowingLines::Income});
    CHECK(years[1].income == Yen(110));
    CHECK(years[1].local_people == Yen(31));
    CHECK(years[2].income == Yen(121));
    CHECK(years[2].local_people == Yen(31));
}

TEST_CASE("what is unknown in the year is not filled into those after", "[domain][growth]") {
    PlanYear first = year_of(100, 20, 30, 5);
    first.local_people.reset();
    const auto years = grown({first}, {.percent = 5});
    CHECK(years[3].income);
    CHECK_FALSE(years[3].local_people);
    CHECK_FALSE(left_over(years[3]));
}

TEST_CASE("a year over a trillion yen is refused and named", "[domain][growth]") {
    const PlanYear large = year_of(900'000'000'000, 0, 0, 0);
    CHECK(refused_year({large}, {.percent = 10}) == 3);  // 990, then 1,089 billion
    CHECK(refused_year({year_of(1, Yen::input_max, 0, 0)}, {.percent = 1}) == 2);
    CHECK(grown({year_of(Yen::input_max, 0, 0, 0)}, {}).back().income == Yen(Yen::input_max));
    CHECK(refused_year({}, {}) == 1);
    CHECK(refused_year({large}, {.from_year = 2}) == 2);
    CHECK(refused_year({large}, {.percent = -1}) == 1);
    CHECK(refused_year({large}, {.percent = 101}) == 1);
}

TEST_CASE("growth equals an independent computation", "[domain][growth][property]") {
    Chance chance(31);
    for (int i = 0; i < 300; ++i) {
        const std::int64_t income = chance.between(0, 1'000'000'000);
        const int percent = static_cast<int>(chance.between(0, 20));
        const auto years = grown({year_of(income, 1, 2, 3)}, {.percent = percent});
        std::int64_t wanted = income;
        for (const PlanYear& year : years) {
            CHECK(year.income == Yen(wanted));
            wanted += wanted / 100 * percent + wanted % 100 * percent / 100;
        }
    }
}

TEST_CASE("sales are the product of what the trade counts", "[domain][sales]") {
    using Figures = std::vector<std::optional<std::int64_t>>;
    CHECK(sales_of(Trade::Seats, Figures{1200, 20, 2, 250}).yen == Yen(12'000'000));
    CHECK(sales_of(Trade::Visitors, Figures{1500, 4000}).yen == Yen(6'000'000));
    CHECK(sales_of(Trade::Goods, Figures{9000, 1200, 7, 7}).yen == Yen(10'800'000));
    CHECK(sales_of(Trade::Goods, Figures{0, Yen::input_max}).yen == Yen(0));
    CHECK(sales_of(Trade::Goods, Figures{1, Yen::input_max}).yen == Yen(Yen::input_max));
}

TEST_CASE("a missing figure leaves the sales unknown, one too many names them too large",
          "[domain][sales]") {
    using Figures = std::vector<std::optional<std::int64_t>>;
    CHECK_FALSE(sales_of(Trade::Seats, Figures{1200, 20, {}, 250}).yen);
    CHECK_FALSE(sales_of(Trade::Seats, Figures{1200, 20}).is_too_large);
    CHECK_FALSE(sales_of(Trade::Goods, Figures{-1, 5}).yen);
    const Sales over = sales_of(Trade::Goods, Figures{2, Yen::input_max});
    CHECK(over.is_too_large);
    CHECK_FALSE(over.yen);
    const std::int64_t most = Yen::input_max;
    CHECK(sales_of(Trade::Seats, Figures{most, most, most, most}).is_too_large);
}

TEST_CASE("own money takes up what the sources known so far are short of or over",
          "[domain][money]") {
    Money money = complete_application().money;
    CHECK(balance_so_far(money) == Yen(0));
    CHECK_FALSE(own_funds_that_fit(money));
    money.sources.own_funds.reset();
    money.sources.other_funds.reset();
    CHECK(balance_so_far(money) == Yen(-6'000'000));
    CHECK_FALSE(balance_of(money));
    CHECK(own_funds_that_fit(money) == Yen(6'000'000));
    money.sources.own_funds = Yen(8'000'000);
    CHECK(own_funds_that_fit(money) == Yen(6'000'000));
    money.sources.loan_policy = Yen(90'000'000);
    CHECK_FALSE(own_funds_that_fit(money));
    money.costs[0].yen.reset();
    CHECK_FALSE(balance_so_far(money));
    CHECK_FALSE(balance_so_far(Money{}));
}

TEST_CASE("the weakest index is the one furthest below its average, and what is missing lifts it",
          "[domain][indices]") {
    Assessor assessor(domain_support::shipped_pack("local10000-2025"));
    Chance chance(17);
    for (int i = 0; i < 200; ++i) {
        Application plan = random_application(chance);
        const auto grant = plan.money.sources.public_grant;
        const auto indices =
            assessor.assess(plan, domain_support::sample_town(), NearestChanges::Skip).indices;
        const auto weak = weakest_index(indices, grant);
        const bool has_grant = grant && grant->amount() > 0;
        if (!has_grant) CHECK_FALSE(weak);
        if (!weak) continue;
        CHECK(weak->missing > Yen(0));
        const std::array<Index, 4> four{indices.financing, indices.local_employment,
                                        indices.local_resources, indices.cash_flow};
        const Index& index = four[static_cast<std::size_t>(weak->index)];
        const auto at = [&](std::int64_t yen) { return floor_of(100 * yen, grant->amount()); };
        const std::int64_t lifted = *index.yen + weak->missing.amount();
        CHECK(at(lifted) >= index.average_hundredths);
        CHECK(at(lifted - 1) < index.average_hundredths);
        CHECK_FALSE(all_reach_average(indices));
    }
}
