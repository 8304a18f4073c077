// How long the rules take: one application, its nearest changes, and ten thousand under another
// pack.
#pragma once

#include <nlohmann/json.hpp>

#include "kiosk/commands/folders.h"
#include "platform/base/result.h"

namespace madoguchi::commands {

// The promises of issue 3, beside which the figures stand.
inline constexpr double assess_ms_limit = 5;
inline constexpr double nearest_ms_limit = 300;
inline constexpr double assess_10000_s_limit = 20;
inline constexpr int applications_all = 10'000;

// {"assess_p99": ms, "nearest_p99": ms, "assess_10000": s of one core}, with the pack of most rules
// and the example overlay over it. Of fewer applications than 10,000 the last figure is scaled up.
Result<nlohmann::ordered_json> measure_assessing(const Folders& folders, int applications);

}  // namespace madoguchi::commands
