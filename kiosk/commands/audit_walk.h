// A walk over everything that can stand on the screen: every screen, page, sheet, keyboard and
// dialog, every error and everything that is told, from a plan with nothing in it, from a full one
// and from the fullest one; and the staff desk. It asks the session as taps would; what is looked
// at on the way is the caller's.
//
// A new page, sheet, panel, error or notice is added here, or nobody audits it.
#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "kiosk/session/session.h"
#include "kiosk/ui/node.h"
#include "platform/base/result.h"

namespace madoguchi::commands {

// What can go wrong with the machine under a visit.
enum class Mishap {
    StoreAway,  // Nothing is saved and nothing read
    FilesAway,  // Examples and figures that the program ships
};

// What is walked on: a kiosk with nobody at it. All of it outlives the walk.
struct WalkStage {
    const session::Session& session;
    const ui::NodeTree& nodes;                 // Of the frame that `look` drew last
    std::function<void(session::Intent)> ask;  // And all that it sets in motion
    std::function<void(std::chrono::milliseconds)> pass;
    // Draws the place until it stands still, and judges it. The name is for the report.
    std::function<void(const std::string& place)> look;
    // Makes it so, or undoes it. Without it the walk leaves out what only a mishap shows.
    std::function<void(Mishap, bool is_so)> befall = {};
    // From now on the machine's voice is speaking, or silent. Without it: as it is.
    std::function<void(bool is_speaking)> speak = {};
};

struct WalkOptions {
    session::Appearance appearance;
    std::string clerks_pin;
    // Visits that were put aside, the second with a plan as full as it may be (audit_plans.h);
    // staff open them again on the way.
    std::string full_visit, fullest_visit;
};

// At a kiosk of the sample town with a converter that knows the words of audit_words(): an empty
// visit, the full one, the desk. Refused when some place could not be come to, with its name: then
// the walk has not seen everything.
Result<void> walk_every_screen(const WalkStage& stage, const WalkOptions& options);
// There, too: the fullest plan, while it is read aloud.
Result<void> walk_the_fullest_plan(const WalkStage& stage, const WalkOptions& options);

// What only another town's kiosk shows. A town that asks questions of its own:
Result<void> walk_own_questions(const WalkStage& stage, const WalkOptions& options);
// One without a rule pack, whose desk is locked after too many wrong PINs:
Result<void> walk_without_rules(const WalkStage& stage, const WalkOptions& options);

}  // namespace madoguchi::commands
