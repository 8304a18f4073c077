// Goal: what stands on many screens stands there in one order under one name, a choice changes the
// answer and not the place, and the desk can be opened without remembering anything (WCAG 2.2,
// 3.2.2 to 3.2.4, 3.2.6, 3.3.8). Method: the pages of a full plan, one after the other, by taps.
#include <catch2/catch_test_macros.hpp>
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
                                                    "終わる"});
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
