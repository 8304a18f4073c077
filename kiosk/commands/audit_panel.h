// One walk over every screen at one size, language, text size and theme, with what the audit found
// on the way.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "kiosk/commands/folders.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/audit.h"
#include "platform/base/result.h"
#include "platform/input.h"

namespace madoguchi::commands {

struct AuditPanel {
    platform::SizePx size{1280, 800};
    session::Appearance appearance;
};
std::string name_of(const AuditPanel& panel);  // "1280x800 ja text 150 high contrast"

// Whether each place is also walked round with Tab. Takes several times as long; the keyboard's way
// is the same in every language and theme.
enum class KeyWalk { Skip, Every };

struct PlacedFinding {
    std::string place;
    ui::Finding finding;
};

struct PanelReport {
    AuditPanel panel;
    std::size_t places = 0;
    std::vector<PlacedFinding> findings;  // Each once, with the first place it was seen at
};

// Environment when there is no room for a store of its own; Refused when the walk broke off.
Result<PanelReport> audit_panel(const Folders& folders, const AuditPanel& panel, KeyWalk keys);

}  // namespace madoguchi::commands
