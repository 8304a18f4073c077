// Goal: a field takes the keys while it is written in and gives them back, and tells nobody what is
// masked. Method: real pointer and key events in a window that nobody sees.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/ui/kit.h"
#include "tests/ui/ui_tester.h"

using namespace madoguchi;
using namespace madoguchi::ui;
using namespace madoguchi::ui::test;
using platform::Key;

namespace {

Words w(std::string_view text) { return Words::from_pack(text); }

}  // namespace

TEST_CASE("keys go to the text while a field is being edited, but for tab", "[ui]") {
    std::vector<platform::InputEvent> typed;
    UiTester tester([&](Ui& ui) {
        ui.begin_screen("profile");
        text_field(ui, {100, 100, 400, 140},
                   {.label = w("お名前"),
                    .content = {.text = "見本", .caret = 6},
                    .mode = FieldMode::Active});
        (void)button(ui, {600, 100, 200, 64}, {.text = TextId::common_next});
        const auto keys = ui.unused_keys();
        typed.insert(typed.end(), keys.begin(), keys.end());
    });
    tester.settle();
    tester.type(" ");
    tester.key(Key::Left);
    tester.key(Key::Enter);
    tester.key(Key::Escape);
    CHECK(typed.size() == 4);
    CHECK_FALSE(tester.ui->back_pressed());
    tester.key(Key::Tab);
    tester.settle();
    CHECK(typed.size() == 4);
    // From the field that is written in, Tab goes on, also when nobody closes it.
    CHECK(tester.ui->focused_key() == "common.next");
}

TEST_CASE("tab from a field comes to what stands beside it only while nobody writes", "[ui]") {
    bool is_written = true;
    std::vector<std::string> typed;
    UiTester tester([&](Ui& ui) {
        ui.begin_screen("idea");
        const FieldAnswer answer =
            text_field(ui, {100, 100, 400, 200},
                       {.label = w("お名前"),
                        .content = {},
                        .mode = is_written ? FieldMode::Active : FieldMode::Normal});
        if (answer.left) is_written = false;
        if (!is_written) {
            (void)button(ui, {600, 100, 200, 64}, {.text = TextId::common_edit});
            for (const auto& key : ui.unused_keys()) {
                if (const auto* text = std::get_if<platform::TextEvent>(&key)) {
                    typed.push_back(ui.focused_key() + " " + text->text);
                }
            }
        }
        (void)button(ui, {900, 100, 200, 64}, {.text = TextId::common_next});
    });
    tester.settle();
    tester.post(platform::KeyEvent{.key = Key::Tab});
    tester.post(platform::TextEvent{"a"});  // Waits for the step
    tester.settle();
    CHECK(tester.ui->focused_key() == "common.edit");
    CHECK(typed == std::vector<std::string>{"common.edit a"});
}

TEST_CASE("a field tells where the finger is between its letters", "[ui]") {
    FieldAnswer answer;
    UiTester tester([&](Ui& ui) {
        ui.begin_screen("profile");
        const FieldAnswer now = text_field(ui, {100, 100, 400, 140},
                                           {.label = w("お名前"),
                                            .content = {.text = "見本太郎", .caret = 0},
                                            .mode = FieldMode::Active});
        if (now.tapped) answer = now;
    });
    tester.settle();
    const Rect box = tester.node(Role::Field, "お名前").px;
    // Padding 20, letters of 24: the border between the second and the third is at 68.
    tester.press(box.x + 66, box.center().y);
    tester.frame();
    tester.lift(box.x + 66, box.center().y);
    tester.settle();
    CHECK(answer.tapped);
    CHECK(answer.caret == 6);
}

TEST_CASE("tab to a field makes it active and away from it inactive", "[ui]") {
    bool entered = false;
    bool left = false;
    FieldMode mode = FieldMode::Normal;
    UiTester tester([&](Ui& ui) {
        ui.begin_screen("profile");
        const FieldAnswer answer = text_field(
            ui, {100, 100, 400, 140},
            {.label = w("お名前"), .content = {.text = "見本", .caret = 6}, .mode = mode});
        entered = entered || (answer.tapped && answer.caret == 6);
        left = left || answer.left;
        (void)button(ui, {600, 100, 200, 64}, {.text = TextId::common_next});
    });
    tester.settle();
    tester.key(Key::Tab);
    CHECK(entered);
    mode = FieldMode::Active;
    tester.settle();
    CHECK_FALSE(left);
    tester.key(Key::Tab);
    CHECK(left);
}

TEST_CASE("a masked field keeps its value to itself", "[ui]") {
    UiTester tester([&](Ui& ui) {
        ui.begin_screen("staff_unlock");
        text_field(ui, {100, 100, 400, 140},
                   {.label = w("暗証番号"),
                    .content = {.text = "314159", .caret = 6},
                    .mode = FieldMode::Active,
                    .is_masked = true});
    });
    tester.settle();
    const Node& node = tester.node(Role::Field, "暗証番号");
    CHECK(node.state.masked);
    CHECK(node.value.empty());
    CHECK_FALSE(tester.nodes().shows("314159"));
}
