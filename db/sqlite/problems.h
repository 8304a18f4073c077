// SQLite's result codes, told for the person who has to mend it.
#pragma once

#include <filesystem>

#include "platform/base/result.h"

namespace madoguchi::db {

// Never quotes sqlite3_errmsg: it may hold values.
Problem problem_of_code(int extended_code, const std::filesystem::path& file);

}  // namespace madoguchi::db
