// Goal: how a thing stands (chosen, done, wrong, next) is never told by its hue alone, and what
// shows it stands out 3:1 (WCAG 2.2, 1.4.1 and 1.4.11). Method: each widget is drawn in each of its
// states with the same words, in both themes, by the real renderer; the pictures are compared by
// brightness alone, as a grey print would show them.
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <functional>
#include <string>
#include <vector>

#include "kiosk/ui/block_parts.h"
#include "kiosk/ui/canvas_map.h"
#include "kiosk/ui/circulation_map.h"
#include "kiosk/ui/kit.h"
#include "kiosk/ui/painter.h"
#include "kiosk/ui/stage_way.h"
#include "platform/egl/offscreen_window.h"
#include "tests/support/cannot_be_seen.h"
#include "tests/ui/brightness.h"
#include "tests/ui/ui_tester.h"

using namespace madoguchi;
using namespace madoguchi::ui;
using namespace madoguchi::ui::test;

namespace {

constexpr platform::SizePx panel{1280, 800};
// A tick is as much; what one would overlook is less.
constexpr int pixels_needed = 40;

using Draw = std::function<void(Ui&, const Rect&, int state)>;

struct Widget {
    const char* name;
    int states;
    Size size;
    Draw draw;
    // Drawn on the rail's ground, or in a place of its own instead of on paper.
    Tone ground = Tone::Paper0;
};

Words w(std::string_view text) { return Words::from_pack(text); }

Button selectable(ButtonKind kind, int state) {
    return {.text = w("3割へる"), .kind = kind, .is_selected = state == 1};
}

void draw_rail(Ui& ui, const Rect& rect, int state, RailForm form) {
    const std::array<RailStep, 2> steps{{{w("町の資源"), w("資源"), static_cast<StepState>(state)},
                                         {w("お金"), w("お金"), StepState::Future}}};
    FrameAreas areas;
    areas.form = form;
    areas.rail = rect;
    rail(ui, areas, {.town = w("見本町"), .service = w("窓口"), .steps = steps});
}

void draw_tiles(Ui& ui, const Rect& rect, int state, RailForm form) {
    FrameAreas areas;
    areas.form = form;
    areas.rail = rect;
    areas.access_bar = rect;
    (void)access_tiles(ui, areas, {.is_contrast_high = state == 1});
}

void draw_keys(Ui& ui, const Rect& rect, int state) {
    const std::array<Words, 3> candidates{{w("柚子"), w("ゆず"), w("ユズ")}};
    (void)keyboard(ui, rect,
                   {.kind = KeyboardKind::Latin,
                    .is_shifted = false,
                    .has_candidates = true,
                    .candidates = candidates,
                    .selected_candidate = state});
}

void draw_partner(Ui& ui, const Rect& rect, TalkState state, bool is_chosen) {
    CirculationMap map{.center_caption = w("あなたの事業"),
                       .center = w("ゆず"),
                       .ring = w("めぐる"),
                       .ring_detail = {},
                       .source = w("国"),
                       .nodes = {}};
    for (std::size_t i = 0; i < map.nodes.size(); ++i) {
        map.nodes[i].name = w("役場");
        map.nodes[i].key = std::string_view("01234").substr(i, 1);
    }
    map.nodes[1].state = state;
    map.nodes[1].is_chosen = is_chosen;
    (void)circulation_map(ui, rect, map);
}

const std::vector<Widget>& widgets() {
    static const std::vector<Widget> all{
        {"choice card",
         2,
         {300, 160},
         [](Ui& ui, const Rect& rect, int state) {
             (void)choice_card(ui, rect, {.title = w("宿"), .is_chosen = state == 1});
         }},
        {"action card",
         2,
         {300, 160},
         [](Ui& ui, const Rect& rect, int state) {
             (void)action_card(ui, rect,
                               {.title = w("宿"), .icon = Icon::Leaf, .is_chosen = state == 1});
         }},
        {"segments",
         2,
         {400, 64},
         [](Ui& ui, const Rect& rect, int state) {
             const std::array<Segment, 2> two{
                 {{.text = w("宿"), .is_chosen = state == 1, .key = "a"},
                  {.text = w("店"), .key = "b"}}};
             (void)segments(ui, rect, {.segments = two});
         }},
        {"choice row",
         2,
         {400, 72},
         [](Ui& ui, const Rect& rect, int state) {
             (void)choice_row(ui, rect, {.text = w("宿"), .is_chosen = state == 1});
         }},
        {"tick box",
         2,
         {400, 64},
         [](Ui& ui, const Rect& rect, int state) {
             (void)tick_box(ui, rect, {.text = w("わかりました"), .is_ticked = state == 1});
         }},
        {"tabs",
         2,
         {400, 56},
         [](Ui& ui, const Rect& rect, int state) {
             const std::array<Tab, 2> two{
                 {{.text = w("すべて"), .is_current = state == 1, .key = "a"},
                  {.text = w("新しい"), .key = "b"}}};
             (void)tabs(ui, rect, two);
         }},
        {"small button",
         2,
         {200, 56},
         [](Ui& ui, const Rect& rect, int state) {
             (void)button(ui, rect, selectable(ButtonKind::Small, state));
         }},
        {"chip",
         2,
         {200, 56},
         [](Ui& ui, const Rect& rect, int state) {
             (void)button(ui, rect, selectable(ButtonKind::Chip, state));
         }},
        {"quiet button",
         2,
         {200, 56},
         [](Ui& ui, const Rect& rect, int state) {
             (void)button(ui, rect, selectable(ButtonKind::Quiet, state));
         }},
        {"check row",
         4,
         {400, 80},
         [](Ui& ui, const Rect& rect, int state) {
             (void)check_row(ui, rect,
                             {.title = w("条件"), .state = static_cast<CheckState>(state)});
         }},
        {"segment of the bar",
         4,
         {120, 18},
         [](Ui& ui, const Rect& rect, int state) {
             const std::array<CheckState, 1> one{static_cast<CheckState>(state)};
             segment_bar(ui, rect, one, w("条件"));
         }},
        {"step of the wide rail",
         3,
         {208, 250},
         [](Ui& ui, const Rect& rect, int state) { draw_rail(ui, rect, state, RailForm::Wide); }},
        {"step of the narrow rail",
         3,
         {88, 250},
         [](Ui& ui, const Rect& rect, int state) {
             draw_rail(ui, rect, state, RailForm::Compact);
         }},
        {"step of the upright rail",
         3,
         {400, 176},
         [](Ui& ui, const Rect& rect, int state) {
             draw_rail(ui, rect, state, RailForm::Portrait);
         }},
        {"tile of the rail",
         2,
         {208, 250},
         [](Ui& ui, const Rect& rect, int state) { draw_tiles(ui, rect, state, RailForm::Wide); },
         Tone::RailBottom},
        {"tile of the upright bar",
         2,
         {600, 84},
         [](Ui& ui, const Rect& rect, int state) {
             draw_tiles(ui, rect, state, RailForm::Portrait);
         }},
        {"table row",
         2,
         {400, 69},
         [](Ui& ui, const Rect& rect, int state) {
             const std::array<Column, 1> columns{{{.title = w("事業")}}};
             const std::array<Cell, 1> cells{{{.text = w("ゆず")}}};
             (void)table_row(ui, rect,
                             {.columns = columns,
                              .cells = cells,
                              .name = w("0042"),
                              .is_selected = state == 1});
         }},
        {"canvas block",
         2,
         {240, 200},
         [](Ui& ui, const Rect& rect, int state) {
             (void)canvas_block(ui, rect, {.name = w("価値"), .is_next = state == 1});
         }},
        {"note",
         2,
         {180, 120},
         [](Ui& ui, const Rect& rect, int state) {
             (void)note(ui, rect,
                        {.text = w("宿"), .is_selected = state == 1, .is_tappable = true});
         }},
        {"question",
         3,
         {400, 88},
         [](Ui& ui, const Rect& rect, int state) {
             (void)question_card(
                 ui, rect, {.text = w("だれが"), .is_current = state == 1, .is_done = state == 2});
         }},
        {"stop of the way",
         2,
         {600, 320},
         [](Ui& ui, const Rect& rect, int state) {
             StageWay way{.question = {}, .helps = w("助け"), .valley = w("谷"), .stops = {}};
             for (std::size_t i = 0; i < way.stops.size(); ++i) {
                 way.stops[i].name = w("試す");
                 way.stops[i].key = std::string_view("01234").substr(i, 1);
             }
             way.stops[1].is_current = state == 1;
             (void)stage_way(ui, rect, way);
         }},
        {"partner of the map",
         2,
         {640, 574},
         [](Ui& ui, const Rect& rect, int state) {
             draw_partner(ui, rect, TalkState::None, state == 1);
         }},
        {"talks with a partner",
         3,
         {640, 574},
         [](Ui& ui, const Rect& rect, int state) {
             draw_partner(ui, rect, static_cast<TalkState>(state), false);
         }},
        {"candidate", 2, {1200, 424}, draw_keys},
        {"block of the small map",
         9,
         {120, 56},
         [](Ui& ui, const Rect& rect, int state) {
             canvas_map(ui, rect, static_cast<domain::Block>(state), w("設計図"));
         }},
        {"gauge",
         2,
         {400, 140},
         [](Ui& ui, const Rect& rect, int state) {
             gauge(ui, rect,
                   {.title = w("給料"),
                    .hundredths = state == 0 ? 420 : 421,
                    .average_hundredths = 421,
                    .value = w("4.2"),
                    .unit = w("倍"),
                    .message = w("平均"),
                    .average = w("平均")});
         }},
    };
    return all;
}

}  // namespace

TEST_CASE("each state of a widget is told from the others without its hue", "[contrast]") {
    const bool is_high_contrast = GENERATE(false, true);
    auto window = platform::make_offscreen_window(panel);
    if (!window) tests::cannot_be_seen(window.problem().sentence());
    int drawn = 0;
    int state = 0;
    const Widget* widget = nullptr;
    UiTester tester(
        [&](Ui& ui) {
            ui.begin_screen("states");
            ui.painter().fill(ui.area(), ui.color(widget->ground));
            const Ui::Scope scope(ui, drawn);
            widget->draw(ui, ui.area().centered(widget->size), state);
        },
        std::move(window).value());
    tester.ui->set_look({.is_high_contrast = is_high_contrast, .is_motion_reduced = true});
    for (const Widget& each : widgets()) {
        widget = &each;
        std::vector<platform::Picture> pictures;
        for (state = 0; state < each.states; ++state) {
            ++drawn;
            pictures.push_back(picture_of(tester));
        }
        for (std::size_t a = 0; a < pictures.size(); ++a) {
            for (std::size_t b = a + 1; b < pictures.size(); ++b) {
                CAPTURE(each.name, a, b, is_high_contrast);
                CHECK(pixels_that_differ(pictures[a], pictures[b]) >= pixels_needed);
            }
        }
    }
}
