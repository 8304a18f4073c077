// Stands between SQLite and the files while it lives: counts what is written and synced, and can
// play a full disk. One at a time; connections must be closed before it goes.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>

struct sqlite3_vfs;

class ShimVfs {
public:
    struct Counts {
        std::int64_t syncs = 0;
        std::int64_t writes = 0;
        std::int64_t bytes = 0;
        std::int64_t room_bytes = std::numeric_limits<std::int64_t>::max();
    };

    ShimVfs();
    ~ShimVfs();
    ShimVfs(const ShimVfs&) = delete;
    ShimVfs& operator=(const ShimVfs&) = delete;

    // How much more may be written before the disk is full.
    void set_room(std::int64_t bytes) { counts_.room_bytes = bytes; }
    void set_endless_room() { set_room(std::numeric_limits<std::int64_t>::max()); }

    Counts take_counts();  // And starts again from nothing

private:
    Counts counts_;
    std::unique_ptr<sqlite3_vfs> vfs_;
    sqlite3_vfs* real_;
};
