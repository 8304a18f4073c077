// The study's plans as examples. Goal: nobody takes one for a real plan, on any screen. Method: the
// real screens on the real session.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/screen_tester.h"

using namespace madoguchi;
using tests::ScreenTester;
using ui::Role;

namespace {

void open_example(ScreenTester& tester, const char* town) {
    REQUIRE(tester.tap(Role::Button, "見本を見る"));
    REQUIRE(tester.session().sheet() == session::Sheet::Examples);
    REQUIRE(tester.tap(Role::Choice, town));
    tester.show();
}

}  // namespace

TEST_CASE("an example is marked on every screen") {
    ScreenTester tester;
    open_example(tester, "北海道 夕張市");
    REQUIRE(tester.session().visit());
    for (int step = 0; step < domain::step_count; ++step) {
        tester.ask(session::GoToStep{static_cast<domain::Step>(step)});
        INFO(session::name_of(tester.session().screen()));
        CHECK(tester.nodes().by_key("watermark"));
    }
    tester.ask(session::OpenBlock{domain::Block::KeyResources});
    CHECK(tester.nodes().by_key("watermark"));
    tester.ask(session::EndVisit{});
    CHECK_FALSE(tester.nodes().by_key("watermark"));
}

TEST_CASE("the button to hand in says that an example stays here") {
    ScreenTester tester;
    open_example(tester, "徳島県 神山町");
    tester.ask(session::GoToStep{domain::Step::Review});
    CHECK(tester.shows("これは見本です"));
    const ui::Node* button = tester.nodes().first(Role::Button, "相談として出す");
    REQUIRE(button);
    CHECK_FALSE(button->state.enabled);
}

TEST_CASE("an example is left back to the welcome, with nothing to save or erase") {
    ScreenTester tester;
    open_example(tester, "徳島県 神山町");
    tester.ask(session::OpenSheet{session::Sheet::Leave, ""});
    CHECK_FALSE(tester.shows("消す"));
    REQUIRE(tester.tap(Role::Choice, "見本を終わる"));
    CHECK(tester.session().screen() == session::ScreenId::Welcome);
}
