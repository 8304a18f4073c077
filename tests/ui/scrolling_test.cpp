// Goal: what is longer than its place can be moved, by finger or by taps alone, or is cut into
// pages. Method: real pointer events in a window that nobody sees.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/ui/kit.h"
#include "tests/ui/ui_tester.h"

using namespace madoguchi;
using namespace madoguchi::ui;
using namespace madoguchi::ui::test;
using platform::Key;

TEST_CASE("a scroll area moves with the finger, coasts and marks what is scrolled away", "[ui]") {
    int taps = 0;
    UiTester tester([&](Ui& ui) {
        ui.begin_screen("resources");
        ScrollArea area(ui, "list", {100, 100, 400, 300}, 1'000);
        Rect rest = area.content();
        for (int i = 0; i < 10; ++i) {
            const Ui::Scope scope(ui, i);
            if (button(ui, rest.take_top(80, 20), {.text = TextId::common_choose})) ++taps;
        }
    });
    tester.settle();
    CHECK(tester.nodes().by_key("0/common.choose")->tappable);
    CHECK_FALSE(tester.nodes().by_key("9/common.choose")->is_visible);
    tester.press(300, 350);
    tester.frame();
    for (int y = 350; y > 150; y -= 25) {
        tester.move(300, static_cast<float>(y));
        tester.frame();
    }
    tester.lift(300, 150);
    tester.frame();
    CHECK_FALSE(tester.ui->at_rest());
    tester.settle();
    CHECK(taps == 0);
    CHECK(tester.nodes().by_key("0/common.choose")->px.y < -50);
    CHECK_FALSE(tester.nodes().by_key("0/common.choose")->tappable);

    SECTION("the focus brings into view what is scrolled away") {
        // Past 上へ and 下へ.
        for (int press = 0; press < 3; ++press) tester.key(Key::Tab);
        tester.settle();
        CHECK(tester.ui->focused_key() == "0/common.choose");
        CHECK(tester.nodes().by_key("0/common.choose")->tappable);
    }
    SECTION("the end of the visit forgets the offset") {
        tester.ui->forget_visit();
        tester.settle();
        CHECK(tester.nodes().by_key("0/common.choose")->px.y == 100);
    }
}

TEST_CASE("what scrolls is moved by taps alone, there and back", "[ui]") {
    UiTester tester([](Ui& ui) {
        ui.begin_screen("resources");
        ScrollArea area(ui, "list", {100, 100, 400, 300}, 1'000);
        Rect rest = area.content();
        for (int i = 0; i < 10; ++i) {
            const Ui::Scope scope(ui, i);
            (void)button(ui, rest.take_top(80, 20), {.text = TextId::common_choose});
        }
    });
    tester.settle();
    const auto can_be_tapped = [&tester](const std::string& key) {
        return tester.nodes().by_key(key)->tappable;
    };
    const std::string up = "list/common.further-up";
    const std::string down = "list/common.further-down";
    const auto leads_on = [&tester](const std::string& key) {
        return tester.nodes().by_key(key)->state.enabled;
    };
    CHECK_FALSE(leads_on(up));
    constexpr int taps_max = 10;
    for (int row = 0; row < 10; ++row) {
        const std::string key = std::to_string(row) + "/common.choose";
        for (int tap = 0; tap < taps_max && !can_be_tapped(key); ++tap) tester.tap_key(down);
        CAPTURE(row);
        CHECK(can_be_tapped(key));
    }
    CHECK_FALSE(leads_on(down));
    for (int tap = 0; tap < taps_max && leads_on(up); ++tap) tester.tap_key(up);
    CHECK(can_be_tapped("0/common.choose"));
    CHECK(tester.nodes().by_key("0/common.choose")->px.y == 100);
}

TEST_CASE("blocks that do not fit become pages", "[ui]") {
    int page = 0;
    UiTester tester([&](Ui& ui) {
        ui.begin_screen("money");
        std::vector<PageBlock> blocks;
        for (int i = 0; i < 5; ++i) {
            blocks.push_back({100, [&ui, i](const Rect& rect) {
                                  text(ui, rect, Words::figure("block " + std::to_string(i)), {},
                                       std::to_string(i));
                              }});
        }
        page = pages(ui, {100, 100, 800, 300}, {.blocks = blocks, .page = page});
    });
    tester.settle();
    CHECK(tester.nodes().shows("block 1"));
    CHECK_FALSE(tester.nodes().shows("block 2"));
    CHECK(tester.nodes().shows("1 / 3"));
    CHECK_FALSE(tester.node(Role::Button, "前へ").tappable);
    tester.tap(Role::Button, "次へ");
    tester.settle();
    CHECK(page == 1);
    CHECK(tester.nodes().shows("block 2"));
    tester.tap(Role::Button, "次へ");
    tester.settle();
    CHECK(tester.nodes().shows("block 4"));
    CHECK_FALSE(tester.node(Role::Button, "次へ").tappable);
}
