// The office. Goal: only the right PIN opens it, the list finds what was handed in, an application
// is read and never changed, an unfinished plan goes back to its owner, and locking leaves nothing.
// Method: a visit is handed in, then the desk is used by taps.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/screens/staff_detail_screen.h"
#include "kiosk/screens/staff_list_screen.h"
#include "kiosk/screens/staff_unlock_screen.h"
#include "tests/support/screen_tester.h"
#include "tests/support/yuzu_plan.h"

using namespace madoguchi;
using session::ScreenId;
using tests::ScreenTester;
using ui::Role;

namespace {

void hand_in(ScreenTester& tester, const std::string& title) {
    tester.ask(session::StartVisit{});
    tests::tell_yuzu_plan(tester.visit_tester());
    tests::yuzu::set(tester.visit_tester(), domain::Field::IdeaTitle, title);
    tester.ask(session::SetConsent{true});
    tester.ask(session::Submit{});
    REQUIRE(tester.visit_tester().visit().receipt);
    tester.ask(session::EndVisit{});
}

void tap_digits(ScreenTester& tester, const std::string& digits) {
    for (const char digit : digits) REQUIRE(tester.tap(Role::Button, std::string(1, digit)));
}

void open_desk(ScreenTester& tester) {
    tester.visit_tester().add_clerk("見本 職員", "314159");
    tester.ask(session::OpenStaffUnlock{});
    tap_digits(tester, "314159");
    REQUIRE(tester.tap(Role::Button, "開く"));
    REQUIRE(tester.session().screen() == ScreenId::StaffList);
}

}  // namespace

TEST_CASE("the PIN's digits are never in the tree of what is shown") {
    ScreenTester tester;
    tester.visit_tester().add_clerk("見本 職員", "314159");
    tester.ask(session::OpenStaffUnlock{});
    tap_digits(tester, "31415");
    const ui::Node* field = tester.nodes().first(Role::Field, "暗証番号");
    REQUIRE(field);
    CHECK(field->state.masked);
    CHECK(field->value.empty());
    CHECK_FALSE(tester.nodes().shows("31415"));
}

TEST_CASE("a PIN that is too short or wrong is told, and the desk stays shut") {
    ScreenTester tester;
    tester.visit_tester().add_clerk("見本 職員", "314159");
    tester.ask(session::OpenStaffUnlock{});
    tap_digits(tester, "31");
    REQUIRE(tester.tap(Role::Button, "開く"));
    CHECK(tester.nodes().shows("6桁から12桁で"));
    tap_digits(tester, "3131");
    REQUIRE(tester.tap(Role::Button, "開く"));
    CHECK(tester.nodes().shows("暗証番号が違います"));
    CHECK(tester.session().screen() == ScreenId::StaffUnlock);
}

TEST_CASE("after five wrong PINs the pad says for how long it is locked") {
    ScreenTester tester;
    tester.visit_tester().add_clerk("見本 職員", "314159");
    tester.ask(session::OpenStaffUnlock{});
    for (int i = 0; i < session::wrong_pins_before_lock; ++i) {
        tester.ask(session::FocusField{session::StaffPin{}});
        tester.ask(session::TypeText{"000000"});
        tester.ask(session::UnlockStaff{});
    }
    CHECK(tester.nodes().shows("あと1分"));
}

TEST_CASE("戻る leads from the pad to the welcome screen") {
    ScreenTester tester;
    tester.ask(session::OpenStaffUnlock{});
    REQUIRE(tester.tap(Role::Button, "戻る"));
    CHECK(tester.session().screen() == ScreenId::Welcome);
}

TEST_CASE("the list shows what was handed in, the latest first, and opens it") {
    ScreenTester tester;
    hand_in(tester, "見本ゆず工房");
    hand_in(tester, "移動販売車 まわる見本号");
    open_desk(tester);
    const auto& rows = tester.session().staff().list.rows;
    REQUIRE(rows.size() == 2);
    CHECK(tester.nodes().shows("移動販売車 まわる見本号"));
    CHECK(tester.nodes().shows("1,600万円"));
    const std::string number = rows[1].receipt.text();
    REQUIRE(tester.tap(Role::Row, number));
    CHECK(tester.session().screen() == ScreenId::StaffDetail);
    CHECK(tester.nodes().shows(number));
    CHECK(tester.nodes().shows("見本ゆず工房"));
}

TEST_CASE("a search narrows the list and can be given up again") {
    ScreenTester tester;
    hand_in(tester, "見本ゆず工房");
    open_desk(tester);
    REQUIRE(tester.tap(Role::Field, "番号・名前で探す"));
    tester.ask(session::TypeText{"なし"});
    CHECK(tester.nodes().shows("見つかりません"));
    tester.ask(session::LeaveField{});
    REQUIRE(tester.tap(Role::Button, "探すのをやめる"));
    CHECK(tester.session().staff().search.empty());
    CHECK(tester.session().staff().list.rows.size() == 1);
}

TEST_CASE("a name is found in whichever way it is written") {
    ScreenTester tester;
    tester.ask(session::StartVisit{});
    tests::tell_yuzu_plan(tester.visit_tester());
    tests::yuzu::set(tester.visit_tester(), domain::Field::ApplicantName, "髙橋　太郎");
    tests::yuzu::set(tester.visit_tester(), domain::Field::ApplicantReading, "たかはし　たろう");
    tester.ask(session::SetConsent{true});
    tester.ask(session::Submit{});
    REQUIRE(tester.visit_tester().visit().receipt);
    tester.ask(session::EndVisit{});
    hand_in(tester, "移動販売車 まわる見本号");
    open_desk(tester);
    const auto found = [&](const std::string& words) {
        REQUIRE(tester.tap(Role::Field, "番号・名前で探す"));
        tester.ask(session::PressEditKey{session::EditKey::EraseAll});
        tester.ask(session::TypeText{words});
        tester.ask(session::LeaveField{});
        return tester.session().staff().list.found;
    };
    for (const char* words : {"ﾀｶﾊｼ", "たかはし", "高橋", "髙橋", "髙橋太郎", "高橋 太郎",
                              "たかはしたろう", "髙\U000E0100橋", "見本-A0001", "ａ０００１"}) {
        CAPTURE(words);
        CHECK(found(words) == 1);
    }
    CHECK(found("たかはしじろう") == 0);
    CHECK(found("見本") == 2);
    CHECK(found(" ") == 2);
}

TEST_CASE("a tab shows the applications of its state, with its count") {
    ScreenTester tester;
    hand_in(tester, "見本ゆず工房");
    open_desk(tester);
    CHECK(tester.nodes().first(Role::Tab, "新しい")->value == "1");
    REQUIRE(tester.tap(Role::Tab, "採択"));
    CHECK(tester.session().staff().state == "adopted");
    CHECK(tester.nodes().shows("いまはありません"));
}

TEST_CASE("each tab of an application shows its part, and nothing there can be changed") {
    ScreenTester tester;
    hand_in(tester, "見本ゆず工房");
    open_desk(tester);
    REQUIRE(tester.tap(Role::Row, "見本-A0001"));
    const std::pair<const char*, const char*> parts[] = {{"まとめ", "廃校の給食室で"},
                                                         {"設計図", "ゆず農家12軒"},
                                                         {"協力者", "みほん信用金庫"},
                                                         {"お金", "ぴったり 4,200万円"},
                                                         {"条件", "できた"}};
    for (const auto& [tab, words] : parts) {
        INFO(tab);
        REQUIRE(tester.tap(Role::Tab, tab));
        CHECK(tester.nodes().shows(words));
        for (const ui::Node& node : tester.nodes().nodes()) {
            CHECK(node.role != Role::Field);
            CHECK(node.role != Role::Choice);
        }
    }
    REQUIRE(tester.tap(Role::Button, "一覧へ戻る"));
    CHECK(tester.session().screen() == ScreenId::StaffList);
}

TEST_CASE("an unfinished plan is opened again for the person who asks for it") {
    ScreenTester tester;
    tester.ask(session::StartVisit{});
    tester.visit_tester().write(domain::Field::ApplicantName, "見本 太郎");
    tester.ask(session::LeaveField{});
    tester.visit_tester().pass(std::chrono::seconds(2));
    tester.ask(session::EndVisit{});
    open_desk(tester);
    REQUIRE(tester.tap(Role::Button, "書きかけ"));
    CHECK_FALSE(tester.nodes().shows("見本 太郎"));
    REQUIRE(tester.tap(Role::Button, "続きを開く"));
    REQUIRE(tester.session().visit());
    CHECK(tester.plan().applicant.name == "見本 太郎");
    CHECK_FALSE(tester.session().staff().unlocked);
}

TEST_CASE("closing the desk locks it and leaves nothing on the screen") {
    ScreenTester tester;
    hand_in(tester, "見本ゆず工房");
    open_desk(tester);
    REQUIRE(tester.tap(Role::Button, "画面を閉じる"));
    CHECK(tester.session().screen() == ScreenId::Welcome);
    CHECK_FALSE(tester.session().staff().unlocked);
    CHECK_FALSE(tester.nodes().shows("見本ゆず工房"));
}

TEST_CASE("no step, tile or way out of a visit stands on the office's screens") {
    ScreenTester tester;
    open_desk(tester);
    for (const char* name : {"あなたのこと", "言語", "終わる"}) {
        INFO(name);
        CHECK_FALSE(tester.nodes().shows(name));
    }
}
