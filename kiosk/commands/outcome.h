// How a command ends: its exit code, and one sentence on stderr when it did not do what was asked.
#pragma once

#include "platform/base/result.h"

namespace madoguchi::commands {

// Contract section 2.
inline constexpr int exit_good = 0;
inline constexpr int exit_not_so = 1;       // A failed expectation, a refused file
inline constexpr int exit_usage = 2;        // The call is wrong
inline constexpr int exit_environment = 3;  // Disk, display, device, another process

int exit_code_of(ProblemKind kind);

// Prints the problem on stderr; returns its exit code.
int report(const Problem& problem);

}  // namespace madoguchi::commands
