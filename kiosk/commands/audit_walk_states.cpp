// The audit's walk: what the kiosk says of what was done, and how a visit looks when something is
// amiss.
#include "kiosk/commands/audit_walker.h"

namespace madoguchi::commands {

using domain::Field;
using domain::FieldRef;
using domain::Step;
using session::Notice;
using session::Sheet;

namespace {

void walk_what_can_go(Walker& walk) {
    const domain::Application plan = walk.plan();
    walk.ask(session::GoToStep{Step::Partners});
    walk.ask(session::DeletePartner{plan.partners.front().id});
    walk.audit_told(Notice::PartnerDeleted, "a partner is deleted");
    walk.ask(session::UndoDelete{});
    walk.ask(session::GoToStep{Step::Resources});
    walk.ask(session::DeleteResource{plan.resources.front().id});
    walk.audit_told(Notice::ResourceDeleted, "a resource is deleted");
    walk.ask(session::UndoDelete{});
    walk.ask(session::OpenBlock{domain::Block::ValuePropositions});
    const std::string note = walk.plan().canvas[domain::Block::ValuePropositions].front().id;
    walk.ask(session::DeleteNote{note});
    walk.audit_told(Notice::NoteDeleted, "a note is deleted");
    walk.ask(session::UndoDelete{});
    walk.ask(session::BeginMovingNote{note});
    walk.ask(session::MoveNoteTo{domain::Block::Channels});
    walk.audit_told(Notice::NoteMoved, "a note is moved");
    walk.ask(session::UndoDelete{});
    walk.ask(session::AddCostLine{"research"});
    walk.ask(session::LeaveField{});
    walk.ask(session::GoToStep{Step::Money});
    walk.audit_parts("money with a line of research");
    walk.ask(session::OpenMoneyPage{session::MoneyPage::Costs});
    walk.audit_parts("costs with a line of research");
    const std::string id = walk.plan().money.costs.back().id;
    walk.ask(session::DeleteCostLine{id});
    walk.audit_told(Notice::CostDeleted, "a cost is deleted");
}

// What one tap fills in, and takes back.
void walk_what_is_filled_in(Walker& walk) {
    walk.ask(session::GoToStep{Step::Money});
    walk.ask(session::SetAnswer{{Field::SourceOwnFunds, ""}, std::int64_t{1'234'567}});
    walk.audit_parts("money that does not match");
    walk.ask(session::FitOwnFunds{});
    walk.audit_told(Notice::OwnFitted, "own money fitted");
    walk.ask(session::UndoDelete{});
    walk.ask(session::OpenMoneyPage{session::MoneyPage::Years});
    walk.ask(session::CopyYearBefore{2});
    walk.audit_told(Notice::YearCopied, "a year is copied");
    walk.ask(session::UndoDelete{});
    walk.ask(session::GrowYears{{.from_year = 1, .percent = 5}});
    walk.audit_told(Notice::YearsFilled, "years are filled");
    walk.ask(session::UndoDelete{});
    walk.ask(session::OpenSheet{Sheet::Sales, "1"});
    walk.ask(session::ChooseTrade{domain::Trade::Goods});
    for (int box = 0; box < static_cast<int>(domain::sales_figures_max); ++box) {
        walk.ask(session::FocusField{session::SalesBox{box}});
        walk.type("1234");
    }
    walk.audit("sheet sales with figures");
    walk.ask(session::TakeSales{});
    walk.audit_told(Notice::SalesTaken, "sales are taken");
    walk.ask(session::UndoDelete{});
}

}  // namespace

void walk_what_is_told(Walker& walk) {
    walk_what_can_go(walk);
    walk_what_is_filled_in(walk);
    walk.ask(session::GoToStep{Step::Idea});
    walk.ask(session::ApplyChange{
        {{.field = {Field::IdeaTitle, ""}, .from = std::string("?"), .to = std::string("!")}}});
    walk.audit_told(Notice::PlanHasMoved, "the plan has moved on");
    walk.ask(session::TurnUpVoice{});
    walk.audit_told(Notice::LoudnessNow, "how loud it is");
    walk.ask(session::CycleTextScale{});
    walk.look_again();
    walk.audit_told(Notice::TextScaleNow, "how large text is");
    walk.ask(session::GoToField{{Field::ApplicantName, ""}});
    walk.ask(session::FocusField{FieldRef{Field::ApplicantName, ""}});
    const domain::WrittenText name = walk.plan().applicant.name;
    walk.ask(session::PressEditKey{session::EditKey::EraseAll});
    constexpr std::size_t more_than_any_name = 100;
    walk.ask(session::TypeText{std::string(more_than_any_name, 'M')});
    walk.audit_told(Notice::TextFull, "the field is full");
    // Whoever looks by keys may have come to another field.
    walk.ask(session::FocusField{FieldRef{Field::ApplicantName, ""}});
    walk.ask(session::PressEditKey{session::EditKey::EraseAll});
    walk.ask(session::TypeText{name.value_or("")});
    walk.ask(session::LeaveField{});
    walk.ask(session::GoBack{});
}

void walk_what_is_told_of_too_much(Walker& walk) {
    walk.ask(session::GoToStep{Step::Resources});
    walk.ask(session::AddResource{"agri", ""});
    walk.audit_told(Notice::ListFull, "the list is full");
    walk.ask(session::OpenBlock{domain::Block::Channels});
    walk.ask(session::AddNote{domain::Block::Channels, "", false});
    walk.audit_told(Notice::BlockFull, "the block is full");
    walk.ask(session::GoToStep{Step::Money});
    walk.ask(session::OpenMoneyPage{session::MoneyPage::Years});
    walk.ask(session::SetAnswer{{Field::YearIncome, "1"}, domain::Yen::input_max});
    walk.ask(session::GrowYears{{.from_year = 1, .percent = 100}});
    walk.audit_told(Notice::YearTooLarge, "a year grows too large");
    walk.ask(session::UndoDelete{});
}

// What fails, with the way out of it; then a note that can become a cost.
void walk_the_nearest_way(Walker& walk) {
    walk.ask(session::SetAnswer{{Field::SourceLoanRegional, ""}, std::int64_t{15'000'000}});
    walk.ask(session::SetAnswer{{Field::SourceOwnFunds, ""}, std::int64_t{11'000'000}});
    walk.ask(session::GoToStep{Step::Eligibility});
    walk.pass(std::chrono::seconds(1));
    walk.audit_parts("eligibility with a loan that is too small");
    walk.audit_sheet(Sheet::GroupRules, "sheet rules with ways", "loan");
    walk.ask(session::OpenBlock{domain::Block::CostStructure});
    walk.ask(session::AddNote{domain::Block::CostStructure, "建物の改修 2,400万円", false});
    const auto& notes = walk.plan().canvas[domain::Block::CostStructure];
    walk.ask(session::SelectNote{notes.back().id});
    walk.audit("a note that can become a cost");
    walk.ask(session::OpenBlock{domain::Block::RevenueStreams});
    walk.ask(session::AddNote{domain::Block::RevenueStreams, "見学 年150万円", false});
    const auto& revenue = walk.plan().canvas[domain::Block::RevenueStreams];
    walk.ask(session::SelectNote{revenue.back().id});
    walk.audit("a note that can become the income");
    walk.ask(session::LinkNoteToIncome{revenue.back().id});
    walk.audit_told(Notice::IncomeLinked, "a note became the income");
    walk.ask(session::UnlinkNote{revenue.back().id});
    walk.audit_told(Notice::NoteUnlinked, "a note is on its own again");
}

namespace {

void wait_for_the_warning(Walker& walk) {
    walk.pass(std::chrono::seconds(session::IdleWatch::warn_after_s + 1));
    // With large text the warning comes later.
    if (!walk.session().idle_seconds_left()) {
        walk.pass(std::chrono::seconds(session::IdleWatch::warn_after_s));
    }
    walk.expect(walk.session().idle_seconds_left().has_value(), "the idle warning");
}

}  // namespace

void walk_the_idle_warnings(Walker& walk) {
    wait_for_the_warning(walk);
    walk.audit("idle warning");
    walk.ask(session::KeepUsing{});
    walk.ask(session::OpenSheet{Sheet::Leave, ""});
    wait_for_the_warning(walk);
    walk.audit("idle warning over a sheet");
    walk.ask(session::KeepUsing{});
    walk.ask(session::CloseSheet{});
    walk.ask(session::GoToField{{Field::ApplicantName, ""}});
    wait_for_the_warning(walk);
    walk.audit("idle warning over a keyboard");
    walk.ask(session::KeepUsing{});
    walk.ask(session::LeaveField{});
    walk.ask(session::GoBack{});
}

void walk_the_staff_calls(Walker& walk) {
    walk.ask(session::CallStaff{});
    walk.expect(walk.session().sheet() == Sheet::StaffCall, "the sign that calls staff");
    walk.audit("staff called");
    walk.ask(session::CallStaff{});  // Whoever looks may have closed it
    walk.pass(std::chrono::minutes(2));
    const session::StaffCall* call = walk.session().staff_call();
    walk.expect(call != nullptr && call->is_unanswered, "the call that nobody answers");
    walk.audit("staff called in vain");
    wait_for_the_warning(walk);
    walk.audit("idle warning over the sign");
    walk.ask(session::KeepUsing{});
    walk.ask(session::CloseSheet{});
}

void walk_a_failing_store(Walker& walk) {
    if (!walk.befall(Mishap::StoreAway)) return;
    walk.ask(session::GoToStep{Step::Profile});
    walk.ask(session::SetAnswer{{Field::ApplicantEmployees, ""}, std::int64_t{3}});
    walk.pass(std::chrono::seconds(5));
    walk.expect(walk.visit().saving == session::SavingState::Failed, "saving that fails");
    for (int step = 0; step < domain::step_count; ++step) {
        walk.ask(session::GoToStep{static_cast<Step>(step)});
        walk.audit("step " + std::to_string(step + 1) + " while saving fails");
    }
    walk.ask(session::OpenBlock{domain::Block::KeyResources});
    walk.audit("block while saving fails");
    walk.ask(session::GoToStep{Step::Review});
    walk.ask(session::SetConsent{true});
    walk.ask(session::Submit{});
    walk.expect(walk.session().sheet() == Sheet::StaffCall, "staff called when handing in fails");
    walk.audit("staff called when handing in fails");
    walk.ask(session::CloseSheet{});
    walk.undo(Mishap::StoreAway);
}

}  // namespace madoguchi::commands
