// Whether a rule pack may be used: every formula can be prepared, everything it names is there, and
// every example inside it holds. Private to the domain.
#pragma once

#include "kiosk/domain/rule_pack.h"
#include "platform/base/result.h"

namespace madoguchi::domain {

// A pack with what it extends already laid under it. Refused with FILE:LINE.
Result<void> check_pack(const RulePack& pack);

// An overlay is checked over the pack given; only its own entries and examples can refuse it.
Result<void> check_overlay(const RulePack& pack, const RulePack& overlay);

}  // namespace madoguchi::domain
