// Goal: a resource of the town and its green note on the canvas are one thing. Method: choose,
// rename on either side, take away and undo in a real session; read both sides of the plan.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/support/visit_tester.h"

using namespace madoguchi;
using domain::Block;
using domain::Field;
using tests::VisitTester;

namespace {

const std::vector<domain::Note>& notes(VisitTester& visit) {
    return visit.plan().canvas[Block::KeyResources];
}

void choose_yuzu(VisitTester& visit) {
    visit.ask(session::StartVisit{});
    visit.ask(session::AddResource{"agri", "ゆず"});
}

}  // namespace

TEST_CASE("a chosen resource is a green note under key resources") {
    VisitTester visit;
    choose_yuzu(visit);
    REQUIRE(notes(visit).size() == 1);
    CHECK(notes(visit)[0].text == "ゆず");
    CHECK(notes(visit)[0].local);
    CHECK(notes(visit)[0].links == std::vector{visit.plan().resources[0].id});
}

TEST_CASE("a resource that was written becomes a note when its name is done") {
    VisitTester visit;
    visit.ask(session::StartVisit{});
    visit.ask(session::AddResource{"other", ""});
    CHECK(notes(visit).empty());
    visit.ask(session::TypeText{"廃校"});
    visit.ask(session::LeaveField{});
    REQUIRE(notes(visit).size() == 1);
    CHECK(notes(visit)[0].text == "廃校");
}

TEST_CASE("editing the resource edits its note") {
    VisitTester visit;
    choose_yuzu(visit);
    visit.ask(session::SetAnswer{{Field::ResourceName, visit.plan().resources[0].id},
                                 std::string("青ゆず")});
    CHECK(notes(visit)[0].text == "青ゆず");
    CHECK(notes(visit).size() == 1);
}

TEST_CASE("editing the note edits its resource") {
    VisitTester visit;
    choose_yuzu(visit);
    visit.ask(session::SetAnswer{{Field::NoteText, notes(visit)[0].id}, std::string("青ゆず")});
    CHECK(visit.plan().resources[0].name == "青ゆず");
}

TEST_CASE("a resource that is taken away takes its note along, and both come back") {
    VisitTester visit;
    choose_yuzu(visit);
    visit.ask(session::DeleteResource{visit.plan().resources[0].id});
    CHECK(notes(visit).empty());
    visit.ask(session::UndoDelete{});
    CHECK(notes(visit).size() == 1);
    CHECK(visit.plan().resources.size() == 1);
}

TEST_CASE("a note that is taken away leaves the resource") {
    VisitTester visit;
    choose_yuzu(visit);
    visit.ask(session::DeleteNote{notes(visit)[0].id});
    CHECK(notes(visit).empty());
    CHECK(visit.plan().resources.size() == 1);
}

TEST_CASE("a fourth resource is not taken, and the visitor is told") {
    VisitTester visit;
    visit.ask(session::StartVisit{});
    for (const char* name : {"ゆず", "棚田の米", "廃校", "温泉"}) {
        visit.ask(session::AddResource{"other", name});
    }
    CHECK(visit.plan().resources.size() == domain::resources_max);
    REQUIRE(visit.session().toast());
    CHECK(visit.session().toast()->notice == session::Notice::ListFull);
}

TEST_CASE("a block that is full takes no further note, and the resource stays") {
    VisitTester visit;
    visit.ask(session::StartVisit{});
    for (std::size_t i = 0; i < domain::notes_per_block_max; ++i) {
        visit.ask(session::AddNote{Block::KeyResources, "物" + std::to_string(i), false});
    }
    visit.ask(session::AddResource{"agri", "ゆず"});
    CHECK(notes(visit).size() == domain::notes_per_block_max);
    CHECK(visit.plan().resources.size() == 1);
}
