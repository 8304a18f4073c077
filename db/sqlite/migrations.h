// Brings a store's tables from the version it has to the version this program knows. The version is
// SQLite's user_version; db/README.md tells how to add a migration.
#pragma once

#include <span>

#include "db/sqlite/connection.h"
#include "platform/base/result.h"

namespace madoguchi::db {

// "MDGC": says whose file it is, in SQLite's application_id.
constexpr int store_application_id = 0x4d444743;

struct Migration {
    int version;      // 1, 2, 3, ...
    const char* sql;  // Runs in one transaction with the new version
};

// db/schema, in order.
std::span<const Migration> shipped_migrations();

// Runs those above the store's version, each in its own transaction: a Problem leaves the last
// version that was reached.
Result<void> migrate(Connection& connection, std::span<const Migration> migrations);

}  // namespace madoguchi::db
