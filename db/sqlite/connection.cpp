#include "db/sqlite/connection.h"

#include <sqlite3.h>

#include <cctype>
#include <utility>

#include "db/sqlite/problems.h"

namespace madoguchi::db {

namespace {

constexpr int value_bytes_max = 8 << 20;  // Far above any document; bounds a damaged length

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

int bind(sqlite3_stmt* statement, int index, const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        return sqlite3_bind_int64(statement, index, *number);
    }
    if (const auto* text = std::get_if<std::string_view>(&value)) {
        // A null pointer would bind NULL, and an empty view may hold one.
        const char* bytes = text->data() == nullptr ? "" : text->data();
        return sqlite3_bind_text64(statement, index, bytes, text->size(), SQLITE_STATIC,
                                   SQLITE_UTF8);
    }
    return sqlite3_bind_null(statement, index);
}

// psow=0: a memory card cut off in mid-write may spoil bytes beside those being written, so each
// commit fills its last sector and no later one touches it (sqlite.org/psow.html). Only a URI can
// say so.
std::string uri_of(const std::filesystem::path& file) {
    constexpr char hex[] = "0123456789abcdef";
    std::string uri = "file:";
    for (const char c : file.string()) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '/' || c == '.') {
            uri += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            uri += {'%', hex[byte >> 4], hex[byte & 15]};
        }
    }
    return uri + "?psow=0";
}

}  // namespace

std::int64_t Row::integer(int column) const { return sqlite3_column_int64(statement_, column); }

std::optional<std::int64_t> Row::optional_integer(int column) const {
    if (sqlite3_column_type(statement_, column) == SQLITE_NULL) return std::nullopt;
    return integer(column);
}

std::string Row::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    if (bytes == nullptr) return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

Result<std::unique_ptr<Connection>> Connection::open(const std::filesystem::path& file) {
    sqlite3* handle = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX |
                      SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_URI;
    const int code = sqlite3_open_v2(uri_of(file).c_str(), &handle, flags, nullptr);
    // Owned from here on, as SQLite gives a handle even when opening fails.
    std::unique_ptr<Connection> connection(new Connection(handle, file));
    if (code != SQLITE_OK) return problem_of_code(code, file);
    // SQLite quietly opens a file it may not write for reading only.
    if (sqlite3_db_readonly(handle, "main") != 0) return problem_of_code(SQLITE_READONLY, file);

    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, value_bytes_max);
    return connection;
}

Connection::~Connection() { sqlite3_close(handle_); }

Result<void> Connection::run(std::string_view sql, const std::vector<Value>& parameters,
                             const OnRow& on_row) {
    sqlite3_stmt* prepared = nullptr;
    if (sqlite3_prepare_v2(handle_, sql.data(), static_cast<int>(sql.size()), &prepared, nullptr) !=
        SQLITE_OK) {
        return last_problem();
    }
    const Statement statement(prepared);
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        if (bind(prepared, static_cast<int>(i + 1), parameters[i]) != SQLITE_OK) {
            return last_problem();
        }
    }
    for (;;) {
        const int code = sqlite3_step(prepared);
        if (code == SQLITE_DONE) return {};
        if (code != SQLITE_ROW) return last_problem();
        if (on_row) on_row(Row(prepared));
    }
}

Result<std::int64_t> Connection::integer_of(std::string_view sql) {
    std::optional<std::int64_t> first;
    const auto done = run(sql, {}, [&](const Row& row) {
        if (!first) first = row.integer(0);
    });
    if (!done) return done.problem();
    return first.value_or(0);
}

Result<void> Connection::run_script(const char* sql) {
    if (sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) return last_problem();
    return {};
}

Result<void> Connection::checkpoint() {
    const int code =
        sqlite3_wal_checkpoint_v2(handle_, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (code != SQLITE_OK) return last_problem();
    return {};
}

void Connection::leave_journal_on_close() {
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

void Connection::roll_back() {
    if (sqlite3_get_autocommit(handle_) == 0) {
        sqlite3_exec(handle_, "rollback", nullptr, nullptr, nullptr);
    }
}

Problem Connection::last_problem() const {
    return problem_of_code(sqlite3_extended_errcode(handle_), file_);
}

}  // namespace madoguchi::db
