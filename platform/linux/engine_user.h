// Who a helper process runs as: never root. Where we are root ourselves, as on a build machine, it
// becomes a user that owns nothing.
#pragma once

#include <sys/types.h>

namespace madoguchi::platform {

struct EngineUser {
    uid_t user = 0;
    gid_t group = 0;
    bool differs = false;  // From this process's own

    // This process's own user; for root, `nobody`.
    static EngineUser find();
};

// While it lives, this thread, and only this one, acts as that user: so that a server which hears
// nobody but its own user hears us. Does nothing when the user is our own.
class ActingAs {
public:
    explicit ActingAs(const EngineUser& user);
    ~ActingAs();
    ActingAs(const ActingAs&) = delete;
    ActingAs& operator=(const ActingAs&) = delete;

private:
    bool acts_ = false;
};

}  // namespace madoguchi::platform
