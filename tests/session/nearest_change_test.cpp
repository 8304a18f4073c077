// The nearest way to yes, as one tap. Goal: what was offered is written, one step back takes it
// away, and a change that was worked out for another plan does nothing. Method: a session on the
// real store and packs.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/visit_tester.h"
#include "tests/support/yuzu_plan.h"

using namespace madoguchi;
using namespace madoguchi::session;
using namespace std::chrono_literals;
using domain::Field;
using tests::VisitTester;

namespace {

// The workshop of the design without anybody to hire.
void tell_plan_without_hires(VisitTester& tester) {
    tester.ask(StartVisit{});
    tests::tell_yuzu_plan(tester);
    tester.ask(SetAnswer{{Field::NewLocalHires, ""}, std::int64_t{0}});
    tester.pass(1s);
    tester.pass(1s);
}

std::vector<domain::ChangedAnswer> one_hire(VisitTester& tester) {
    for (const auto& change : tester.visit().assessment->nearest_changes) {
        if (change.set.size() == 1 && change.set.front().first == "new_local_hires") {
            return domain::changed_answers(change);
        }
    }
    return {};
}

}  // namespace

TEST_CASE("a change that is offered is written by one tap, and one step back takes it away",
          "[session]") {
    VisitTester tester;
    tell_plan_without_hires(tester);
    const auto answers = one_hire(tester);
    REQUIRE(answers.size() == 1);
    tester.ask(ApplyChange{answers});
    CHECK(tester.plan().money.new_local_hires == 1);
    REQUIRE(tester.session().toast());
    CHECK(tester.session().toast()->notice == Notice::PlanChanged);
    CHECK(tester.session().toast()->offers_undo);
    tester.pass(1s);
    CHECK(one_hire(tester).empty());
    tester.ask(UndoDelete{});
    CHECK(tester.plan().money.new_local_hires == 0);
    tester.pass(1s);
    CHECK(one_hire(tester) == answers);
}

TEST_CASE("a change worked out for another plan does nothing and says so", "[session]") {
    VisitTester tester;
    tell_plan_without_hires(tester);
    const auto answers = one_hire(tester);
    tester.ask(SetAnswer{{Field::NewLocalHires, ""}, std::int64_t{4}});
    tester.ask(ApplyChange{answers});
    CHECK(tester.plan().money.new_local_hires == 4);
    REQUIRE(tester.session().toast());
    CHECK(tester.session().toast()->notice == Notice::PlanHasMoved);
}

TEST_CASE("a change that was applied is stored like any other answer", "[session]") {
    VisitTester tester;
    tell_plan_without_hires(tester);
    tester.ask(ApplyChange{one_hire(tester)});
    tester.pass(1s);
    CHECK(tester.visit().saving == SavingState::Saved);
    tester.cut_power();
    CHECK(tester.plan().money.new_local_hires == 1);
}
