// How often conversion is right, and how long it takes: 200 phrases of tests/bench/phrases.tsv.
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>

#include "kiosk/commands/folders.h"
#include "platform/base/result.h"

namespace madoguchi::commands {

// The promises of issue 4, beside which the figures stand.
inline constexpr double convert_first_percent_limit = 88;
inline constexpr double convert_five_percent_limit = 97;
inline constexpr double convert_ms_limit = 30;

// {"first": percent, "five": percent, "p50": ms, "p99": ms, "start": ms until the engine answers},
// the times with a warm converter. Environment when anybody but Mozc answers, Refused for a broken
// list.
Result<nlohmann::ordered_json> measure_converting(const Folders& folders, int rounds);

}  // namespace madoguchi::commands
