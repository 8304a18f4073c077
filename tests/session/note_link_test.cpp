// A note of cost or of income and the plan's cell. Goal: once linked, editing the note's amount
// edits the cell; what is not linked, or names no amount, leaves the plan alone. Method: a session
// on the real store.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/domain/note_amount.h"
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

namespace {

void set_income(VisitTester& tester, int year, std::int64_t yen) {
    tester.ask(SetAnswer{FieldRef{Field::YearIncome, std::to_string(year)}, yen});
}

std::optional<domain::Yen> income(VisitTester& tester, std::size_t year) {
    const auto& years = tester.plan().money.years;
    return year <= years.size() ? years[year - 1].income : std::nullopt;
}

}  // namespace

TEST_CASE("a revenue note becomes the first year's income and the income follows it",
          "[session][links]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    const std::string note = paste(tester, Block::RevenueStreams, "ゆずの粉 年800万円");
    tester.ask(LinkNoteToIncome{note});
    CHECK(income(tester, 1) == domain::Yen(8'000'000));
    CHECK(tester.plan().canvas[Block::RevenueStreams].back().links ==
          std::vector<std::string>{std::string(domain::income_line_id)});
    rewrite(tester, note, "ゆずの粉 年900万円");
    CHECK(income(tester, 1) == domain::Yen(9'000'000));
    REQUIRE(tester.session().toast());
    CHECK(tester.session().toast()->notice == Notice::PlanFollowed);
    rewrite(tester, note, "ゆずの粉はこれから");
    CHECK(income(tester, 1) == domain::Yen(9'000'000));
}

TEST_CASE("a note taken out of the plan and the plan go their own ways, until one step back",
          "[session][links]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    const std::string note = paste(tester, Block::RevenueStreams, "ゆずの粉 年800万円");
    tester.ask(LinkNoteToIncome{note});
    tester.ask(UnlinkNote{note});
    CHECK(tester.plan().canvas[Block::RevenueStreams].back().links.empty());
    CHECK(income(tester, 1) == domain::Yen(8'000'000));
    REQUIRE(tester.session().toast());
    CHECK(tester.session().toast()->notice == Notice::NoteUnlinked);
    tester.ask(UndoDelete{});
    rewrite(tester, note, "ゆずの粉 年900万円");
    CHECK(income(tester, 1) == domain::Yen(9'000'000));
    tester.ask(UnlinkNote{note});
    rewrite(tester, note, "ゆずの粉 年700万円");
    CHECK(income(tester, 1) == domain::Yen(9'000'000));
}

TEST_CASE("taking a note out of the plan leaves its other links", "[session][links]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    const std::string note = paste(tester, Block::CostStructure, "機械 500万円");
    tester.ask(UnlinkNote{note});  // Of no plan: nothing happens
    CHECK_FALSE(tester.session().toast());
    tester.ask(LinkNoteToCost{note});
    REQUIRE(tester.plan().money.costs.size() == 1);
    tester.ask(UnlinkNote{note});
    CHECK(tester.plan().canvas[Block::CostStructure].back().links.empty());
    CHECK(tester.plan().money.costs.size() == 1);
}

TEST_CASE("years that had the same income follow with the first; others stay", "[session][links]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    for (const int year : {1, 2}) set_income(tester, year, 5'000'000);
    set_income(tester, 3, 7'000'000);
    tester.ask(AddYear{});
    tester.ask(LinkNoteToIncome{paste(tester, Block::RevenueStreams, "見学 600万円")});
    CHECK(income(tester, 1) == domain::Yen(6'000'000));
    CHECK(income(tester, 2) == domain::Yen(6'000'000));
    CHECK(income(tester, 3) == domain::Yen(7'000'000));
    CHECK_FALSE(income(tester, 4));  // What is unknown stays unknown
}

TEST_CASE("several revenue notes add up to the income", "[session][links]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    const std::string powder = paste(tester, Block::RevenueStreams, "粉 800万円");
    const std::string visits = paste(tester, Block::RevenueStreams, "見学 100万円");
    tester.ask(LinkNoteToIncome{powder});
    tester.ask(LinkNoteToIncome{visits});
    CHECK(income(tester, 1) == domain::Yen(9'000'000));
    tester.ask(DeleteNote{visits});
    CHECK(income(tester, 1) == domain::Yen(8'000'000));
    tester.ask(UndoDelete{});
    CHECK(income(tester, 1) == domain::Yen(9'000'000));
    CHECK(tester.plan().canvas[Block::RevenueStreams].size() == 2);
}

TEST_CASE("one step back brings back the income and the note that changed it", "[session][links]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    const std::string note = paste(tester, Block::RevenueStreams, "粉 800万円");
    tester.ask(LinkNoteToIncome{note});
    rewrite(tester, note, "粉 900万円");
    REQUIRE(tester.session().toast());
    CHECK(tester.session().toast()->offers_undo);
    tester.ask(UndoDelete{});
    CHECK(income(tester, 1) == domain::Yen(8'000'000));
    CHECK(tester.plan().canvas[Block::RevenueStreams].back().text == "粉 800万円");
    tester.ask(LinkNoteToIncome{paste(tester, Block::RevenueStreams, "見学 100万円")});
    tester.ask(UndoDelete{});
    CHECK(income(tester, 1) == domain::Yen(8'000'000));
    CHECK(tester.plan().canvas[Block::RevenueStreams].back().links.empty());
}

TEST_CASE("an income of more than a trillion yen is not taken from notes", "[session][links]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    tester.ask(LinkNoteToIncome{paste(tester, Block::RevenueStreams, "粉 9,000億円")});
    CHECK(income(tester, 1) == domain::Yen(900'000'000'000));
    tester.ask(LinkNoteToIncome{paste(tester, Block::RevenueStreams, "見学 2,000億円")});
    CHECK(income(tester, 1) == domain::Yen(900'000'000'000));
    CHECK(tester.plan().canvas[Block::RevenueStreams].back().links.empty());
    CHECK(tester.session().toast()->notice == Notice::YearTooLarge);
}

TEST_CASE("links in a circle and to what is not there change nothing but what they name",
          "[session][links]") {
    const std::string document =
        R"({"format":"madoguchi-application","version":1,"id":"v","language":"ja","canvas":{)"
        R"("revenue_streams":[)"
        R"({"id":"n1","text":"粉 800万円","links":["n2","nobody","money.years.income"]},)"
        R"({"id":"n2","text":"見学 100万円","links":["n1","n2"]}]},)"
        R"("money":{"years":[{"income":8000000}]}})";
    VisitTester tester;
    REQUIRE(tester.store().visits().save_draft({.visit = db::VisitId("v"),
                                                .document = document,
                                                .place = "{}",
                                                .language = "ja",
                                                .updated_at_ms = tests::start_ms}));
    tester.cut_power();
    REQUIRE(tester.session().visit());
    rewrite(tester, "n2", "見学 200万円");
    CHECK(income(tester, 1) == domain::Yen(8'000'000));
    CHECK(tester.plan().canvas[Block::RevenueStreams].front().text == "粉 800万円");
    rewrite(tester, "n1", "粉 850万円");
    CHECK(income(tester, 1) == domain::Yen(8'500'000));
    CHECK(tester.plan().canvas[Block::RevenueStreams].back().text == "見学 200万円");
}
