// The address of a Unix socket whose path may be longer than the 107 bytes an address holds.
#pragma once

#include <sys/socket.h>
#include <sys/un.h>

#include <filesystem>

#include "platform/base/result.h"
#include "platform/linux/descriptor.h"

namespace madoguchi::platform {

struct UnixAddress {
    sockaddr_un name{};
    Descriptor folder;  // The name goes through it, so it must stay open until bind or connect
};

// The folder of the socket must exist.
Result<UnixAddress> unix_address(const std::filesystem::path& socket);

}  // namespace madoguchi::platform
