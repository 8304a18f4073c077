#include "platform/linux/core_dumps.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace madoguchi::platform {

void leave_no_core_dump() {
    const struct rlimit none {};
    ::setrlimit(RLIMIT_CORE, &none);
    // The limit does not stop a core that is piped into a collector; this does, until an exec.
    ::prctl(PR_SET_DUMPABLE, 0);
}

}  // namespace madoguchi::platform
