#include "tests/db/shim_vfs.h"

#include <sqlite3.h>

#include <new>

#include "platform/base/ensure.h"

namespace {

// SQLite allocates it with the real file behind.
struct ShimFile {
    sqlite3_file base;
    ShimVfs::Counts* counts;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

ShimFile* shim(sqlite3_file* file) { return reinterpret_cast<ShimFile*>(file); }
sqlite3_file* real(sqlite3_file* file) { return shim(file)->real(); }

int shim_write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at) {
    ShimVfs::Counts& counts = *shim(file)->counts;
    if (counts.room_bytes < count) return SQLITE_FULL;
    if (counts.room_bytes != std::numeric_limits<std::int64_t>::max()) counts.room_bytes -= count;
    ++counts.writes;
    counts.bytes += count;
    return real(file)->pMethods->xWrite(real(file), bytes, count, at);
}

int shim_sync(sqlite3_file* file, int flags) {
    ++shim(file)->counts->syncs;
    return real(file)->pMethods->xSync(real(file), flags);
}

const sqlite3_io_methods methods = {
    1,
    [](sqlite3_file* f) { return real(f)->pMethods->xClose(real(f)); },
    [](sqlite3_file* f, void* to, int n, sqlite3_int64 at) {
        return real(f)->pMethods->xRead(real(f), to, n, at);
    },
    shim_write,
    [](sqlite3_file* f, sqlite3_int64 n) { return real(f)->pMethods->xTruncate(real(f), n); },
    shim_sync,
    [](sqlite3_file* f, sqlite3_int64* n) { return real(f)->pMethods->xFileSize(real(f), n); },
    [](sqlite3_file* f, int level) { return real(f)->pMethods->xLock(real(f), level); },
    [](sqlite3_file* f, int level) { return real(f)->pMethods->xUnlock(real(f), level); },
    [](sqlite3_file* f, int* held) { return real(f)->pMethods->xCheckReservedLock(real(f), held); },
    [](sqlite3_file* f, int what, void* arg) {
        return real(f)->pMethods->xFileControl(real(f), what, arg);
    },
    [](sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); },
    [](sqlite3_file* f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); },
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
};

struct Shim : sqlite3_vfs {
    sqlite3_vfs* below;
    ShimVfs::Counts* counts;
};

int shim_open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out) {
    auto* self = static_cast<Shim*>(vfs);
    auto* opened = new (file) ShimFile{{nullptr}, self->counts};
    const int code = self->below->xOpen(self->below, name, opened->real(), flags, out);
    if (opened->real()->pMethods != nullptr) opened->base.pMethods = &methods;
    return code;
}

int shim_delete(sqlite3_vfs* vfs, const char* name, int sync_folder) {
    auto* self = static_cast<Shim*>(vfs);
    if (sync_folder != 0) ++self->counts->syncs;
    return self->below->xDelete(self->below, name, sync_folder);
}

}  // namespace

ShimVfs::ShimVfs() : real_(sqlite3_vfs_find(nullptr)) {
    // All but these two is the real one's, which does not look at whose table it stands in.
    auto made = std::make_unique<Shim>();
    static_cast<sqlite3_vfs&>(*made) = *real_;
    made->below = real_;
    made->counts = &counts_;
    made->zName = "shim";
    made->pNext = nullptr;
    made->szOsFile += static_cast<int>(sizeof(ShimFile));
    made->xOpen = shim_open;
    made->xDelete = shim_delete;
    madoguchi::ensure(sqlite3_vfs_register(made.get(), 1) == SQLITE_OK);
    vfs_.reset(made.release());
}

ShimVfs::~ShimVfs() {
    sqlite3_vfs_unregister(vfs_.get());
    sqlite3_vfs_register(real_, 1);
    delete static_cast<Shim*>(vfs_.release());
}

ShimVfs::Counts ShimVfs::take_counts() {
    const Counts counts = counts_;
    counts_ = Counts{0, 0, 0, counts.room_bytes};
    return counts;
}
