#include "platform/linux/engine_user.h"

#include <pwd.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>

#include "platform/base/ensure.h"

namespace madoguchi::platform {

EngineUser EngineUser::find() {
    if (::geteuid() != 0) return {::geteuid(), ::getegid(), false};
    constexpr uid_t nobody = 65534;  // Debian's, should the password file not tell
    std::array<char, 4096> room{};
    struct passwd entry {};
    struct passwd* found = nullptr;
    const bool is_known =
        ::getpwnam_r("nobody", &entry, room.data(), room.size(), &found) == 0 && found != nullptr;
    if (!is_known || entry.pw_uid == 0) return {nobody, nobody, true};
    return {entry.pw_uid, entry.pw_gid, true};
}

// The library's seteuid() would change every thread of the process; the kernel's own call changes
// this one.
ActingAs::ActingAs(const EngineUser& user) {
    if (!user.differs) return;
    acts_ = ::syscall(SYS_setresuid, -1, user.user, -1) == 0;
}

ActingAs::~ActingAs() {
    if (acts_) ensure(::syscall(SYS_setresuid, -1, 0, -1) == 0);
}

}  // namespace madoguchi::platform
