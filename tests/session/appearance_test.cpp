// Goal: how the screen looks is the visitor's choice for as long as they are there, and nobody
// else's. Method: the real session, with its clock set forward.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/session/idle_watch.h"
#include "kiosk/session/session.h"
#include "tests/support/visit_tester.h"

using namespace madoguchi;
using session::IdleWatch;
using std::chrono::seconds;
using tests::VisitTester;

TEST_CASE("letters, colours and language chosen on the welcome screen stay for the visit") {
    VisitTester tester;
    tester.ask(session::SetTextScale{1.5});
    tester.ask(session::ToggleContrast{});
    tester.ask(session::ChooseLanguage{"en"});
    tester.ask(session::StartVisit{});
    CHECK(tester.session().appearance().text_scale == 1.5);
    CHECK(tester.session().appearance().high_contrast);
    CHECK(tester.session().appearance().language == "en");
}

TEST_CASE("the next visitor finds letters, colours and language as they always are") {
    VisitTester tester;
    tester.ask(session::StartVisit{});
    tester.ask(session::SetTextScale{1.5});
    tester.ask(session::ToggleContrast{});
    tester.ask(session::ChooseLanguage{"en"});
    tester.pass(seconds(IdleWatch::warn_after_large_text_s + IdleWatch::countdown_s + 1));
    CHECK_FALSE(tester.session().visit());
    CHECK(tester.session().appearance() == session::Appearance{});
}

TEST_CASE("large letters chosen in the middle of a visit give more time at once") {
    VisitTester tester;
    tester.ask(session::StartVisit{});
    tester.ask(session::CycleTextScale{});
    tester.pass(seconds(IdleWatch::warn_after_large_text_s - 1));
    CHECK_FALSE(tester.session().idle_seconds_left());
    tester.pass(seconds(2));
    CHECK(tester.session().idle_seconds_left());
}

TEST_CASE("a look that somebody chose on the welcome screen and left is put back") {
    VisitTester tester;
    tester.ask(session::SetTextScale{1.5});
    tester.ask(session::ChooseLanguage{"en"});
    tester.session().note_activity();
    tester.pass(seconds(IdleWatch::warn_after_large_text_s - 1));
    CHECK(tester.session().appearance().language == "en");
    REQUIRE(tester.session().due_in());
    CHECK(*tester.session().due_in() <= seconds(1));  // So the loop wakes for it
    tester.session().note_activity();
    tester.pass(seconds(IdleWatch::warn_after_large_text_s - 1));
    CHECK(tester.session().appearance().language == "en");
    tester.pass(seconds(2));
    CHECK(tester.session().appearance() == session::Appearance{});
    CHECK_FALSE(tester.session().due_in());
}
