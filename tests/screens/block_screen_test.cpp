// The editor of one block. Goal: notes are added, written, changed, moved and deleted by finger
// alone, and the examples say only what the study says. Method: the real screen on the real
// session.
#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "kiosk/domain/text.h"
#include "kiosk/screens/block_words.h"
#include "kiosk/ui/reading.h"
#include "tests/support/screen_tester.h"
#include "tests/support/temporary_folder.h"

using namespace madoguchi;
using domain::Block;
using tests::ScreenTester;
using ui::Role;

namespace {

void open_block(ScreenTester& tester, Block block) {
    tester.ask(session::StartVisit{});
    tester.ask(session::OpenBlock{block});
}

const std::vector<domain::Note>& notes_of(ScreenTester& tester, Block block) {
    return tester.plan().canvas[block];
}

std::string without_borders(std::string text) {
    constexpr std::string_view border = "\xE2\x80\x8B";
    for (std::size_t at = text.find(border); at != std::string::npos; at = text.find(border)) {
        text.erase(at, border.size());
    }
    return text;
}

void add_and_select(ScreenTester& tester, Block block, const std::string& text) {
    tester.ask(session::AddNote{block, text});
    tester.ask(session::SelectNote{notes_of(tester, block).back().id});
}

}  // namespace

TEST_CASE("the dashed place opens a new note to write in") {
    ScreenTester tester;
    open_block(tester, Block::KeyResources);
    CHECK(tester.nodes().shows("まだ"));
    REQUIRE(tester.tap(Role::Button, "付箋を貼る"));
    CHECK(tester.session().typing());
    CHECK(tester.tappable(Role::Field, "付箋に"));
    tester.ask(session::TypeText{"ゆず"});
    tester.ask(session::LeaveField{});
    CHECK(notes_of(tester, Block::KeyResources).front().text == "ゆず");
}

TEST_CASE("an idea is pasted as a note and offered no more") {
    ScreenTester tester;
    open_block(tester, Block::KeyPartners);
    REQUIRE(tester.tap(Role::Button, "商工会"));
    REQUIRE(notes_of(tester, Block::KeyPartners).size() == 1);
    CHECK(notes_of(tester, Block::KeyPartners).front().text == "商工会");
    CHECK_FALSE(tester.nodes().by_key("block.key-partners.idea-2"));
}

TEST_CASE("a tap on a note opens its tools, and each does what it says") {
    ScreenTester tester;
    open_block(tester, Block::KeyResources);
    tester.ask(session::AddNote{Block::KeyResources, "廃校の給食室"});
    REQUIRE(tester.tap(Role::Button, "廃校の給食室"));
    REQUIRE(tester.tap(Role::Button, "町のものにする"));
    CHECK(notes_of(tester, Block::KeyResources).front().local);
    REQUIRE(tester.tap(Role::Button, "町のものから外す"));
    CHECK_FALSE(notes_of(tester, Block::KeyResources).front().local);
    REQUIRE(tester.tap(Role::Button, "直す"));
    CHECK(tester.session().typing());
}

TEST_CASE("a deleted note comes back with undo") {
    ScreenTester tester;
    open_block(tester, Block::KeyResources);
    add_and_select(tester, Block::KeyResources, "廃校の給食室");
    REQUIRE(tester.tap(Role::Button, "消す"));
    CHECK(notes_of(tester, Block::KeyResources).empty());
    REQUIRE(tester.session().toast());
    CHECK(tester.session().toast()->offers_undo);
    tester.ask(session::UndoDelete{});
    CHECK(notes_of(tester, Block::KeyResources).size() == 1);
}

TEST_CASE("moving a note shows the whole canvas to choose from") {
    ScreenTester tester;
    open_block(tester, Block::KeyResources);
    add_and_select(tester, Block::KeyResources, "廃校の給食室");
    REQUIRE(tester.tap(Role::Button, "動かす"));
    CHECK(tester.session().screen() == session::ScreenId::Canvas);
    CHECK_FALSE(tester.session().visit()->canvas.moving_note.empty());
}

TEST_CASE("the eighth note is the last, and the screen says so") {
    ScreenTester tester;
    open_block(tester, Block::Channels);
    for (int i = 0; i < 8; ++i) {
        tester.ask(session::AddNote{Block::Channels, "届け方 " + std::to_string(i)});
    }
    CHECK_FALSE(tester.tappable(Role::Button, "付箋を貼る"));
    CHECK(tester.nodes().shows("8枚までです。"));
}

TEST_CASE("a question is the current one after a tap, and ticked after a second") {
    ScreenTester tester;
    open_block(tester, Block::KeyResources);
    const std::string_view key = "block.key-resources.question-4";
    REQUIRE(tester.tap_key(key));
    CHECK(tester.nodes().by_key(key)->state.selected);
    CHECK_FALSE(tester.nodes().by_key(key)->state.checked);
    REQUIRE(tester.tap_key(key));
    CHECK(tester.nodes().by_key(key)->state.checked);
}

TEST_CASE("blocks follow one another in the order offered, and all can be seen from each") {
    ScreenTester tester;
    open_block(tester, Block::CustomerSegments);
    REQUIRE(tester.tap(Role::Button, "次の欄へ"));
    CHECK(tester.session().visit()->place.block == Block::ValuePropositions);
    REQUIRE(tester.tap(Role::Button, "お客さま"));
    CHECK(tester.session().visit()->place.block == Block::CustomerSegments);
    REQUIRE(tester.tap(Role::Button, "全体を見る"));
    CHECK(tester.session().screen() == session::ScreenId::Canvas);
    tester.ask(session::OpenBlock{Block::CostStructure});
    CHECK_FALSE(tester.tappable(Role::Button, "次の欄へ"));
    REQUIRE(tester.tap(Role::Button, "全体を見る"));
    CHECK(tester.session().screen() == session::ScreenId::Canvas);
}

TEST_CASE("an example becomes notes, line by line, until all of it is there") {
    ScreenTester tester;
    open_block(tester, Block::KeyResources);
    REQUIRE(tester.tap(Role::Button, "この例を付箋にする"));
    REQUIRE(tester.tap(Role::Button, "この例を付箋にする"));
    REQUIRE(tester.tap(Role::Button, "この例を付箋にする"));
    REQUIRE(notes_of(tester, Block::KeyResources).size() == 3);
    CHECK(notes_of(tester, Block::KeyResources)[1].text == "速いインターネット回線");
    (void)tester.tap(Role::Button, "この例を付箋にする");
    CHECK(notes_of(tester, Block::KeyResources).size() == 3);
}

TEST_CASE("where the study is silent, only the question is shown") {
    ScreenTester tester;
    open_block(tester, Block::CustomerRelationships);
    REQUIRE(tester.tap(Role::Button, "夕張市"));
    CHECK(
        screens::example_lines(screens::ExampleTown::Yubari, Block::CustomerRelationships).empty());
    CHECK(tester.nodes().shows("記録に"));
    CHECK_FALSE(tester.tappable(Role::Button, "この例を付箋にする"));
}

TEST_CASE("every example and idea fits on a note, in every language") {
    ui::Texts texts;
    const std::size_t most = domain::info_of(domain::Field::NoteText).graphemes_max;
    const auto check = [&](ui::TextId words) {
        const std::string text = ui::without_readings(texts.words(words).text());
        CAPTURE(texts.language(), text);
        CHECK(domain::grapheme_count(without_borders(text)) <= most);
    };
    for (const char* const language : {"ja", "easy", "en"}) {
        REQUIRE(texts.use(language));
        for (std::size_t i = 0; i < domain::block_count; ++i) {
            const auto block = static_cast<Block>(i);
            for (const auto town : {screens::ExampleTown::Kamiyama, screens::ExampleTown::Yubari}) {
                for (const ui::TextId line : screens::example_lines(town, block)) check(line);
            }
            for (const ui::TextId idea : screens::words_of(block).ideas) check(idea);
        }
    }
}

TEST_CASE("an example that a town has written too long becomes a note as far as it fits") {
    const TemporaryFolder folder;
    std::ofstream(folder.path() / "ja.po")
        << "msgid \"example.kamiyama.value-propositions-1\"\nmsgstr \"{町|まち}の"
        << "長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い例\"\n";
    ui::Texts texts;
    REQUIRE(texts.load(std::vector{folder.path()}, {}).empty());
    ScreenTester tester({1280, 800}, tests::sample_town(), tests::shipped_packs(), texts);
    open_block(tester, Block::ValuePropositions);
    REQUIRE(tester.tap(Role::Button, "この例を付箋にする"));
    REQUIRE(notes_of(tester, Block::ValuePropositions).size() == 1);
    const std::string& text = notes_of(tester, Block::ValuePropositions).front().text;
    CHECK(text.starts_with("町の長い"));
    CHECK(domain::grapheme_count(text) == domain::info_of(domain::Field::NoteText).graphemes_max);
}
