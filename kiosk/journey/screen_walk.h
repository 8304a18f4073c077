// A walk over everything that can stand on the screen: every screen, page, sheet, keyboard and
// dialog, from a plan with nothing in it and from a full one, and the staff desk. It asks the
// session as taps would; what is looked at on the way is the caller's: the audit.
//
// A new page, sheet or panel is added here, or nobody audits it.
#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "kiosk/session/session.h"
#include "kiosk/ui/node.h"
#include "platform/base/result.h"

namespace madoguchi::journey {

// What is walked on: a kiosk with nobody at it. All of it outlives the walk.
struct WalkStage {
    const session::Session& session;
    const ui::NodeTree& nodes;                 // Of the frame that `look` drew last
    std::function<void(session::Intent)> ask;  // And all that it sets in motion
    std::function<void(std::chrono::milliseconds)> pass;
    // Draws the place until it stands still, and judges it. The name is for the report.
    std::function<void(const std::string& place)> look;
};

struct WalkOptions {
    session::Appearance appearance;
    std::string clerks_pin;
    // A visit that was put aside with a full plan in it; staff open it again on the way.
    std::string full_visit;
};

// Refused when some place could not be come to: then the walk has not seen everything.
Result<void> walk_every_screen(const WalkStage& stage, const WalkOptions& options);

}  // namespace madoguchi::journey
