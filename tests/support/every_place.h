// Every place a person can come to, one after the other: the walk of the audit over real screens.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <string>

#include "kiosk/commands/audit_plans.h"
#include "kiosk/commands/audit_walk.h"
#include "kiosk/domain/application_json.h"
#include "platform/none/listed_conversion.h"
#include "tests/support/screen_tester.h"

namespace madoguchi::tests {

inline constexpr const char* clerks_pin = "314159";

using LookAtPlace = std::function<void(ScreenTester&)>;

// Where a walk goes about; `look` sees each place once its frame stands.
inline commands::WalkStage stage_of(ScreenTester& tester, const LookAtPlace& look) {
    return {.session = tester.session(),
            .nodes = tester.nodes(),
            .ask =
                [&tester](session::Intent intent) {
                    tester.session().apply(std::move(intent));
                    tester.visit_tester().settle();
                },
            .pass = [&tester](std::chrono::milliseconds time) { tester.visit_tester().pass(time); },
            .look =
                [&tester, look](const std::string& place) {
                    INFO(place);
                    tester.show();
                    look(tester);
                }};
}

using ChangePlan = std::function<void(domain::Application&)>;

// Visits for the later parts of the walk.
inline commands::AuditVisits put_visits_aside(ScreenTester& tester, const ChangePlan& change) {
    const auto document = shipped_file("examples/yuzu.madoguchi.json");
    REQUIRE(document);
    Result<domain::Application> plan = domain::read_application(*document);
    REQUIRE(plan);
    if (change) change(*plan);
    const auto visits =
        commands::put_audit_visits_aside(tester.visit_tester().store(), *plan, start_ms);
    REQUIRE(visits);
    return *visits;
}

// With motion, and with a voice for visitors: what it brings along is looked at too. `change` is
// made to the full plan before.
inline void walk(const session::Appearance& appearance, const LookAtPlace& look,
                 platform::SizePx panel = {1280, 800}, const ChangePlan& change = {}) {
    platform::ListedConversion conversion(commands::audit_words());
    ScreenTester tester(panel, sample_town(), shipped_packs(), {}, &conversion);
    tester.give_voice();
    tester.visit_tester().add_clerk("見本 職員", clerks_pin);
    const commands::AuditVisits visits = put_visits_aside(tester, change);
    int places = 0;
    const commands::WalkStage stage = stage_of(tester, [&](ScreenTester& there) {
        ++places;
        look(there);
    });
    const commands::WalkOptions options{.appearance = appearance,
                                        .clerks_pin = clerks_pin,
                                        .full_visit = visits.full,
                                        .fullest_visit = visits.fullest};
    for (const auto& go : {commands::walk_every_screen, commands::walk_the_fullest_plan}) {
        const Result<void> walked = go(stage, options);
        if (!walked) FAIL(walked.problem().what);
        tester.ask(session::LockStaff{});
    }
    CHECK(places >= 550);  // Or the walk has broken off
}

}  // namespace madoguchi::tests
