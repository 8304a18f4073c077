#include "kiosk/journey/screen_walk.h"

#include <algorithm>

namespace madoguchi::journey {

namespace {

using domain::Field;
using domain::FieldRef;
using domain::Step;
using session::ScreenId;
using session::Sheet;

// Goes from place to place and has each looked at.
class Walk {
public:
    Walk(const WalkStage& stage, const WalkOptions& options) : stage_(stage), options_(options) {
        look_again();
    }

    const session::Session& session() const { return stage_.session; }
    const session::Visit& visit() const { return *stage_.session.visit(); }
    const std::string& clerks_pin() const { return options_.clerks_pin; }
    void ask(session::Intent intent) { stage_.ask(std::move(intent)); }
    void pass(std::chrono::milliseconds time) { stage_.pass(time); }
    void miss(const std::string& place) {
        if (missed_.empty()) missed_ = place;
    }
    const std::string& missed() const { return missed_; }

    void audit(const std::string& place) { stage_.look(place); }
    // All parts of a page that is longer than the screen, as its button 次へ turns them.
    void audit_parts(const std::string& place) {
        audit(place);
        constexpr int parts_max = 60;
        for (int part = 1; part < parts_max && can_turn_on(); ++part) {
            ask(session::TurnPart{visit().place.part + 1});
            audit(place + " part " + std::to_string(part + 1));
        }
    }
    void audit_writing(const FieldRef& field) {
        ask(session::GoToField{field});
        ask(session::FocusField{field});
        audit("writing " + std::string(domain::info_of(field.field).name));
        ask(session::LeaveField{});
        ask(session::GoBack{});
    }
    void audit_sheet(Sheet sheet, const std::string& place, const std::string& subject = "") {
        ask(session::OpenSheet{sheet, subject});
        audit(place);
        ask(session::CloseSheet{});
    }
    // A visitor's choices of how it looks are gone with each visit.
    void look_again() {
        ask(session::ChooseLanguage{options_.appearance.language});
        ask(session::SetTextScale{options_.appearance.text_scale});
        if (session().appearance().high_contrast != options_.appearance.high_contrast) {
            ask(session::ToggleContrast{});
        }
    }

private:
    bool can_turn_on() const {
        const auto& nodes = stage_.nodes.nodes();
        return std::any_of(nodes.begin(), nodes.end(), [](const ui::Node& node) {
            return node.tappable && node.key.ends_with("common.next-page");
        });
    }

    const WalkStage& stage_;
    const WalkOptions& options_;
    std::string missed_;
};

// From the first page to the review, and each page on the way.
void walk_the_steps(Walk& walk) {
    constexpr int presses_max = 60;
    std::string last;
    for (int press = 0; press < presses_max; ++press) {
        const session::Place& place = walk.visit().place;
        const std::string here = std::string(session::name_of(walk.session().screen())) + " page " +
                                 std::to_string(place.page + 1);
        // The second look at a page that did not go on: it now says what is missing.
        walk.audit_parts(here == last ? here + " with errors" : here);
        if (walk.session().screen() == ScreenId::Review) return;
        const bool was_told = here == last;
        last = here;
        const session::Place stood = place;
        walk.ask(session::GoNext{});
        // Whoever looks may have been in its fields, and what is missing is told once more.
        const session::Place& now = walk.visit().place;
        const bool stays = now.screen == stood.screen && now.page == stood.page;
        if (was_told && stays) walk.ask(session::GoNext{});
    }
    walk.miss("the review");
}

void walk_the_blocks(Walk& walk) {
    for (std::size_t i = 0; i < domain::block_count; ++i) {
        const auto block = static_cast<domain::Block>(i);
        walk.ask(session::OpenBlock{block});
        const std::string place = "block " + std::string(domain::word_of(block));
        walk.audit_parts(place);
        const auto& notes = walk.visit().plan.canvas[block];
        if (notes.empty()) continue;
        walk.ask(session::SelectNote{notes.front().id});
        walk.audit(place + " with a note selected");
        walk.ask(session::EditNote{notes.front().id});
        walk.audit(place + " writing");
        walk.ask(session::LeaveField{});
        walk.ask(session::BeginMovingNote{notes.front().id});
        walk.audit(place + " moving a note");
        walk.ask(session::BeginMovingNote{""});
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
    const domain::Application plan = walk.visit().plan;
    for (const auto& partner : plan.partners) walk.audit_writing({Field::PartnerName, partner.id});
    for (const auto& cost : plan.money.costs) {
        walk.audit_writing({Field::CostName, cost.id});
        walk.audit_writing({Field::CostYen, cost.id});
    }
}

void walk_the_keyboards(Walk& walk) {
    walk.ask(session::GoToField{{Field::ApplicantName, ""}});
    for (const auto keyboard : {session::Keyboard::Kana, session::Keyboard::Romaji,
                                session::Keyboard::Latin, session::Keyboard::Phone}) {
        walk.ask(session::FocusField{FieldRef{Field::ApplicantName, ""}});
        walk.ask(session::SwitchKeyboard{keyboard});
        walk.audit("keyboard " + std::to_string(static_cast<int>(keyboard)));
    }
    walk.ask(session::LeaveField{});
}

// Each place of the map in the panel, and the list in its stead.
void walk_the_partners(Walk& walk) {
    walk.ask(session::GoToStep{Step::Partners});
    for (const char* role : {"town", "university", "community", "chamber", "bank"}) {
        walk.ask(session::ChoosePartner{role, ""});
        walk.audit_parts("partners map at " + std::string(role));
    }
    walk.ask(session::ShowPartnersAs{session::PartnersForm::List});
    walk.audit_parts("partners as a list");
    walk.ask(session::ShowPartnersAs{session::PartnersForm::Map});
}

// The picture list of each kind of resource.
void walk_the_resources(Walk& walk) {
    walk.ask(session::GoToStep{Step::Resources});
    constexpr int kinds = 5;
    for (int kind = 0; kind < kinds; ++kind) {
        walk.ask(session::TurnPart{kind});
        walk.audit("resources kind " + std::to_string(kind + 1));
    }
}

void walk_the_sheets(Walk& walk) {
    walk.audit_sheet(Sheet::Language, "sheet language");
    walk.audit_sheet(Sheet::Leave, "sheet leave");
    walk.audit_sheet(Sheet::EraseQuestion, "sheet erase");
    walk.ask(session::GoToStep{Step::Idea});
    walk.audit_sheet(Sheet::CategoryHelp, "sheet category help");
    walk.ask(session::GoToStep{Step::Partners});
    walk.audit_sheet(Sheet::TownKeys, "sheet seven keys");
    walk.ask(session::GoToStep{Step::Eligibility});
    if (const auto assessment = walk.visit().assessment) {
        for (const auto& group : assessment->groups) {
            walk.audit_sheet(Sheet::GroupRules, "sheet rules of " + group.group, group.group);
        }
    }
}

// The pages of the money step beside the way, its sheets, and the pad over the plan.
void walk_the_money(Walk& walk) {
    using session::MoneyPage;
    for (const MoneyPage page : {MoneyPage::Costs, MoneyPage::Sources, MoneyPage::Bank}) {
        walk.ask(session::GoToStep{Step::Money});
        walk.ask(session::OpenMoneyPage{page});
        walk.audit_parts("money page " + std::to_string(static_cast<int>(page) + 1));
        walk.ask(session::GoBack{});
    }
    walk.ask(session::OpenMoneyPage{MoneyPage::Bank});
    walk.ask(session::ChooseStress{{.sales_down_percent = 30, .months_later = 12}});
    walk.audit_parts("money page 7 under stress");
    walk.ask(session::ChooseStress{{}});
    walk.ask(session::OpenMoneyPage{MoneyPage::Years});
    walk.audit_sheet(Sheet::YearsAfter, "sheet years after", "1");
    for (const auto trade : {domain::Trade::Seats, domain::Trade::Visitors, domain::Trade::Goods}) {
        walk.ask(session::ChooseTrade{trade});
        walk.audit_sheet(Sheet::Sales, "sheet sales", "1");
    }
    walk.ask(session::OpenSheet{Sheet::Sales, "1"});
    walk.ask(session::FocusField{session::SalesBox{0}});
    walk.audit("sheet sales writing");
    walk.ask(session::CloseSheet{});
    walk.ask(session::GoToStep{Step::Money});
    walk.ask(session::FocusField{FieldRef{Field::SourcePublicGrant, ""}});
    walk.audit("money pad");
    walk.ask(session::LeaveField{});
}

void walk_what_can_go(Walk& walk) {
    const domain::Application plan = walk.visit().plan;
    if (!plan.partners.empty()) {
        walk.ask(session::GoToStep{Step::Partners});
        walk.ask(session::DeletePartner{plan.partners.front().id});
        walk.audit("a partner was deleted");
        walk.ask(session::UndoDelete{});
    }
    if (!plan.money.costs.empty()) {
        walk.ask(session::AddCostLine{"research"});
        walk.ask(session::LeaveField{});
        walk.ask(session::GoToStep{Step::Money});
        walk.audit_parts("money with a line of research");
        walk.ask(session::OpenMoneyPage{session::MoneyPage::Costs});
        walk.audit_parts("costs with a line of research");
        const std::string id = walk.visit().plan.money.costs.back().id;
        walk.ask(session::DeleteCostLine{id});
    }
    // With large text the warning comes later.
    walk.pass(std::chrono::seconds(session::IdleWatch::warn_after_s + 1));
    if (!walk.session().idle_seconds_left()) {
        walk.pass(std::chrono::seconds(session::IdleWatch::warn_after_s));
    }
    walk.audit("idle warning");
    walk.ask(session::KeepUsing{});
}

void walk_the_end(Walk& walk) {
    walk.ask(session::GoToStep{Step::Review});
    walk.ask(session::SetConsent{true});
    walk.audit("review with consent");
    walk.audit_sheet(Sheet::SubmitQuestion, "sheet submit");
    walk.ask(session::Submit{});
    walk.audit(walk.visit().receipt ? "receipt" : "review that cannot be handed in");
    walk.ask(session::EndVisit{});
    walk.look_again();
}

// The study's plans are walked like any visit, marked all the way.
void walk_the_examples(Walk& walk) {
    walk.audit_sheet(Sheet::Examples, "sheet examples");
    walk.ask(session::StartExample{"yubari"});
    walk.look_again();
    for (int step = 0; step < domain::step_count; ++step) {
        walk.ask(session::GoToStep{static_cast<Step>(step)});
        walk.audit_parts("example step " + std::to_string(step + 1));
    }
    walk.audit_sheet(Sheet::Leave, "sheet leave of an example");
    walk.ask(session::EndVisit{});
    walk.look_again();
}

// What fails, with the way out of it; then a note that can become a cost.
void walk_the_nearest_way(Walk& walk) {
    walk.ask(session::SetAnswer{{Field::SourceLoanRegional, ""}, std::int64_t{15'000'000}});
    walk.ask(session::SetAnswer{{Field::SourceOwnFunds, ""}, std::int64_t{11'000'000}});
    walk.ask(session::GoToStep{Step::Eligibility});
    walk.pass(std::chrono::seconds(1));
    walk.audit_parts("eligibility with a loan that is too small");
    walk.audit_sheet(Sheet::GroupRules, "sheet rules with ways", "loan");
    walk.ask(session::OpenBlock{domain::Block::CostStructure});
    walk.ask(session::AddNote{domain::Block::CostStructure, "建物の改修 2,400万円", false});
    const auto& notes = walk.visit().plan.canvas[domain::Block::CostStructure];
    walk.ask(session::SelectNote{notes.back().id});
    walk.audit("a note that can become a cost");
    walk.ask(session::OpenBlock{domain::Block::RevenueStreams});
    walk.ask(session::AddNote{domain::Block::RevenueStreams, "見学 年150万円", false});
    const auto& revenue = walk.visit().plan.canvas[domain::Block::RevenueStreams];
    walk.ask(session::SelectNote{revenue.back().id});
    walk.audit("a note that can become the income");
    walk.ask(session::LinkNoteToIncome{revenue.back().id});
    walk.audit("a note that became the income");
}

void walk_the_visit(Walk& walk) {
    walk.ask(session::StartVisit{});
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
    if (!walk.visit().plan.money.costs.empty()) walk_the_nearest_way(walk);
    walk_the_money(walk);
    walk_what_can_go(walk);
    walk_the_end(walk);
}

// What is written there stays in the store: the second walk finds the note of the first.
void walk_the_towns_canvas(Walk& walk) {
    walk.ask(session::ShowTownCanvas{});
    if (!walk.session().visit()) return walk.miss("the town's canvas");
    walk.audit("staff_town");
    walk.ask(session::OpenBlock{domain::Block::RevenueStreams});
    walk.audit("staff_town block");
    walk.ask(session::AddNote{domain::Block::RevenueStreams, "", false});
    walk.ask(session::TypeText{"ふるさとのきふ 100まんえん"});
    walk.audit("staff_town writing a note");
    walk.ask(session::LeaveField{});
    const std::string note = walk.visit().plan.canvas[domain::Block::RevenueStreams].back().id;
    walk.ask(session::SelectNote{note});
    walk.audit("staff_town note chosen");
    walk.ask(session::BeginMovingNote{note});
    walk.audit("staff_town moving a note");
    walk.ask(session::MoveNoteTo{domain::Block::CostStructure});
    walk.ask(session::OpenBlock{domain::Block::CostStructure});
    walk.audit("staff_town last block");
}

void walk_the_desk(Walk& walk) {
    walk.ask(session::OpenStaffUnlock{});
    walk.audit("staff_unlock");
    walk.ask(session::TypeText{"31"});
    walk.ask(session::UnlockStaff{});
    walk.audit("staff_unlock too short");
    walk.ask(session::TypeText{"3131"});
    walk.ask(session::UnlockStaff{});
    walk.audit("staff_unlock wrong");
    walk.ask(session::FocusField{session::StaffPin{}});
    walk.ask(session::TypeText{walk.clerks_pin()});
    walk.ask(session::UnlockStaff{});
    if (!walk.session().staff().unlocked) return walk.miss("the staff desk");
    walk.look_again();
    walk.audit("staff_list");
    walk.ask(session::ShowSubmissions{"sent"});
    walk.audit("staff_list of a state with nothing in it");
    walk.ask(session::ShowSubmissions{""});
    walk.ask(session::FocusField{session::StaffSearch{}});
    walk.audit("staff_list searching");
    walk.ask(session::TypeText{"なし"});
    walk.audit("staff_list finding nothing");
    walk.ask(session::LeaveField{});
    walk.audit("staff_list having found nothing");
    walk.ask(session::FocusField{session::StaffSearch{}});
    walk.ask(session::PressEditKey{session::EditKey::EraseAll});
    walk.ask(session::LeaveField{});
    walk.ask(session::ShowSubmissions{"unfinished"});
    walk.audit("staff_list of what is unfinished");
    walk.ask(session::ShowSubmissions{""});
    if (walk.session().staff().list.rows.empty()) return;
    walk.ask(session::OpenSubmission{walk.session().staff().list.rows.front().receipt.text()});
    if (walk.session().screen() != ScreenId::StaffDetail) return walk.miss("an application");
    for (int tab = 0; tab < 5; ++tab) {
        walk.ask(session::ShowDetailTab{tab});
        walk.audit("staff_detail tab " + std::to_string(tab + 1));
    }
    walk.ask(session::ReplayUnder{"local10000-2016"});
    walk.audit("staff_detail under other rules");
    walk_the_towns_canvas(walk);
}

void walk_the_empty_visit(Walk& walk) {
    walk.audit("welcome");
    walk_the_examples(walk);
    walk_the_visit(walk);
    walk_through(walk);
    if (walk.session().visit()) walk.ask(session::EndVisit{});
    walk.look_again();
    walk_the_desk(walk);
}

void walk_the_full_visit(Walk& walk, const std::string& id) {
    walk.ask(session::ReopenVisit{id});
    if (walk.session().visit() == nullptr) return walk.miss("the visit put aside");
    walk.look_again();
    walk.ask(session::GoToStep{Step::Profile});
    walk_through(walk);
    walk_the_desk(walk);
}

}  // namespace

Result<void> walk_every_screen(const WalkStage& stage, const WalkOptions& options) {
    Walk walk(stage, options);
    walk_the_empty_visit(walk);
    walk_the_full_visit(walk, options.full_visit);
    if (walk.missed().empty()) return {};
    return Problem{ProblemKind::Refused, "the walk did not come to " + walk.missed(), "",
                   "see kiosk/journey/screen_walk.h"};
}

}  // namespace madoguchi::journey
