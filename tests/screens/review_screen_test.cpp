// The last look. Goal: nobody hands in by accident, without consent or without what the town needs
// to call back; everything can be put right from here. Method: the real screen on the real session.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/screen_tester.h"
#include "tests/support/yuzu_plan.h"

using namespace madoguchi;
using domain::Field;
using tests::ScreenTester;
using ui::Role;

namespace {

void show_review(ScreenTester& tester) {
    for (int i = 0; i < 40 && tester.session().screen() != session::ScreenId::Review; ++i) {
        tester.visit_tester().ask(session::GoNext{});
    }
    tester.visit_tester().pass(std::chrono::seconds(1));
    tester.visit_tester().pass(std::chrono::seconds(1));
    tester.show();
}

void review_yuzu(ScreenTester& tester) {
    tester.visit_tester().ask(session::StartVisit{});
    tests::tell_yuzu_plan(tester.visit_tester());
    show_review(tester);
}

const ui::Node* submit_button(ScreenTester& tester) {
    for (const char* name : {"役場に提出する", "相談として出す"}) {
        if (const ui::Node* node = tester.nodes().first(Role::Button, name)) return node;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("each step is told in one line") {
    ScreenTester tester;
    review_yuzu(tester);
    const auto value_of = [&](const char* name) {
        return tester.nodes().first(Role::Row, name)->value;
    };
    CHECK(value_of("あなたのこと") == "見本 太郎（みほん たろう）・見本町");
    CHECK(value_of("地域の資源") == "ゆず／廃校の給食室");
    CHECK(value_of("お金の計画") == "4,200万円（補助金 1,600万円）");
    CHECK(value_of("事業の設計図").find("付箋") != std::string::npos);
}

TEST_CASE("a step is put right from its row, and one step back returns here") {
    ScreenTester tester;
    review_yuzu(tester);
    REQUIRE(tester.tap_key("money/common.edit"));
    CHECK(tester.session().screen() == session::ScreenId::Money);
    tester.ask(session::LeaveField{});
    tester.ask(session::GoBack{});
    CHECK(tester.session().screen() == session::ScreenId::Review);
}

TEST_CASE("without consent nothing is handed in, and the screen says why") {
    ScreenTester tester;
    review_yuzu(tester);
    REQUIRE(submit_button(tester));
    CHECK_FALSE(submit_button(tester)->state.enabled);
    CHECK(tester.nodes().shows("わかりました」の"));
    REQUIRE(tester.tap_key("consent"));
    CHECK(tester.session().visit()->consent);
    CHECK(submit_button(tester)->state.enabled);
    REQUIRE(tester.tap_key("consent"));
    CHECK_FALSE(tester.session().visit()->consent);
}

TEST_CASE("what the town needs is named, and its row leads there") {
    ScreenTester tester;
    tester.visit_tester().ask(session::StartVisit{});
    tester.visit_tester().ask(session::SetConsent{true});
    show_review(tester);
    CHECK_FALSE(submit_button(tester)->state.enabled);
    CHECK(tester.nodes().shows("お名前、電話番号、お住まい、事業の区分"));
    CHECK(tester.nodes().shows("まだ"));
    REQUIRE(tester.tap_key("profile/common.edit"));
    const auto* asked = tester.asked_for<session::GoToField>();
    REQUIRE(asked);
    CHECK(asked->field.field == Field::ApplicantName);
}

TEST_CASE("an unfinished plan is handed in to be talked about") {
    ScreenTester tester;
    tester.visit_tester().ask(session::StartVisit{});
    show_review(tester);
    CHECK(tester.nodes().first(Role::Button, "相談として出す"));
    CHECK_FALSE(tester.nodes().first(Role::Button, "役場に提出する"));
}

TEST_CASE("handing in asks once more with name and sum, and can be thought over") {
    ScreenTester tester;
    review_yuzu(tester);
    REQUIRE(tester.tap_key("consent"));
    REQUIRE(tester.tap(Role::Button, submit_button(tester)->name));
    CHECK(tester.session().sheet() == session::Sheet::SubmitQuestion);
    CHECK(tester.nodes().shows("見本 太郎"));
    CHECK(tester.nodes().shows("4,200万円（補助金 1,600万円）"));
    REQUIRE(tester.tap(Role::Button, "もう一度見る"));
    CHECK(tester.session().sheet() == session::Sheet::None);
    CHECK(tester.session().screen() == session::ScreenId::Review);
    REQUIRE(tester.tap(Role::Button, submit_button(tester)->name));
    REQUIRE(tester.tap(Role::Button, "提出する"));
    CHECK(tester.session().screen() == session::ScreenId::Receipt);
}

TEST_CASE("without rules nothing can be handed in, and the screen says why") {
    ScreenTester tester({1280, 800}, tests::sample_town(), domain::RulePacks{});
    review_yuzu(tester);
    CHECK(tester.shows("条件が読めないため"));
    CHECK_FALSE(submit_button(tester)->state.enabled);
    tester.ask(session::Submit{});
    CHECK(tester.session().toast()->notice == session::Notice::NoRules);
}
