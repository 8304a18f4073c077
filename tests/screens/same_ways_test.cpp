// Goal: what stands on many screens stands there in one order under one name, a choice changes the
// answer and not the place, and the desk can be opened without remembering anything (WCAG 2.2,
// 3.2.2 to 3.2.4, 3.2.6, 3.3.8). Method: the pages of a full plan, one after the other, by taps.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <map>
#include <string>
#include <vector>

#include "tests/support/full_visit.h"
#include "tests/support/screen_tester.h"

using namespace madoguchi;
using tests::ScreenTester;
using ui::Node;
using ui::Role;

namespace {

std::vector<std::string> names_of(ScreenTester& tester, Role role, const std::string& keys) {
    std::vector<std::string> names;
    for (const Node& node : tester.nodes().nodes()) {
        if (node.role == role && node.key.starts_with(keys)) names.push_back(node.name);
    }
    return names;
}

std::vector<std::string> tiles_of(ScreenTester& tester) {
    return names_of(tester, Role::Button, "access.");
}
std::vector<std::string> steps_of(ScreenTester& tester) {
    return names_of(tester, Role::Tab, "step.");
}

// Where a visitor is: what a choice must not change.
struct Where {
    session::ScreenId screen;
    int page;
    domain::Block block;
    session::Sheet sheet;
    bool is_writing;
    std::string language;
    friend bool operator==(const Where&, const Where&) = default;
};

Where where(ScreenTester& tester) {
    const session::Place& place = tester.session().visit()->place;
    return {tester.session().screen(),
            place.page,
            place.block,
            tester.session().sheet(),
            tester.session().typing() != nullptr,
            tester.session().appearance().language};
}

}  // namespace

TEST_CASE("what stands around the steps has one order and one name on all of them", "[access]") {
    ScreenTester tester;
    std::vector<std::string> tiles;
    std::vector<std::string> steps;
    walk_the_pages(tester, [&] {
        if (tiles.empty()) {
            tiles = tiles_of(tester);
            steps = steps_of(tester);
            CHECK(tiles == std::vector<std::string>{"言語", "大きな文字", "見やすい色", "読み上げ",
                                                    "終わる", "職員を呼ぶ"});
            CHECK(steps.size() == domain::step_count);
        }
        CHECK(tiles_of(tester) == tiles);
        CHECK(steps_of(tester) == steps);
        // And after all of them, at the same place, the way back and the way on.
        const auto& nodes = tester.nodes().nodes();
        REQUIRE(nodes.size() > 2);
        const Node* back = tester.nodes().first(Role::Button, "戻る");
        REQUIRE(back != nullptr);
        CHECK(back->px.bottom() > 720);
        CHECK(back->px.x < 300);
    });
}

TEST_CASE("to choose or to tick changes the answer and not the place", "[access]") {
    ScreenTester tester;
    int choices = 0;
    walk_the_pages(tester, [&] {
        std::vector<std::string> keys;
        for (const Node& node : tester.nodes().nodes()) {
            const bool chooses = node.role == Role::Choice || node.role == Role::Switch;
            if (chooses && node.tappable) keys.push_back(node.key);
        }
        const Where before = where(tester);
        for (const std::string& key : keys) {
            if (!tester.tap_key(key)) continue;  // Another answer took it away
            ++choices;
            CAPTURE(key);
            CHECK(where(tester) == before);
        }
    });
    CHECK(choices > 30);
}

TEST_CASE("a PIN that something else types at once opens the desk: nobody need remember it",
          "[access]") {
    // A card reader, a token or a program that fills in are keyboards to the machine.
    ScreenTester tester;
    tester.visit_tester().add_clerk("見本 職員", "314159");
    tester.ask(session::OpenStaffUnlock{});
    tester.type("314159");
    tester.press(platform::Key::Enter);
    tester.show();
    CHECK(tester.session().screen() == session::ScreenId::StaffList);
}

TEST_CASE("what reads a page aloud stands in one place on all steps, in letters of any size",
          "[access][voice]") {
    const double text_scale = GENERATE(1.0, 1.5);
    const platform::SizePx panel{1280, 800};
    ScreenTester tester(panel);
    tester.give_voice();
    tester.ask(session::SetTextScale{text_scale});
    walk_the_pages(tester, [&] {
        const Node* listen = tester.nodes().by_key("listen");
        REQUIRE(listen != nullptr);
        CAPTURE(listen->px.x, listen->px.y, listen->px.width);
        CHECK(listen->tappable);
        // At the right end of the title's line.
        CHECK(listen->px.right() > static_cast<float>(panel.width) - 60);
        CHECK(listen->px.y < 60);
    });
}

TEST_CASE("F2 turns through the sizes of letters and F3 the contrast, on every page", "[access]") {
    ScreenTester tester;
    walk_the_pages(tester, [&] {
        const Where before = where(tester);
        for (const double scale : {1.25, 1.5, 2.5, 1.0}) {
            tester.press(platform::Key::F2);
            tester.show();
            CHECK(tester.session().appearance().text_scale == scale);
        }
        for (const bool is_high : {true, false}) {
            tester.press(platform::Key::F3);
            tester.show();
            CHECK(tester.session().appearance().high_contrast == is_high);
            CHECK(tester.ui().theme().is_high_contrast() == is_high);
        }
        CHECK(where(tester) == before);
    });
}

TEST_CASE("F2 and F3 work on the welcome screen and while something is written", "[access]") {
    ScreenTester tester;
    tester.press(platform::Key::F3);
    CHECK(tester.session().appearance().high_contrast);
    tester.press(platform::Key::F2);
    CHECK(tester.session().appearance().text_scale == 1.25);
    tester.ask(session::StartVisit{});
    tester.ask(session::FocusField{domain::FieldRef{domain::Field::ApplicantName, ""}});
    tester.type("a");
    tester.press(platform::Key::F2);
    CHECK(tester.session().appearance().text_scale == 1.5);
    REQUIRE(tester.session().typing() != nullptr);
    CHECK(tester.session().typing()->editor.shown() == "あ");
}
