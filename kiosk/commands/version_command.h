// `madoguchi version`: the program, its formats, and the rule packs with their hashes.
#pragma once

#include "kiosk/commands/folders.h"

namespace madoguchi::commands {

int run_version(const Folders& folders);

}  // namespace madoguchi::commands
