// What staff see beside the applications: one under another year's rules, and the town's own
// canvas. Goal: what turns is in words with both sides of it, and the way back is there. Method:
// the real screens on the real session and store.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/screen_tester.h"
#include "tests/support/yuzu_plan.h"

using namespace madoguchi;
using domain::Field;
using tests::ScreenTester;
using ui::Role;

namespace {

void open_desk(ScreenTester& tester) {
    tests::VisitTester& visit = tester.visit_tester();
    visit.add_clerk("見本 職員", "314159");
    visit.ask(session::StartVisit{});
    tests::tell_yuzu_plan(visit);
    tests::yuzu::set(visit, Field::SourcePublicGrant, std::int64_t{50'000'000});
    tests::yuzu::set(visit, Field::SourceLoanRegional, std::int64_t{110'000'000});
    visit.ask(session::SetConsent{true});
    visit.ask(session::Submit{});
    REQUIRE(visit.visit().receipt);
    const std::string number = visit.visit().receipt->number;
    visit.ask(session::EndVisit{});
    visit.ask(session::OpenStaffUnlock{});
    visit.ask(session::TypeText{"314159"});
    visit.ask(session::UnlockStaff{});
    visit.ask(session::OpenSubmission{number});
    tester.show();
}

}  // namespace

TEST_CASE("staff choose another year's rules and read what turns, and go back") {
    ScreenTester tester;
    open_desk(tester);
    REQUIRE(tester.tap(Role::Tab, "条件"));
    CHECK(tester.shows("申請が使った条件は変わりません"));
    REQUIRE(tester.tap(Role::Button, "ローカル10,000プロジェクト 平成28年度"));
    CHECK(tester.shows("5,000万円 → 4,000万円"));
    CHECK(tester.shows("できた → 直す"));
    REQUIRE(tester.tap(Role::Button, "受け付けたときの条件"));
    CHECK_FALSE(tester.shows("5,000万円 → 4,000万円"));
}

TEST_CASE("the town's canvas shows its blocks and its people") {
    ScreenTester tester;
    open_desk(tester);
    tester.ask(session::ShowTownCanvas{});
    CHECK(tester.shows("起業する人"));
    CHECK(tester.shows("5,269人"));
    CHECK(tester.shows("1,182人（32%）"));
    CHECK(tester.shows("2,063人（55%）"));
    CHECK(tester.shows("まだ不明"));
}

TEST_CASE(
    "staff write a note on the town's canvas with the visitors' editor, and nothing of a "
    "business is asked there") {
    ScreenTester tester;
    open_desk(tester);
    tester.ask(session::ShowTownCanvas{});
    REQUIRE(tester.tap(Role::Button, "入ってくるお金"));
    CHECK(tester.session().screen() == session::ScreenId::Block);
    CHECK_FALSE(tester.shows("考えるための質問"));
    REQUIRE(tester.tap(Role::Button, "付箋を貼る"));
    tester.ask(session::TypeText{"きふ 100万円"});
    tester.ask(session::LeaveField{});
    CHECK(tester.shows("きふ 100万円"));
    CHECK(tester.shows("動かす"));
    CHECK_FALSE(tester.shows("1年の売上に入れる"));  // The town has no money plan
    REQUIRE(tester.tap(Role::Button, "消す"));
    CHECK_FALSE(tester.shows("きふ 100万円"));
    REQUIRE(tester.tap(Role::Button, "元に戻す"));
    CHECK(tester.shows("きふ 100万円"));
    REQUIRE(tester.tap(Role::Button, "全体を見る"));
    CHECK(tester.session().screen() == session::ScreenId::StaffTown);
    CHECK(tester.shows("5,269人"));
}
