// Goal: a short message belongs to the page it came on; one about the step itself goes along, with
// its way back. Method: a visit on the money pages.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/visit_tester.h"
#include "tests/support/yuzu_plan.h"

using namespace madoguchi;
using namespace madoguchi::session;
using namespace std::chrono_literals;
using domain::Field;
using tests::VisitTester;

TEST_CASE("a toast ends with the page it came on, and the page's own undo stays", "[session]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    tests::tell_yuzu_plan(tester);
    tester.ask(OpenMoneyPage{MoneyPage::Years});
    tester.ask(CopyYearBefore{2});
    REQUIRE(tester.session().toast());
    CHECK(tester.session().toast()->notice == Notice::YearCopied);
    tester.ask(TurnPart{1});
    CHECK(tester.session().toast());
    tester.ask(GoNext{});
    CHECK_FALSE(tester.session().toast());
}

TEST_CASE("a toast about what going on has done stands on the page after, and takes it back there",
          "[session]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    tests::tell_yuzu_plan(tester);
    const domain::FieldRef grant{Field::SourcePublicGrant, ""};
    tester.ask(SetAnswer{grant, domain::Answer()});
    tester.ask(OpenMoneyPage{MoneyPage::Plan});
    tester.ask(GoNext{});
    CHECK(tester.session().screen() != ScreenId::Money);
    REQUIRE(tester.session().toast());
    CHECK(tester.session().toast()->notice == Notice::SourcesZero);
    CHECK(tester.plan().money.sources.public_grant == domain::Yen(0));
    tester.ask(UndoDelete{});
    CHECK_FALSE(tester.plan().money.sources.public_grant);
}

TEST_CASE("the screen is drawn anew for what time alone changes, and for nothing else",
          "[session]") {
    VisitTester tester;
    Session& session = tester.session();
    tester.ask(StartVisit{});
    tests::tell_yuzu_plan(tester);
    tester.pass(10s);
    tester.ask(OpenMoneyPage{MoneyPage::Years});
    tester.ask(CopyYearBefore{2});
    tester.pass(5s);
    REQUIRE(session.toast());
    CHECK_FALSE(session.tick());
    SECTION("a message goes") {
        tester.clock().advance(1000);
        CHECK(session.tick());
        CHECK_FALSE(session.toast());
        CHECK_FALSE(session.tick());
    }
    SECTION("a second of the warning passes") {
        while (!session.idle_seconds_left()) tester.pass(1s);
        tester.clock().advance(1000);
        CHECK(session.tick());
        tester.clock().advance(400);
        CHECK_FALSE(session.tick());
    }
}
