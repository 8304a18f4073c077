#include "kiosk/commands/audit_walk.h"

#include "kiosk/commands/audit_walker.h"

namespace madoguchi::commands {

namespace {

void walk_the_visit(Walker& walk) {
    walk_the_steps(walk);
    walk_the_blocks(walk);
    walk_the_fields(walk);
    walk_the_keyboards(walk);
    walk_the_errors(walk);
    walk_the_lists(walk);
    walk_the_sheets(walk);
}

void walk_the_empty_visit(Walker& walk) {
    walk.audit("welcome");
    walk_the_examples(walk);
    walk.start_visit();
    walk_the_visit(walk);
    walk_the_conversion(walk);
    walk_the_money(walk);
    walk_the_idle_warnings(walk);
    walk_the_staff_calls(walk);
    walk_the_end(walk);
    walk.end_visit();
    walk_the_lock(walk);
    walk_the_desk(walk);
    walk_the_towns_canvas(walk);
}

void walk_the_full_visit(Walker& walk) {
    if (!walk.reopen(walk.options().full_visit)) return;
    walk.audit("told: welcome back");
    walk.ask(session::GoToStep{domain::Step::Profile});
    walk_the_visit(walk);
    walk_the_nearest_way(walk);
    walk_the_money(walk);
    walk_what_is_told(walk);
    walk_a_failing_store(walk);
    walk_the_end(walk);
    walk.end_visit();
    walk.unlock_the_desk();
    walk_the_desk(walk);
    walk_a_failing_desk(walk);
}

// While it is read aloud, whose buttons look otherwise.
void walk_the_fullest_visit(Walker& walk) {
    if (!walk.reopen(walk.options().fullest_visit)) return;
    walk.speak(true);
    walk.ask(session::ToggleReadingAloud{});
    walk.ask(session::GoToStep{domain::Step::Profile});
    walk_the_steps(walk);
    walk_the_blocks(walk);
    walk_the_lists(walk);
    walk_the_sheets(walk);
    walk_the_money(walk);
    walk.speak(false);
    walk.ask(session::ToggleReadingAloud{});
    walk_what_is_told_of_too_much(walk);
    walk_the_end(walk);
    walk.end_visit();
}

}  // namespace

Result<void> walk_every_screen(const WalkStage& stage, const WalkOptions& options) {
    Walker walk(stage, options);
    walk_the_empty_visit(walk);
    walk_the_full_visit(walk);
    return walk.outcome();
}

Result<void> walk_the_fullest_plan(const WalkStage& stage, const WalkOptions& options) {
    Walker walk(stage, options);
    walk.unlock_the_desk();
    walk_the_fullest_visit(walk);
    return walk.outcome();
}

Result<void> walk_own_questions(const WalkStage& stage, const WalkOptions& options) {
    Walker walk(stage, options);
    walk.audit("welcome without a voice");
    walk.start_visit();
    walk.expect(!walk.session().town_questions().empty(), "the town's own questions");
    walk_the_steps(walk);
    for (const domain::PackFact* question : walk.session().town_questions()) {
        const domain::FieldRef field{domain::Field::OverlayAnswer, question->name};
        walk.ask(session::GoToField{field});
        walk.audit("the town's question " + question->name);
        walk.ask(session::LeaveField{});
        walk.ask(session::GoBack{});
    }
    walk.end_visit();
    return walk.outcome();
}

Result<void> walk_without_rules(const WalkStage& stage, const WalkOptions& options) {
    Walker walk(stage, options);
    walk.expect(walk.session().pack() == nullptr, "a kiosk without rules");
    walk.start_visit();
    walk_the_steps(walk);
    walk.ask(session::SetConsent{true});
    walk.ask(session::Submit{});
    walk.audit_told(session::Notice::NoRules, "no rules");
    for (int step = 0; step < domain::step_count; ++step) {
        walk.ask(session::GoToStep{static_cast<domain::Step>(step)});
        walk.audit_parts("step " + std::to_string(step + 1) + " without rules");
    }
    walk.end_visit();
    walk.ask(session::OpenStaffUnlock{});
    walk.ask(session::TypeText{walk.options().clerks_pin});
    walk.ask(session::UnlockStaff{});
    walk.expect(walk.session().staff().pin_error == session::PinError::LockedOut,
                "the desk that is locked out");
    walk.audit("staff_unlock locked out");
    return walk.outcome();
}

}  // namespace madoguchi::commands
