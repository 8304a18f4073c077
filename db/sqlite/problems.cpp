#include "db/sqlite/problems.h"

#include <sqlite3.h>

#include <string>

namespace madoguchi::db {

Problem problem_of_code(int extended_code, const std::filesystem::path& file) {
    const auto environment = [&](std::string what, std::string hint) {
        return Problem{ProblemKind::Environment, std::move(what), file.string(), std::move(hint)};
    };
    switch (extended_code & 0xff) {
        case SQLITE_FULL:
            return environment("the disk is full, so this was not saved",
                               "free some space; what was saved before is safe");
        case SQLITE_IOERR:
            return environment("the disk did not take the data (" +
                                   std::string(sqlite3_errstr(extended_code)) + " " +
                                   std::to_string(extended_code) + "), so this was not saved",
                               "look at the disk and its space; what was saved before is safe");
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return environment("the store is read-only",
                               "give this user the right to write the data directory");
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return environment("another program has the store open", "close the other program");
        case SQLITE_CORRUPT:
            return environment("the store is damaged",
                               "put the file aside untouched and restore the last backup");
        case SQLITE_NOTADB:
            return Problem{ProblemKind::Refused, "the file is not a store of this program",
                           file.string(), "choose another data directory with --data"};
        case SQLITE_CANTOPEN:
            return environment("the store cannot be opened",
                               "check that the data directory exists and is this user's");
        case SQLITE_NOMEM:
            return environment("memory ran out in the store", "restart the program");
        default:
            return environment("the store failed (" + std::string(sqlite3_errstr(extended_code)) +
                                   " " + std::to_string(extended_code) + ")",
                               "restart the program; what was saved before is safe");
    }
}

}  // namespace madoguchi::db
