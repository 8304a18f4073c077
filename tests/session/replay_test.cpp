// An application under other rules. Goal: staff see what changes, and what was handed in keeps its
// own pack by id and hash. Method: an application handed in on the real store, looked at on the
// desk.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/visit_tester.h"
#include "tests/support/yuzu_plan.h"

using namespace madoguchi;
using namespace madoguchi::session;
using domain::Field;
using tests::VisitTester;

namespace {

// Handed in under 2025 with the grant of 50 million that only 2025 allows; then open on the desk.
std::string open_on_desk(VisitTester& tester) {
    tester.add_clerk("見本 職員", "314159");
    tester.ask(StartVisit{});
    tests::tell_yuzu_plan(tester);
    tester.ask(SetAnswer{{Field::SourcePublicGrant, ""}, std::int64_t{50'000'000}});
    tester.ask(SetAnswer{{Field::SourceLoanRegional, ""}, std::int64_t{110'000'000}});
    tester.ask(SetConsent{true});
    tester.ask(Submit{});
    REQUIRE(tester.visit().receipt);
    const std::string number = tester.visit().receipt->number;
    tester.ask(EndVisit{});
    tester.ask(OpenStaffUnlock{});
    tester.ask(TypeText{"314159"});
    tester.ask(UnlockStaff{});
    tester.ask(OpenSubmission{number});
    REQUIRE(tester.session().staff().detail);
    return number;
}

}  // namespace

TEST_CASE("staff replay an application under another pack and see what turns",
          "[session][replay]") {
    VisitTester tester;
    open_on_desk(tester);
    tester.ask(ReplayUnder{"local10000-2016"});
    const StaffDetail& detail = *tester.session().staff().detail;
    REQUIRE(detail.replay);
    CHECK(detail.replay->pack->id == "local10000-2016");
    CHECK(detail.replay->turned.cap.before == 50'000'000);
    CHECK(detail.replay->turned.cap.after == 40'000'000);
    bool cap_turns = false;
    for (const auto& group : detail.replay->turned.groups) {
        cap_turns = cap_turns || (group.group == "cap" && group.after == domain::GroupState::Fail);
    }
    CHECK(cap_turns);
    tester.ask(ReplayUnder{detail.pack_id});
    CHECK_FALSE(tester.session().staff().detail->replay);
}

TEST_CASE("a replay changes nothing of what was handed in", "[session][replay]") {
    VisitTester tester;
    const std::string number = open_on_desk(tester);
    const auto before = tester.store().submissions().load(db::ReceiptNumber(number));
    tester.ask(ReplayUnder{"local10000-2016"});
    const auto after = tester.store().submissions().load(db::ReceiptNumber(number));
    REQUIRE(before.ok());
    REQUIRE(after.ok());
    CHECK(after->pack_id == "local10000-2025");
    CHECK(after->pack_id == before->pack_id);
    CHECK(after->pack_hash == before->pack_hash);
    CHECK(after->document == before->document);
}

TEST_CASE("no overlay and no pack that is not there can be replayed", "[session][replay]") {
    VisitTester tester;
    open_on_desk(tester);
    for (const char* pack : {"town-overlay-example", "nobody-has-it"}) {
        tester.ask(ReplayUnder{pack});
        CHECK_FALSE(tester.session().staff().detail->replay);
    }
    for (const auto* pack : tester.session().packs_to_replay()) CHECK_FALSE(pack->is_overlay());
}
