// A visit with a full plan: each of its pages, one after the other.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include "tests/support/screen_tester.h"
#include "tests/support/yuzu_plan.h"

namespace madoguchi::tests {

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
