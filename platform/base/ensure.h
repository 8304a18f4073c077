// A check for programmer mistakes that stays on in release builds. A kiosk restarts in seconds and
// resumes the saved plan; one that goes on with a broken invariant shows a wrong figure. Not for bad
// input: that is an answer to handle, not a mistake to die of.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace madoguchi {

// The builtins name the caller's line; Debian 12's clang 14 lacks std::source_location.
constexpr void ensure(bool holds, const char* file = __builtin_FILE(),
                      int line = __builtin_LINE()) {
    if (!holds) {
        std::fprintf(stderr, "ensure failed: %s:%d\n", file, line);
        std::abort();
    }
}

}  // namespace madoguchi
