// Goal: staff can be called from every place, by a button and by F9, seen from afar and heard.
// Method: real screens on the real session, with a voice that keeps what an ear would get.
#include <sys/resource.h>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <csignal>

#include "tests/support/full_visit.h"
#include "tests/support/listener.h"

using namespace madoguchi;
using session::Sheet;
using tests::Listener;
using tests::says;
using tests::ScreenTester;
using ui::Role;

namespace {

// While it lives no file of this process grows, as on a full disk.
class FullDisk {
public:
    FullDisk() {
        signal_before_ = std::signal(SIGXFSZ, SIG_IGN);
        REQUIRE(getrlimit(RLIMIT_FSIZE, &before_) == 0);
        const rlimit nothing{0, before_.rlim_max};
        REQUIRE(setrlimit(RLIMIT_FSIZE, &nothing) == 0);
    }
    ~FullDisk() {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, signal_before_);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit before_{};
    void (*signal_before_)(int) = SIG_DFL;
};

}  // namespace

TEST_CASE("every page of a visit calls staff by its button and by F9", "[call]") {
    const platform::SizePx panel =
        GENERATE(platform::SizePx{1280, 800}, platform::SizePx{800, 1280});
    const double text_scale = GENERATE(1.0, 2.5);
    CAPTURE(panel.width, text_scale);
    ScreenTester tester(panel);
    tester.ask(session::SetTextScale{text_scale});
    walk_the_pages(tester, [&] {
        const int page = tester.session().visit()->place.page;
        REQUIRE(tester.tap(Role::Button, "職員を呼ぶ"));
        CHECK(tester.session().sheet() == Sheet::StaffCall);
        REQUIRE(tester.tap(Role::Button, "画面に戻る"));
        tester.press(platform::Key::F9);
        tester.show();
        CHECK(tester.session().sheet() == Sheet::StaffCall);
        CHECK(tester.shows("職員を呼んでいます"));
        tester.press(platform::Key::Escape);
        tester.show();
        CHECK(tester.session().sheet() == Sheet::None);
        CHECK(tester.session().visit()->place.page == page);
    });
}

TEST_CASE("the welcome screen, the keyboard and the warning of the time-out call staff", "[call]") {
    const double text_scale = GENERATE(1.0, 1.5);
    ScreenTester tester;
    tester.ask(session::SetTextScale{text_scale});
    SECTION("welcome") {}
    SECTION("keyboard") {
        tester.ask(session::StartVisit{});
        tester.ask(session::FocusField{domain::FieldRef{domain::Field::ApplicantName, ""}});
    }
    SECTION("warning") {
        tester.ask(session::StartVisit{});
        tester.visit_tester().pass(std::chrono::seconds(text_scale > 1 ? 181 : 91));
        tester.show();
        REQUIRE(tester.session().idle_seconds_left());
    }
    REQUIRE(tester.tap(Role::Button, "職員を呼ぶ"));
    CHECK(tester.session().sheet() == Sheet::StaffCall);
    CHECK_FALSE(tester.session().idle_seconds_left());
}

TEST_CASE("F9 calls over every sheet, which is there again afterwards", "[call]") {
    ScreenTester tester;
    tester.ask(session::StartVisit{});
    tests::tell_yuzu_plan(tester.visit_tester());
    for (const Sheet sheet : {Sheet::Language, Sheet::Leave, Sheet::EraseQuestion, Sheet::TownKeys,
                              Sheet::CategoryHelp}) {
        tester.ask(session::OpenSheet{sheet, {}});
        tester.press(platform::Key::F9);
        tester.show();
        CHECK(tester.shows("職員を呼んでいます"));
        REQUIRE(tester.tap(Role::Button, "画面に戻る"));
        CHECK(tester.session().sheet() == sheet);
        tester.ask(session::CloseSheet{});
    }
}

TEST_CASE("the sign covers the plan", "[call]") {
    ScreenTester tester;
    tester.ask(session::StartVisit{});
    tests::tell_yuzu_plan(tester.visit_tester());
    tester.ask(session::GoToStep{domain::Step::Profile});
    REQUIRE(tester.shows("見本 太郎"));
    tester.ask(session::CallStaff{});
    const ui::Node* dialog = tester.nodes().by_key("staff-call/dialog");
    REQUIRE(dialog != nullptr);
    CHECK(dialog->name.find("職員を") == 0);
    CHECK_FALSE(tester.tap(Role::Button, "次へ進む"));
}

TEST_CASE("the sign says the town's own counter, in the visitor's language", "[call]") {
    domain::Town town = tests::sample_town();
    SECTION("the town has said one") {
        town.counter = {{"ja", "2番窓口"}, {"en", "counter 2"}};
        ScreenTester tester({1280, 800}, town);
        tester.ask(session::CallStaff{});
        CHECK(tester.shows("2番窓口へお声がけください"));
        tester.ask(session::ChooseLanguage{"en"});
        CHECK(tester.shows("ask at counter 2"));
        tester.ask(session::ChooseLanguage{"easy"});
        CHECK(tester.shows("2番窓口"));
    }
    SECTION("it has not") {
        ScreenTester tester({1280, 800}, town);
        tester.ask(session::CallStaff{});
        CHECK(tester.shows("窓口へお声がけください"));
    }
}

TEST_CASE("whom nobody answers is told to go to the counter", "[call]") {
    ScreenTester tester;
    tester.ask(session::StartVisit{});
    tester.ask(session::CallStaff{});
    tester.visit_tester().pass(std::chrono::seconds(120));
    tester.show();
    CHECK(tester.shows("窓口へお声がけください"));
    CHECK(tester.shows("職員が手を離せない"));
    CHECK_FALSE(tester.shows("職員を呼んでいます"));
}

TEST_CASE("the voice calls staff in Japanese, into the room, whatever the visitor speaks",
          "[call][voice]") {
    Listener listener;
    listener.tap(Role::Button, "はじめて作る");
    listener.ask(session::ChooseLanguage{"en"});
    const std::string said = listener.press(platform::Key::F9);
    says(said, "職員のかた");
    says(said, "しごと計画デスク");
    for (const platform::Utterance& utterance : listener.voice.last().utterances) {
        CHECK(utterance.language == "ja");
    }
    listener.tester.visit_tester().pass(std::chrono::seconds(30));
    says(listener.look(), "職員のかた");
    listener.tap(Role::Button, "Back to my screen");
    listener.tester.visit_tester().pass(std::chrono::seconds(30));
    CHECK(listener.look().empty());
}

TEST_CASE("who has the screen read aloud hears that staff are called, and that nobody came",
          "[call][voice]") {
    Listener listener;
    listener.tap(Role::Button, "はじめて作る");
    listener.ask(session::ToggleReadingAloud{});
    says(listener.press(platform::Key::F9), "職員を呼んでいます");
    listener.tester.visit_tester().pass(std::chrono::seconds(120));
    says(listener.look(), "窓口へお声がけください");
}

TEST_CASE("without a Japanese voice the call is in the visitor's language; without any, a sign",
          "[call][voice]") {
    SECTION("English alone") {
        Listener listener(platform::SilentVoice(platform::SilentPace::UntilFinished, {"en"}));
        listener.ask(session::ChooseLanguage{"en"});
        says(listener.press(platform::Key::F9), "Staff, please come");
    }
    SECTION("none") {
        Listener listener(platform::SilentVoice(platform::SilentPace::UntilFinished, {}));
        listener.press(platform::Key::F9);
        CHECK(listener.tester.shows("職員を呼んでいます"));
    }
}

TEST_CASE("when handing in fails, staff are called and the sign says why", "[call]") {
    ScreenTester tester;
    tester.ask(session::StartVisit{});
    tests::tell_yuzu_plan(tester.visit_tester());
    tester.ask(session::GoToStep{domain::Step::Review});
    tester.ask(session::SetConsent{true});
    {
        const FullDisk disk;
        tester.ask(session::Submit{});
    }
    CHECK(tester.session().sheet() == Sheet::StaffCall);
    CHECK(tester.shows("提出できませんでした。書いたことは残っています。"));
    CHECK_FALSE(tester.session().visit()->receipt);
    CHECK(tester.plan().applicant.name == "見本 太郎");

    // There is room again: the same plan goes in.
    tester.ask(session::CloseSheet{});
    tester.ask(session::Submit{});
    CHECK(tester.session().visit()->receipt);
}
