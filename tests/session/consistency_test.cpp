// What does not hang together, as a visitor meets it. Goal: it is worked out with every change, and
// its button leads to the very place and back. Method: a session on the real store and the shipped
// rules of consistency.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/support/visit_tester.h"

using namespace madoguchi;
using namespace madoguchi::session;
using namespace std::chrono_literals;
using domain::Block;
using tests::VisitTester;

namespace {

bool tells(VisitTester& tester, const char* rule) {
    const auto& gaps = tester.visit().gaps;
    return std::any_of(gaps.begin(), gaps.end(), [rule](const auto& g) { return g.rule == rule; });
}

}  // namespace

TEST_CASE("what does not hang together is told after a change, and gone when it is mended",
          "[session][consistency]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    tester.ask(AddNote{Block::CustomerSegments, "洋菓子店", false});
    tester.pass(1s);
    CHECK(tells(tester, "segment-without-value"));
    tester.ask(AddNote{Block::ValuePropositions, "香りの強い粉", false});
    tester.pass(1s);
    CHECK_FALSE(tells(tester, "segment-without-value"));
}

TEST_CASE("advice leads to the block or step it speaks of, and back", "[session][consistency]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    for (int i = 0; i < 40 && tester.session().screen() != ScreenId::Eligibility; ++i) {
        tester.ask(GoNext{});
    }
    tester.ask(GoToPlace{"revenue_streams"});
    CHECK(tester.session().screen() == ScreenId::Block);
    CHECK(tester.visit().place.block == Block::RevenueStreams);
    tester.ask(GoBack{});
    CHECK(tester.session().screen() == ScreenId::Eligibility);
    tester.ask(GoToPlace{"partners"});
    CHECK(tester.session().screen() == ScreenId::Partners);
    tester.ask(GoBack{});
    CHECK(tester.session().screen() == ScreenId::Eligibility);
    tester.ask(GoToPlace{"the moon"});
    CHECK(tester.session().screen() == ScreenId::Eligibility);
}
