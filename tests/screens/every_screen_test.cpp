// Every screen, page, sheet and dialog in three languages, and in a fourth that is 40 % longer than
// English, at three sizes, from a plan with nothing in it and from a full one. Goal: at no place is
// anything cut, covered, too small to hit, nameless, or off the panel. Method: one visit walks them
// all; the node tree of each place is audited, and every fault is told with its names and
// rectangles.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "kiosk/ui/built_in_texts.h"
#include "kiosk/ui/reading.h"
#include "tests/screens/layout_audit.h"
#include "tests/support/pseudo_language.h"
#include "tests/support/screen_tester.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/yuzu_plan.h"

using namespace madoguchi;
using domain::Field;
using domain::FieldRef;
using domain::Step;
using session::ScreenId;
using session::Sheet;
using tests::ScreenTester;

namespace {

struct Panel {
    platform::SizePx size;
    std::string language;
    double text_scale = 1;
};

std::string name_of(const Panel& panel) {
    return std::to_string(panel.size.width) + "x" + std::to_string(panel.size.height) + " " +
           panel.language + " text " + std::to_string(static_cast<int>(panel.text_scale * 100));
}

// Walks one visit from place to place and keeps what is wrong at each.
class Walk {
public:
    Walk(const Panel& panel)
        : panel_(panel),
          tester_(panel.size, tests::sample_town(), tests::shipped_packs(), words_for(panel)) {
        tester_.visit_tester().add_clerk("見本 職員", "314159");
        look_again();
    }

    ScreenTester& tester() { return tester_; }
    tests::VisitTester& visit() { return tester_.visit_tester(); }
    const session::Session& session() { return tester_.session(); }

    void audit(const std::string& place) {
        tester_.show();
        for (const std::string& fault : tests::layout_faults(tester_.nodes(), panel_.size)) {
            const std::string sentence = place + ": " + fault;
            if (told_.insert(sentence).second) faults_.push_back(name_of(panel_) + ", " + sentence);
        }
        if (panel_.language == "easy") look_for_readings_in_buttons(place);
    }
    // All parts of a page that is longer than the screen, as its button 次へ turns them.
    void audit_parts(const std::string& place) {
        audit(place);
        constexpr int parts_max = 60;
        for (int part = 1; part < parts_max && can_turn_on(); ++part) {
            visit().ask(session::TurnPart{visit().visit().place.part + 1});
            audit(place + " part " + std::to_string(part + 1));
        }
    }
    void audit_writing(const FieldRef& field) {
        visit().ask(session::GoToField{field});
        visit().ask(session::FocusField{field});
        audit("writing " + std::string(domain::info_of(field.field).name));
        visit().ask(session::LeaveField{});
        visit().ask(session::GoBack{});
    }
    void audit_sheet(Sheet sheet, const std::string& place, const std::string& subject = "") {
        visit().ask(session::OpenSheet{sheet, subject});
        audit(place);
        visit().ask(session::CloseSheet{});
    }
    // A visitor's choices of language and size are gone with each visit.
    void look_again() {
        visit().ask(session::ChooseLanguage{panel_.language});
        visit().ask(session::SetTextScale{panel_.text_scale});
    }

    const std::vector<std::string>& faults() const { return faults_; }

private:
    // A language that is not shipped comes from a folder, as a town's does.
    static ui::Texts words_for(const Panel& panel) {
        ui::Texts texts;
        if (panel.language != tests::pseudo_language) return texts;
        const TemporaryFolder folder;
        tests::write_pseudo_language(folder.path());
        REQUIRE(texts.load(std::vector{folder.path()}, {}).empty());
        return texts;
    }
    // What is pressed has kana only: over small letters in a frame a reading helps nobody.
    void look_for_readings_in_buttons(const std::string& place) {
        for (const ui::Node& node : tester_.nodes().nodes()) {
            const bool is_pressed = node.role == ui::Role::Button || node.role == ui::Role::Tab;
            if (!is_pressed || words_with_readings_.count(node.name) == 0) continue;
            const std::string sentence = place + ": a reading in a button: " + node.name;
            if (told_.insert(sentence).second) faults_.push_back(name_of(panel_) + ", " + sentence);
        }
    }
    static std::set<std::string> words_with_readings() {
        std::set<std::string> all;
        for (const ui::BuiltInCatalogue& catalogue : ui::built_in_catalogues()) {
            for (const std::string_view words : catalogue.words) {
                if (ui::has_readings(words)) all.insert(ui::without_readings(words));
            }
        }
        return all;
    }
    bool can_turn_on() {
        const auto& nodes = tester_.nodes().nodes();
        return std::any_of(nodes.begin(), nodes.end(), [](const ui::Node& node) {
            return node.tappable && node.key.ends_with("common.next-page");
        });
    }

    Panel panel_;
    ScreenTester tester_;
    std::set<std::string> told_;
    const std::set<std::string> words_with_readings_ = words_with_readings();
    std::vector<std::string> faults_;
};

// From the first page to the review, and each page on the way.
void walk_the_steps(Walk& walk) {
    constexpr int presses_max = 60;
    std::string last;
    for (int press = 0; press < presses_max; ++press) {
        const session::Place& place = walk.visit().visit().place;
        const std::string here = std::string(session::name_of(walk.session().screen())) + " page " +
                                 std::to_string(place.page + 1);
        // The second look at a page that did not go on: it now says what is missing.
        walk.audit_parts(here == last ? here + " with errors" : here);
        if (walk.session().screen() == ScreenId::Review) return;
        last = here;
        walk.visit().ask(session::GoNext{});
    }
    FAIL("the review was not reached");
}

void walk_the_blocks(Walk& walk) {
    for (std::size_t i = 0; i < domain::block_count; ++i) {
        const auto block = static_cast<domain::Block>(i);
        walk.visit().ask(session::OpenBlock{block});
        const std::string place = "block " + std::string(domain::word_of(block));
        walk.audit_parts(place);
        const auto& notes = walk.visit().plan().canvas[block];
        if (notes.empty()) continue;
        walk.visit().ask(session::SelectNote{notes.front().id});
        walk.audit(place + " with a note selected");
        walk.visit().ask(session::EditNote{notes.front().id});
        walk.audit(place + " writing");
        walk.visit().ask(session::LeaveField{});
        walk.visit().ask(session::BeginMovingNote{notes.front().id});
        walk.audit(place + " moving a note");
        walk.visit().ask(session::BeginMovingNote{""});
    }
}

void walk_the_writing(Walk& walk) {
    for (const Field field :
         {Field::ApplicantName, Field::ApplicantReading, Field::ApplicantPhone,
          Field::ApplicantCapital, Field::ApplicantMotivation, Field::ApplicantPostalCode,
          Field::ApplicantAddress, Field::IdeaSummary, Field::IdeaNovelty, Field::IdeaModel,
          Field::CommunityDescription, Field::SourcePublicGrant, Field::SourceOtherFunds,
          Field::LoanAnnualRate, Field::LoanGraceYears, Field::ScheduleDecisionDate,
          Field::ScheduleEndDate, Field::NewLocalHires}) {
        walk.audit_writing({field, ""});
    }
    walk.audit_writing({Field::YearIncome, "1"});
    walk.audit_writing({Field::YearOther, "7"});
    walk.audit_writing({Field::YearRepayment, "3"});
    const domain::Application plan = walk.visit().plan();
    for (const auto& partner : plan.partners) walk.audit_writing({Field::PartnerName, partner.id});
    for (const auto& cost : plan.money.costs) {
        walk.audit_writing({Field::CostName, cost.id});
        walk.audit_writing({Field::CostYen, cost.id});
    }
}

void walk_the_keyboards(Walk& walk) {
    walk.visit().ask(session::GoToField{{Field::ApplicantName, ""}});
    for (const auto keyboard : {session::Keyboard::Kana, session::Keyboard::Romaji,
                                session::Keyboard::Latin, session::Keyboard::Phone}) {
        walk.visit().ask(session::FocusField{FieldRef{Field::ApplicantName, ""}});
        walk.visit().ask(session::SwitchKeyboard{keyboard});
        walk.audit("keyboard " + std::to_string(static_cast<int>(keyboard)));
    }
    walk.visit().ask(session::LeaveField{});
}

// Each place of the map in the panel, and the list in its stead.
void walk_the_partners(Walk& walk) {
    walk.visit().ask(session::GoToStep{Step::Partners});
    for (const char* role : {"town", "university", "community", "chamber", "bank"}) {
        walk.visit().ask(session::ChoosePartner{role, ""});
        walk.audit_parts("partners map at " + std::string(role));
    }
    walk.visit().ask(session::ShowPartnersAs{session::PartnersForm::List});
    walk.audit_parts("partners as a list");
    walk.visit().ask(session::ShowPartnersAs{session::PartnersForm::Map});
}

// The picture list of each kind of resource.
void walk_the_resources(Walk& walk) {
    walk.visit().ask(session::GoToStep{Step::Resources});
    constexpr int kinds = 5;
    for (int kind = 0; kind < kinds; ++kind) {
        walk.visit().ask(session::TurnPart{kind});
        walk.audit("resources kind " + std::to_string(kind + 1));
    }
}

void walk_the_sheets(Walk& walk) {
    walk.audit_sheet(Sheet::Language, "sheet language");
    walk.audit_sheet(Sheet::Leave, "sheet leave");
    walk.audit_sheet(Sheet::EraseQuestion, "sheet erase");
    walk.visit().ask(session::GoToStep{Step::Idea});
    walk.audit_sheet(Sheet::CategoryHelp, "sheet category help");
    walk.visit().ask(session::GoToStep{Step::Partners});
    walk.audit_sheet(Sheet::TownKeys, "sheet seven keys");
    walk.visit().ask(session::GoToStep{Step::Eligibility});
    if (const auto assessment = walk.visit().visit().assessment) {
        for (const auto& group : assessment->groups) {
            walk.audit_sheet(Sheet::GroupRules, "sheet rules of " + group.group, group.group);
        }
    }
}

// The pages of the money step beside the way, its sheets, and the pad over the plan.
void walk_the_money(Walk& walk) {
    using session::MoneyPage;
    for (const MoneyPage page : {MoneyPage::Costs, MoneyPage::Sources, MoneyPage::Bank}) {
        walk.visit().ask(session::GoToStep{Step::Money});
        walk.visit().ask(session::OpenMoneyPage{page});
        walk.audit_parts("money page " + std::to_string(static_cast<int>(page) + 1));
        walk.visit().ask(session::GoBack{});
    }
    walk.visit().ask(session::OpenMoneyPage{MoneyPage::Bank});
    walk.visit().ask(session::ChooseStress{{.sales_down_percent = 30, .months_later = 12}});
    walk.audit_parts("money page 7 under stress");
    walk.visit().ask(session::ChooseStress{{}});
    walk.visit().ask(session::OpenMoneyPage{MoneyPage::Years});
    walk.audit_sheet(Sheet::YearsAfter, "sheet years after", "1");
    for (const auto trade : {domain::Trade::Seats, domain::Trade::Visitors, domain::Trade::Goods}) {
        walk.visit().ask(session::ChooseTrade{trade});
        walk.audit_sheet(Sheet::Sales, "sheet sales", "1");
    }
    walk.visit().ask(session::OpenSheet{Sheet::Sales, "1"});
    walk.visit().ask(session::FocusField{session::SalesBox{0}});
    walk.audit("sheet sales writing");
    walk.visit().ask(session::CloseSheet{});
    walk.visit().ask(session::GoToStep{Step::Money});
    walk.visit().ask(session::FocusField{FieldRef{Field::SourcePublicGrant, ""}});
    walk.audit("money pad");
    walk.visit().ask(session::LeaveField{});
}

void walk_what_can_go(Walk& walk) {
    const domain::Application plan = walk.visit().plan();
    if (!plan.partners.empty()) {
        walk.visit().ask(session::GoToStep{Step::Partners});
        walk.visit().ask(session::DeletePartner{plan.partners.front().id});
        walk.audit("a partner was deleted");
        walk.visit().ask(session::UndoDelete{});
    }
    if (!plan.money.costs.empty()) {
        walk.visit().ask(session::AddCostLine{"research"});
        walk.visit().ask(session::LeaveField{});
        walk.visit().ask(session::GoToStep{Step::Money});
        walk.audit_parts("money with a line of research");
        walk.visit().ask(session::OpenMoneyPage{session::MoneyPage::Costs});
        walk.audit_parts("costs with a line of research");
        const std::string id = walk.visit().plan().money.costs.back().id;
        walk.visit().ask(session::DeleteCostLine{id});
    }
    // With large text the warning comes later.
    walk.visit().pass(std::chrono::seconds(session::IdleWatch::warn_after_s + 1));
    if (!walk.session().idle_seconds_left()) {
        walk.visit().pass(std::chrono::seconds(session::IdleWatch::warn_after_s));
    }
    walk.audit("idle warning");
    walk.visit().ask(session::KeepUsing{});
}

void walk_the_end(Walk& walk) {
    walk.visit().ask(session::GoToStep{Step::Review});
    walk.visit().ask(session::SetConsent{true});
    walk.audit("review with consent");
    walk.audit_sheet(Sheet::SubmitQuestion, "sheet submit");
    walk.visit().ask(session::Submit{});
    walk.audit(walk.visit().visit().receipt ? "receipt" : "review that cannot be handed in");
    walk.visit().ask(session::EndVisit{});
    walk.look_again();
}

// The study's plans are walked like any visit, marked all the way.
void walk_the_examples(Walk& walk) {
    walk.audit_sheet(Sheet::Examples, "sheet examples");
    walk.visit().ask(session::StartExample{"yubari"});
    walk.look_again();
    for (int step = 0; step < domain::step_count; ++step) {
        walk.visit().ask(session::GoToStep{static_cast<Step>(step)});
        walk.audit_parts("example step " + std::to_string(step + 1));
    }
    walk.audit_sheet(Sheet::Leave, "sheet leave of an example");
    walk.visit().ask(session::EndVisit{});
    walk.look_again();
}

// What fails, with the way out of it; then a note that can become a cost.
void walk_the_nearest_way(Walk& walk) {
    tests::yuzu::set(walk.visit(), Field::SourceLoanRegional, std::int64_t{15'000'000});
    tests::yuzu::set(walk.visit(), Field::SourceOwnFunds, std::int64_t{11'000'000});
    walk.visit().ask(session::GoToStep{Step::Eligibility});
    walk.visit().pass(std::chrono::seconds(1));
    walk.audit_parts("eligibility with a loan that is too small");
    walk.audit_sheet(Sheet::GroupRules, "sheet rules with ways", "loan");
    walk.visit().ask(session::OpenBlock{domain::Block::CostStructure});
    walk.visit().ask(session::AddNote{domain::Block::CostStructure, "建物の改修 2,400万円", false});
    const auto& notes = walk.visit().plan().canvas[domain::Block::CostStructure];
    walk.visit().ask(session::SelectNote{notes.back().id});
    walk.audit("a note that can become a cost");
}

void walk_the_visit(Walk& walk) {
    walk.visit().ask(session::StartVisit{});
    walk.look_again();
}

void walk_through(Walk& walk) {
    walk_the_steps(walk);
    walk_the_blocks(walk);
    walk_the_writing(walk);
    walk_the_keyboards(walk);
    walk_the_resources(walk);
    walk_the_partners(walk);
    walk_the_sheets(walk);
    if (!walk.visit().plan().money.costs.empty()) walk_the_nearest_way(walk);
    walk_the_money(walk);
    walk_what_can_go(walk);
    walk_the_end(walk);
}

void walk_the_desk(Walk& walk) {
    tests::VisitTester& visit = walk.visit();
    visit.ask(session::OpenStaffUnlock{});
    walk.audit("staff_unlock");
    visit.ask(session::TypeText{"31"});
    visit.ask(session::UnlockStaff{});
    walk.audit("staff_unlock too short");
    visit.ask(session::TypeText{"3131"});
    visit.ask(session::UnlockStaff{});
    walk.audit("staff_unlock wrong");
    visit.ask(session::FocusField{session::StaffPin{}});
    visit.ask(session::TypeText{"314159"});
    visit.ask(session::UnlockStaff{});
    REQUIRE(walk.session().staff().unlocked);
    walk.look_again();
    walk.audit("staff_list");
    visit.ask(session::ShowSubmissions{"sent"});
    walk.audit("staff_list of a state with nothing in it");
    visit.ask(session::ShowSubmissions{""});
    visit.ask(session::FocusField{session::StaffSearch{}});
    walk.audit("staff_list searching");
    visit.ask(session::TypeText{"なし"});
    walk.audit("staff_list finding nothing");
    visit.ask(session::LeaveField{});
    walk.audit("staff_list having found nothing");
    visit.ask(session::FocusField{session::StaffSearch{}});
    visit.ask(session::PressEditKey{session::EditKey::EraseAll});
    visit.ask(session::LeaveField{});
    visit.ask(session::ShowSubmissions{"unfinished"});
    walk.audit("staff_list of what is unfinished");
    visit.ask(session::ShowSubmissions{""});
    if (walk.session().staff().list.rows.empty()) return;
    visit.ask(session::OpenSubmission{walk.session().staff().list.rows.front().receipt.text()});
    REQUIRE(walk.session().screen() == ScreenId::StaffDetail);
    for (int tab = 0; tab < 5; ++tab) {
        visit.ask(session::ShowDetailTab{tab});
        walk.audit("staff_detail tab " + std::to_string(tab + 1));
    }
    visit.ask(session::ReplayUnder{"local10000-2016"});
    walk.audit("staff_detail under other rules");
    visit.ask(session::ShowTownCanvas{});
    walk.audit("staff_town");
}

std::vector<std::string> faults_on(const Panel& panel) {
    Walk walk(panel);
    walk.audit("welcome");
    walk_the_examples(walk);
    walk_the_visit(walk);
    walk_through(walk);
    if (walk.session().visit()) walk.visit().ask(session::EndVisit{});
    walk.look_again();
    walk_the_desk(walk);
    walk.visit().ask(session::LockStaff{});
    walk_the_visit(walk);
    tests::tell_yuzu_plan(walk.visit());
    walk_through(walk);
    walk_the_desk(walk);
    return walk.faults();
}

void check(const Panel& panel) {
    const std::vector<std::string> faults = faults_on(panel);
    for (const std::string& fault : faults) UNSCOPED_INFO(fault);
    CHECK(faults.empty());
}

}  // namespace

TEST_CASE("every screen is whole at 1280x800 in Japanese") { check({{1280, 800}, "ja"}); }
TEST_CASE("every screen is whole at 1280x800 in English") { check({{1280, 800}, "en"}); }
TEST_CASE("every screen is whole at 1920x1080 in Japanese") { check({{1920, 1080}, "ja"}); }
TEST_CASE("every screen is whole at 1920x1080 in English") { check({{1920, 1080}, "en"}); }
TEST_CASE("every screen is whole at 800x1280 in Japanese") { check({{800, 1280}, "ja"}); }
TEST_CASE("every screen is whole at 800x1280 in English") { check({{800, 1280}, "en"}); }

TEST_CASE("every screen is whole at 1280x800 in easy Japanese") { check({{1280, 800}, "easy"}); }
TEST_CASE("every screen is whole at 800x1280 in easy Japanese") { check({{800, 1280}, "easy"}); }
TEST_CASE("every screen is whole at 1280x800 in a language 40 % longer than English") {
    check({{1280, 800}, tests::pseudo_language});
}
TEST_CASE("every screen is whole at 800x1280 in a language 40 % longer than English") {
    check({{800, 1280}, tests::pseudo_language});
}

TEST_CASE("every screen is whole with text at 150 %") {
    check({{1280, 800}, "ja", 1.5});
    check({{800, 1280}, "ja", 1.5});
}

TEST_CASE("every screen can be drawn with text at 250 %") {
    CHECK_NOTHROW(faults_on({{1280, 800}, "ja", 2.5}));
    CHECK_NOTHROW(faults_on({{800, 1280}, "en", 2.5}));
}
