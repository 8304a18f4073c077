// One rule pack from its TOML (contract section 4), before what it extends is laid under it and
// before its formulas are looked at. Private to the domain.
#pragma once

#include <string_view>

#include "kiosk/domain/rule_pack.h"
#include "platform/base/result.h"

namespace madoguchi::domain {

// Refused with FILE:LINE: more than pack_bytes_max or pack_entries_max, what is no TOML, a member
// missing or of the wrong type, an unknown severity, type or step, two of one id.
Result<RulePack> read_rule_pack(std::string_view toml, std::string_view file_name);

}  // namespace madoguchi::domain
