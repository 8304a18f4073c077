// `madoguchi office init` and `office staff add`: the town hall's first set-up.
#pragma once

#include <string>

#include "kiosk/commands/folders.h"

namespace madoguchi::commands {

struct OfficeOptions {
    Folders folders;
    std::string town_file;  // init only
    std::string staff;
    std::string passphrase_file;
    std::string pin_file;  // Empty: a PIN is drawn and printed once
};

// Asks at the terminal for what is missing; without one, Usage names the option.
int run_office_init(OfficeOptions options);
int run_office_staff_add(OfficeOptions options);

}  // namespace madoguchi::commands
