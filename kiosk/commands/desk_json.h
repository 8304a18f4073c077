// The store's answers as JSON, for the command line and the control socket.
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

#include "db/store.h"
#include "platform/base/result.h"

namespace madoguchi::commands {

nlohmann::ordered_json json_of(const db::ListRow& row);
nlohmann::ordered_json json_of(const db::StoreHealth& health);
nlohmann::ordered_json json_of(const Problem& problem);
// A missing or strange member reads as an Environment problem.
Problem problem_from(const nlohmann::ordered_json& json);

}  // namespace madoguchi::commands
