// Who goes the audit's walk: goes from place to place, has each looked at, and remembers those
// that could not be come to. The parts of the walk are in the files audit_walk_*.cpp.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/commands/audit_walk.h"

namespace madoguchi::commands {

class Walker {
public:
    Walker(const WalkStage& stage, const WalkOptions& options);

    const session::Session& session() const { return stage_.session; }
    const session::Visit& visit() const { return *stage_.session.visit(); }
    const domain::Application& plan() const { return visit().plan; }
    const WalkOptions& options() const { return options_; }

    void ask(session::Intent intent) { stage_.ask(std::move(intent)); }
    void pass(std::chrono::milliseconds time) { stage_.pass(time); }
    void speak(bool is_speaking);
    // False when this stage cannot make it so.
    bool befall(Mishap mishap);
    void undo(Mishap mishap);

    // Refused when something was missed.
    Result<void> outcome() const;
    void miss(const std::string& place);
    void expect(bool is_so, const std::string& place);

    void audit(const std::string& place) { stage_.look(place); }
    // All parts of a page that is longer than the screen, as its button 次へ turns them.
    void audit_parts(const std::string& place);
    void audit_writing(const domain::FieldRef& field);
    void audit_sheet(session::Sheet sheet, const std::string& place,
                     const std::string& subject = "");
    // What has just been told, and nothing else.
    void audit_told(session::Notice notice, const std::string& what);

    // Letter by letter, as fingers do.
    void type(std::string_view text);
    // Instead of what stands in the field being written.
    void type_anew(std::string_view text);
    // A visitor's choices of how it looks are gone with each visit.
    void look_again();
    void start_visit();
    void end_visit();
    void unlock_the_desk();
    // Staff open a visit that was put aside; false, and missed, when they could not.
    bool reopen(const std::string& visit);

private:
    bool can_turn_on() const;

    const WalkStage& stage_;
    const WalkOptions& options_;
    std::string missed_;
};

// ── parts of the walk

// audit_walk_visit.cpp
void walk_the_steps(Walker& walk);  // From where the visit stands to the review
void walk_the_blocks(Walker& walk);
void walk_the_lists(Walker& walk);  // Resources and partners
void walk_the_sheets(Walker& walk);
void walk_the_money(Walker& walk);
void walk_the_end(Walker& walk);  // Hands in what can be handed in, and ends the visit
void walk_the_examples(Walker& walk);

// audit_walk_writing.cpp
void walk_the_fields(Walker& walk);  // Each written in once
void walk_the_keyboards(Walker& walk);
void walk_the_conversion(Walker& walk);
void walk_the_errors(Walker& walk);

// audit_walk_states.cpp
void walk_what_is_told(Walker& walk);              // Of a full plan
void walk_what_is_told_of_too_much(Walker& walk);  // Of the fullest plan
void walk_the_nearest_way(Walker& walk);
void walk_the_idle_warnings(Walker& walk);
void walk_the_staff_calls(Walker& walk);
void walk_a_failing_store(Walker& walk);

// audit_walk_desk.cpp
void walk_the_lock(Walker& walk);  // The desk is open afterwards
void walk_the_desk(Walker& walk);
void walk_the_towns_canvas(Walker& walk);
void walk_a_failing_desk(Walker& walk);

}  // namespace madoguchi::commands
