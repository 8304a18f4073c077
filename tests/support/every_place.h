// Every place a person can come to, one after the other: the walk of the audit over real screens.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <string>

#include "kiosk/domain/application_json.h"
#include "kiosk/journey/screen_walk.h"
#include "tests/support/screen_tester.h"

namespace madoguchi::tests {

inline constexpr const char* clerks_pin = "314159";

// A full plan that was put aside, for the second half of the walk.
inline std::string put_a_full_plan_aside(ScreenTester& tester) {
    const auto document = shipped_file("examples/yuzu.madoguchi.json");
    REQUIRE(document);
    const Result<domain::Application> plan = domain::read_application(*document);
    REQUIRE(plan);
    const db::VisitId visit(plan->id);
    db::VisitStore& visits = tester.visit_tester().store().visits();
    REQUIRE(visits.save_draft({visit, *document, "{}", plan->language, start_ms}));
    REQUIRE(visits.close_visit(visit, db::VisitEnd::Finished, start_ms));
    return plan->id;
}

using LookAtPlace = std::function<void(ScreenTester&)>;

// With motion, and with a voice for visitors: what it brings along is looked at too.
inline void walk(const session::Appearance& appearance, const LookAtPlace& look,
                 platform::SizePx panel = {1280, 800}) {
    ScreenTester tester(panel);
    tester.give_voice();
    tester.visit_tester().add_clerk("見本 職員", clerks_pin);
    int places = 0;
    const journey::WalkStage stage{
        .session = tester.session(),
        .nodes = tester.nodes(),
        .ask =
            [&](session::Intent intent) {
                tester.session().apply(std::move(intent));
                tester.visit_tester().settle();
            },
        .pass = [&](std::chrono::milliseconds time) { tester.visit_tester().pass(time); },
        .look =
            [&](const std::string& place) {
                INFO(place);
                tester.show();
                ++places;
                look(tester);
            }};
    const Result<void> walked =
        journey::walk_every_screen(stage, {.appearance = appearance,
                                           .clerks_pin = clerks_pin,
                                           .full_visit = put_a_full_plan_aside(tester)});
    if (!walked) FAIL(walked.problem().what);
    CHECK(places > 200);  // Or the walk has broken off
}

}  // namespace madoguchi::tests
