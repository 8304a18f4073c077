// Goal: what the keyboard's short ways do on canvas, blocks, categories and the list of staff.
// Method: real screens with a real visit, keys as a keyboard sends them.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <vector>

#include "tests/support/screen_tester.h"
#include "tests/support/yuzu_plan.h"

using namespace madoguchi;
using platform::Key;
using tests::ScreenTester;

namespace {

std::unique_ptr<ScreenTester> on_block(domain::Block block) {
    auto tester = std::make_unique<ScreenTester>();
    tester->ask(session::StartVisit{});
    tests::tell_yuzu_plan(tester->visit_tester());
    tester->ask(session::OpenBlock{block});
    return tester;
}

}  // namespace

TEST_CASE("N writes a new note into the open block") {
    const auto tester = on_block(domain::Block::KeyResources);
    const auto before = tester->plan().canvas[domain::Block::KeyResources].size();
    tester->type("n");
    tester->show();
    CHECK(tester->plan().canvas[domain::Block::KeyResources].size() == before + 1);
    CHECK(tester->session().typing() != nullptr);
    // While it is written, n is a letter.
    tester->type("n");
    tester->show();
    CHECK(tester->plan().canvas[domain::Block::KeyResources].size() == before + 1);
}

TEST_CASE("Delete takes the selected note away, and Ctrl+Z brings it back") {
    const auto tester = on_block(domain::Block::KeyPartners);
    const auto notes = tester->plan().canvas[domain::Block::KeyPartners];
    tester->ask(session::SelectNote{notes.front().id});
    tester->press(Key::Delete);
    tester->show();
    CHECK(tester->plan().canvas[domain::Block::KeyPartners].size() == notes.size() - 1);
    tester->press({.key = Key::Character, .ctrl = true, .character = 'z'});
    tester->show();
    CHECK(tester->plan().canvas[domain::Block::KeyPartners].size() == notes.size());
}

TEST_CASE("on the canvas the arrows go from block to block, and N writes into that one") {
    const auto tester = on_block(domain::Block::KeyPartners);
    tester->ask(session::ShowWholeCanvas{});
    tester->ui().focus("key_partners");
    tester->press(Key::Right);
    tester->show();
    CHECK(tester->ui().focused_key().ends_with("key_activities"));
    tester->type("n");
    tester->show();
    CHECK(tester->visit_tester().visit().place.block == domain::Block::KeyActivities);
    CHECK(tester->session().typing() != nullptr);
}

TEST_CASE("1 to 4 choose the category") {
    ScreenTester tester;
    tester.ask(session::StartVisit{});
    tester.ask(session::GoToField{domain::FieldRef{domain::Field::IdeaCategory, ""}});
    tester.type("3");
    tester.show();
    CHECK(tester.plan().idea.category == "III");
}

TEST_CASE("a finger brings the keys of the screen back after a real keyboard was used") {
    ScreenTester tester;
    tester.ask(session::StartVisit{});
    tester.ask(session::FocusField{domain::FieldRef{domain::Field::ApplicantName, ""}});
    tester.ask(session::TypeHardware{"a"});
    CHECK_FALSE(tester.session().typing()->tray_shown);
    tester.ask(session::FocusField{domain::FieldRef{domain::Field::ApplicantName, ""},
                                   session::FocusBy::Finger});
    CHECK(tester.session().typing()->tray_shown);
}

TEST_CASE("a real keyboard of one visitor hides no keys from the next") {
    ScreenTester tester;
    tester.ask(session::StartVisit{});
    tester.ask(session::FocusField{domain::FieldRef{domain::Field::ApplicantName, ""}});
    tester.ask(session::TypeHardware{"a"});
    tester.ask(session::EndVisit{});
    tester.ask(session::StartVisit{});
    tester.ask(session::FocusField{domain::FieldRef{domain::Field::ApplicantName, ""}});
    CHECK(tester.session().typing()->tray_shown);
}

TEST_CASE("F2 leads through all four text sizes, tells each, and begins anew") {
    ScreenTester tester;
    const bool in_a_visit = GENERATE(false, true);
    if (in_a_visit) tester.ask(session::StartVisit{});
    std::vector<double> sizes;
    for (const char* told : {"「大」", "「特大」", "250 %", "「標準」", "「大」"}) {
        tester.press(Key::F2);
        tester.show();
        CAPTURE(in_a_visit, told);
        CHECK(tester.shows(told));
        sizes.push_back(tester.session().appearance().text_scale);
    }
    CHECK(sizes == std::vector{1.25, 1.5, 2.5, 1.0, 1.25});
}

TEST_CASE("the tile for text leads to 250 % on the welcome screen and in a visit, and back") {
    ScreenTester tester;
    for (const char* place : {"welcome", "visit"}) {
        CAPTURE(place);
        for (const double size : {1.25, 1.5, 2.5, 1.0}) {
            REQUIRE(tester.tap(ui::Role::Button, "大きな文字"));
            CHECK(tester.session().appearance().text_scale == size);
        }
        tester.ask(session::StartVisit{});
    }
}
