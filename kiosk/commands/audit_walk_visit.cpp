// The audit's walk: a visit from the first page to the receipt.
#include "kiosk/commands/audit_walker.h"

namespace madoguchi::commands {

using domain::Field;
using domain::FieldRef;
using domain::Step;
using session::ScreenId;
using session::Sheet;

// Each page twice where it does not let one go on: the second look says what is missing.
void walk_the_steps(Walker& walk) {
    constexpr int presses_max = 60;
    std::string last;
    for (int press = 0; press < presses_max; ++press) {
        const session::Place& place = walk.visit().place;
        const std::string here = std::string(session::name_of(walk.session().screen())) + " page " +
                                 std::to_string(place.page + 1);
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

void walk_the_blocks(Walker& walk) {
    for (std::size_t i = 0; i < domain::block_count; ++i) {
        const auto block = static_cast<domain::Block>(i);
        walk.ask(session::OpenBlock{block});
        const std::string place = "block " + std::string(domain::word_of(block));
        walk.audit_parts(place);
        const auto& notes = walk.plan().canvas[block];
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

namespace {

// The picture list of each kind of resource.
void walk_the_resources(Walker& walk) {
    walk.ask(session::GoToStep{Step::Resources});
    constexpr int kinds = 5;
    for (int kind = 0; kind < kinds; ++kind) {
        walk.ask(session::TurnPart{kind});
        walk.audit("resources kind " + std::to_string(kind + 1));
    }
}

// Each place of the map in the panel, and the list in its stead.
void walk_the_partners(Walker& walk) {
    walk.ask(session::GoToStep{Step::Partners});
    for (const char* role : {"town", "university", "community", "chamber", "bank"}) {
        walk.ask(session::ChoosePartner{role, ""});
        walk.audit_parts("partners map at " + std::string(role));
    }
    walk.ask(session::ShowPartnersAs{session::PartnersForm::List});
    walk.audit_parts("partners as a list");
    walk.ask(session::ShowPartnersAs{session::PartnersForm::Map});
}

}  // namespace

void walk_the_lists(Walker& walk) {
    walk_the_resources(walk);
    walk_the_partners(walk);
}

void walk_the_sheets(Walker& walk) {
    walk.audit_sheet(Sheet::Language, "sheet language");
    walk.audit_sheet(Sheet::Leave, "sheet leave");
    walk.audit_sheet(Sheet::EraseQuestion, "sheet erase");
    walk.ask(session::GoToStep{Step::Idea});
    walk.audit_sheet(Sheet::CategoryHelp, "sheet category help");
    walk.ask(session::GoToStep{Step::Partners});
    walk.audit_sheet(Sheet::TownKeys, "sheet seven keys");
    walk.ask(session::GoToStep{Step::Eligibility});
    const auto assessment = walk.visit().assessment;
    walk.expect(assessment != nullptr, "the sheets of the rules");
    if (!assessment) return;
    for (const auto& group : assessment->groups) {
        walk.audit_sheet(Sheet::GroupRules, "sheet rules of " + group.group, group.group);
    }
}

// The pages of the money step beside the way, its sheets, and the pad over the plan.
void walk_the_money(Walker& walk) {
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

// A plan in which something is missing stays: its visitor goes without a receipt.
void walk_the_end(Walker& walk) {
    walk.ask(session::GoToStep{Step::Review});
    walk.ask(session::SetConsent{false});
    walk.ask(session::Submit{});
    walk.audit_told(session::Notice::ConsentFirst, "consent first");
    walk.ask(session::SetConsent{true});
    walk.audit("review with consent");
    if (!session::missing_answers(walk.plan()).empty()) {
        walk.ask(session::Submit{});
        walk.audit_told(session::Notice::AnswersMissing, "answers missing");
        return;
    }
    walk.audit_sheet(Sheet::SubmitQuestion, "sheet submit");
    walk.ask(session::Submit{});
    walk.expect(walk.visit().receipt.has_value(), "the receipt");
    walk.audit("receipt");
    walk.ask(session::StayLonger{});
    walk.audit("receipt that stays longer");
}

namespace {

void walk_an_example(Walker& walk, const std::string& name) {
    walk.ask(session::StartExample{name});
    walk.expect(walk.session().visit() != nullptr, "the example " + name);
    if (walk.session().visit() == nullptr) return;
    walk.look_again();
    for (int step = 0; step < domain::step_count; ++step) {
        walk.ask(session::GoToStep{static_cast<Step>(step)});
        walk.audit_parts("example " + name + " step " + std::to_string(step + 1));
    }
    walk.ask(session::SetConsent{true});
    walk.ask(session::Submit{});
    walk.audit_told(session::Notice::ExampleOnly, "only an example");
    walk.audit_sheet(Sheet::Leave, "sheet leave of an example");
    walk.end_visit();
}

}  // namespace

// The study's plans are walked like any visit, marked all the way.
void walk_the_examples(Walker& walk) {
    walk.audit_sheet(Sheet::Examples, "sheet examples");
    walk_an_example(walk, "yubari");
    walk_an_example(walk, "kamiyama");
    if (!walk.befall(Mishap::FilesAway)) return;
    walk.ask(session::StartExample{"yubari"});
    walk.audit_told(session::Notice::NotReadable, "an example that is away");
    walk.undo(Mishap::FilesAway);
}

}  // namespace madoguchi::commands
