// Goal: with reduced motion, and in high contrast, nothing slides, fades or grows: a changed screen
// stands at once as it stays, and the ring of a countdown goes on by whole seconds. Method:
// pictures of the first frame after a change and of the last, drawn in memory.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "kiosk/ui/kit.h"
#include "platform/egl/offscreen_window.h"
#include "tests/ui/ui_tester.h"
#include "text_id.h"

using namespace madoguchi;
using namespace madoguchi::ui;
using test::UiTester;

namespace {

std::unique_ptr<platform::Window> in_memory() {
    auto made = platform::make_offscreen_window({1280, 800});
    if (!made) FAIL(made.problem().sentence());
    return std::move(made).value();
}

std::vector<std::uint8_t> seen(UiTester& tester) {
    auto picture = tester.window->take_picture(tester.ui->draw_data());
    REQUIRE(picture.ok());
    return picture->rgba;
}

// What moves when it can: content that slides in, a bar that grows, a card that is chosen.
struct Moving {
    int screen = 0;
    int seconds_left = 60;

    void draw(Ui& ui) const {
        ui.begin_screen(screen == 0 ? "before" : "after");
        const Ui::Entrance entrance(ui);
        text(ui, {100, 60, 800, 40}, Words::figure("見本"), {});
        progress_bar(ui, {100, 120, 400, 60}, screen == 0 ? 1 : 9, 10, Words::figure("けいか"));
        static_cast<void>(
            choice_card(ui, {100, 200, 400, 200},
                        {.title = Words::figure("見本"), .is_chosen = screen == 1, .key = "card"}));
        countdown(ui, {700, 200, 144, 144},
                  {.seconds_left = seconds_left, .name = Words::figure("のこり")});
    }
};

}  // namespace

TEST_CASE("without motion a changed screen stands at once as it stays", "[motion]") {
    const bool is_high_contrast = GENERATE(false, true);
    Moving moving;
    UiTester tester([&](Ui& ui) { moving.draw(ui); }, in_memory());
    tester.ui->set_look(
        {.is_high_contrast = is_high_contrast, .is_motion_reduced = !is_high_contrast});
    tester.settle();
    moving.screen = 1;
    tester.frame();
    const auto first = seen(tester);
    tester.frame();
    CHECK_FALSE(tester.ui->needs_another_frame());
    tester.frame(1000);
    CHECK(tester.ui->at_rest());
    CHECK_FALSE(tester.ui->next_deadline());
    CHECK(seen(tester) == first);
}

TEST_CASE("with motion a changed screen does not stand at once", "[motion]") {
    Moving moving;
    UiTester tester([&](Ui& ui) { moving.draw(ui); }, in_memory());
    tester.settle();
    moving.screen = 1;
    tester.frame();
    const auto first = seen(tester);
    tester.settle();
    CHECK(seen(tester) != first);
}

TEST_CASE("without motion the ring of a countdown goes on by whole seconds", "[motion]") {
    Moving moving;
    UiTester tester([&](Ui& ui) { moving.draw(ui); }, in_memory());
    tester.ui->set_look({.is_motion_reduced = true});
    tester.settle();
    const auto before = seen(tester);
    tester.frame(900);
    CHECK(tester.ui->at_rest());
    CHECK(seen(tester) == before);
    moving.seconds_left = 59;
    tester.frame(100);
    const auto after = seen(tester);
    CHECK(after != before);
    tester.frame(500);
    CHECK(tester.ui->at_rest());
    CHECK(seen(tester) == after);
}
