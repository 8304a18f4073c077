// Goal: what has no words stands out 3:1 from what it lies on (WCAG 2.2, 1.4.11): places to write
// in, to tick and to choose while they are empty, and the ring of the focus on every ground.
// Method: pictures by the real renderer, with and without it, in both themes, compared by
// brightness.
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <functional>
#include <vector>

#include "kiosk/ui/block_parts.h"
#include "kiosk/ui/kit.h"
#include "kiosk/ui/painter.h"
#include "platform/egl/offscreen_window.h"
#include "tests/support/cannot_be_seen.h"
#include "tests/ui/brightness.h"
#include "tests/ui/ui_tester.h"

using namespace madoguchi;
using namespace madoguchi::ui;
using namespace madoguchi::ui::test;

namespace {

constexpr platform::SizePx panel{1280, 800};

struct Empty {
    const char* name;
    Size size;
    // Most of its edge, whose corners are round; of a card its disc, and of dashes less.
    int needed;
    std::function<void(Ui&, const Rect&)> draw;
};

const std::vector<Empty>& empty_things() {
    static const std::vector<Empty> all{
        {"field",
         {400, 64},
         740,
         [](Ui& ui, const Rect& rect) {
             (void)text_field(ui, rect, {.label = {}, .content = {}});
         }},
        {"field of lines",
         {400, 130},
         840,
         [](Ui& ui, const Rect& rect) {
             (void)text_field(ui, rect, {.label = {}, .content = {}, .lines = 3});
         }},
        {"search",
         {400, 56},
         730,
         [](Ui& ui, const Rect& rect) {
             (void)search_field(ui, rect, {.label = {}, .content = {}});
         }},
        {"amount",
         {200, 56},
         410,
         [](Ui& ui, const Rect& rect) { (void)yen_field(ui, rect, {.content = {}, .unit = {}}); }},
        {"tick box",
         {400, 64},
         740,
         [](Ui& ui, const Rect& rect) { (void)tick_box(ui, rect, {.text = {}}); }},
        {"choice card",
         {300, 160},
         100,
         [](Ui& ui, const Rect& rect) { (void)choice_card(ui, rect, {.title = {}}); }},
        {"choice row",
         {400, 72},
         740,
         [](Ui& ui, const Rect& rect) { (void)choice_row(ui, rect, {.text = {}}); }},
        {"segments",
         {200, 64},
         420,
         [](Ui& ui, const Rect& rect) {
             const std::array<Segment, 1> one{{{.text = {}}}};
             (void)segments(ui, rect, {.segments = one});
         }},
        {"place of a note",
         {200, 80},
         250,
         [](Ui& ui, const Rect& rect) { (void)note_place(ui, rect, {}); }},
    };
    return all;
}

}  // namespace

TEST_CASE("where there is something to write in or to tick stands out 3:1 while it is empty",
          "[contrast]") {
    const bool is_high_contrast = GENERATE(false, true);
    const Tone ground = GENERATE(Tone::Paper0, Tone::Paper1);
    auto window = platform::make_offscreen_window(panel);
    if (!window) tests::cannot_be_seen(window.problem().sentence());
    const Empty* empty = nullptr;
    UiTester tester(
        [&](Ui& ui) {
            ui.begin_screen("empty");
            ui.painter().fill(ui.area(), ui.color(ground));
            if (empty != nullptr) empty->draw(ui, ui.area().centered(empty->size));
        },
        std::move(window).value());
    tester.ui->set_look({.is_high_contrast = is_high_contrast, .is_motion_reduced = true});
    const platform::Picture bare = picture_of(tester);
    for (const Empty& each : empty_things()) {
        empty = &each;
        CAPTURE(each.name, name_of(ground), is_high_contrast);
        CHECK(pixels_that_differ(bare, picture_of(tester)) >= each.needed);
    }
}

TEST_CASE("the ring of the focus stands out 3:1 from every ground it may lie on", "[contrast]") {
    const bool is_high_contrast = GENERATE(false, true);
    auto window = platform::make_offscreen_window(panel);
    if (!window) tests::cannot_be_seen(window.problem().sentence());
    Tone ground = Tone::Paper0;
    UiTester tester(
        [&ground](Ui& ui) {
            ui.begin_screen("ring");
            ui.painter().fill(ui.area(), ui.color(ground));
            const Rect rect = ui.area().centered({200, 64});
            (void)button(ui, rect, {.text = TextId::common_choose});
        },
        std::move(window).value());
    tester.ui->set_look({.is_high_contrast = is_high_contrast, .is_motion_reduced = true});
    for (const Tone each :
         {Tone::Paper0,     Tone::Paper1,     Tone::Paper2,       Tone::Paper3,    Tone::Ai50,
          Tone::Ai100,      Tone::Ai700,      Tone::Ai900,        Tone::RailTop,   Tone::RailMiddle,
          Tone::RailBottom, Tone::Yamabuki,   Tone::Yamabuki100,  Tone::Matsu100,  Tone::Matsu700,
          Tone::Beni100,    Tone::Kaki100,    Tone::NoteYellow,   Tone::NoteGreen, Tone::NoteBlue,
          Tone::NotePink,   Tone::NoteViolet, Tone::RowAlternate, Tone::PictureSky}) {
        ground = each;
        tester.ui->forget_interaction();
        const platform::Picture without = picture_of(tester);
        tester.key(platform::Key::Tab);
        const platform::Picture with = picture_of(tester);
        // A whole line round the control.
        constexpr int needed = 2 * (200 + 64);
        CAPTURE(name_of(each), is_high_contrast);
        CHECK(pixels_that_differ(without, with) >= needed);
    }
}
