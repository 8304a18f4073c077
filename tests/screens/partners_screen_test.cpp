// Step 5. Goal: partners are added by role, named, moved along and taken back, and what bank and
// town hall said can be answered and left open again. Method: tap what stands on the screen; read
// the plan.
#include "kiosk/screens/partners_screen.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/screen_tester.h"

using namespace madoguchi;
using tests::ScreenTester;
using ui::Role;

namespace {

void open_partners(ScreenTester& tester, domain::Field field) {
    tester.ask(session::StartVisit{});
    tester.ask(session::GoToField{{field, ""}});
}

}  // namespace

TEST_CASE("without a partner the screen begins with the bank") {
    ScreenTester tester;
    open_partners(tester, domain::Field::PartnerName);
    REQUIRE(tester.nodes().shows("まずここから"));
    REQUIRE(tester.tap(Role::Button, "信用金庫・銀行を加える"));
    REQUIRE(tester.plan().partners.size() == 1);
    CHECK(tester.plan().partners[0].role == "bank");
    CHECK(tester.plan().partners[0].state == "none");
}

TEST_CASE("each role has a button that adds a partner of that role") {
    ScreenTester tester;
    open_partners(tester, domain::Field::PartnerName);
    for (const auto role : domain::info_of(domain::Field::PartnerRole).words) {
        INFO(role);
        tester.tap_key("add-partner/" + std::string(role));
        REQUIRE(tester.asked_for<session::AddPartner>());
        CHECK(tester.asked_for<session::AddPartner>()->role == role);
    }
    CHECK(tester.plan().partners.size() == 10);
}

TEST_CASE("a partner is named, agrees, and is counted as agreed") {
    ScreenTester tester;
    open_partners(tester, domain::Field::PartnerName);
    tester.ask(session::AddPartner{"bank"});
    REQUIRE(tester.tap(Role::Field, "名前"));
    tester.ask(session::TypeText{"みほん信用金庫"});
    tester.ask(session::LeaveField{});
    CHECK(tester.plan().partners[0].name == "みほん信用金庫");
    REQUIRE(tester.tap(Role::Choice, "約束済み"));
    CHECK(tester.plan().partners[0].state == "agreed");
    CHECK(tester.nodes().shows("約束済み 1 / 1"));
}

TEST_CASE("a partner who was taken away comes back with one tap") {
    ScreenTester tester;
    open_partners(tester, domain::Field::PartnerName);
    tester.ask(session::AddPartner{"npo"});
    REQUIRE(tester.tap(Role::Button, "消す"));
    CHECK(tester.plan().partners.empty());
    REQUIRE(tester.tap(Role::Button, "元に戻す"));
    CHECK(tester.plan().partners.size() == 1);
}

TEST_CASE("a question about the bank is answered with yes or no, and left open again") {
    ScreenTester tester;
    open_partners(tester, domain::Field::LoanBankConsent);
    const auto& consent = [&] { return tester.plan().money.loan.bank_consent; };
    REQUIRE(tester.tap_key("loan.bank_consent/yes"));
    CHECK(consent() == true);
    REQUIRE(tester.tap_key("loan.bank_consent/no"));
    CHECK(consent() == false);
    REQUIRE(tester.tap_key("loan.bank_consent/open"));
    CHECK_FALSE(consent());
}

TEST_CASE("every question about bank and town hall stands on the second page") {
    ScreenTester tester;
    open_partners(tester, domain::Field::LoanGuaranteed);
    for (const char* name :
         {"loan.bank_assessed", "loan.bank_consent", "loan.secured_on_grant_assets",
          "loan.secured_other", "loan.guaranteed", "loan.manager_guarantee",
          "schedule.town_consulted"}) {
        INFO(name);
        CHECK(tester.nodes().by_key(std::string(name) + "/open"));
    }
}
