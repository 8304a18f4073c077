#include "db/sqlite/migrations.h"

#include <string>

namespace madoguchi::db {

namespace {

Result<void> apply(Connection& connection, const Migration& migration) {
    return in_transaction(connection, [&]() -> Result<void> {
        if (auto done = connection.run_script(migration.sql); !done) return done;
        const std::string marks =
            "pragma application_id = " + std::to_string(store_application_id) +
            "; pragma user_version = " + std::to_string(migration.version);
        if (auto done = connection.run_script(marks.c_str()); !done) return done;
        const auto broken = connection.integer_of("select count(*) from pragma_foreign_key_check");
        if (!broken) return broken.problem();
        if (*broken != 0) {
            return Problem{ProblemKind::Environment,
                           "migration " + std::to_string(migration.version) +
                               " would break links between rows",
                           connection.file().string(), "keep using the program from before"};
        }
        return {};
    });
}

}  // namespace

Result<void> migrate(Connection& connection, std::span<const Migration> migrations) {
    const auto version = connection.integer_of("pragma user_version");
    if (!version) return version.problem();
    for (const Migration& migration : migrations) {
        if (migration.version <= *version) continue;
        if (auto done = apply(connection, migration); !done) return done;
    }
    return {};
}

}  // namespace madoguchi::db
