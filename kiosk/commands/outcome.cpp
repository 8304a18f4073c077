#include "kiosk/commands/outcome.h"

#include <fmt/core.h>

#include <cstdio>

namespace madoguchi::commands {

int exit_code_of(ProblemKind kind) {
    switch (kind) {
        case ProblemKind::Refused:
            return exit_not_so;
        case ProblemKind::Usage:
            return exit_usage;
        case ProblemKind::Environment:
            return exit_environment;
    }
    return exit_environment;
}

int report(const Problem& problem) {
    fmt::print(stderr, "madoguchi: {}\n", problem.sentence());
    return exit_code_of(problem.kind);
}

}  // namespace madoguchi::commands
