#include "platform/linux/unix_address.h"

#include <fcntl.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>

namespace madoguchi::platform {

Result<UnixAddress> unix_address(const std::filesystem::path& socket) {
    const auto folder = socket.has_parent_path() ? socket.parent_path() : ".";
    UnixAddress address;
    address.folder = Descriptor(::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (!address.folder.is_open()) {
        return Problem{
            ProblemKind::Environment,
            "the socket's folder cannot be opened: " + std::generic_category().message(errno),
            folder.string(), "check the data directory"};
    }
    const std::string path = "/proc/self/fd/" + std::to_string(address.folder.number()) + "/" +
                             socket.filename().string();
    if (path.size() >= sizeof address.name.sun_path) {
        return Problem{ProblemKind::Refused, "the socket's name is too long", socket.string(),
                       "choose a shorter name"};
    }
    address.name.sun_family = AF_UNIX;
    std::memcpy(address.name.sun_path, path.c_str(), path.size() + 1);
    return address;
}

}  // namespace madoguchi::platform
