// What the rules say, on the screen. Goal: the count goes down to nothing, what fails says why, and
// every button leads to the very field. Method: the real screen on the real session and pack.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/screen_tester.h"
#include "tests/support/yuzu_plan.h"

using namespace madoguchi;
using domain::Field;
using domain::GroupState;
using tests::ScreenTester;
using ui::Role;

namespace {

void show_conditions(ScreenTester& tester) {
    for (int i = 0; i < 40 && tester.session().screen() != session::ScreenId::Eligibility; ++i) {
        tester.visit_tester().ask(session::GoNext{});
    }
    tester.visit_tester().pass(std::chrono::seconds(1));
    tester.visit_tester().pass(std::chrono::seconds(1));
    tester.show();
}

void begin_yuzu(ScreenTester& tester) {
    tester.visit_tester().ask(session::StartVisit{});
    tests::tell_yuzu_plan(tester.visit_tester());
}

int count_of(ScreenTester& tester, GroupState state) {
    int count = 0;
    for (const auto& group : tester.session().visit()->assessment->groups) {
        if (group.state == state) ++count;
    }
    return count;
}

}  // namespace

TEST_CASE("an empty plan has everything still to do, and nothing to fix") {
    ScreenTester tester;
    tester.visit_tester().ask(session::StartVisit{});
    show_conditions(tester);
    const int open = count_of(tester, GroupState::Unknown);
    CHECK(open > 0);
    CHECK(count_of(tester, GroupState::Fail) == 0);
    CHECK(tester.nodes().shows("あと" + std::to_string(open)));
    CHECK(tester.tappable(Role::Button, "このまま進む"));
}

TEST_CASE("every open condition has a button that leads to an unanswered field") {
    ScreenTester tester;
    tester.visit_tester().ask(session::StartVisit{});
    show_conditions(tester);
    const auto assessment = tester.session().visit()->assessment;
    for (const auto& group : assessment->groups) {
        if (group.state != GroupState::Unknown) continue;
        bool found = false;
        for (int part = 0; part < 6 && !found; ++part) {
            tester.ask(session::TurnPart{part});
            for (const char* word :
                 {"/eligibility.write", "/common.choose", "/eligibility.enter"}) {
                if (!tester.tap_key(group.group + word)) continue;
                found = true;
                const auto* asked = tester.asked_for<session::GoToField>();
                REQUIRE(asked);
                INFO(group.group << " " << domain::info_of(asked->field.field).name);
                CHECK(std::holds_alternative<std::monostate>(
                    domain::read_answer(tester.plan(), asked->field)));
                CHECK(tester.session().visit()->return_to);
                break;
            }
        }
        INFO(group.group);
        CHECK(found);
        tester.ask(session::LeaveField{});
        tester.ask(session::GoBack{});
        CHECK(tester.session().screen() == session::ScreenId::Eligibility);
    }
}

TEST_CASE("a finished plan says that everything is in place") {
    ScreenTester tester;
    begin_yuzu(tester);
    // The first year of the sample is a minus: only that stands in the way.
    tests::yuzu::set(tester.visit_tester(), Field::YearIncome, std::int64_t{60'000'000}, "1");
    tests::yuzu::set(tester.visit_tester(), Field::YearIncome, std::int64_t{60'000'000}, "2");
    show_conditions(tester);
    CHECK(count_of(tester, GroupState::Fail) == 0);
    CHECK(count_of(tester, GroupState::Unknown) == 0);
    CHECK((tester.nodes().shows("すべて") || tester.nodes().shows("あとは")));
    CHECK(tester.nodes().shows("1.25倍"));
    CHECK(tester.nodes().shows("5人の予定"));
    CHECK(tester.nodes().shows("4,200万円"));
}

TEST_CASE("what fails says how it is now, and its button leads to the very field and back") {
    ScreenTester tester;
    begin_yuzu(tester);
    tests::yuzu::set(tester.visit_tester(), Field::ScheduleEndDate,
                     *domain::Date::from_text("2029-05-31"));
    show_conditions(tester);
    CHECK(tester.nodes().shows("合っていません"));
    CHECK(tester.nodes().shows("令和11年5月31日"));
    REQUIRE(tester.tap(Role::Button, "完成予定日を直す"));
    const auto* asked = tester.asked_for<session::GoToField>();
    REQUIRE(asked);
    CHECK(asked->field == domain::FieldRef{Field::ScheduleEndDate, ""});
    CHECK(tester.session().screen() == session::ScreenId::Money);
    tester.ask(session::LeaveField{});
    tester.ask(session::GoBack{});
    CHECK(tester.session().screen() == session::ScreenId::Eligibility);
}

TEST_CASE("a condition that is met opens its rules") {
    ScreenTester tester;
    begin_yuzu(tester);
    show_conditions(tester);
    REQUIRE(tester.tap(Role::Row, "融資が補助金と同額以上"));
    CHECK(tester.session().sheet() == session::Sheet::GroupRules);
    CHECK(tester.nodes().shows("「融資が補助金と同額以上」の条件"));
    CHECK(tester.nodes().shows("もとになった資料"));
    REQUIRE(tester.tap(Role::Button, "閉じる"));
    CHECK(tester.session().sheet() == session::Sheet::None);
}

TEST_CASE("the year's rules are named") {
    ScreenTester tester;
    tester.visit_tester().ask(session::StartVisit{});
    show_conditions(tester);
    CHECK(tester.nodes().shows("令和7年度"));
    tester.ask(session::ChooseLanguage{"en"});
    CHECK(tester.nodes().shows("fiscal 2025"));
}

TEST_CASE("the nearest way to yes stands with its amounts, is applied by one tap, and undone") {
    ScreenTester tester;
    begin_yuzu(tester);
    tests::yuzu::set(tester.visit_tester(), Field::ScheduleEndDate,
                     *domain::Date::from_text("2029-05-31"));
    show_conditions(tester);
    const int failing = count_of(tester, GroupState::Fail);
    CHECK(tester.shows("令和11年5月31日から"));
    CHECK(tester.shows("お金は変わりません"));
    REQUIRE(tester.tap(Role::Button, "こう変える"));
    tester.visit_tester().pass(std::chrono::seconds(1));
    tester.show();
    CHECK(tester.shows("計画を変えました"));
    CHECK(count_of(tester, GroupState::Fail) == failing - 1);
    CHECK(tester.plan().schedule.end_date != domain::Date::from_text("2029-05-31"));
    REQUIRE(tester.tap(Role::Button, "元に戻す"));
    tester.visit_tester().pass(std::chrono::seconds(1));
    tester.show();
    CHECK(count_of(tester, GroupState::Fail) == failing);
    CHECK(tester.plan().schedule.end_date == domain::Date::from_text("2029-05-31"));
}

TEST_CASE("money that is moved is told before and after, and what it costs") {
    ScreenTester tester;
    begin_yuzu(tester);
    tests::yuzu::set(tester.visit_tester(), Field::SourceLoanRegional, std::int64_t{15'000'000});
    tests::yuzu::set(tester.visit_tester(), Field::SourceOwnFunds, std::int64_t{11'000'000});
    show_conditions(tester);
    CHECK(tester.shows("1,500万円から1,550万円に"));
    CHECK(tester.shows("お金の合計は変わりません"));
    CHECK(tester.shows("返すお金は全部で"));
}

TEST_CASE("the sheet of a group offers the ways too, and the largest grant of the loan") {
    ScreenTester tester;
    begin_yuzu(tester);
    tests::yuzu::set(tester.visit_tester(), Field::SourceLoanRegional, std::int64_t{15'000'000});
    tests::yuzu::set(tester.visit_tester(), Field::SourceOwnFunds, std::int64_t{11'000'000});
    show_conditions(tester);
    tester.ask(session::OpenSheet{session::Sheet::GroupRules, "loan"});
    CHECK(tester.shows("いちばん大きい額：1,500万円"));
    CHECK(tester.shows("いちばん近い直し方"));
    REQUIRE(tester.tap(Role::Button, "こう変える"));
    CHECK(tester.session().sheet() == session::Sheet::None);
    REQUIRE(tester.asked_for<session::ApplyChange>());
}

TEST_CASE("the largest grant of the loan stands among the conditions") {
    ScreenTester tester;
    begin_yuzu(tester);
    show_conditions(tester);
    bool found = false;
    for (int part = 0; part < 6 && !found; ++part) {
        tester.ask(session::TurnPart{part});
        const ui::Node* row = tester.nodes().by_key("largest-grant/row");
        found = row && row->value == "2,000万円";
    }
    CHECK(found);
}

TEST_CASE("what does not hang together is advice with a way there, and is not counted") {
    ScreenTester tester;
    tester.visit_tester().ask(session::StartVisit{});
    tester.visit_tester().ask(session::AddNote{domain::Block::CustomerSegments, "洋菓子店", false});
    show_conditions(tester);
    const int open = count_of(tester, GroupState::Unknown);
    CHECK(tester.shows("あと" + std::to_string(open)));
    bool found = false;
    for (int part = 0; part < 6 && !found; ++part) {
        tester.ask(session::TurnPart{part});
        found = tester.tap_key("segment-without-value/consistency.go");
    }
    REQUIRE(found);
    CHECK(tester.session().screen() == session::ScreenId::Block);
    CHECK(tester.session().visit()->place.block == domain::Block::ValuePropositions);
    tester.ask(session::GoBack{});
    CHECK(tester.session().screen() == session::ScreenId::Eligibility);
}
