#include "db/sqlite/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace madoguchi::db {

namespace {

Problem cannot_write(const std::filesystem::path& folder, int error) {
    const std::string reason = std::generic_category().message(error);
    if (error == ENOSPC || error == EDQUOT) {
        return {ProblemKind::Environment, "the disk is full", folder.string(),
                "free some space and start again"};
    }
    return {ProblemKind::Environment, "the data directory cannot be written: " + reason,
            folder.string(), "give this user the right to write it, or choose another with --data"};
}

}  // namespace

Result<FolderLock> FolderLock::take(const std::filesystem::path& folder) {
    std::error_code error;
    const bool made = std::filesystem::create_directories(folder, error);
    if (error) return cannot_write(folder, error.value());
    if (made) {
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
        if (error) return cannot_write(folder, error.value());
    }
    const int descriptor =
        ::open((folder / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) return cannot_write(folder, errno);
    FolderLock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK) return cannot_write(folder, errno);
        return Problem{ProblemKind::Environment,
                       "another madoguchi is already running on this data directory",
                       folder.string(), "use the one that runs, or choose another with --data"};
    }
    return lock;
}

FolderLock::FolderLock(FolderLock&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)) {}

FolderLock::~FolderLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace madoguchi::db
