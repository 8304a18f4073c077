// The store: everything that is kept, in one file that one process holds.
//
// Whoever opens it may hand it to another thread once; from then on every call, the destructor
// included, comes from that thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "db/office_store.h"
#include "db/submission_store.h"
#include "db/visit_store.h"
#include "platform/base/result.h"

namespace madoguchi::db {

struct StoreHealth {
    std::filesystem::path file;
    int schema_version = 0;
    std::string journal_mode;  // "wal"
    std::string quick_check;   // "ok", or the first thing that is wrong
    std::int64_t size_bytes = 0;
    std::int64_t journal_bytes = 0;  // Not yet moved into the file; 0 after a visit has ended
    std::int64_t disk_free_bytes = 0;
};

class Store {
public:
    virtual ~Store() = default;

    virtual VisitStore& visits() = 0;
    virtual SubmissionStore& submissions() = 0;
    virtual OfficeStore& office() = 0;

    // For doctor. Reads the whole file once.
    virtual Result<StoreHealth> health() = 0;
};

// Opens FOLDER/store.sqlite, makes both if missing and brings an older store up to date.
// Environment if another process holds the folder, if it or the file cannot be written, if the disk
// is full, or if the file is damaged; Refused if the file is no store of ours or was made by a
// newer program. A refused file is left as it was, byte for byte.
Result<std::unique_ptr<Store>> open_store(const std::filesystem::path& folder);

}  // namespace madoguchi::db
