// Goal: a short message over the screen is in nobody's way: what lies under it is not pressed by
// accident, and what has the keyboard's focus is never hidden by it. Method: a screen full of
// buttons with a toast over it.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/ui/kit.h"
#include "tests/ui/ui_tester.h"
#include "text_id.h"

using namespace madoguchi;
using namespace madoguchi::ui;
using namespace madoguchi::ui::test;

namespace {

struct ScreenOfButtons {
    void draw(Ui& ui) {
        ui.begin_screen("money");
        for (int row = 0; row < 15; ++row) {
            const Ui::Scope scope(ui, row);
            const Rect place{100, 10 + 52.0F * static_cast<float>(row), 1000, 50};
            if (button(ui, place, {.text = TextId::common_next, .key = "button"})) ++pressed;
        }
        const Toast shown{.text = TextId::common_saved, .button = TextId::common_undo};
        if (has_toast && toast(ui, ui.area(), shown)) ++undone;
    }

    bool has_toast = true;
    int pressed = 0;
    int undone = 0;
};

const Node& words_of_toast(const UiTester& tester) {
    for (const Node& node : tester.nodes().nodes()) {
        if (node.key.starts_with("toast/") && node.role == Role::Text) return node;
    }
    FAIL("there is no toast");
    return tester.nodes().nodes().front();
}

}  // namespace

TEST_CASE("what lies under a toast answers no finger, and the toast's own button does", "[ui]") {
    ScreenOfButtons screen;
    UiTester tester([&](Ui& ui) { screen.draw(ui); });
    tester.settle();
    tester.tap_at(words_of_toast(tester).px.center());
    tester.settle();
    CHECK(screen.pressed == 0);
    tester.tap_key("toast/common.undo");
    tester.settle();
    CHECK(screen.undone == 1);
    CHECK(screen.pressed == 0);
    const Point place = words_of_toast(tester).px.center();
    screen.has_toast = false;
    tester.settle();
    tester.tap_at(place);
    tester.settle();
    CHECK(screen.pressed == 1);
}

TEST_CASE("a toast stands at the top while it would hide what has the focus", "[ui]") {
    ScreenOfButtons screen;
    UiTester tester([&](Ui& ui) { screen.draw(ui); });
    tester.settle();
    const float foot = words_of_toast(tester).px.y;
    CHECK(foot > 600);
    bool has_moved = false;
    for (int press = 0; press < 16; ++press) {
        tester.key(platform::Key::Tab);
        tester.settle();
        const Node* focused = tester.nodes().by_key(tester.ui->focused_key());
        REQUIRE(focused != nullptr);
        if (focused->key.starts_with("toast/")) continue;
        CHECK_FALSE(words_of_toast(tester).px.overlaps(focused->px));
        has_moved = has_moved || words_of_toast(tester).px.y < foot;
    }
    CHECK(has_moved);
}

TEST_CASE("why something does not answer is told over nothing that takes the tap", "[ui]") {
    ScreenOfButtons screen;
    screen.has_toast = false;
    bool tells = false;
    UiTester tester([&](Ui& ui) {
        screen.draw(ui);
        if (tells) ui.tell(TextId::common_saved);
        tells = false;
    });
    tester.settle();
    tells = true;
    tester.frame();
    tester.settle();
    const Node* told = tester.nodes().by_key("told");
    REQUIRE(told != nullptr);
    tester.tap_at(told->px.center());
    tester.settle();
    CHECK(screen.pressed == 0);
    CHECK(tester.nodes().by_key("told") == nullptr);
}
