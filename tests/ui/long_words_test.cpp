// Goal: long words and large letters take nothing away: words get smaller before one is broken in
// two, an amount keeps its first digit, what is higher than its page is scrolled, and the keyboard
// goes on from what is scrolled away. Method: widgets in places that are too small for them.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/ui/kit.h"
#include "kiosk/ui/papers.h"
#include "tests/ui/ui_tester.h"

using namespace madoguchi;
using namespace madoguchi::ui;
using madoguchi::ui::test::UiTester;
using platform::Key;

namespace {

// The size that words of the catalogue are set in, in a place of this width.
float size_in(float width, float text_scale = 1) {
    UiTester tester([&](Ui& ui) {
        ui.begin_screen("test");
        text(ui, {40, 40, width, 200}, TextId::access_language, {.style = TypeStyle::H2});
    });
    tester.texts.use("en");
    tester.ui->set_look({.text_scale = text_scale, .is_motion_reduced = true});
    tester.settle();
    const Node& node = tester.node(Role::Text, "Language");
    CHECK_FALSE(node.is_clipped);
    return node.font_px;
}

}  // namespace

TEST_CASE("a word is set smaller rather than broken in two", "[ui]") {
    CHECK(size_in(300) == 24);
    const float narrow = size_in(100);
    CHECK(narrow < 24);
    CHECK(narrow >= 13);
}

TEST_CASE("large letters give way down to a caption's, and no further", "[ui]") {
    CHECK(size_in(600, 1.5F) == 36);
    const float narrow = size_in(100, 1.5F);
    CHECK(narrow < 26);
    CHECK(narrow >= 16);
}

TEST_CASE("an amount that needs all its box stands without its unit", "[ui]") {
    std::string amount;
    UiTester tester([&](Ui& ui) {
        ui.begin_screen("test");
        static_cast<void>(yen_field(ui, {40, 40, 110, 56},
                                    {.label = Words::figure("Sales"),
                                     .content = {.text = amount, .caret = amount.size()},
                                     .unit = Words::figure("manma"),
                                     .form = YenField::Form::Row,
                                     .key = "sales"}));
    });
    tester.settle();
    CHECK(tester.nodes().by_key("sales/field")->text_needed.width == 0);
    amount = "123,456";
    tester.frame();
    tester.settle();
    const Node& field = *tester.nodes().by_key("sales/field");
    CHECK(field.value == "123,456manma");
    CHECK(field.text_needed.width > 0);
    CHECK_FALSE(field.is_clipped);
}

TEST_CASE("an amount that is cut is told of, and one that is written in is not", "[ui]") {
    const std::string amount = "123,456,789,012";
    FieldMode mode = FieldMode::Normal;
    UiTester tester([&](Ui& ui) {
        ui.begin_screen("test");
        static_cast<void>(yen_field(ui, {40, 40, 110, 56},
                                    {.label = Words::figure("Sales"),
                                     .content = {.text = amount, .caret = amount.size()},
                                     .unit = {},
                                     .mode = mode,
                                     .form = YenField::Form::Row,
                                     .key = "sales"}));
    });
    tester.settle();
    CHECK(tester.nodes().by_key("sales/field")->is_clipped);
    mode = FieldMode::Active;
    tester.frame();
    tester.settle();
    CHECK_FALSE(tester.nodes().by_key("sales/field")->is_clipped);
}

TEST_CASE("a block that is higher than its page is scrolled there", "[ui]") {
    const Rect place{100, 100, 400, 300};
    UiTester tester([&](Ui& ui) {
        ui.begin_screen("test");
        const std::vector<PageBlock> blocks{
            {600, [&ui](const Rect& rect) {
                 Rect rest = rect;
                 for (int i = 0; i < 6; ++i) {
                     const Ui::Scope scope(ui, i);
                     static_cast<void>(
                         button(ui, rest.take_top(80, 20), {.text = TextId::common_choose}));
                 }
             }}};
        static_cast<void>(pages(ui, place, {.blocks = blocks}));
    });
    tester.settle();
    CHECK_FALSE(tester.nodes().by_key("5/common.choose")->is_visible);
    for (int i = 0; i < 8; ++i) tester.key(Key::Tab);  // Over 上へ and 下へ, which come first
    tester.settle();
    const Node& last = *tester.nodes().by_key("5/common.choose");
    CHECK(last.state.focused);
    CHECK(last.shown_px.height >= 79);
}

TEST_CASE("Tab goes on from a field that is scrolled away while it is written in", "[ui]") {
    std::string writes = "0";
    UiTester tester([&](Ui& ui) {
        ui.begin_screen("test");
        ScrollArea area(ui, "boxes", {100, 100, 400, 60}, 400);
        Rect rest = area.content();
        for (const char* box : {"0", "1", "2"}) {
            const FieldAnswer answer =
                text_field(ui, rest.take_top(120, 10),
                           {.label = Words::figure(box),
                            .content = {},
                            .mode = writes == box ? FieldMode::Active : FieldMode::Normal,
                            .key = box});
            if (answer.tapped) {
                writes = box;
            } else if (answer.left && writes == box) {
                writes.clear();
            }
        }
    });
    tester.settle();
    tester.key(Key::Tab);
    tester.settle();
    CHECK(writes == "1");
}

TEST_CASE("a stamp grows for a long word", "[ui]") {
    std::string word = "受付";
    UiTester tester([&](Ui& ui) {
        ui.begin_screen("test");
        const Stamp receipt{.town = Words::figure("見本町"),
                            .day = Words::figure("8.6.1"),
                            .word = Words::figure(word)};
        const float side = stamp_side(ui, receipt);
        stamp(ui, {100, 100, side, side}, receipt);
    });
    tester.settle();
    CHECK(tester.nodes().by_key("stamp")->px.width == 132);
    word = "Receivedrece";
    tester.frame();
    tester.settle();
    CHECK(tester.nodes().by_key("stamp")->px.width > 132);
    CHECK_FALSE(tester.nodes().by_key("stamp")->is_clipped);
}

TEST_CASE("the paper shows a title and a name whole, however long they may be", "[ui]") {
    std::string title, person;
    UiTester tester([&](Ui& ui) {
        ui.begin_screen("test");
        plan_paper(ui, {40, 40, 274, 250},
                   {.name = Words::figure("paper"),
                    .heading = Words::figure("plan"),
                    .title = Words::entered(title),
                    .person = Words::entered(person)});
    });
    const auto is_whole = [&] {
        tester.settle();
        return !tester.nodes().by_key("paper")->is_clipped;
    };
    person = "見本 長い名前の太郎";
    for (const char* longer : {"ゆず工房", "廃校の給食室のゆず工房",
                               "廃校の給食室で町のゆずを粉にして全国へ届ける見本町ゆず工房"}) {
        title = longer;
        INFO(title);
        CHECK(is_whole());
    }
    person = "見本じゅげむじゅげむごこうのすりきれ 太郎左衛門之助";
    CHECK(is_whole());
}
