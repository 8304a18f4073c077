// Holds a data directory for this process, until destroyed or until the process dies in any way.
#pragma once

#include <filesystem>

#include "platform/base/result.h"

namespace madoguchi::db {

class FolderLock {
public:
    // Makes the folder (for this user only) if it is missing. Environment if it cannot be written
    // or another process holds it.
    static Result<FolderLock> take(const std::filesystem::path& folder);

    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&&) = delete;
    ~FolderLock();

private:
    explicit FolderLock(int descriptor) : descriptor_(descriptor) {}

    int descriptor_;
};

}  // namespace madoguchi::db
