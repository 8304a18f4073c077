// Goal: what the visitor asks of the voice changes nothing else, who listens is not idle, and the
// next visitor finds it as it was. Method: the real session on the real store.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/support/visit_tester.h"
#include "tests/support/yuzu_plan.h"

using namespace madoguchi;
using namespace std::chrono_literals;
using session::VoiceState;
using tests::VisitTester;

TEST_CASE("without a voice nothing of it can be turned on", "[voice]") {
    VisitTester visit;
    visit.session().note_voice({.is_there = false});
    visit.ask(session::ToggleReadingAloud{});
    visit.ask(session::TurnUpVoice{});
    visit.ask(session::ListenToScreen{});
    CHECK_FALSE(visit.session().appearance().reads_aloud);
    CHECK(visit.session().appearance().loudness_percent == 100);
    CHECK(visit.session().listened() == 0);
}

TEST_CASE("the voice goes up in steps and back to normal", "[voice]") {
    VisitTester visit;
    for (const int percent : {150, 200, 100, 150}) {
        visit.ask(session::TurnUpVoice{});
        CHECK(visit.session().appearance().loudness_percent == percent);
    }
    visit.ask(session::StartVisit{});
    CHECK(visit.session().appearance().loudness_percent == 150);
    visit.ask(session::EndVisit{});
    CHECK(visit.session().appearance().loudness_percent == 100);
}

TEST_CASE("reading aloud stays on from the welcome through the visit and ends with it", "[voice]") {
    VisitTester visit;
    visit.ask(session::ToggleReadingAloud{});
    visit.ask(session::StartVisit{});
    CHECK(visit.session().appearance().reads_aloud);
    visit.pass(179s);
    CHECK_FALSE(visit.session().idle_seconds_left());
    visit.ask(session::EndVisit{});
    CHECK_FALSE(visit.session().appearance().reads_aloud);
}

TEST_CASE("who listens is not idle, and the warning is not put off by being read", "[voice]") {
    VisitTester visit;
    visit.ask(session::StartVisit{});
    visit.pass(80s);
    visit.session().note_voice({.is_there = true, .is_speaking = true});
    visit.pass(80s);
    CHECK_FALSE(visit.session().idle_seconds_left());
    visit.session().note_voice({.is_there = true});
    visit.pass(91s);
    REQUIRE(visit.session().idle_seconds_left());
    const int left = *visit.session().idle_seconds_left();
    visit.session().note_voice({.is_there = true, .is_speaking = true});
    visit.pass(5s);
    CHECK(visit.session().idle_seconds_left() == left - 5);
}

TEST_CASE("the receipt stays until it has been heard", "[voice]") {
    VisitTester visit;
    visit.ask(session::StartVisit{});
    tests::tell_yuzu_plan(visit);
    visit.ask(session::SetConsent{true});
    visit.ask(session::Submit{});
    REQUIRE(visit.session().screen() == session::ScreenId::Receipt);
    visit.pass(55s);
    visit.session().note_voice({.is_there = true, .is_speaking = true});
    CHECK(visit.session().receipt_seconds_left() == 20);
    visit.session().note_voice({.is_there = true});
    visit.pass(21s);
    CHECK(visit.session().screen() == session::ScreenId::Welcome);
}

TEST_CASE("the reading that was typed for a name is known to the voice", "[voice]") {
    VisitTester visit;
    visit.ask(session::StartVisit{});
    CHECK(session::written_readings(visit.visit()).empty());
    tests::tell_yuzu_plan(visit);
    const auto known = session::written_readings(visit.visit());
    REQUIRE(known.size() == 1);
    CHECK(known[0].text == "見本 太郎");
    CHECK(known[0].reading == "みほん たろう");
}
