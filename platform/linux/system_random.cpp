#include "platform/linux/system_random.h"

#include <sys/random.h>

#include <cerrno>

#include "platform/base/ensure.h"

namespace madoguchi::platform {

void SystemRandom::fill(std::span<std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t got = getrandom(bytes.data(), bytes.size(), 0);
        if (got < 0 && errno == EINTR) continue;
        ensure(got > 0);  // Nothing else can fail on a kernel this program runs on
        bytes = bytes.subspan(static_cast<std::size_t>(got));
    }
}

}  // namespace madoguchi::platform
