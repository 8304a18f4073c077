// Asks the store's holder: the running kiosk if there is one, else this process opens the store
// itself for the length of one request.
#pragma once

#include <nlohmann/json.hpp>

#include "kiosk/commands/folders.h"
#include "platform/base/result.h"

namespace madoguchi::commands {

enum class NoStoreYet { IsAProblem, MakesOne };

// The answer of answer_request(). A problem told there is a problem here.
Result<nlohmann::ordered_json> ask_desk(const Folders& folders,
                                        const nlohmann::ordered_json& request,
                                        NoStoreYet no_store_yet);

}  // namespace madoguchi::commands
