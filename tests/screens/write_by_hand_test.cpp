// Goal: a name with a letter that no font has is never lost and never passed over in silence: where
// it stands, it says that the letter is written by hand on paper. Method: the real screens with a
// name of private use, and with one that has a rare kanji and a selector.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/screen_tester.h"
#include "tests/support/yuzu_plan.h"

using namespace madoguchi;
using tests::ScreenTester;
using ui::Role;

namespace {

const std::string no_font_has = "見本 \uE000郎";
const std::string words = "手で書いてください";

void begin_with(ScreenTester& tester, const std::string& name) {
    tester.ask(session::StartVisit{});
    tests::tell_yuzu_plan(tester.visit_tester());
    tests::yuzu::set(tester.visit_tester(), domain::Field::ApplicantName, name);
    tester.show();
}

void go_to_review(ScreenTester& tester) {
    for (int i = 0; i < 40 && tester.session().screen() != session::ScreenId::Review; ++i) {
        tester.ask(session::GoNext{});
    }
    REQUIRE(tester.session().screen() == session::ScreenId::Review);
}

void hand_in(ScreenTester& tester) {
    tester.ask(session::SetConsent{true});
    tester.ask(session::Submit{});
    REQUIRE(tester.session().screen() == session::ScreenId::Receipt);
}

}  // namespace

TEST_CASE("a name with a letter that no font has says so wherever it stands") {
    ScreenTester tester;
    begin_with(tester, no_font_has);
    CHECK(tester.nodes().first(Role::Field, "お名前")->value == no_font_has);
    CHECK(tester.nodes().shows(words));
    go_to_review(tester);
    const ui::Node* row = tester.nodes().first(Role::Row, "あなたのこと");
    REQUIRE(row);
    CHECK(row->value.find(words) != std::string::npos);
    hand_in(tester);
    CHECK(tester.nodes().shows(words));
    for (const ui::Node& node : tester.nodes().nodes()) {
        CAPTURE(node.key);
        CHECK_FALSE(node.is_clipped);
    }
    const std::string number = tester.session().visit()->receipt->number;
    tester.ask(session::EndVisit{});
    tester.visit_tester().add_clerk("見本 職員", "314159");
    tester.ask(session::OpenStaffUnlock{});
    tester.ask(session::TypeText{"314159"});
    tester.ask(session::UnlockStaff{});
    REQUIRE(tester.tap(Role::Row, number));
    CHECK(tester.nodes().shows(no_font_has));
    CHECK(tester.nodes().shows(words));
}

TEST_CASE("a name that can be drawn has no such words") {
    ScreenTester tester;
    begin_with(tester, "邊\U000E0100 \U00020BB7郎");
    CHECK_FALSE(tester.nodes().shows(words));
    CHECK(tester.nodes().shows("ふだん使う漢字で"));
    go_to_review(tester);
    CHECK_FALSE(tester.nodes().shows(words));
    hand_in(tester);
    CHECK_FALSE(tester.nodes().shows(words));
}
