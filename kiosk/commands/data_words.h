// The words on the screens that stand in no catalogue but in data: rule packs, the town's own list,
// what should hang together across a plan.
#pragma once

#include <vector>

#include "kiosk/commands/folders.h"
#include "kiosk/domain/rule_pack.h"
#include "kiosk/domain/town.h"

namespace madoguchi::commands {

std::vector<domain::Wording> data_words(const domain::RulePacks& packs, const domain::Town& town,
                                        const Folders& folders);

}  // namespace madoguchi::commands
