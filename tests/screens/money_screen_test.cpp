// Step 6. Goal: costs, sources, loan, years and dates go into the plan as they are tapped and
// written, and the screen says at once whether the money matches. Method: tap, write, read the plan
// and the words.
#include "kiosk/screens/money_screen.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/screen_tester.h"
#include "tests/support/yuzu_plan.h"

using namespace madoguchi;
using domain::Field;
using tests::ScreenTester;
using ui::Role;

namespace {

void open_page(ScreenTester& tester, Field field, const std::string& item = "") {
    if (!tester.session().visit()) tester.ask(session::StartVisit{});
    tester.ask(session::GoToField{{field, item}});
    tester.ask(session::LeaveField{});
}

void say(ScreenTester& tester, Field field, std::int64_t man, const std::string& item = "") {
    tester.ask(session::SetAnswer{{field, item}, man * tests::yuzu::man});
}

constexpr std::array sources{Field::SourcePublicGrant, Field::SourceLoanRegional,
                             Field::SourceLoanPolicy,  Field::SourceLoanFurusato,
                             Field::SourceEquityFund,  Field::SourceCrowdfunding,
                             Field::SourceOwnFunds,    Field::SourceOtherFunds};

}  // namespace

TEST_CASE("each class of cost has a button that adds a line of that class") {
    ScreenTester tester;
    open_page(tester, Field::SourcePublicGrant);
    for (const auto cost_class : domain::info_of(Field::CostClass).words) {
        INFO(cost_class);
        REQUIRE(tester.tap_key("add-cost/" + std::string(cost_class)));
        tester.ask(session::LeaveField{});
    }
    CHECK(tester.plan().money.costs.size() == 7);
}

TEST_CASE("a line counts by its class until the visitor says otherwise") {
    ScreenTester tester;
    open_page(tester, Field::SourcePublicGrant);
    tester.ask(session::AddCostLine{"land"});
    tester.ask(session::LeaveField{});
    CHECK_FALSE(tester.plan().money.costs[0].counted);
    REQUIRE(tester.tap(Role::Button, "対象外"));
    CHECK(tester.plan().money.costs[0].counted == true);
    REQUIRE(tester.tap(Role::Button, "対象"));
    CHECK(tester.plan().money.costs[0].counted == false);
}

TEST_CASE("a line of research asks whether a local university does it") {
    ScreenTester tester;
    open_page(tester, Field::SourcePublicGrant);
    tester.ask(session::AddCostLine{"research"});
    tester.ask(session::LeaveField{});
    REQUIRE(tester.tap(Role::Choice, "はい"));
    CHECK(tester.plan().money.costs[0].research_by_university == true);
}

TEST_CASE("a cost that was taken away comes back with one tap") {
    ScreenTester tester;
    open_page(tester, Field::SourcePublicGrant);
    tester.ask(session::AddCostLine{"machinery"});
    tester.ask(session::LeaveField{});
    REQUIRE(tester.tap(Role::Button, "この費用を消す"));
    CHECK(tester.plan().money.costs.empty());
    REQUIRE(tester.tap(Role::Button, "元に戻す"));
    CHECK(tester.plan().money.costs.size() == 1);
}

TEST_CASE("the balance is unknown until every source is known, then says what is missing") {
    ScreenTester tester;
    open_page(tester, Field::SourcePublicGrant);
    CHECK(tester.nodes().shows("まだの欄 8"));
    tester.ask(session::AddCostLine{"facilities"});
    tester.ask(session::LeaveField{});
    say(tester, Field::CostYen, 4200, tester.plan().money.costs[0].id);
    say(tester, Field::SourcePublicGrant, 1600);
    say(tester, Field::SourceLoanRegional, 2000);
    CHECK(tester.nodes().shows("まだの欄 6"));
    REQUIRE(tester.tap(Role::Button, "のこりの欄は0円"));
    CHECK(tester.nodes().shows("600万円 足りません"));
    CHECK_FALSE(tester.tappable(Role::Button, "のこりの欄は0円"));
    say(tester, Field::SourceOwnFunds, 600);
    CHECK(tester.nodes().shows("ぴったり 4,200万円"));
    say(tester, Field::SourceOwnFunds, 601);
    CHECK(tester.nodes().shows("1万円 多いです"));
}

TEST_CASE("the rest is set to nothing only where nothing was said") {
    ScreenTester tester;
    open_page(tester, Field::SourcePublicGrant);
    say(tester, Field::SourceOwnFunds, 500);
    REQUIRE(tester.tap(Role::Button, "のこりの欄は0円"));
    for (const Field source : sources) {
        const auto answer = domain::read_answer(tester.plan(), {source, ""});
        const std::int64_t wanted = source == Field::SourceOwnFunds ? 5'000'000 : 0;
        CHECK(std::get<std::int64_t>(answer) == wanted);
    }
}

TEST_CASE("an amount is written into its own source") {
    ScreenTester tester;
    open_page(tester, Field::SourcePublicGrant);
    REQUIRE(tester.tap(Role::Field, "町と国の補助金"));
    REQUIRE(tester.tap(Role::Button, "5"));
    REQUIRE(tester.tap(Role::Button, "00"));
    CHECK(tester.plan().money.sources.public_grant == domain::Yen(5'000'000));
    REQUIRE(tester.tap(Role::Button, "決定"));
    CHECK_FALSE(tester.visit_tester().visit().typing);
}

TEST_CASE("the loan's way of paying back is chosen, and each year's repayment stands beside it") {
    ScreenTester tester;
    tester.ask(session::StartVisit{});
    tests::tell_yuzu_plan(tester.visit_tester());
    open_page(tester, Field::LoanAnnualRate);
    CHECK(tester.nodes().shows("247万2,222円"));
    REQUIRE(tester.tap(Role::Choice, "毎回の返済を同じ額に"));
    CHECK(tester.plan().money.loan.repayment == "equal_instalment");
    CHECK_FALSE(tester.nodes().shows("247万2,222円"));
    say(tester, Field::YearRepayment, 300, "2");
    CHECK(tester.nodes().shows("300万円"));
}

TEST_CASE("a year copies the year before, and the left-over is worked out from its four lines") {
    ScreenTester tester;
    open_page(tester, Field::YearIncome, "1");
    CHECK(tester.nodes().shows("まだ不明"));
    say(tester, Field::YearIncome, 1000, "1");
    say(tester, Field::YearLocalResources, 400, "1");
    say(tester, Field::YearLocalPeople, 500, "1");
    say(tester, Field::YearOther, 300, "1");
    CHECK(tester.nodes().shows("−200万円"));
    REQUIRE(tester.tap_key("2/years.copy"));
    REQUIRE(tester.plan().money.years.size() == 2);
    CHECK(tester.plan().money.years[1].income == domain::Yen(10'000'000));
    CHECK(tester.nodes().shows("−400万円"));
}

TEST_CASE("a year whose year before is empty cannot be copied, and says why") {
    ScreenTester tester;
    open_page(tester, Field::YearIncome, "1");
    REQUIRE(tester.tap_key("3/years.copy"));
    CHECK_FALSE(tester.asked_for<session::CopyYearBefore>());
    CHECK(tester.nodes().shows("前の年がまだ空です") == false);
    CHECK(tester.plan().money.years.empty());
}

TEST_CASE("after seven years more can be added, up to ten") {
    ScreenTester tester;
    tester.ask(session::StartVisit{});
    tests::tell_yuzu_plan(tester.visit_tester());
    open_page(tester, Field::YearIncome, "1");
    for (int year = 8; year <= 10; ++year) REQUIRE(tester.tap(Role::Button, "年を加える"));
    CHECK(tester.plan().money.years.size() == domain::years_max);
    CHECK_FALSE(tester.tappable(Role::Button, "年を加える"));
}

TEST_CASE("dates and jobs stand on the last page") {
    ScreenTester tester;
    open_page(tester, Field::NewLocalHires);
    REQUIRE(tester.tap(Role::Field, "全部が終わる日"));
    tester.ask(session::TypeText{"9.3.20"});
    tester.ask(session::LeaveField{});
    CHECK(tester.plan().schedule.end_date == domain::Date::from_parts(2027, 3, 20));
    REQUIRE(tester.tap_key("schedule.early_start_approved/no"));
    CHECK(tester.plan().schedule.early_start_approved == false);
}
