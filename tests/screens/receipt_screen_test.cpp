// The receipt. Goal: the number stands large, what happens next is told in the town's own times,
// and nothing stays behind. Method: a plan handed in on the real store.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/screen_tester.h"
#include "tests/support/yuzu_plan.h"

using namespace madoguchi;
using tests::ScreenTester;
using ui::Role;

namespace {

void hand_in(ScreenTester& tester) {
    tester.visit_tester().ask(session::StartVisit{});
    tests::tell_yuzu_plan(tester.visit_tester());
    tester.visit_tester().ask(session::SetConsent{true});
    tester.visit_tester().ask(session::Submit{});
    tester.show();
    REQUIRE(tester.session().screen() == session::ScreenId::Receipt);
}

}  // namespace

TEST_CASE("the receipt thanks by name and shows the number twice, once large") {
    ScreenTester tester;
    hand_in(tester);
    CHECK(tester.nodes().shows("見本 太郎さん、"));
    CHECK(tester.nodes().named(Role::Text, "見本-A0001").size() == 2);
    CHECK(tester.nodes().shows("受付番号"));
    CHECK(tester.nodes().shows("3日以内"));
    CHECK(tester.nodes().first(Role::Picture, "受付")->value == "見本町 8.6.1");
}

TEST_CASE("the receipt stays longer when asked, and says how long") {
    ScreenTester tester;
    hand_in(tester);
    CHECK(tester.nodes().shows("あと60秒で"));
    REQUIRE(tester.tap(Role::Button, "もう少し見る"));
    CHECK(tester.session().receipt_seconds_left() == 120);
    CHECK(tester.nodes().shows("あと120秒で"));
}

TEST_CASE("after the receipt nothing of the visitor is left on the screen") {
    ScreenTester tester;
    hand_in(tester);
    REQUIRE(tester.tap(Role::Button, "終わる"));
    CHECK(tester.session().screen() == session::ScreenId::Welcome);
    CHECK_FALSE(tester.session().visit());
    CHECK_FALSE(tester.nodes().shows("見本 太郎"));
    CHECK_FALSE(tester.nodes().shows("見本-A0001"));
}

TEST_CASE("the receipt has no control of what a later issue brings") {
    ScreenTester tester;
    hand_in(tester);
    std::size_t buttons = 0;
    for (const ui::Node& node : tester.nodes().nodes()) {
        if (node.role == Role::Button && node.tappable) ++buttons;
    }
    CHECK(buttons == 3);  // Hear it, stay longer, finish
}
