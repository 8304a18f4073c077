// The audit's walk: the staff desk.
#include "kiosk/commands/audit_walker.h"

namespace madoguchi::commands {

using session::ScreenId;

void walk_the_lock(Walker& walk) {
    walk.ask(session::OpenStaffUnlock{});
    walk.audit("staff_unlock");
    walk.ask(session::TypeText{"31"});
    walk.ask(session::UnlockStaff{});
    walk.audit("staff_unlock too short");
    walk.ask(session::TypeText{"3131"});
    walk.ask(session::UnlockStaff{});
    walk.audit("staff_unlock wrong");
    walk.unlock_the_desk();
}

namespace {

void walk_the_list(Walker& walk) {
    walk.ask(session::ShowSubmissions{""});
    walk.audit("staff_list");
    walk.ask(session::TurnSubmissionPage{1});
    walk.expect(!walk.session().staff().list.rows.empty(), "the second page of the list");
    walk.audit("staff_list page 2");
    walk.ask(session::ShowSubmissions{"sent"});
    walk.audit("staff_list of a state with nothing in it");
    walk.ask(session::ShowSubmissions{""});
    walk.ask(session::FocusField{session::StaffSearch{}});
    walk.audit("staff_list searching");
    walk.type("なし");
    walk.audit("staff_list finding nothing");
    walk.ask(session::LeaveField{});
    walk.audit("staff_list having found nothing");
    walk.ask(session::FocusField{session::StaffSearch{}});
    walk.ask(session::PressEditKey{session::EditKey::EraseAll});
    walk.ask(session::LeaveField{});
    walk.ask(session::ShowSubmissions{"unfinished"});
    walk.audit("staff_list of what is unfinished");
    walk.ask(session::ShowSubmissions{""});
}

void walk_an_application(Walker& walk, const std::string& number, const std::string& place) {
    walk.ask(session::OpenSubmission{number});
    walk.expect(walk.session().screen() == ScreenId::StaffDetail, place);
    constexpr int tabs = 5;
    for (int tab = 0; tab < tabs; ++tab) {
        walk.ask(session::ShowDetailTab{tab});
        walk.audit(place + " tab " + std::to_string(tab + 1));
    }
}

}  // namespace

// The list, the latest application, and those that staff cannot do much with. The desk stays open.
void walk_the_desk(Walker& walk) {
    walk_the_list(walk);
    const auto rows = walk.session().staff().list.rows;
    walk.expect(!rows.empty(), "the applications");
    if (rows.empty()) return;
    walk_an_application(walk, rows.front().receipt.text(), "staff_detail");
    walk.ask(session::ReplayUnder{"local10000-2016"});
    walk.audit("staff_detail under other rules");
    walk.ask(session::ShowSubmissions{""});
    bool is_one_unreadable = false;
    bool is_one_without_rules = false;
    for (const db::ListRow& row : rows) {
        walk.ask(session::OpenSubmission{row.receipt.text()});
        if (walk.session().screen() != ScreenId::StaffDetail) {
            walk.audit_told(session::Notice::NotReadable, "an application cannot be read");
            is_one_unreadable = true;
        } else if (!walk.session().staff().detail->pack_is_here && !is_one_without_rules) {
            walk_an_application(walk, row.receipt.text(), "staff_detail without its rules");
            is_one_without_rules = true;
        }
        walk.ask(session::ShowSubmissions{""});
    }
    walk.expect(is_one_unreadable && is_one_without_rules, "an application gone bad");
}

// What is written there stays in the store: a second walk finds the note of the first.
void walk_the_towns_canvas(Walker& walk) {
    walk.ask(session::ShowTownCanvas{});
    if (!walk.session().visit()) return walk.miss("the town's canvas");
    walk.audit("staff_town");
    walk.ask(session::OpenBlock{domain::Block::RevenueStreams});
    walk.audit("staff_town block");
    walk.ask(session::AddNote{domain::Block::RevenueStreams, "", false});
    walk.ask(session::TypeText{"ふるさとのきふ 100まんえん"});
    walk.audit("staff_town writing a note");
    walk.ask(session::LeaveField{});
    const std::string note = walk.plan().canvas[domain::Block::RevenueStreams].back().id;
    walk.ask(session::SelectNote{note});
    walk.audit("staff_town note chosen");
    walk.ask(session::BeginMovingNote{note});
    walk.audit("staff_town moving a note");
    walk.ask(session::MoveNoteTo{domain::Block::CostStructure});
    walk.ask(session::OpenBlock{domain::Block::CostStructure});
    walk.audit("staff_town last block");
    walk.ask(session::ShowSubmissions{""});
}

// The desk is open before and afterwards.
void walk_a_failing_desk(Walker& walk) {
    if (!walk.befall(Mishap::FilesAway)) return;
    walk.ask(session::ShowTownCanvas{});
    walk.expect(!walk.session().staff().population, "the town's canvas without its people");
    walk.audit("staff_town without its people");
    walk.undo(Mishap::FilesAway);
    walk.ask(session::ShowSubmissions{""});
    walk.befall(Mishap::StoreAway);
    walk.ask(session::ShowTownCanvas{});
    walk.expect(walk.session().staff().town_canvas_away, "the town's canvas that is away");
    walk.audit("staff_town away");
    walk.ask(session::ShowSubmissions{""});
    walk.expect(walk.session().staff().store_away, "the list that is away");
    walk.audit("staff_list away");
    walk.ask(session::LockStaff{});
    walk.look_again();
    walk.ask(session::OpenStaffUnlock{});
    walk.ask(session::TypeText{walk.options().clerks_pin});
    walk.ask(session::UnlockStaff{});
    walk.expect(walk.session().staff().pin_error == session::PinError::StoreAway,
                "the lock that cannot ask the store");
    walk.audit("staff_unlock with the store away");
    walk.undo(Mishap::StoreAway);
    walk.unlock_the_desk();
}

}  // namespace madoguchi::commands
