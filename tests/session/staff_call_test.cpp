// Goal: a visitor who calls staff is not taken for idle, is told after two minutes where to go
// instead, and finds everything as it was. Method: the real session on the real store.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/visit_tester.h"
#include "tests/support/yuzu_plan.h"

using namespace madoguchi;
using namespace madoguchi::session;
using namespace std::chrono_literals;
using domain::Field;
using domain::FieldRef;
using tests::VisitTester;

namespace {

bool is_called(VisitTester& tester) { return tester.session().sheet() == Sheet::StaffCall; }

}  // namespace

TEST_CASE("staff are called four times in two minutes, and then no more", "[call]") {
    VisitTester tester;
    Session& session = tester.session();
    tester.ask(StartVisit{});
    tester.ask(CallStaff{});
    REQUIRE(is_called(tester));
    CHECK(session.staff_calls() == 1);
    for (const unsigned calls : {2U, 3U, 4U}) {
        tester.pass(29s);
        CHECK(session.staff_calls() == calls - 1);
        tester.pass(1s);
        CHECK(session.staff_calls() == calls);
        CHECK_FALSE(session.staff_call()->is_unanswered);
    }
    tester.pass(30s);
    CHECK(session.staff_call()->is_unanswered);
    tester.pass(20s);
    CHECK(session.staff_calls() == 4);
}

TEST_CASE("who asks again calls again, and waits anew", "[call]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    tester.ask(CallStaff{});
    tester.pass(125s);
    REQUIRE(tester.session().staff_call()->is_unanswered);
    const std::uint64_t calls_before = tester.session().staff_calls();
    tester.ask(CallStaff{});
    CHECK(tester.session().staff_calls() == calls_before + 1);
    CHECK_FALSE(tester.session().staff_call()->is_unanswered);
}

TEST_CASE("nobody is called once the sign is gone", "[call]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    tester.ask(CallStaff{});
    tester.ask(CloseSheet{});
    CHECK_FALSE(is_called(tester));
    tester.pass(40s);
    CHECK(tester.session().staff_call() == nullptr);
    CHECK(tester.session().staff_calls() == 1);
}

TEST_CASE("who waits for staff is not idle; who is not come for is, after the usual time",
          "[call]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    tester.pass(80s);
    tester.ask(CallStaff{});
    SECTION("as the clock goes on") {
        for (int second = 0; second < 120; ++second) {
            tester.pass(1s);
            CHECK_FALSE(tester.session().idle_seconds_left());
        }
    }
    SECTION("and when the machine slept through it") { tester.pass(120s); }
    CHECK_FALSE(tester.session().idle_seconds_left());
    tester.pass(89s);
    CHECK_FALSE(tester.session().idle_seconds_left());
    tester.pass(1s);
    CHECK(tester.session().idle_seconds_left());
    tester.pass(61s);
    CHECK(tester.session().screen() == ScreenId::Welcome);
    CHECK_FALSE(is_called(tester));
    CHECK(tester.session().staff_call() == nullptr);
}

TEST_CASE("at the warning of the time-out a call is a sign of life", "[call]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    tester.pass(91s);
    REQUIRE(tester.session().idle_seconds_left());
    tester.ask(CallStaff{});
    CHECK_FALSE(tester.session().idle_seconds_left());
    CHECK(is_called(tester));
}

TEST_CASE("on the welcome screen the sign goes by itself, with the look that was chosen",
          "[call]") {
    VisitTester tester;
    tester.ask(ChooseLanguage{"en"});
    tester.ask(CallStaff{});
    for (int second = 0; second < 179; ++second) tester.pass(1s);
    CHECK(is_called(tester));
    CHECK(tester.session().appearance().language == "en");
    tester.pass(1s);
    CHECK_FALSE(is_called(tester));
    tester.pass(60s);
    CHECK(tester.session().appearance().language == "ja");
}

TEST_CASE("a call in the middle of a word leaves the field and the word as they are", "[call]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    tester.ask(FocusField{FieldRef{Field::ApplicantName, ""}});
    tester.ask(TypeText{"み"});
    tester.ask(TypeText{"ほ"});
    tester.ask(CallStaff{});
    tester.ask(CloseSheet{});
    REQUIRE(tester.session().typing());
    CHECK(tester.session().typing()->editor.shown() == "みほ");
}

TEST_CASE("sheets lie on one another and are left in turn", "[call]") {
    VisitTester tester;
    Session& session = tester.session();
    tester.ask(StartVisit{});
    tester.ask(OpenSheet{Sheet::GroupRules, "loan"});
    tester.ask(CallStaff{});
    tester.ask(OpenSheet{Sheet::Language, ""});
    CHECK(session.sheet() == Sheet::Language);
    tester.pass(30s);
    CHECK(session.staff_calls() == 2);  // Goes on below
    SECTION("by choosing a language") { tester.ask(ChooseLanguage{"en"}); }
    SECTION("by closing") { tester.ask(CloseSheet{}); }
    SECTION("by calling again: there is one sign, not two") { tester.ask(CallStaff{}); }
    CHECK(is_called(tester));
    tester.ask(CloseSheet{});
    CHECK(session.sheet() == Sheet::GroupRules);
    CHECK(session.sheet_subject() == "loan");
    tester.ask(CloseSheet{});
    CHECK(session.sheet() == Sheet::None);
}

TEST_CASE("the receipt stays while staff are called", "[call]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    tests::tell_yuzu_plan(tester);
    tester.ask(SetConsent{true});
    tester.ask(Submit{});
    REQUIRE(tester.visit().receipt);
    tester.pass(30s);
    tester.ask(CallStaff{});
    for (int second = 0; second < 120; ++second) tester.pass(1s);
    REQUIRE(tester.session().visit());
    CHECK(tester.session().receipt_seconds_left() == 20);
    tester.pass(21s);
    CHECK(tester.session().screen() == ScreenId::Welcome);
    CHECK_FALSE(is_called(tester));
}

TEST_CASE("at the staff desk nobody is called", "[call]") {
    VisitTester tester;
    tester.add_clerk("見本 職員", "314159");
    tester.ask(OpenStaffUnlock{});
    tester.ask(FocusField{StaffPin{}});
    tester.ask(TypeText{"314159"});
    tester.ask(UnlockStaff{});
    REQUIRE(tester.session().staff().unlocked);
    tester.ask(CallStaff{});
    CHECK(tester.session().sheet() == Sheet::None);
    CHECK(tester.session().staff_calls() == 0);
}

TEST_CASE("the next visitor finds no sign", "[call]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    tester.ask(CallStaff{});
    tester.ask(EndVisit{});
    CHECK(tester.session().sheet() == Sheet::None);
    CHECK(tester.session().staff_call() == nullptr);
}
