// Visits with a full plan: each of its pages, one after the other, and one that was put aside.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include "kiosk/domain/application_json.h"
#include "tests/support/screen_tester.h"
#include "tests/support/yuzu_plan.h"

namespace madoguchi::tests {

// A full plan in the store, as a visit that was put aside: for the second half of the audit's walk.
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

// `look` is called on each of them, the review last.
template <class Look>
void walk_the_pages(ScreenTester& tester, Look look) {
    tester.ask(session::StartVisit{});
    tell_yuzu_plan(tester.visit_tester());
    tester.show();
    constexpr int pages_max = 60;
    int pages = 0;
    for (; pages < pages_max; ++pages) {
        INFO(session::name_of(tester.session().screen()) << " page " << pages);
        look();
        if (tester.session().screen() == session::ScreenId::Review) break;
        tester.ask(session::GoNext{});
    }
    REQUIRE(pages > domain::step_count);
    REQUIRE(pages < pages_max);
}

}  // namespace madoguchi::tests
