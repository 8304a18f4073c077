// Goal: the figures of db/README.md stay true: what one durable save costs in syncs and bytes,
// beside the other way SQLite offers. Method: count at SQLite's door to the files. `test_db
// "[figures]"` prints.
#include <sqlite3.h>

#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <string>

#include "db/sqlite/migrations.h"
#include "tests/db/samples.h"
#include "tests/db/shim_vfs.h"
#include "tests/support/temporary_folder.h"

using namespace madoguchi;
using namespace madoguchi::db;

namespace {

constexpr int saves = 200;

struct Cost {
    double syncs;
    double bytes;
};

Cost per_save(const ShimVfs::Counts& counts) {
    return {static_cast<double>(counts.syncs) / saves, static_cast<double>(counts.bytes) / saves};
}

// A document in which somebody types on: one byte more each time, somewhere in the middle.
std::string document(std::size_t bytes, int save) {
    std::string text(bytes / 2, 'x');
    text += std::string(static_cast<std::size_t>(save), 'y');
    return text + std::string(bytes / 2, 'z');
}

Cost cost_of_store(std::size_t document_bytes) {
    const TemporaryFolder folder;
    ShimVfs disk;
    const auto store = samples::open(folder.path());
    REQUIRE(store->visits().save_draft(samples::draft("v1", document(document_bytes, 0))));
    disk.take_counts();
    for (int i = 1; i <= saves; ++i) {
        REQUIRE(store->visits().save_draft(samples::draft("v1", document(document_bytes, i))));
    }
    return per_save(disk.take_counts());
}

// The same rows through plain SQLite with a rollback journal and its safest setting.
Cost cost_of_rollback_journal(std::size_t document_bytes) {
    const TemporaryFolder folder;
    ShimVfs disk;
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open(folder.store_file().c_str(), &handle) == SQLITE_OK);
    const std::string set_up = std::string(
                                   "pragma journal_mode = delete; pragma synchronous = extra;"
                                   "pragma secure_delete = on;") +
                               shipped_migrations()[0].sql +
                               "insert into visits values ('v1', 'open', 0, null)";
    REQUIRE(sqlite3_exec(handle, set_up.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    const auto save = [&](int i) {
        const std::string sql = "insert or replace into drafts values ('v1', '" +
                                document(document_bytes, i) + "', '{}', 'ja', 0)";
        REQUIRE(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    };
    save(0);
    disk.take_counts();
    for (int i = 1; i <= saves; ++i) save(i);
    const Cost cost = per_save(disk.take_counts());
    sqlite3_close(handle);
    return cost;
}

}  // namespace

TEST_CASE("a save costs about one sync and a few pages", "[save_cost]") {
    for (const std::size_t bytes : {std::size_t{3'000}, std::size_t{20'000}}) {
        const Cost cost = cost_of_store(bytes);
        CAPTURE(bytes, cost.syncs, cost.bytes);
        // The journal moves into the file after every 1,000 pages, which costs a few syncs more.
        CHECK(cost.syncs < 1.2);
        CHECK(cost.bytes < 2.5 * static_cast<double>(bytes) + 12'000);
        const Cost other = cost_of_rollback_journal(bytes);
        CHECK(other.syncs > 2.5 * cost.syncs);
        CHECK(other.bytes > 1.2 * cost.bytes);
    }
}

TEST_CASE("the figures of the README", "[.][figures]") {
    for (const std::size_t bytes : {1'000, 3'000, 6'000, 20'000}) {
        const Cost ours = cost_of_store(bytes);
        const Cost other = cost_of_rollback_journal(bytes);
        std::printf(
            "%6zu bytes: WAL+FULL+EXCLUSIVE %.2f syncs %.0f bytes; DELETE+EXTRA %.2f syncs"
            " %.0f bytes\n",
            bytes, ours.syncs, ours.bytes, other.syncs, other.bytes);
    }
}
