// Goal: who has keys and no finger comes everywhere, always sees where they are, and comes away
// again (WCAG 2.2, 1.3.2, 2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11, 3.2.1). Method: the walk of the audit
// over real screens, and the pages of a full plan, with keys as a keyboard sends them.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <set>
#include <string>
#include <vector>

#include "kiosk/ui/audit.h"
#include "kiosk/ui/focus_order.h"
#include "kiosk/ui/speech.h"
#include "tests/support/every_place.h"
#include "tests/support/full_visit.h"
#include "tests/support/listener.h"

using namespace madoguchi;
using platform::Key;
using tests::LookAtPlace;
using tests::ScreenTester;
using tests::walk;
using ui::Node;

namespace {

constexpr float rounding = 2;

std::vector<const Node*> on_top(const ScreenTester& tester) {
    return ui::focusable_in(tester.nodes().nodes(), ui::top_layer(tester.nodes()));
}

// The canvas is read in the order in which one thinks it through, the map round its circle, and a
// toast after the page that it is about.
bool has_order_of_its_own(const Node& node) {
    return node.key.starts_with("map/") || node.key.starts_with("toast/") ||
           (node.screen == "canvas" || node.screen == "staff_town");
}

// What comes after another thing stands below it, to its right, or at the head of a further column.
bool is_read_after(const Node& node, const Node& before) {
    const ui::Rect& a = before.px;
    const ui::Rect& b = node.px;
    if (b.y >= a.bottom() - rounding) return true;
    const bool is_inside = b.x >= a.x - rounding && b.y >= a.y - rounding &&
                           b.right() <= a.right() + rounding && b.bottom() <= a.bottom() + rounding;
    return is_inside || b.x >= a.right() - rounding || (b.y > a.y && b.x >= a.x - rounding);
}

void press_tab(ScreenTester& tester, bool backwards) {
    tester.press(platform::KeyEvent{.key = Key::Tab, .shift = backwards});
    for (int frame = 0; frame < 6 && !tester.ui().at_rest(); ++frame) tester.draw_once();
}

// Everything that Tab comes to, until it is back where it began; the focus is looked at each time.
template <class Look>
std::set<std::string> tab_round(ScreenTester& tester, bool backwards, Look look) {
    std::set<std::string> seen;
    const std::size_t presses = on_top(tester).size() + 12;  // Fields open, and steps come and go
    for (std::size_t press = 0; press < presses; ++press) {
        press_tab(tester, backwards);
        seen.insert(tester.ui().focused_key());
        look();
    }
    return seen;
}

ui::Rect common(const ui::Rect& a, const ui::Rect& b) {
    const float x = std::max(a.x, b.x);
    const float y = std::max(a.y, b.y);
    return {x, y, std::max(0.0F, std::min(a.right(), b.right()) - x),
            std::max(0.0F, std::min(a.bottom(), b.bottom()) - y)};
}

// The whole of it, or as much as its area holds, on the panel and under nothing.
void check_in_sight(ScreenTester& tester, platform::SizePx panel) {
    const Node* node = tester.nodes().by_key(tester.ui().focused_key());
    if (node == nullptr) return;
    CAPTURE(node->key, node->name, node->px.y, node->px.height, node->shown_px.height);
    CHECK(node->has_ring);
    const ui::Rect on_panel = common(
        node->shown_px, {0, 0, static_cast<float>(panel.width), static_cast<float>(panel.height)});
    const float whole = node->px.width * node->px.height;
    const bool is_seen = on_panel.width * on_panel.height >= 0.95F * whole ||
                         on_panel.height >= 120;  // Higher than its area: the upper part
    CHECK(is_seen);
    for (const Node& other : tester.nodes().nodes()) {
        const bool is_toast = other.region == ui::Region::Toast;
        const bool is_tray = ui::is_key_of_tray(other) && !ui::is_key_of_tray(*node);
        if (other.key == node->key || other.layer < node->layer || !(is_toast || is_tray)) continue;
        const ui::Rect hidden = common(on_panel, other.shown_px);
        INFO("under " << other.key << ": " << other.name);
        CHECK(hidden.width * hidden.height < 0.1F * whole);
    }
}

}  // namespace

TEST_CASE("what can be pressed is met from the top down and from the left in every place",
          "[access]") {
    for (const platform::SizePx panel :
         {platform::SizePx{1280, 800}, platform::SizePx{800, 1280}}) {
        walk(
            {.language = "ja"},
            [](ScreenTester& tester) {
                const Node* before = nullptr;
                for (const Node* node : on_top(tester)) {
                    const bool is_met = node->tappable && ui::is_read_with_screen(node->region);
                    if (!is_met || has_order_of_its_own(*node)) continue;
                    if (before != nullptr && !is_read_after(*node, *before)) {
                        FAIL_CHECK(node->key << " comes after " << before->key);
                    }
                    before = node;
                }
            },
            panel);
    }
}

TEST_CASE("arrows lead to everything in every place", "[access]") {
    walk({.language = "ja"}, [](ScreenTester& tester) {
        for (const ui::Finding& each : ui::findings_out_of_arrows(tester.nodes().nodes())) {
            FAIL_CHECK(each.told);
        }
    });
}

TEST_CASE("Shift and Tab go round every sheet and question, and Esc leads out of it", "[access]") {
    int sheets = 0;
    walk({.language = "ja"}, [&](ScreenTester& tester) {
        if (ui::top_layer(tester.nodes()) == 0 || tester.session().typing() != nullptr) return;
        ++sheets;
        const std::set<std::string> seen = tab_round(tester, true, [] {});
        for (const Node* node : on_top(tester)) {
            INFO(node->key);
            CHECK(seen.contains(node->key));
        }
        if (tester.session().typing() != nullptr) return;  // Its fields were opened on the way
        const bool is_warning = tester.session().idle_seconds_left().has_value();
        const session::Sheet below = tester.session().sheet();
        tester.press(Key::Escape);
        tester.show();
        // What the warning lay over stays open.
        CHECK(tester.session().sheet() == (is_warning ? below : session::Sheet::None));
        CHECK_FALSE(tester.session().idle_seconds_left());
        CHECK((tester.session().visit() != nullptr ||
               tester.session().screen() == session::ScreenId::Welcome));
    });
    CHECK(sheets > 15);
}

TEST_CASE("what has the focus is whole in its area and under no message and no key", "[access]") {
    const double text_scale = GENERATE(1.0, 1.5);
    const platform::SizePx panel{1280, 800};
    ScreenTester tester(panel);
    tester.give_voice();
    tester.ask(session::SetTextScale{text_scale});
    walk_the_pages(tester, [&] {
        const session::Place place = tester.session().visit()->place;
        tester.ask(session::TurnUpVoice{});  // A message over the foot of the screen
        REQUIRE(tester.session().toast() != nullptr);
        tab_round(tester, false, [&] { check_in_sight(tester, panel); });
        tester.ask(session::LeaveField{});
        CHECK(tester.session().visit()->place.page == place.page);
    });
}

TEST_CASE("Tab that comes to a field makes it ready for real keys and moves nothing else",
          "[access]") {
    ScreenTester tester;
    int fields = 0;
    walk_the_pages(tester, [&] {
        const session::Place before = tester.session().visit()->place;
        const session::ScreenId screen = tester.session().screen();
        tab_round(tester, false, [&] {
            const session::Place& now = tester.session().visit()->place;
            CHECK(tester.session().screen() == screen);
            CHECK(now.page == before.page);
            CHECK(now.block == before.block);
            CHECK(tester.session().sheet() == session::Sheet::None);
            if (tester.session().typing() == nullptr) return;
            ++fields;
            CHECK_FALSE(tester.session().typing()->tray_shown);
        });
        tester.ask(session::LeaveField{});
    });
    CHECK(fields > 20);
}

TEST_CASE("the ring stands on what is being said, on every page", "[access][voice]") {
    tests::Listener listener;
    listener.voice.plug_headphones();  // Or names that the visitor wrote are not said
    ScreenTester& tester = listener.tester;
    tester.ask(session::ToggleReadingAloud{});
    walk_the_pages(tester, [&] {
        listener.look();
        constexpr int presses = 8;
        for (int press = 0; press < presses; ++press) {
            const std::string said = listener.press(Key::Tab);
            const Node* node = tester.nodes().by_key(tester.ui().focused_key());
            REQUIRE(node != nullptr);
            CAPTURE(node->key, node->name, said);
            CHECK(node->has_ring);
            listener.voice.finish();
            const std::vector<ui::OwnReading> none;
            const ui::Speaker speaker(tester.ui().texts(), tests::japanese(), none);
            platform::SilentVoice ear(platform::SilentPace::AtOnce);
            ear.plug_headphones();
            ear.say({.utterances = speaker.words(node->name, node->own_in_name)});
            // Its button says stop while it speaks.
            CHECK((node->key == "listen" || said.find(ear.heard()) != std::string::npos));
        }
        tester.ask(session::LeaveField{});
    });
}
