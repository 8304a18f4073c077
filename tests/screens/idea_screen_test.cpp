// What the screens of steps 2 and 3 ask of the session. Goal: idea, category and resources can be
// told by finger alone. Method: the real screens on the real session, tapped by the words on them.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/screen_tester.h"

using namespace madoguchi;
using tests::ScreenTester;
using ui::Role;

namespace {

// At the page that asks for the field, as if one had come there by 次へ進む.
struct StepTester : ScreenTester {
    explicit StepTester(domain::Field field) {
        ask(session::StartVisit{});
        ask(session::GoToField{{field, {}}});
        ask(session::LeaveField{});
    }
};

}  // namespace

TEST_CASE("a category is chosen by its picture") {
    StepTester tester(domain::Field::IdeaCategory);
    REQUIRE(tester.tap(Role::Choice, "町の外へ売る新しい商品"));
    CHECK(tester.plan().idea.category == "IV");
    CHECK(tester.tappable(Role::Choice, "町の外へ売る新しい商品")->state.checked);
}

TEST_CASE("two questions lead to a category that one tap takes over") {
    StepTester tester(domain::Field::IdeaCategory);
    REQUIRE(tester.tap(Role::Button, "迷ったら、2つの質問で選ぶ"));
    REQUIRE(tester.tap(Role::Choice, "町の中"));
    CHECK(tester.plan().idea.market == "inside");
    CHECK_FALSE(tester.tappable(Role::Button, "これにする"));
    REQUIRE(tester.tap(Role::Choice, "あった"));
    CHECK(tester.plan().idea.replaces_lost_service == true);
    REQUIRE(tester.tap(Role::Button, "これにする"));
    CHECK(tester.plan().idea.category == "I");
    CHECK(tester.session().sheet() == session::Sheet::None);
}

TEST_CASE("a way to begin puts its words into the empty idea") {
    StepTester tester(domain::Field::IdeaCategory);
    REQUIRE(tester.tap(Role::Button, "書く"));
    REQUIRE(tester.tap(Role::Button, "町にある"));
    CHECK(tester.plan().idea.summary == "町にある");
    CHECK_FALSE(tester.tappable(Role::Button, "町にある"));
}

TEST_CASE("going on without a category says so at the cards") {
    StepTester tester(domain::Field::IdeaCategory);
    tester.ask(session::GoToStep{domain::Step::Idea});
    REQUIRE(tester.tap(Role::Button, "次へ進む"));
    CHECK(tester.nodes().shows("1つ選んでください"));
}

TEST_CASE("a resource of the town is added by a tap, and deleted with a way back") {
    StepTester tester(domain::Field::ResourceKind);
    REQUIRE(tester.tap(Role::Button, "観光の資源"));
    REQUIRE(tester.tap(Role::Choice, "温泉"));
    REQUIRE(tester.plan().resources.size() == 1);
    CHECK(tester.plan().resources[0].kind == "tourism");
    CHECK(tester.plan().resources[0].name == "温泉");
    REQUIRE(tester.tap(Role::Button, "消す"));
    CHECK(tester.plan().resources.empty());
    REQUIRE(tester.tap(Role::Button, "元に戻す"));
    CHECK(tester.plan().resources.size() == 1);
}

TEST_CASE("a resource that is on no list is written") {
    StepTester tester(domain::Field::ResourceKind);
    REQUIRE(tester.tap(Role::Button, "この中にないものを書く"));
    REQUIRE(tester.session().typing());
    for (const char* key : {"ゆ", "す", "゛゜"}) REQUIRE(tester.tap(Role::Button, key));
    REQUIRE(tester.tap(Role::Button, "決定"));
    REQUIRE(tester.plan().resources.size() == 1);
    CHECK(tester.plan().resources[0].name == "ゆず");
    CHECK(tester.plan().resources[0].kind == "agri");
}

TEST_CASE("a resource that is left without a name is not there") {
    StepTester tester(domain::Field::ResourceKind);
    REQUIRE(tester.tap(Role::Button, "この中にないものを書く"));
    tester.press(platform::Key::Escape);
    tester.show();
    CHECK(tester.plan().resources.empty());
}
