// Goal: a pad of six keys comes to everything and back, and a single switch presses what it means.
// Method: nodes made by hand for the ways; a screen of a field and a keyboard, drawn, for the keys.
#include "kiosk/ui/focus_order.h"

#include <catch2/catch_test_macros.hpp>

#include "kiosk/ui/kit.h"
#include "tests/ui/ui_tester.h"
#include "text_id.h"

using namespace madoguchi;
using namespace madoguchi::ui;
using madoguchi::ui::test::UiTester;
using platform::Key;

namespace {

Node node_at(const std::string& key, Rect px) {
    Node node;
    node.name = node.key = key;
    node.px = node.shown_px = px;
    node.tappable = true;
    node.imgui_id = 1;
    return node;
}

Node tray_key_at(const std::string& key, Rect px) {
    Node node = node_at(key, px);
    node.region = Region::Keyboard;
    return node;
}

std::vector<const Node*> all_of(const std::vector<Node>& nodes) { return focusable_in(nodes, 0); }

std::string towards(const std::vector<Node>& nodes, const std::string& from, Key arrow) {
    for (const Node& node : nodes) {
        if (node.key != from) continue;
        const Node* to = node_towards(all_of(nodes), node, arrow);
        return to == nullptr ? "" : to->key;
    }
    return "?";
}

// Two rows of two, and a keyboard of one row below them.
std::vector<Node> small_screen() {
    return {node_at("a", {0, 0, 100, 60}),
            node_at("b", {200, 0, 100, 60}),
            node_at("c", {0, 100, 100, 60}),
            node_at("d", {200, 100, 100, 60}),
            tray_key_at("keyboard/1", {0, 300, 60, 60}),
            tray_key_at("keyboard/2", {100, 300, 60, 60})};
}

// A field that is written in, with a number pad under it.
struct WritingScreen {
    bool is_writing = true;
    std::string typed;
    bool has_left = false;

    void operator()(Ui& ui) {
        ui.begin_screen("test");
        const FieldContent content{.text = typed, .caret = typed.size()};
        const FieldAnswer answer =
            text_field(ui, {40, 40, 400, 120},
                       {.label = Words::figure("field"),
                        .content = content,
                        .mode = is_writing ? FieldMode::Active : FieldMode::Normal,
                        .key = "field"});
        if (answer.left) has_left = true;
        if (answer.tapped) is_writing = true;
        if (button(ui, {40, 200, 200, 68}, {.text = Words::figure("on"), .key = "on"}))
            typed += "!";
        if (!is_writing) return;
        const auto press = keyboard(ui, {0, 400, 1280, 400}, {.kind = KeyboardKind::NumberPad});
        if (press && press->action == KeyAction::Text) typed += std::string(press->text);
    }
};

}  // namespace

TEST_CASE("what is half scrolled away stands beside nothing that its hidden half reaches", "[ui]") {
    // Tabs over a list that is scrolled: its first row goes on behind them.
    std::vector<Node> nodes{
        node_at("all", {0, 100, 100, 60}),     node_at("new", {110, 100, 100, 60}),
        node_at("sent", {220, 100, 100, 60}),  node_at("row 1", {0, 90, 1000, 150}),
        node_at("row 2", {0, 240, 1000, 150}), node_at("row 3", {0, 390, 1000, 150})};
    nodes[3].shown_px = {0, 200, 1000, 40};
    nodes[5].shown_px = {0, 390, 1000, 10};
    CHECK(towards(nodes, "all", Key::Right) == "new");
    CHECK(towards(nodes, "new", Key::Right) == "sent");
    CHECK(towards(nodes, "sent", Key::Left) == "new");
    CHECK(towards(nodes, "new", Key::Down) == "row 1");
    CHECK(towards(nodes, "row 1", Key::Down) == "row 2");
    CHECK(towards(nodes, "row 2", Key::Down) == "row 3");
    CHECK(towards(nodes, "row 2", Key::Up) == "row 1");
    CHECK(reached_by_arrows(all_of(nodes)).size() == nodes.size());
}

TEST_CASE("an arrow along a row does not leave it for what is scrolled away behind it", "[ui]") {
    std::vector<Node> nodes{node_at("first", {0, 0, 100, 60}), node_at("second", {120, 0, 100, 60}),
                            node_at("scrolled", {0, 10, 300, 60}),
                            node_at("below", {0, 100, 300, 60})};
    nodes[2].is_visible = false;
    CHECK(towards(nodes, "first", Key::Right) == "second");
    CHECK(towards(nodes, "second", Key::Left) == "first");
    CHECK(towards(nodes, "below", Key::Up) ==
          "scrolled");  // Into what is scrolled one goes up or down
}

TEST_CASE("an arrow goes to what lies ahead, and on from a row's end to the next row", "[focus]") {
    const auto nodes = small_screen();
    CHECK(towards(nodes, "a", Key::Right) == "b");
    CHECK(towards(nodes, "b", Key::Right) == "c");
    CHECK(towards(nodes, "c", Key::Left) == "b");
    CHECK(towards(nodes, "b", Key::Down) == "d");
    CHECK(towards(nodes, "d", Key::Down).empty());
}

TEST_CASE("arrows neither stray into the keys of the screen nor out of them", "[focus]") {
    const auto nodes = small_screen();
    CHECK(towards(nodes, "c", Key::Down).empty());
    CHECK(towards(nodes, "d", Key::Right).empty());
    CHECK(towards(nodes, "keyboard/1", Key::Up).empty());
    CHECK(towards(nodes, "keyboard/1", Key::Left).empty());
}

TEST_CASE("arrows come to everything", "[focus]") {
    const auto nodes = small_screen();
    CHECK(reached_by_arrows(all_of(nodes)).size() == nodes.size());
}

TEST_CASE("a single switch goes row by row, and keys never share a row with the rest", "[focus]") {
    const auto nodes = small_screen();
    const auto groups = scan_groups(all_of(nodes));
    REQUIRE(groups.size() == 3);
    CHECK(groups[0].size() == 2);
    CHECK(groups[2].front()->key == "keyboard/1");
}

TEST_CASE("Down leads from the text into the keys, Enter presses them, Esc leads back", "[focus]") {
    WritingScreen screen;
    UiTester tester([&](Ui& ui) { screen(ui); });
    tester.settle();
    tester.key(Key::Down);
    tester.settle();
    CHECK(tester.ui->focused_key().find("keyboard/") != std::string::npos);
    CHECK_FALSE(screen.has_left);
    tester.key(Key::Enter);
    tester.settle();
    CHECK(screen.typed.size() == 1);
    tester.key(Key::Escape);
    tester.settle();
    CHECK(tester.ui->focused_key().find("field") != std::string::npos);
    CHECK_FALSE(tester.ui->back_pressed());
    // Back in the text, letters are letters again.
    tester.post(platform::KeyEvent{.key = Key::Enter});
    tester.frame();
    CHECK(screen.typed.size() == 1);
}

TEST_CASE("Up past the first row of keys leads back to the text", "[focus]") {
    WritingScreen screen;
    UiTester tester([&](Ui& ui) { screen(ui); });
    tester.settle();
    tester.key(Key::Down);
    tester.key(Key::Up);
    tester.settle();
    CHECK(tester.ui->focused_key().find("field") != std::string::npos);
}

TEST_CASE("an arrow that comes to a field does not open it, and Enter does", "[focus]") {
    WritingScreen screen;
    screen.is_writing = false;
    UiTester tester([&](Ui& ui) { screen(ui); });
    tester.settle();
    tester.key(Key::Down);
    CHECK(tester.ui->focused_key().find("field") != std::string::npos);
    CHECK_FALSE(screen.is_writing);
    tester.key(Key::Enter);
    CHECK(screen.is_writing);
}

TEST_CASE("the ring of a single switch walks every 1.6 s, and one key presses", "[focus]") {
    std::array<int, 3> taps{};
    UiTester tester([&](Ui& ui) {
        ui.begin_screen("test");
        for (std::size_t i = 0; i < taps.size(); ++i) {
            const Ui::Scope row(ui, static_cast<std::int64_t>(i));
            const Rect place{40 + 300 * static_cast<float>(i % 2),
                             40 + 100 * static_cast<float>(i / 2), 200, 68};
            if (button(ui, place, {.text = Words::figure("on"), .key = "on"})) ++taps[i];
        }
    });
    tester.ui->set_look({.is_scanning = true});
    tester.settle();
    REQUIRE(tester.ui->next_deadline());
    // The first row has two: one press goes into it, the next presses the first.
    tester.key(Key::Enter);
    tester.key(Key::Enter);
    CHECK(taps == std::array{1, 0, 0});
    tester.frame(1700);
    tester.type(" ");
    tester.frame();
    CHECK(taps == std::array{1, 1, 0});
    // Two rounds without a press, and the ring is on the next row, which has one.
    for (int step = 0; step < 4; ++step) tester.frame(1700);
    tester.key(Key::Enter);
    CHECK(taps == std::array{1, 1, 1});
}

TEST_CASE("the ring of a single switch waits while the voice says what it is on", "[ui]") {
    UiTester tester([](Ui& ui) {
        ui.begin_screen("money");
        for (int row = 0; row < 3; ++row) {
            const Ui::Scope scope(ui, row);
            const Rect place{100, 40 + 100.0F * static_cast<float>(row), 400, 64};
            (void)button(ui, place, {.text = TextId::common_next, .key = "button"});
        }
    });
    tester.ui->set_look({.is_scanning = true, .is_ring_waiting = true});
    tester.frame();
    tester.frame();
    REQUIRE_FALSE(tester.ui->scanned_keys().empty());
    const std::string first = tester.ui->scanned_keys().front();
    for (int i = 0; i < 50; ++i) tester.frame(200);
    CHECK(tester.ui->scanned_keys().front() == first);
    tester.ui->set_look({.is_scanning = true});
    for (int i = 0; i < 10; ++i) tester.frame(200);
    CHECK(tester.ui->scanned_keys().front() != first);
}
