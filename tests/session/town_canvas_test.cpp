// The town's own canvas. Goal: staff write on it as visitors do on theirs, it is there again after
// a restart, and only the unlocked desk reaches it. Method: a session on the real store, its power
// cut where that matters.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/domain/application_json.h"
#include "tests/support/visit_tester.h"

using namespace madoguchi;
using namespace madoguchi::session;
using domain::Block;
using tests::VisitTester;
using namespace std::chrono_literals;

namespace {

void unlock(VisitTester& tester) {
    tester.ask(OpenStaffUnlock{});
    tester.ask(TypeText{"314159"});
    tester.ask(UnlockStaff{});
    REQUIRE(tester.session().staff().unlocked);
}

void open_canvas(VisitTester& tester) {
    tester.add_clerk("見本 職員", "314159");
    unlock(tester);
    tester.ask(ShowTownCanvas{});
    REQUIRE(tester.session().visit());
}

const std::vector<domain::Note>& notes(VisitTester& tester, Block block) {
    return tester.plan().canvas[block];
}

}  // namespace

TEST_CASE("the town's own canvas begins with the study's blocks, beside its people",
          "[session][town-canvas]") {
    VisitTester tester;
    open_canvas(tester);
    CHECK(tester.session().screen() == ScreenId::StaffTown);
    CHECK(tester.visit().kind == VisitKind::TownCanvas);
    for (std::size_t i = 0; i < domain::block_count; ++i) {
        CHECK_FALSE(notes(tester, static_cast<Block>(i)).empty());
    }
    REQUIRE(tester.session().staff().population);
    CHECK(tester.session().staff().population->years.front().people == 5269);
    // Looked at only: nothing is kept yet.
    tester.ask(LockStaff{});
    CHECK_FALSE(tester.store().office().town_canvas()->has_value());
}

TEST_CASE("staff add, edit, move and delete notes of the town, each with a way back",
          "[session][town-canvas]") {
    VisitTester tester;
    open_canvas(tester);
    tester.ask(OpenBlock{Block::Channels});
    CHECK(tester.session().screen() == ScreenId::Block);
    const std::size_t before = notes(tester, Block::Channels).size();
    tester.ask(AddNote{Block::Channels, "", false});
    tester.ask(TypeText{"まちのたより"});
    tester.ask(LeaveField{});
    REQUIRE(notes(tester, Block::Channels).size() == before + 1);
    const std::string id = notes(tester, Block::Channels).back().id;

    tester.ask(EditNote{id});
    tester.ask(TypeText{"とラジオ"});
    tester.ask(LeaveField{});
    CHECK(notes(tester, Block::Channels).back().text == "まちのたよりとラジオ");

    tester.ask(BeginMovingNote{id});
    CHECK(tester.session().screen() == ScreenId::StaffTown);
    tester.ask(OpenBlock{Block::KeyResources});
    CHECK(notes(tester, Block::KeyResources).back().id == id);
    tester.ask(UndoDelete{});
    CHECK(notes(tester, Block::Channels).back().id == id);

    tester.ask(DeleteNote{id});
    CHECK(notes(tester, Block::Channels).size() == before);
    tester.ask(UndoDelete{});
    CHECK(notes(tester, Block::Channels).back().id == id);
}

TEST_CASE("what staff wrote of the town is there again after a restart", "[session][town-canvas]") {
    VisitTester tester;
    open_canvas(tester);
    tester.ask(AddNote{Block::KeyPartners, "となりの町", false});
    SECTION("saved by itself, soon after") { tester.pass(1s); }
    SECTION("saved as the desk is locked") { tester.ask(LockStaff{}); }
    SECTION("saved as staff go on to the list") { tester.ask(ShowSubmissions{""}); }
    SECTION("saved as the desk shuts itself") { tester.pass(staff_locks_after); }
    tester.cut_power();
    CHECK(tester.session().screen() == ScreenId::Welcome);
    CHECK_FALSE(tester.session().visit());
    unlock(tester);
    tester.ask(ShowTownCanvas{});
    REQUIRE(tester.session().visit());
    CHECK(notes(tester, Block::KeyPartners).back().text == "となりの町");
}

TEST_CASE("nobody but the unlocked desk reaches the town's canvas", "[session][town-canvas]") {
    VisitTester tester;
    tester.ask(ShowTownCanvas{});
    CHECK_FALSE(tester.session().visit());
    open_canvas(tester);
    tester.ask(LockStaff{});
    CHECK_FALSE(tester.session().visit());
    CHECK_FALSE(tester.session().staff().population);
    tester.ask(ShowTownCanvas{});
    CHECK(tester.session().screen() == ScreenId::Welcome);
    tester.ask(StartVisit{});
    CHECK(notes(tester, Block::CustomerSegments).empty());
}

TEST_CASE("the town's canvas is no application: never handed in, never among the unfinished",
          "[session][town-canvas]") {
    VisitTester tester;
    open_canvas(tester);
    tester.ask(AddNote{Block::KeyPartners, "となりの町", false});
    tester.ask(SetConsent{true});
    tester.ask(Submit{});
    CHECK(tester.session().staff().list.found == 0);
    tester.pass(1s);
    tester.ask(ShowSubmissions{"unfinished"});
    CHECK(tester.session().staff().unfinished.empty());
    CHECK(tester.session().staff().list.found == 0);
    CHECK_FALSE(tester.store().visits().interrupted_visit()->has_value());
}

TEST_CASE("what a newer program wrote into the town's canvas is kept", "[session][town-canvas]") {
    VisitTester tester;
    const std::string newer =
        R"({"format":"madoguchi-application","version":1,"id":"t","language":"ja","later":{"a":1},)"
        R"("canvas":{"channels":[{"id":"n1","text":"町の便り","colour":"red"}]}})";
    REQUIRE(tester.store().office().save_town_canvas({newer, 1}));
    open_canvas(tester);
    tester.ask(AddNote{Block::Channels, "町のラジオ", false});
    tester.ask(LockStaff{});
    const std::string kept = (*tester.store().office().town_canvas())->document;
    CHECK(kept.find(R"("later":{"a":1})") != std::string::npos);
    CHECK(kept.find(R"("colour":"red")") != std::string::npos);
    CHECK(kept.find("町のラジオ") != std::string::npos);
}

TEST_CASE("a town's canvas that cannot be read is told and not written over",
          "[session][town-canvas]") {
    VisitTester tester;
    REQUIRE(tester.store().office().save_town_canvas({"no document", 1}));
    tester.add_clerk("見本 職員", "314159");
    unlock(tester);
    tester.ask(ShowTownCanvas{});
    CHECK_FALSE(tester.session().visit());
    CHECK(tester.session().staff().town_canvas_away);
    tester.ask(AddNote{Block::Channels, "町のラジオ", false});
    tester.ask(LockStaff{});
    CHECK((*tester.store().office().town_canvas())->document == "no document");
}

TEST_CASE("a note of the town that is too long is refused, and a full block says so",
          "[session][town-canvas]") {
    VisitTester tester;
    open_canvas(tester);
    const std::size_t before = notes(tester, Block::Channels).size();
    std::string endless;
    for (int i = 0; i < 5000; ++i) endless += "あ";
    tester.ask(AddNote{Block::Channels, endless, false});
    CHECK(notes(tester, Block::Channels).size() == before);
    for (std::size_t i = before; i < domain::notes_per_block_max; ++i) {
        tester.ask(AddNote{Block::Channels, "町", false});
    }
    tester.ask(AddNote{Block::Channels, "もう一枚", false});
    CHECK(notes(tester, Block::Channels).size() == domain::notes_per_block_max);
    REQUIRE(tester.session().toast());
    CHECK(tester.session().toast()->notice == Notice::BlockFull);
}
