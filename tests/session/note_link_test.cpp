// A note of cost and the plan's cell. Goal: once linked, editing the note's amount edits the cell;
// what is not linked, or names no amount, leaves the plan alone. Method: a session on the real
// store.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/visit_tester.h"

using namespace madoguchi;
using namespace madoguchi::session;
using domain::Block;
using domain::Field;
using domain::FieldRef;
using tests::VisitTester;

namespace {

std::string paste(VisitTester& tester, Block block, const std::string& text) {
    tester.ask(AddNote{block, text, false});
    return tester.plan().canvas[block].back().id;
}

void rewrite(VisitTester& tester, const std::string& note, const std::string& text) {
    tester.ask(EditNote{note});
    tester.ask(PressEditKey{EditKey::EraseAll});
    tester.ask(TypeText{text});
    tester.ask(LeaveField{});
}

}  // namespace

TEST_CASE("editing a linked note's amount edits the plan's cell", "[session][links]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    const std::string note = paste(tester, Block::CostStructure, "建物の改修 2,400万円");
    tester.ask(LinkNoteToCost{note});
    REQUIRE(tester.plan().money.costs.size() == 1);
    CHECK(tester.plan().money.costs[0].yen == domain::Yen(24'000'000));
    CHECK(tester.plan().money.costs[0].name == "建物の改修 2,400万円");
    rewrite(tester, note, "建物の改修 2,600万円");
    CHECK(tester.plan().money.costs[0].yen == domain::Yen(26'000'000));
    REQUIRE(tester.session().toast());
    CHECK(tester.session().toast()->notice == Notice::PlanFollowed);
    rewrite(tester, note, "建物の改修はこれから");
    CHECK(tester.plan().money.costs[0].yen == domain::Yen(26'000'000));
}

TEST_CASE("linking a note is one step back to undo", "[session][links]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    const std::string note = paste(tester, Block::CostStructure, "看板 8万円");
    tester.ask(LinkNoteToCost{note});
    tester.ask(UndoDelete{});
    CHECK(tester.plan().money.costs.empty());
    CHECK(tester.plan().canvas[Block::CostStructure].front().links.empty());
}

TEST_CASE("a note that is not linked, not of cost, or of no amount leaves the plan alone",
          "[session][links]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    tester.ask(LinkNoteToCost{paste(tester, Block::RevenueStreams, "見学 1,500円")});
    tester.ask(LinkNoteToCost{paste(tester, Block::CostStructure, "送料")});
    CHECK(tester.plan().money.costs.empty());
    const std::string note = paste(tester, Block::CostStructure, "電気 10万円");
    rewrite(tester, note, "電気 20万円");
    CHECK(tester.plan().money.costs.empty());
}

TEST_CASE("a link to a line that was deleted leads nowhere and harms nothing", "[session][links]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    const std::string note = paste(tester, Block::CostStructure, "看板 8万円");
    tester.ask(LinkNoteToCost{note});
    tester.ask(DeleteCostLine{tester.plan().money.costs[0].id});
    rewrite(tester, note, "看板 9万円");
    CHECK(tester.plan().money.costs.empty());
}
