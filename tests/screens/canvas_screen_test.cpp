// The canvas as a whole. Goal: every block is one tap away, the next one says so, and a note finds
// its way from block to block. Method: the real screen on the real session, tapped by the words on
// it.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/screen_tester.h"
#include "tests/support/yuzu_plan.h"

using namespace madoguchi;
using domain::Block;
using tests::ScreenTester;
using ui::Role;

namespace {

void open_canvas(ScreenTester& tester) {
    tester.ask(session::StartVisit{});
    tester.ask(session::ShowWholeCanvas{});
}

void add(ScreenTester& tester, Block block, const std::string& text) {
    tester.ask(session::AddNote{block, text});
}

constexpr std::string_view names[] = {"お客さま",   "届ける価値",     "届け方",
                                      "つながり方", "入ってくるお金", "使う資源",
                                      "すること",   "協力する人",     "かかるお金"};

}  // namespace

TEST_CASE("each of the nine blocks opens its editor with one tap") {
    for (std::size_t i = 0; i < domain::block_count; ++i) {
        ScreenTester tester;
        open_canvas(tester);
        REQUIRE(tester.tap(Role::Button, names[i]));
        CHECK(tester.session().screen() == session::ScreenId::Block);
        CHECK(tester.session().visit()->place.block == static_cast<Block>(i));
    }
}

TEST_CASE("the next block is marked until all nine have a note") {
    ScreenTester tester;
    open_canvas(tester);
    CHECK(tester.nodes().first(Role::Button, "お客さま")->state.selected);
    add(tester, Block::CustomerSegments, "町の人");
    CHECK_FALSE(tester.nodes().first(Role::Button, "お客さま")->state.selected);
    CHECK(tester.nodes().first(Role::Button, "届ける価値")->state.selected);
    CHECK(tester.nodes().shows("1 / 9"));
    for (std::size_t i = 1; i < domain::block_count; ++i) {
        add(tester, static_cast<Block>(i), "見本");
    }
    CHECK(tester.nodes().shows("9つの欄が"));
    CHECK(tester.nodes().shows("町のもの 0枚"));
}

TEST_CASE("a note that is being moved goes to the block that is tapped") {
    ScreenTester tester;
    open_canvas(tester);
    add(tester, Block::KeyActivities, "味の検査");
    const std::string note = tester.plan().canvas[Block::KeyActivities].front().id;
    tester.ask(session::BeginMovingNote{note});
    CHECK(tester.nodes().shows("動かす先の"));
    REQUIRE(tester.tap(Role::Button, "使う資源"));
    CHECK(tester.plan().canvas[Block::KeyActivities].empty());
    CHECK(tester.plan().canvas[Block::KeyResources].front().id == note);
    CHECK(tester.session().screen() == session::ScreenId::Canvas);
}

TEST_CASE("moving a note can be given up") {
    ScreenTester tester;
    open_canvas(tester);
    add(tester, Block::KeyActivities, "味の検査");
    tester.ask(session::BeginMovingNote{tester.plan().canvas[Block::KeyActivities].front().id});
    REQUIRE(tester.tap(Role::Button, "動かすのをやめる"));
    CHECK(tester.session().visit()->canvas.moving_note.empty());
    CHECK(tester.plan().canvas[Block::KeyActivities].size() == 1);
    CHECK(tester.nodes().shows("事業の設計図"));
}

TEST_CASE("notes that do not fit into their block are counted") {
    ScreenTester tester;
    open_canvas(tester);
    for (int i = 0; i < 8; ++i) add(tester, Block::Channels, "届け方 " + std::to_string(i));
    CHECK(tester.nodes().shows("ほか"));
}

TEST_CASE("the canvas names its maker in every language and at every size") {
    ScreenTester tester;
    open_canvas(tester);
    for (const char* language : {"ja", "easy", "en"}) {
        tester.ask(session::ChooseLanguage{language});
        for (const platform::SizePx size :
             {platform::SizePx{1280, 800}, platform::SizePx{1920, 1080},
              platform::SizePx{800, 1280}}) {
            tester.resize(size);
            CHECK(tester.nodes().shows("Business Model Canvas: strategyzer.com, CC BY-SA 3.0"));
        }
    }
}

TEST_CASE("with large letters the blocks become pages and none is lost") {
    ScreenTester tester;
    open_canvas(tester);
    tester.ask(session::SetTextScale{1.5});
    std::size_t seen = 0;
    for (int page = 0; page < 5; ++page) {
        tester.ask(session::TurnPart{page});
        if (tester.session().visit()->place.part != page) break;
        for (const std::string_view name : names) {
            if (tester.tappable(Role::Button, name)) ++seen;
        }
    }
    CHECK(seen == domain::block_count);
}
