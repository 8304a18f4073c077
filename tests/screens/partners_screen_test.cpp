// Step 5. Goal: the map shows the five places as they stand, its panel changes them, everybody else
// is reached by the list; what bank and town hall said, the stage and the effects can be answered
// and left open again. Method: tap what stands on the screen; read the plan.
#include "kiosk/screens/partners_screen.h"

#include <catch2/catch_test_macros.hpp>
#include <map>
#include <set>

#include "tests/support/screen_tester.h"
#include "tests/support/yuzu_plan.h"

using namespace madoguchi;
using tests::ScreenTester;
using ui::Role;

namespace {

void open_partners(ScreenTester& tester, domain::Field field) {
    tester.ask(session::StartVisit{});
    tester.ask(session::GoToField{{field, ""}});
}

// Without the marks of phrase borders.
std::string plain(std::string text) {
    constexpr std::string_view border = "\u200B";
    for (std::size_t at = text.find(border); at != std::string::npos; at = text.find(border)) {
        text.erase(at, border.size());
    }
    return text;
}

void open_third_page(ScreenTester& tester) {
    open_partners(tester, domain::Field::PartnerName);
    tester.ask(session::GoToStep{domain::Step::Partners});
    tester.ask(session::GoNext{});
    tester.ask(session::GoNext{});
}

}  // namespace

TEST_CASE("before any talk the map begins with the bank") {
    ScreenTester tester;
    open_partners(tester, domain::Field::PartnerName);
    REQUIRE(tester.nodes().shows("まずここから"));
    REQUIRE(tester.tap(Role::Choice, "約束済み"));
    REQUIRE(tester.plan().partners.size() == 1);
    CHECK(tester.plan().partners[0].role == "bank");
    CHECK(tester.plan().partners[0].state == "agreed");
    CHECK_FALSE(tester.nodes().shows("まずここから"));
    CHECK(tester.nodes().shows("5つのうち1つ"));
}

TEST_CASE("each place of the map is a node with its name, its state and what flows") {
    ScreenTester tester;
    tester.ask(session::StartVisit{});
    tests::tell_yuzu_plan(tester.visit_tester());
    tester.ask(session::GoToField{{domain::Field::PartnerName, ""}});
    struct Place {
        const char* name;
        const char* state;
        const char* flow;
    };
    for (const Place& place :
         {Place{"見本町役場", "相談中", "補助金 1,600万円"},
          Place{"大学・NPO", "相談中", "研究・助言"}, Place{"町のみなさん", "まだ", "仕入れ・仕事"},
          Place{"商工会", "約束", "経営の相談"}, Place{"信用金庫", "約束", "融資 2,000万円"}}) {
        INFO(place.name);
        const ui::Node* node = tester.tappable(Role::Choice, place.name);
        REQUIRE(node);
        CHECK(node->value.find(place.state) != std::string::npos);
        CHECK(node->value.find(place.flow) != std::string::npos);
        REQUIRE(tester.tap(Role::Choice, place.name));
        CHECK(tester.tappable(Role::Choice, place.name)->state.checked);
    }
    CHECK(tester.nodes().shows("見本ゆず工房"));
    CHECK(tester.nodes().shows("5つのうち2つ"));
}

TEST_CASE("arrow keys lead round the ring of partners, and Enter opens the one they stand on") {
    ScreenTester tester;
    open_partners(tester, domain::Field::PartnerName);
    tester.ask(session::LeaveField{});
    const std::set<std::string> ring{"見本町役場", "大学・NPO", "町のみなさん", "商工会",
                                     "信用金庫"};
    const auto focused = [&tester] {
        for (const ui::Node& node : tester.nodes().nodes()) {
            if (node.state.focused) return plain(node.name);
        }
        return std::string();
    };
    const auto go_to = [&](const std::string& name) {
        constexpr int tabs_max = 80;
        for (int i = 0; i < tabs_max && focused() != name; ++i) {
            tester.press(platform::Key::Tab);
            tester.show();
        }
        return focused() == name;
    };
    std::map<std::string, std::set<std::string>> leads_to;
    for (const std::string& place : ring) {
        for (const auto key :
             {platform::Key::Left, platform::Key::Right, platform::Key::Up, platform::Key::Down}) {
            REQUIRE(go_to(place));
            tester.press(key);
            tester.show();
            if (ring.count(focused()) > 0) leads_to[place].insert(focused());
        }
    }
    for (const std::string& from : ring) {
        INFO(from);
        std::set<std::string> reached{from};
        for (std::size_t i = 0; i < ring.size(); ++i) {
            for (const std::string& place : std::set<std::string>(reached)) {
                reached.insert(leads_to[place].begin(), leads_to[place].end());
            }
        }
        CHECK(reached == ring);
    }
    REQUIRE(go_to("商工会"));
    tester.press(platform::Key::Enter);
    tester.show();
    CHECK(tester.tappable(Role::Choice, "商工会")->state.checked);
}

TEST_CASE("a loan in the plan without a word to the bank is marked on the map") {
    ScreenTester tester;
    open_partners(tester, domain::Field::PartnerName);
    CHECK_FALSE(tester.nodes().shows("融資の話を"));
    tester.ask(
        session::SetAnswer{{domain::Field::SourceLoanRegional, ""}, std::int64_t{20'000'000}});
    CHECK(tester.nodes().shows("融資の話を"));
    REQUIRE(tester.tap(Role::Choice, "相談中"));
    CHECK_FALSE(tester.nodes().shows("融資の話を"));
}

TEST_CASE("what is asked of a partner is ticked and unticked in the panel") {
    ScreenTester tester;
    open_partners(tester, domain::Field::PartnerName);
    REQUIRE(tester.tap(Role::Button, "お金を借りる"));
    CHECK(tester.plan().partners[0].gives == std::vector<std::string>{"loan"});
    REQUIRE(tester.tap(Role::Button, "助言"));
    CHECK(tester.plan().partners[0].gives == std::vector<std::string>{"loan", "advice"});
    REQUIRE(tester.tap(Role::Button, "お金を借りる"));
    CHECK(tester.plan().partners[0].gives == std::vector<std::string>{"advice"});
    CHECK(tester.plan().partners.size() == 1);
}

TEST_CASE("1, 2 and 3 set how far the talks are") {
    ScreenTester tester;
    open_partners(tester, domain::Field::PartnerName);
    tester.type("2");
    REQUIRE(tester.plan().partners.size() == 1);
    CHECK(tester.plan().partners[0].state == "talking");
    tester.type("3");
    CHECK(tester.plan().partners[0].state == "agreed");
    tester.type("1");
    CHECK(tester.plan().partners[0].state == "none");
}

TEST_CASE("several partners of one place are reached one after the other") {
    ScreenTester tester;
    open_partners(tester, domain::Field::PartnerName);
    tester.ask(session::AddPartner{"university"});
    tester.ask(session::AddPartner{"npo"});
    REQUIRE(tester.tap(Role::Choice, "大学・NPO"));
    REQUIRE(tester.tap(Role::Choice, "相談中"));
    CHECK(tester.plan().partners[0].state == "talking");
    REQUIRE(tester.tap(Role::Button, "次の協力先を見る"));
    REQUIRE(tester.tap(Role::Choice, "約束済み"));
    CHECK(tester.plan().partners[1].state == "agreed");
    CHECK(tester.plan().partners[0].state == "talking");
}

TEST_CASE("the panel of the town hall opens the seven keys, which store nothing") {
    ScreenTester tester;
    open_partners(tester, domain::Field::PartnerName);
    REQUIRE(tester.tap(Role::Choice, "見本町役場"));
    REQUIRE(tester.tap(Role::Button, "役場の側の7つの鍵"));
    for (const char* key : {"公共側の旗振り役", "法的な根拠", "公共側の専任組織",
                            "詳細な契約・事業計画", "明確な収入源", "関係者の支持", "相手選び"}) {
        INFO(key);
        CHECK(tester.nodes().first(Role::Heading, key));
    }
    CHECK(tester.plan().partners.empty());
}

TEST_CASE("the panel of the bank leads to the questions about the loan and back") {
    ScreenTester tester;
    open_partners(tester, domain::Field::PartnerName);
    REQUIRE(tester.tap(Role::Button, "くわしい話 0 / 6"));
    REQUIRE(tester.tap_key("loan.bank_consent/yes"));
    REQUIRE(tester.tap(Role::Button, "次へ進む"));
    CHECK(tester.tappable(Role::Button, "くわしい話 1 / 6"));
}

TEST_CASE("the six external effects are ticked on the third page") {
    ScreenTester tester;
    open_third_page(tester);
    for (const char* effect : {"働く場ができる", "田畑や山がよみがえる", "町の産業が強くなる",
                               "訪れる人がふえる", "町の名物ができる", "お金が町でめぐる"}) {
        INFO(effect);
        REQUIRE(tester.tap(Role::Choice, effect));
    }
    CHECK(tester.plan().effects == std::vector<std::string>{"employment", "farmland_forest",
                                                            "industry", "visitors", "brand",
                                                            "circulation"});
}

TEST_CASE("the way over the valley of death sets the stage and names who helps there") {
    ScreenTester tester;
    open_third_page(tester);
    CHECK(tester.nodes().shows("死の谷"));
    REQUIRE(tester.tap(Role::Choice, "試している"));
    CHECK(tester.plan().idea.stage == "trial");
    const ui::Node* stop = tester.tappable(Role::Choice, "試している");
    REQUIRE(stop);
    CHECK(stop->state.checked);
    CHECK(stop->value.find("役場") != std::string::npos);
}

TEST_CASE("each role has a button in the list that adds a partner of that role") {
    ScreenTester tester;
    open_partners(tester, domain::Field::PartnerName);
    REQUIRE(tester.tap(Role::Button, "一覧・ほかの協力先"));
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
    REQUIRE(tester.tap(Role::Button, "名前を書く"));
    tester.ask(session::TypeText{"みほん信用金庫"});
    tester.ask(session::LeaveField{});
    CHECK(tester.plan().partners[0].name == "みほん信用金庫");
    REQUIRE(tester.tap(Role::Choice, "約束済み"));
    CHECK(tester.plan().partners[0].state == "agreed");
    CHECK(tester.nodes().shows("5つのうち1つ"));
}

TEST_CASE("a partner who was taken away comes back with one tap") {
    ScreenTester tester;
    open_partners(tester, domain::Field::PartnerName);
    tester.ask(session::AddPartner{"npo"});
    tester.ask(session::ShowPartnersAs{session::PartnersForm::List});
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
