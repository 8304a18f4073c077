// Goal: a person's finger and keys do what they see, once, and the node tree tells it truly.
// Method: small screens in a window that nobody sees, real pointer and key events.
#include "kiosk/ui/ui.h"

#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "kiosk/ui/kit.h"
#include "tests/ui/ui_tester.h"

using namespace madoguchi;
using namespace madoguchi::ui;
using namespace madoguchi::ui::test;
using platform::Key;

namespace {

Words w(std::string_view text) { return Words::from_pack(text); }

// Three buttons in a row; counts how often each was pressed.
struct ThreeButtons {
    int taps[3] = {0, 0, 0};
    std::string screen = "welcome";

    void operator()(Ui& ui) {
        ui.begin_screen(screen);
        const auto cells = ui.area().inset(100, 300).columns(3, 40);
        for (int i = 0; i < 3; ++i) {
            const Ui::Scope scope(ui, i);
            const auto index = static_cast<std::size_t>(i);
            if (button(ui, cells[index].centered({200, 64}), {.text = TextId::common_edit})) {
                ++taps[i];
            }
        }
    }
};

Point middle_of(UiTester& tester, const std::string& key) {
    const Node* node = tester.nodes().by_key(key);
    REQUIRE(node != nullptr);
    return node->px.center();
}

}  // namespace

TEST_CASE("a tap presses the button under it, once", "[ui]") {
    ThreeButtons screen;
    UiTester tester([&](Ui& ui) { screen(ui); });
    tester.settle();
    tester.tap_key("1/common.edit");
    CHECK(screen.taps[0] == 0);
    CHECK(screen.taps[1] == 1);
    CHECK(screen.taps[2] == 0);
}

TEST_CASE("a press and its release in one frame are one tap", "[ui]") {
    ThreeButtons screen;
    UiTester tester([&](Ui& ui) { screen(ui); });
    tester.settle();
    const Point at = middle_of(tester, "2/common.edit");
    tester.press(at.x, at.y);
    tester.lift(at.x, at.y);
    tester.frame();
    CHECK(tester.ui->needs_another_frame());
    tester.settle();
    CHECK(screen.taps[2] == 1);
}

TEST_CASE("a press that becomes a drag presses nothing", "[ui]") {
    ThreeButtons screen;
    UiTester tester([&](Ui& ui) { screen(ui); });
    tester.settle();
    const Point at = middle_of(tester, "0/common.edit");
    tester.press(at.x, at.y);
    tester.frame();
    tester.frame();
    CHECK(tester.nodes().by_key("0/common.edit")->state.pressed);
    tester.move(at.x + 60, at.y);
    tester.frame();
    tester.lift(at.x, at.y);
    tester.settle();
    CHECK(screen.taps[0] == 0);
    CHECK_FALSE(tester.nodes().by_key("0/common.edit")->state.pressed);
}

TEST_CASE("a second finger presses nothing while the first is down", "[ui]") {
    ThreeButtons screen;
    UiTester tester([&](Ui& ui) { screen(ui); });
    tester.settle();
    const Point first = middle_of(tester, "0/common.edit");
    const Point second = middle_of(tester, "2/common.edit");
    tester.press(first.x, first.y);
    tester.frame();
    tester.post(platform::PointerEvent{platform::PointerAction::Down, 1, second.x, second.y});
    tester.post(platform::PointerEvent{platform::PointerAction::Up, 1, second.x, second.y});
    tester.frame();
    tester.lift(first.x, first.y);
    tester.settle();
    CHECK(screen.taps[0] == 1);
    CHECK(screen.taps[2] == 0);
}

TEST_CASE("taps right after a change of screen are not taken", "[ui]") {
    ThreeButtons screen;
    UiTester tester([&](Ui& ui) { screen(ui); });
    tester.settle();
    screen.screen = "profile";
    tester.frame();
    CHECK_FALSE(tester.ui->at_rest());
    const Point at = middle_of(tester, "0/common.edit");
    tester.press(at.x, at.y);
    tester.frame();
    tester.lift(at.x, at.y);
    tester.frame();
    tester.frame();
    CHECK(screen.taps[0] == 0);
    tester.settle();
    tester.tap(Role::Button, "直す");
    CHECK(screen.taps[0] == 1);
}

TEST_CASE("a screen without motion comes to rest and asks for no frame", "[ui]") {
    ThreeButtons screen;
    UiTester tester([&](Ui& ui) { screen(ui); });
    tester.settle();
    CHECK(tester.ui->at_rest());
    CHECK_FALSE(tester.ui->needs_another_frame());
    CHECK_FALSE(tester.ui->next_deadline().has_value());
}

TEST_CASE("tab walks through the buttons in reading order and back", "[ui]") {
    ThreeButtons screen;
    UiTester tester([&](Ui& ui) { screen(ui); });
    tester.settle();
    tester.key(Key::Tab);
    CHECK(tester.ui->focused_key() == "0/common.edit");
    tester.key(Key::Tab);
    CHECK(tester.ui->focused_key() == "1/common.edit");
    tester.back_tab();
    tester.back_tab();
    CHECK(tester.ui->focused_key() == "2/common.edit");
    tester.key(Key::Tab);
    CHECK(tester.ui->focused_key() == "0/common.edit");
}

TEST_CASE("arrows go to the nearest button that way", "[ui]") {
    ThreeButtons screen;
    UiTester tester([&](Ui& ui) { screen(ui); });
    tester.settle();
    tester.key(Key::Tab);
    tester.key(Key::Right);
    CHECK(tester.ui->focused_key() == "1/common.edit");
    tester.key(Key::Right);
    tester.key(Key::Right);
    CHECK(tester.ui->focused_key() == "2/common.edit");
    tester.key(Key::Left);
    CHECK(tester.ui->focused_key() == "1/common.edit");
}

TEST_CASE("enter and space press what has the focus", "[ui]") {
    ThreeButtons screen;
    UiTester tester([&](Ui& ui) { screen(ui); });
    tester.settle();
    tester.key(Key::Enter);
    CHECK(screen.taps[0] == 0);
    tester.key(Key::Tab);
    tester.key(Key::Enter);
    CHECK(screen.taps[0] == 1);
    tester.type(" ");
    CHECK(screen.taps[0] == 2);
}

TEST_CASE("why a button does not answer is told until the next press", "[ui]") {
    UiTester tester([&](Ui& ui) {
        ui.begin_screen("idea");
        (void)button(ui, {100, 100, 200, 64},
                     {.text = TextId::common_next,
                      .availability = Availability::Unavailable,
                      .reason = TextId::common_edit});
        (void)button(ui, {400, 100, 200, 64}, {.text = TextId::common_back});
    });
    tester.settle();
    tester.tap_key("common.next");
    tester.frame();
    CHECK(tester.nodes().by_key("told") != nullptr);
    tester.frame(600);
    tester.tap_key("common.back");
    tester.frame();
    CHECK(tester.nodes().by_key("told") == nullptr);

    tester.tap_key("common.next");
    tester.frame();
    CHECK(tester.nodes().by_key("told") != nullptr);
    tester.key(Key::Tab);  // Looking about is no answer
    CHECK(tester.nodes().by_key("told") != nullptr);
    tester.key(Key::Enter);
    tester.frame();
    CHECK(tester.nodes().by_key("told") == nullptr);
}

TEST_CASE("escape goes back when nothing is being edited", "[ui]") {
    bool was_pressed = false;
    UiTester tester([&](Ui& ui) {
        ui.begin_screen("idea");
        was_pressed = was_pressed || ui.back_pressed();
    });
    tester.settle();
    tester.key(Key::Escape);
    CHECK(was_pressed);
}

TEST_CASE("what lies under a dialog does not answer and is out of the keyboard's reach", "[ui]") {
    ThreeButtons screen;
    std::optional<DialogTap> answer;
    bool is_open = true;
    UiTester tester([&](Ui& ui) {
        screen(ui);
        if (!is_open) return;
        const auto tapped = dialog(ui, {.title = w("まだお使いですか？"),
                                        .first = TextId::common_continue,
                                        .second = TextId::common_close});
        if (tapped) answer = tapped;
    });
    tester.settle();
    CHECK_FALSE(tester.nodes().by_key("0/common.edit")->tappable);
    CHECK(tester.node(Role::Button, "続ける").tappable);
    const Point at = middle_of(tester, "0/common.edit");
    tester.press(at.x, at.y);
    tester.frame();
    tester.lift(at.x, at.y);
    tester.settle();
    CHECK(screen.taps[0] == 0);
    tester.key(Key::Tab);
    CHECK(tester.nodes().by_key(tester.ui->focused_key())->name == "続ける");
    tester.key(Key::Tab);
    tester.key(Key::Tab);
    CHECK(tester.nodes().by_key(tester.ui->focused_key())->name == "続ける");
    tester.key(Key::Enter);
    CHECK(answer == DialogTap::First);
    is_open = false;
    tester.settle();
    CHECK(tester.nodes().by_key("0/common.edit")->tappable);
}

TEST_CASE("an unavailable button says why and does nothing", "[ui]") {
    int taps = 0;
    UiTester tester([&](Ui& ui) {
        ui.begin_screen("review");
        if (button(ui, {100, 100, 272, 68},
                   {.text = TextId::common_next,
                    .kind = ButtonKind::Primary,
                    .availability = Availability::Unavailable,
                    .reason = w("先に同意してください")})) {
            ++taps;
        }
    });
    tester.settle();
    CHECK_FALSE(tester.node(Role::Button, "次へ進む").state.enabled);
    tester.tap(Role::Button, "次へ進む");
    CHECK(taps == 0);
    CHECK(tester.nodes().first(Role::Text, "先に同意してください") != nullptr);
    REQUIRE(tester.ui->next_deadline().has_value());
    tester.frame(7'000);
    tester.frame();
    CHECK(tester.nodes().first(Role::Text, "先に同意してください") == nullptr);
}

TEST_CASE("a busy button answers nothing and comes to rest", "[ui]") {
    int taps = 0;
    UiTester tester([&](Ui& ui) {
        ui.begin_screen("review");
        if (button(ui, {100, 100, 272, 68},
                   {.text = TextId::common_saving,
                    .kind = ButtonKind::Primary,
                    .availability = Availability::Busy})) {
            ++taps;
        }
    });
    tester.settle();
    tester.tap(Role::Button, "保存しています…");
    CHECK(taps == 0);
}

TEST_CASE("a change of language keeps every key", "[ui]") {
    ThreeButtons screen;
    UiTester tester([&](Ui& ui) { screen(ui); });
    tester.settle();
    const NodeTree before = tester.nodes();
    REQUIRE(tester.texts.use("en"));
    tester.settle();
    REQUIRE(tester.nodes().nodes().size() == before.nodes().size());
    for (std::size_t i = 0; i < before.nodes().size(); ++i) {
        CHECK(tester.nodes().nodes()[i].key == before.nodes()[i].key);
        CHECK(tester.nodes().nodes()[i].imgui_id == before.nodes()[i].imgui_id);
        CHECK(tester.nodes().nodes()[i].name != before.nodes()[i].name);
    }
}

TEST_CASE("words that stand twice get numbered keys", "[ui]") {
    UiTester tester([&](Ui& ui) {
        ui.begin_screen("idea");
        text(ui, {0, 0, 200, 40}, TextId::common_saved);
        text(ui, {0, 50, 200, 40}, TextId::common_saved);
    });
    tester.settle();
    CHECK(tester.nodes().by_key("common.saved") != nullptr);
    CHECK(tester.nodes().by_key("common.saved~2") != nullptr);
}

TEST_CASE("the crest answers when it is held for its time, or pressed by key", "[ui]") {
    int answers = 0;
    UiTester tester([&](Ui& ui) {
        ui.begin_screen("welcome");
        if (held_crest(ui, {20, 20, 44, 44}, TextId::desk_crest, 3)) ++answers;
    });
    tester.settle();
    tester.press(42, 42);
    for (int i = 0; i < 28; ++i) tester.frame(100);
    CHECK(answers == 0);
    for (int i = 0; i < 6; ++i) tester.frame(100);
    CHECK(answers > 0);
    tester.lift(42, 42);
    tester.settle();
    answers = 0;
    tester.tap_at({42, 42});
    tester.settle();
    CHECK(answers == 0);
    tester.key(platform::Key::Tab);
    tester.key(platform::Key::Enter);
    tester.settle();
    CHECK(answers == 1);
}

TEST_CASE("the logical screen follows window and orientation", "[ui]") {
    const auto area_at = [](platform::SizePx size) {
        Rect area;
        UiTester tester([&](Ui& ui) { area = ui.area(); }, size);
        tester.frame();
        return area;
    };
    CHECK(area_at({1280, 800}) == Rect{0, 0, 1280, 800});
    CHECK(area_at({800, 1280}) == Rect{0, 0, 800, 1280});
    CHECK(std::lround(area_at({1920, 1080}).width) == 1422);
    CHECK(std::lround(area_at({1920, 1080}).height) == 800);
    CHECK(area_at({640, 400}).width > 850);  // Never under 0.75
}
