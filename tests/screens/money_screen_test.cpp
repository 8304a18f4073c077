// Step 6. Goal: costs, sources, loan, years and dates go into the plan as they are tapped and
// written, and the screen says at once whether the money matches. Method: tap, write, read the plan
// and the words.
#include "kiosk/screens/money_screen.h"

#include <catch2/catch_test_macros.hpp>
#include <set>

#include "kiosk/domain/money_sums.h"
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

// Whether some node says this, phrase borders (U+200B) not counted.
bool reads(const ScreenTester& tester, std::string_view words) {
    constexpr std::string_view border = "\u200B";
    for (const ui::Node& node : tester.nodes().nodes()) {
        std::string said = node.name + "\n" + node.value;
        for (auto at = said.find(border); at != std::string::npos; at = said.find(border)) {
            said.erase(at, border.size());
        }
        if (node.is_visible && said.find(words) != std::string::npos) return true;
    }
    return false;
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
    open_page(tester, Field::CostName);
    for (const auto cost_class : domain::info_of(Field::CostClass).words) {
        INFO(cost_class);
        REQUIRE(tester.tap_key("add-cost/" + std::string(cost_class)));
        tester.ask(session::LeaveField{});
    }
    CHECK(tester.plan().money.costs.size() == 7);
}

TEST_CASE("a line counts by its class until the visitor says otherwise") {
    ScreenTester tester;
    open_page(tester, Field::CostName);
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
    open_page(tester, Field::CostName);
    tester.ask(session::AddCostLine{"research"});
    tester.ask(session::LeaveField{});
    REQUIRE(tester.tap(Role::Choice, "はい"));
    CHECK(tester.plan().money.costs[0].research_by_university == true);
}

TEST_CASE("a cost that was taken away comes back with one tap") {
    ScreenTester tester;
    open_page(tester, Field::CostName);
    tester.ask(session::AddCostLine{"machinery"});
    tester.ask(session::LeaveField{});
    REQUIRE(tester.tap(Role::Button, "この費用を消す"));
    CHECK(tester.plan().money.costs.empty());
    REQUIRE(tester.tap(Role::Button, "元に戻す"));
    CHECK(tester.plan().money.costs.size() == 1);
}

TEST_CASE("the plan says at once whether what was entered so far matches") {
    ScreenTester tester;
    open_page(tester, Field::SourcePublicGrant);
    CHECK(reads(tester, "費用がまだです"));
    tester.ask(session::AddCostLine{"facilities"});
    tester.ask(session::LeaveField{});
    CHECK(reads(tester, "まだの欄 1"));
    say(tester, Field::CostYen, 4200, tester.plan().money.costs[0].id);
    CHECK(reads(tester, "まだの欄 8"));
    say(tester, Field::SourcePublicGrant, 1600);
    say(tester, Field::SourceLoanRegional, 2000);
    CHECK(reads(tester, "600万円 足りません"));
    say(tester, Field::SourceOwnFunds, 600);
    CHECK(reads(tester, "ぴったり 4,200万円"));
    say(tester, Field::SourceOwnFunds, 601);
    CHECK(reads(tester, "1万円 多いです"));
    // The rules know nothing of an empty source until the step is confirmed.
    CHECK_FALSE(domain::balance_of(tester.plan().money));
}

TEST_CASE("own money takes up the difference with one tap, and gives it back with another") {
    ScreenTester tester;
    open_page(tester, Field::SourcePublicGrant);
    tester.ask(session::AddCostLine{"facilities"});
    tester.ask(session::LeaveField{});
    say(tester, Field::CostYen, 4200, tester.plan().money.costs[0].id);
    say(tester, Field::SourcePublicGrant, 1600);
    say(tester, Field::SourceLoanRegional, 2000);
    REQUIRE(tester.tap(Role::Button, "自分のお金で合わせる"));
    CHECK(tester.plan().money.sources.own_funds == domain::Yen(6'000'000));
    CHECK(reads(tester, "ぴったり 4,200万円"));
    CHECK_FALSE(tester.tappable(Role::Button, "自分のお金で合わせる"));
    REQUIRE(tester.tap(Role::Button, "元に戻す"));
    CHECK_FALSE(tester.plan().money.sources.own_funds);
    // Own money cannot take up what the others bring too much of.
    say(tester, Field::SourceLoanRegional, 9000);
    CHECK(reads(tester, "6,400万円 多いです"));
    CHECK_FALSE(tester.tappable(Role::Button, "自分のお金で合わせる"));
}

TEST_CASE("confirming the money step writes 0 into each empty source, says so, and takes it back") {
    ScreenTester tester;
    open_page(tester, Field::SourcePublicGrant);
    tester.ask(session::GoBack{});
    tester.ask(session::GoToStep{domain::Step::Profile});
    while (tester.session().screen() != session::ScreenId::Money) tester.ask(session::GoNext{});
    say(tester, Field::SourcePublicGrant, 1600);
    CHECK_FALSE(tester.plan().money.sources.own_funds);
    REQUIRE(tester.tap(Role::Button, "次へ進む"));
    CHECK(tester.visit_tester().visit().place.page == 1);
    CHECK(reads(tester, "空いていた欄7つを0円にしました"));
    for (const Field source : sources) {
        const auto answer = domain::read_answer(tester.plan(), {source, ""});
        const std::int64_t wanted = source == Field::SourcePublicGrant ? 16'000'000 : 0;
        CHECK(std::get<std::int64_t>(answer) == wanted);
    }
    REQUIRE(tester.tap(Role::Button, "元に戻す"));
    CHECK(tester.plan().money.sources.public_grant == domain::Yen(16'000'000));
    CHECK(domain::sum_of_sources(tester.plan().money.sources).unanswered == 7);
}

TEST_CASE("what cannot be read is not confirmed as 0, and going back confirms nothing") {
    ScreenTester tester;
    open_page(tester, Field::SourcePublicGrant);
    tester.ask(session::FocusField{domain::FieldRef{Field::SourceOwnFunds, {}}});
    tester.ask(session::TypeText{"すこし"});
    tester.ask(session::GoBack{});
    CHECK(domain::sum_of_sources(tester.plan().money.sources).unanswered == 8);
    open_page(tester, Field::SourcePublicGrant);
    tester.ask(session::GoNext{});
    CHECK_FALSE(tester.plan().money.sources.own_funds);
    CHECK(domain::sum_of_sources(tester.plan().money.sources).unanswered == 1);
}

TEST_CASE("the usual costs stand there as empty rows, and one that stays empty is none") {
    ScreenTester tester;
    open_page(tester, Field::SourcePublicGrant);
    REQUIRE(tester.tap(Role::Field, "機械"));
    REQUIRE(tester.plan().money.costs.size() == 1);
    CHECK(tester.plan().money.costs[0].cost_class == "machinery");
    tester.ask(session::LeaveField{});
    CHECK(tester.plan().money.costs.empty());
    CHECK_FALSE(tester.plan().costs_answered);
    REQUIRE(tester.tap(Role::Field, "機械"));
    tester.ask(session::TypeText{"1450"});
    CHECK(reads(tester, "千四百五十万円"));
    tester.ask(session::LeaveField{});
    CHECK(tester.plan().money.costs[0].yen == domain::Yen(14'500'000));
}

TEST_CASE("all eight sources are reached from the plan, and lead back to it") {
    ScreenTester tester;
    open_page(tester, Field::SourcePublicGrant);
    REQUIRE(tester.tap(Role::Button, "ほかのお金"));
    for (const char* source :
         {"町と国の補助金", "信用金庫・銀行の融資", "公庫の融資", "ふるさと融資", "ファンドの出資",
          "クラウドファンディング", "自分のお金", "そのほか"}) {
        INFO(source);
        CHECK(tester.tappable(Role::Field, source));
    }
    REQUIRE(tester.tap(Role::Button, "お金の計画へ"));
    CHECK(tester.visit_tester().visit().place.page == 0);
    REQUIRE(tester.tap(Role::Button, "費用を加える・直す"));
    CHECK(reads(tester, "費用を加える"));
}

TEST_CASE("gauges explain themselves without a grant and with one of nothing") {
    ScreenTester tester;
    tester.ask(session::StartVisit{});
    tests::tell_yuzu_plan(tester.visit_tester());
    open_page(tester, Field::SourcePublicGrant);
    CHECK(reads(tester, "1.25倍"));
    CHECK(reads(tester, "平均 ＋0.19"));
    CHECK(reads(tester, "合否の線ではありません"));
    for (const domain::Answer& grant : {domain::Answer(), domain::Answer(std::int64_t{0})}) {
        tester.ask(session::SetAnswer{{Field::SourcePublicGrant, ""}, grant});
        CHECK(reads(tester, "補助金を入れると計算できます"));
        CHECK_FALSE(reads(tester, "1.25倍"));
    }
}

TEST_CASE(
    "the averages of the 287 projects stand in the gauges' values, with and without figures") {
    ScreenTester tester;
    tester.ask(session::StartVisit{});
    const auto say_averages = [&] {
        std::string values;
        for (const ui::Node& node : tester.nodes().nodes()) {
            if (node.role == Role::Picture) values += node.value + "\n";
        }
        return values;
    };
    open_page(tester, Field::SourcePublicGrant);
    for (const char* average : {"平均 1.06", "平均 4.5", "平均 8.3", "平均 3.5"}) {
        INFO(say_averages());
        CHECK(say_averages().find(average) != std::string::npos);
    }
    tests::tell_yuzu_plan(tester.visit_tester());
    open_page(tester, Field::SourcePublicGrant);
    for (const char* average : {"平均 1.06", "平均 4.5", "平均 8.3", "平均 3.5"}) {
        INFO(say_averages());
        CHECK(say_averages().find(average) != std::string::npos);
    }
}

TEST_CASE("with one loan there, the gauge names the boxes of loans that are empty") {
    ScreenTester tester;
    tester.ask(session::StartVisit{});
    open_page(tester, Field::SourcePublicGrant);
    say(tester, Field::SourcePublicGrant, 1600);
    CHECK(reads(tester, "融資を入れると出ます"));
    say(tester, Field::SourceLoanRegional, 2000);
    CHECK_FALSE(reads(tester, "融資を入れると出ます"));
    CHECK(reads(tester, "空いた融資の欄は、次へ進むと0円になります"));
    tester.ask(session::GoNext{});
    open_page(tester, Field::SourcePublicGrant);
    CHECK(tester.plan().money.sources.loan_policy == domain::Yen(0));
    CHECK(reads(tester, "1.25倍"));
}

TEST_CASE("figures move while an amount is being written on the pad") {
    ScreenTester tester;
    tester.ask(session::StartVisit{});
    tests::tell_yuzu_plan(tester.visit_tester());
    open_page(tester, Field::SourcePublicGrant);
    REQUIRE(tester.tap(Role::Field, "信用金庫・銀行の融資"));
    CHECK(reads(tester, "1.25 倍"));
    REQUIRE(tester.tap(Role::Button, "+100"));
    CHECK(tester.plan().money.sources.loan_regional == domain::Yen(21'000'000));
    CHECK(reads(tester, "1.31 倍"));
    CHECK(reads(tester, "100万円 多いです"));
    // 決定 goes down the rows.
    REQUIRE(tester.tap(Role::Button, "決定して次へ"));
    CHECK(tester.visit_tester().visit().typing->target ==
          session::InputTarget(domain::FieldRef{Field::SourceOwnFunds, {}}));
}

TEST_CASE("a first year that loses money is called usual, and the table is one tap away") {
    ScreenTester tester;
    tester.ask(session::StartVisit{});
    tests::tell_yuzu_plan(tester.visit_tester());
    open_page(tester, Field::SourcePublicGrant);
    say(tester, Field::YearIncome, 0, "1");
    CHECK(reads(tester, "1年目は赤字でもめずらしくありません"));
    REQUIRE(tester.tap(Role::Button, "表で直す"));
    CHECK(tester.visit_tester().visit().place.page == 2);
    tester.ask(session::GoBack{});
    CHECK(tester.visit_tester().visit().place.page == 0);
}

TEST_CASE("an amount is written into its own source") {
    ScreenTester tester;
    open_page(tester, Field::SourcePublicGrant);
    REQUIRE(tester.tap(Role::Field, "町と国の補助金"));
    REQUIRE(tester.tap(Role::Button, "5"));
    REQUIRE(tester.tap(Role::Button, "00"));
    CHECK(tester.plan().money.sources.public_grant == domain::Yen(5'000'000));
    tester.ask(session::LeaveField{});
    CHECK_FALSE(tester.visit_tester().visit().typing);
}

TEST_CASE("the loan's way of paying back is chosen, and each year's repayment stands beside it") {
    ScreenTester tester;
    tester.ask(session::StartVisit{});
    tests::tell_yuzu_plan(tester.visit_tester());
    open_page(tester, Field::LoanAnnualRate);
    CHECK(reads(tester, "247万2,222円"));
    REQUIRE(tester.tap(Role::Choice, "毎回の返済を同じ額に"));
    CHECK(tester.plan().money.loan.repayment == "equal_instalment");
    CHECK_FALSE(reads(tester, "247万2,222円"));
    say(tester, Field::YearRepayment, 300, "2");
    CHECK(reads(tester, "300万円"));
}

TEST_CASE("a year copies the year before, and the left-over is worked out from its four lines") {
    ScreenTester tester;
    open_page(tester, Field::YearIncome, "1");
    CHECK(reads(tester, "まだ不明"));
    say(tester, Field::YearIncome, 1000, "1");
    say(tester, Field::YearLocalResources, 400, "1");
    say(tester, Field::YearLocalPeople, 500, "1");
    say(tester, Field::YearOther, 300, "1");
    CHECK(reads(tester, "−200万円"));
    REQUIRE(tester.tap_key("1/copy"));
    REQUIRE(tester.plan().money.years.size() == 2);
    CHECK(tester.plan().money.years[1].income == domain::Yen(10'000'000));
    CHECK(reads(tester, "−400万円"));
}

TEST_CASE("a year with nothing in it offers nothing to copy") {
    ScreenTester tester;
    open_page(tester, Field::YearIncome, "1");
    CHECK_FALSE(tester.nodes().by_key("1/copy"));
    say(tester, Field::YearIncome, 100, "1");
    REQUIRE(tester.tap_key("1/copy"));
    REQUIRE(tester.tap(Role::Button, "元に戻す"));
    CHECK(tester.plan().money.years.size() == 1);
}

TEST_CASE("later years grow by whole percent from a sheet, and go back with one tap") {
    ScreenTester tester;
    open_page(tester, Field::YearIncome, "1");
    say(tester, Field::YearIncome, 1000, "1");
    say(tester, Field::YearLocalResources, 400, "1");
    REQUIRE(tester.tap(Role::Button, "毎年 ＋5%など"));
    REQUIRE(tester.tap(Role::Button, "毎年 ＋5%"));
    REQUIRE(tester.plan().money.years.size() == 7);
    CHECK(tester.plan().money.years[2].income == domain::Yen(11'025'000));
    CHECK(tester.plan().money.years[2].local_resources == domain::Yen(4'000'000));
    CHECK_FALSE(tester.plan().money.years[2].local_people);
    REQUIRE(tester.tap(Role::Button, "元に戻す"));
    CHECK(tester.plan().money.years.size() == 1);
}

TEST_CASE("growth over a trillion yen changes nothing and names the year") {
    ScreenTester tester;
    open_page(tester, Field::YearIncome, "1");
    tester.ask(session::SetAnswer{{Field::YearIncome, "1"}, std::int64_t{900'000'000'000}});
    tester.ask(session::GrowYears{{.from_year = 1, .percent = 10}});
    CHECK(reads(tester, "3年目が1兆円をこえる"));
    CHECK(tester.plan().money.years.size() == 1);
}

TEST_CASE("sales are worked out from what the trade counts and taken into the year") {
    ScreenTester tester;
    open_page(tester, Field::YearIncome, "1");
    REQUIRE(tester.tap(Role::Button, "売上を計算する"));
    const std::array<const char*, 4> figures{"1200", "20", "2", "250"};
    for (int i = 0; i < 4; ++i) {
        CHECK(reads(tester, "数字を入れると出ます"));
        tester.ask(session::FocusField{session::SalesBox{i}});
        tester.ask(session::TypeText{figures[static_cast<std::size_t>(i)]});
    }
    CHECK(reads(tester, "1,200万円"));
    REQUIRE(tester.tap(Role::Button, "売上に入れる"));
    CHECK(tester.plan().money.years[0].income == domain::Yen(12'000'000));
    CHECK(tester.session().sheet() == session::Sheet::None);
    REQUIRE(tester.tap(Role::Button, "元に戻す"));
    CHECK(tester.plan().money.years.empty());
}

TEST_CASE("a hole in seven years is unknown on the plan, not zero") {
    ScreenTester tester;
    tester.ask(session::StartVisit{});
    tests::tell_yuzu_plan(tester.visit_tester());
    tester.ask(session::SetAnswer{{Field::YearLocalPeople, "4"}, domain::Answer()});
    open_page(tester, Field::SourcePublicGrant);
    CHECK(reads(tester, "7年分を入れると出ます"));
    CHECK(reads(tester, "1.25倍"));
    CHECK_FALSE(tester.visit_tester().visit().assessment->indices.local_employment.yen);
}

TEST_CASE("the bank page says which year breaks and which condition turns, and asks five things") {
    ScreenTester tester;
    tester.ask(session::StartVisit{});
    tests::tell_yuzu_plan(tester.visit_tester());
    for (const char* year : {"1", "2", "3", "4", "5", "6", "7"}) {
        say(tester, Field::YearIncome, 3000, year);
        say(tester, Field::YearLocalResources, 1000, year);
        say(tester, Field::YearLocalPeople, 800, year);
        say(tester, Field::YearOther, 500, year);
    }
    open_page(tester, Field::YearIncome, "1");
    REQUIRE(tester.tap(Role::Button, "銀行に見せる前に"));
    CHECK(reads(tester, "どの年も返せます"));
    tester.ask(session::ChooseStress{{.sales_down_percent = 30}});
    CHECK(reads(tester, "1年目に返せなくなります"));
    CHECK(reads(tester, "変わる条件"));
    CHECK_FALSE(reads(tester, "返済とはじめの費用はそのままです"));
    tester.ask(session::ChooseStress{{.months_later = 6}});
    CHECK(reads(tester, "返済とはじめの費用はそのままです"));
    tester.ask(session::ChooseStress{{}});
    CHECK(reads(tester, "どの年も返せます"));
}

TEST_CASE("the bank page tells of earlier projects by year, share, mean and prefecture") {
    ScreenTester tester;
    tester.ask(session::StartVisit{});
    tests::tell_yuzu_plan(tester.visit_tester());
    open_page(tester, Field::YearIncome, "1");
    REQUIRE(tester.tap(Role::Button, "銀行に見せる前に"));
    std::set<std::string> missing{"これまでの287件", "2013",     "34.5%",    "11.1%",
                                  "3,310万円",       "15件以上", "12〜14件", "1〜2件"};
    for (int page = 0; page < 8; ++page) {
        tester.ask(session::TurnPart{page});
        std::erase_if(missing, [&](const std::string& words) { return reads(tester, words); });
    }
    CHECK(missing == std::set<std::string>{});
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
