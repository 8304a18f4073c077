// Goal: one key, one sign; what is held repeats; nothing on the tray is too small for a finger.
// Method: each keyboard drawn alone, real touches.
#include "kiosk/ui/keyboards.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/ui/ui_tester.h"
#include "text_id.h"

using namespace madoguchi;
using namespace madoguchi::ui;
using namespace madoguchi::ui::test;

namespace {

struct Typing {
    Keyboard shown;
    std::vector<KeyPress> presses;

    void operator()(Ui& ui) {
        ui.begin_screen("profile");
        Rect rest = ui.area();
        if (const auto press = keyboard(ui, rest.take_bottom(keyboard_height(ui, shown)), shown)) {
            presses.push_back(*press);
        }
    }
};

constexpr KeyboardKind kinds[] = {
    KeyboardKind::Gojuon,    KeyboardKind::Romaji,   KeyboardKind::Latin,  KeyboardKind::Digits,
    KeyboardKind::NumberPad, KeyboardKind::CountPad, KeyboardKind::RatePad};

}  // namespace

TEST_CASE("a key types its sign", "[keyboards]") {
    Typing typing;
    UiTester tester([&](Ui& ui) { typing(ui); });
    tester.settle();
    tester.tap(Role::Button, "む");
    REQUIRE(typing.presses.size() == 1);
    CHECK(typing.presses[0].action == KeyAction::Text);
    CHECK(typing.presses[0].text == "む");
    tester.tap(Role::Button, "゛゜");
    tester.tap(Role::Button, "決定して次へ");
    REQUIRE(typing.presses.size() == 3);
    CHECK(typing.presses[1].action == KeyAction::Voiced);
    CHECK(typing.presses[2].action == KeyAction::Enter);
}

TEST_CASE("the fifty sounds are all there, each once", "[keyboards]") {
    Typing typing;
    UiTester tester([&](Ui& ui) { typing(ui); });
    tester.settle();
    for (const char* kana : {"あ", "い", "う", "え", "お", "か", "き", "く", "け", "こ", "さ", "し",
                             "す", "せ", "そ", "た", "ち", "つ", "て", "と", "な", "に", "ぬ", "ね",
                             "の", "は", "ひ", "ふ", "へ", "ほ", "ま", "み", "む", "め", "も", "や",
                             "ゆ", "よ", "ら", "り", "る", "れ", "ろ", "わ", "を", "ん", "ー"}) {
        INFO(kana);
        const auto& nodes = tester.nodes().nodes();
        CHECK(std::count_if(nodes.begin(), nodes.end(),
                            [&](const Node& node) { return node.name == kana; }) == 1);
    }
}

TEST_CASE("the number pad types double zero, 万 and 億", "[keyboards]") {
    Typing typing{.shown = {.kind = KeyboardKind::NumberPad}, .presses = {}};
    UiTester tester([&](Ui& ui) { typing(ui); });
    tester.settle();
    for (const char* key : {"2", "億", "3", "00", "万"}) tester.tap(Role::Button, key);
    std::string typed;
    for (const KeyPress& press : typing.presses) typed += press.text;
    CHECK(typed == "2億300万");
}

TEST_CASE("the pads of counts and rates have what their fields can read, and no more",
          "[keyboards]") {
    struct Pad {
        KeyboardKind kind;
        const char* own;
    };
    for (const Pad& pad : {Pad{KeyboardKind::CountPad, "00"}, Pad{KeyboardKind::RatePad, "."}}) {
        Typing typing{.shown = {.kind = pad.kind}, .presses = {}};
        UiTester tester([&](Ui& ui) { typing(ui); });
        tester.settle();
        for (const char* key : {"1", "0", pad.own, "9"}) tester.tap(Role::Button, key);
        std::string typed;
        for (const KeyPress& press : typing.presses) typed += press.text;
        CHECK(typed == std::string("10") + pad.own + "9");
        CHECK_FALSE(tester.nodes().shows("万"));
        CHECK_FALSE(tester.nodes().shows("億"));
    }
}

TEST_CASE("the keys of 万 and 億 are named in the visitor's language and type the same",
          "[keyboards]") {
    Typing typing{.shown = {.kind = KeyboardKind::NumberPad}, .presses = {}};
    UiTester tester([&](Ui& ui) { typing(ui); });
    REQUIRE(tester.texts.use("en"));
    tester.settle();
    CHECK_FALSE(tester.nodes().shows("万"));
    CHECK_FALSE(tester.nodes().shows("億"));
    for (const TextId key : {TextId::key_oku, TextId::key_man}) {
        tester.tap(Role::Button, tester.texts.words(key).text());
    }
    std::string typed;
    for (const KeyPress& press : typing.presses) typed += press.text;
    CHECK(typed == "億万");
}

TEST_CASE("a held delete key repeats after half a second, and its release adds none",
          "[keyboards]") {
    Typing typing;
    UiTester tester([&](Ui& ui) { typing(ui); });
    tester.settle();
    const Point at = tester.node(Role::Button, "消す").px.center();
    tester.press(at.x, at.y);
    for (int i = 0; i < 28; ++i) tester.frame();
    CHECK(typing.presses.empty());
    for (int i = 0; i < 65; ++i) tester.frame();
    const std::size_t repeated = typing.presses.size();
    CHECK(repeated >= 10);
    CHECK(repeated <= 14);
    tester.lift(at.x, at.y);
    tester.settle();
    CHECK(typing.presses.size() == repeated);
    tester.tap(Role::Button, "消す");
    CHECK(typing.presses.size() == repeated + 1);
}

TEST_CASE("a finger that slides off the held delete key takes no later press with it",
          "[keyboards]") {
    Typing typing;
    UiTester tester([&](Ui& ui) { typing(ui); });
    tester.settle();
    const Point at = tester.node(Role::Button, "消す").px.center();
    const std::string key = tester.node(Role::Button, "消す").key;
    tester.press(at.x, at.y);
    for (int i = 0; i < 65; ++i) tester.frame();
    REQUIRE_FALSE(typing.presses.empty());
    tester.move(at.x, at.y - 400);
    tester.frame();
    tester.lift(at.x, at.y - 400);
    tester.settle();
    const std::size_t repeated = typing.presses.size();
    tester.ui->focus(key);
    tester.key(platform::Key::Enter);
    tester.settle();
    CHECK(typing.presses.size() == repeated + 1);
}

TEST_CASE("a candidate tells its place in the list", "[keyboards]") {
    const std::vector<Words> words = {Words::entered("太郎"), Words::entered("太朗"),
                                      Words::entered("多朗")};
    Typing typing{.shown = {.has_candidates = true, .candidates = words}, .presses = {}};
    UiTester tester([&](Ui& ui) { typing(ui); });
    tester.settle();
    CHECK(tester.node(Role::Choice, "太郎").state.selected);
    tester.tap(Role::Choice, "多朗");
    REQUIRE(typing.presses.size() == 1);
    CHECK(typing.presses[0].action == KeyAction::Candidate);
    CHECK(typing.presses[0].index == 2);
}

TEST_CASE("every key is large enough and no word on it is cut", "[keyboards]") {
    for (const KeyboardKind kind : kinds) {
        for (const platform::SizePx size :
             {platform::SizePx{1280, 800}, platform::SizePx{800, 1280}}) {
            Typing typing{.shown = {.kind = kind}, .presses = {}};
            UiTester tester([&](Ui& ui) { typing(ui); }, size);
            for (const char* language : {"ja", "en", "easy"}) {
                REQUIRE(tester.texts.use(language));
                tester.settle();
                for (const Node& node : tester.nodes().nodes()) {
                    CAPTURE(static_cast<int>(kind), size.width, language, node.name, node.px.width,
                            node.px.height);
                    CHECK(node.px.width >= 56);
                    CHECK(node.px.height >= 56);
                    CHECK_FALSE(node.is_clipped);
                }
            }
        }
    }
}
