// The plans of the study as examples to play with. Goal: they can be walked and changed, and leave
// nothing behind: no draft, no application, no number. Method: a session on the real store, whose
// content is looked at afterwards.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/visit_tester.h"

using namespace madoguchi;
using namespace madoguchi::session;
using namespace std::chrono_literals;
using domain::Field;
using tests::VisitTester;

namespace {

void check_store_is_empty(VisitTester& tester) {
    const auto draft = tester.store().visits().interrupted_visit();
    REQUIRE(draft.ok());
    CHECK_FALSE(draft->has_value());
    const auto unfinished = tester.store().visits().unfinished(10);
    REQUIRE(unfinished.ok());
    CHECK(unfinished->empty());
    const auto page = tester.store().submissions().list({});
    REQUIRE(page.ok());
    CHECK(page->rows.empty());
}

}  // namespace

TEST_CASE("an example opens with all steps to walk", "[session][example]") {
    for (const char* name : {"kamiyama", "yubari"}) {
        VisitTester tester;
        tester.ask(StartExample{name});
        REQUIRE(tester.session().visit());
        CHECK(tester.visit().kind == VisitKind::Example);
        CHECK(tester.session().screen() == ScreenId::Canvas);
        tester.ask(GoToStep{domain::Step::Review});
        CHECK(tester.session().screen() == ScreenId::Review);
        CHECK(tester.visit().assessment);
    }
}

TEST_CASE("an example is changed like any plan, and nothing of it is stored",
          "[session][example]") {
    VisitTester tester;
    tester.ask(StartExample{"yubari"});
    tester.ask(SetAnswer{{Field::SourcePublicGrant, ""}, std::int64_t{40'000'000}});
    tester.ask(AddNote{domain::Block::Channels, "電力会社へ", false});
    tester.pass(5s);
    CHECK(tester.plan().money.sources.public_grant == domain::Yen(40'000'000));
    CHECK(tester.visit().saving == SavingState::Nothing);
    check_store_is_empty(tester);
    tester.session().end_orderly();
    check_store_is_empty(tester);
}

TEST_CASE("an example cannot be handed in, and says why", "[session][example]") {
    VisitTester tester;
    tester.ask(StartExample{"yubari"});
    tester.ask(GoToStep{domain::Step::Review});
    tester.ask(SetConsent{true});
    tester.ask(OpenSheet{Sheet::SubmitQuestion, ""});
    CHECK(tester.session().sheet() == Sheet::None);
    tester.ask(Submit{});
    REQUIRE(tester.session().toast());
    CHECK(tester.session().toast()->notice == Notice::ExampleOnly);
    CHECK_FALSE(tester.visit().receipt);
    check_store_is_empty(tester);
}

TEST_CASE("an example ends at a clean welcome, however it ends", "[session][example]") {
    VisitTester tester;
    for (const bool is_erased : {false, true}) {
        tester.ask(StartExample{"kamiyama"});
        tester.ask(ChooseLanguage{"en"});
        if (is_erased) {
            tester.ask(EraseVisit{});
        } else {
            tester.ask(EndVisit{});
        }
        CHECK(tester.session().screen() == ScreenId::Welcome);
        CHECK_FALSE(tester.session().visit());
        CHECK(tester.session().appearance().language == "ja");
        check_store_is_empty(tester);
    }
    tester.ask(StartExample{"kamiyama"});
    tester.pass(std::chrono::seconds(IdleWatch::warn_after_s + 1));
    tester.pass(std::chrono::seconds(IdleWatch::countdown_s + 1));
    CHECK(tester.session().screen() == ScreenId::Welcome);
    check_store_is_empty(tester);
}

TEST_CASE("after an example the next visitor starts with nothing", "[session][example]") {
    VisitTester tester;
    tester.ask(StartExample{"yubari"});
    tester.ask(EndVisit{});
    tester.ask(StartVisit{});
    CHECK(tester.visit().kind == VisitKind::WalkIn);
    CHECK_FALSE(tester.plan().idea.title);
    tester.pass(1s);
    CHECK(tester.visit().saving == SavingState::Saved);
}

TEST_CASE("a file that is no example is not opened", "[session][example]") {
    VisitTester tester;
    tester.ask(StartExample{"../rule_packs/local10000-2025.toml"});
    CHECK_FALSE(tester.session().visit());
    tester.ask(StartExample{"yuzu"});
    CHECK_FALSE(tester.session().visit());
}
