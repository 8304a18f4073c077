// What lies over the screens. Goal: leaving, erasing, another language and the end of a pause each
// take the taps they should, and nothing below takes any. Method: as for the screens.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/screen_tester.h"
#include "tests/support/yuzu_plan.h"

using namespace madoguchi;
using tests::ScreenTester;
using ui::Role;

namespace {

struct VisitScreens : ScreenTester {
    VisitScreens() { ask(session::StartVisit{}); }
};

}  // namespace

TEST_CASE("終わる asks before it saves and finishes") {
    VisitScreens tester;
    REQUIRE(tester.tap(Role::Button, "終わる"));
    CHECK_FALSE(tester.tappable(Role::Field, "お名前"));
    REQUIRE(tester.tap(Role::Choice, "保存して終わる"));
    CHECK_FALSE(tester.session().visit());
    CHECK(tester.session().screen() == session::ScreenId::Welcome);
}

TEST_CASE("erasing asks once more, and its safe answer keeps everything") {
    VisitScreens tester;
    REQUIRE(tester.tap(Role::Button, "終わる"));
    REQUIRE(tester.tap(Role::Choice, "やめて消す"));
    REQUIRE(tester.tap(Role::Button, "消さずに戻る"));
    CHECK(tester.session().visit());
    REQUIRE(tester.tap(Role::Button, "終わる"));
    REQUIRE(tester.tap(Role::Choice, "やめて消す"));
    REQUIRE(tester.tap(Role::Button, "全部消す"));
    CHECK_FALSE(tester.session().visit());
}

TEST_CASE("a language is chosen from the sheet in its own name") {
    VisitScreens tester;
    REQUIRE(tester.tap(Role::Button, "言語"));
    REQUIRE(tester.tap(Role::Choice, "English"));
    CHECK(tester.session().appearance().language == "en");
    CHECK(tester.session().sheet() == session::Sheet::None);
    CHECK(tester.nodes().shows("What is your name?"));
}

TEST_CASE("language, letters and contrast are changed over a question, which then stands again") {
    VisitScreens tester;
    tests::tell_yuzu_plan(tester.visit_tester());
    tester.ask(session::GoToStep{domain::Step::Review});
    tester.ask(session::SetConsent{true});
    tester.ask(session::OpenSheet{session::Sheet::SubmitQuestion, ""});
    REQUIRE(tester.session().sheet() == session::Sheet::SubmitQuestion);
    tester.press(platform::Key::F2);
    CHECK(tester.session().appearance().text_scale == 1.25);
    tester.press(platform::Key::F3);
    CHECK(tester.session().appearance().high_contrast);
    tester.show();
    tester.press(platform::Key::F4);
    tester.press(platform::Key::F4);  // Asked again, it is the same sheet
    tester.show();
    REQUIRE(tester.tap(Role::Choice, "English"));
    CHECK(tester.session().appearance().language == "en");
    CHECK(tester.session().sheet() == session::Sheet::SubmitQuestion);
    tester.press(platform::Key::F4);
    tester.show();
    REQUIRE(tester.tap(Role::Button, "Close"));
    CHECK(tester.session().sheet() == session::Sheet::SubmitQuestion);
    CHECK_FALSE(tester.session().visit()->submitting);
}

TEST_CASE("a sheet about a year is about the same year after another language") {
    VisitScreens tester;
    tests::tell_yuzu_plan(tester.visit_tester());
    tester.ask(session::OpenMoneyPage{session::MoneyPage::Years});
    tester.ask(session::OpenSheet{session::Sheet::Sales, "2"});
    tester.press(platform::Key::F4);
    tester.show();
    REQUIRE(tester.tap(Role::Choice, "English"));
    CHECK(tester.session().sheet() == session::Sheet::Sales);
    CHECK(tester.session().sheet_subject() == "2");
}

TEST_CASE("F4 at the warning shows the languages and gives the visitor time anew") {
    VisitScreens tester;
    tester.visit_tester().pass(std::chrono::seconds(session::IdleWatch::warn_after_s + 1));
    tester.show();
    REQUIRE(tester.session().idle_seconds_left());
    tester.press(platform::Key::F4);
    tester.show();
    CHECK_FALSE(tester.session().idle_seconds_left());
    REQUIRE(tester.tap(Role::Choice, "English"));
    CHECK(tester.session().visit());
}

TEST_CASE("after a pause the visitor is asked, and goes on with one tap") {
    VisitScreens tester;
    tester.visit_tester().pass(std::chrono::seconds(session::IdleWatch::warn_after_s + 1));
    tester.show();
    REQUIRE(tester.nodes().shows("まだお使いですか"));
    CHECK_FALSE(tester.tappable(Role::Field, "お名前"));
    REQUIRE(tester.tap(Role::Button, "続ける"));
    CHECK_FALSE(tester.session().idle_seconds_left());
}

TEST_CASE("the crest opens the staff desk only when it is held for three seconds") {
    ScreenTester tester;
    REQUIRE(tester.tap(Role::Picture, "紋章"));
    CHECK(tester.session().screen() == session::ScreenId::Welcome);
}

TEST_CASE("Enter on the crest opens the staff desk, and on the steps the crest is a picture") {
    {
        ScreenTester tester;
        const auto is_on_crest = [&] { return tester.ui().focused_key().ends_with("desk.crest"); };
        for (int press = 0; press < 30 && !is_on_crest(); ++press) tester.press(platform::Key::Tab);
        REQUIRE(is_on_crest());
        tester.press(platform::Key::Enter);
        tester.show();
        CHECK(tester.session().screen() == session::ScreenId::StaffUnlock);
    }
    for (const platform::SizePx panel :
         {platform::SizePx{1280, 800}, platform::SizePx{800, 1280}}) {
        ScreenTester step(panel);
        step.ask(session::StartVisit{});
        CHECK(step.nodes().by_key("desk.crest") != nullptr);
        CHECK_FALSE(step.tappable(Role::Picture, "紋章"));
    }
}

TEST_CASE("Esc takes the safe answer: nothing is erased, and the visit goes on") {
    VisitScreens tester;
    tester.ask(session::OpenSheet{session::Sheet::EraseQuestion, {}});
    tester.press(platform::Key::Escape);
    tester.show();
    CHECK(tester.session().sheet() == session::Sheet::None);
    REQUIRE(tester.session().visit());

    tester.visit_tester().pass(std::chrono::seconds(session::IdleWatch::warn_after_s + 1));
    tester.show();
    REQUIRE(tester.session().idle_seconds_left());
    tester.press(platform::Key::Escape);
    tester.show();
    CHECK_FALSE(tester.session().idle_seconds_left());
    CHECK(tester.session().visit());
}

TEST_CASE("Esc answers the warning that lies on top, and the sheet below it stays open") {
    VisitScreens tester;
    tester.ask(session::OpenSheet{session::Sheet::Language, {}});
    tester.visit_tester().pass(std::chrono::seconds(session::IdleWatch::warn_after_s + 1));
    tester.show();
    tester.press(platform::Key::Escape);
    tester.show();
    CHECK_FALSE(tester.session().idle_seconds_left());
    CHECK(tester.session().sheet() == session::Sheet::Language);
}

TEST_CASE("a toast over the page takes its own taps, and its button the one that is meant") {
    ScreenTester tester;
    tester.ask(session::StartVisit{});
    tester.ask(session::OpenBlock{domain::Block::KeyResources});
    tester.ask(session::AddNote{domain::Block::KeyResources, "廃校の給食室", false});
    const std::string note = tester.plan().canvas[domain::Block::KeyResources].front().id;
    tester.ask(session::DeleteNote{note});
    REQUIRE(tester.session().toast());
    const ui::Node* words = nullptr;
    for (const ui::Node& node : tester.nodes().nodes()) {
        if (node.key.starts_with("toast/") && node.role == Role::Text) words = &node;
    }
    REQUIRE(words != nullptr);
    tester.tap_at(words->px.center());
    CHECK(tester.asked().empty());
    CHECK(tester.session().screen() == session::ScreenId::Block);
    REQUIRE(tester.tap(Role::Button, "元に戻す"));
    CHECK(tester.plan().canvas[domain::Block::KeyResources].size() == 1);
}

TEST_CASE("under the idle warning an open sheet answers nothing, and is there again afterwards") {
    ScreenTester tester;
    tester.ask(session::StartVisit{});
    tester.ask(session::OpenSheet{session::Sheet::Leave, ""});
    REQUIRE(tester.nodes().by_key("leave/sheet.leave-erase")->tappable);
    tester.visit_tester().pass(std::chrono::seconds(session::IdleWatch::warn_after_s + 1));
    tester.show();
    REQUIRE(tester.session().idle_seconds_left());
    CHECK_FALSE(tester.nodes().by_key("leave/sheet.leave-erase")->tappable);
    tester.ask(session::KeepUsing{});
    CHECK(tester.nodes().by_key("leave/sheet.leave-erase")->tappable);
}
