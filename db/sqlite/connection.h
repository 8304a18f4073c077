// The one connection to the store's file, and statements as values. Only db/sqlite sees SQLite.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "platform/base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace madoguchi::db {

// A parameter. Text is not copied: it must outlive the call.
using Value = std::variant<std::monostate, std::int64_t, std::string_view>;

// One row of an answer, valid only inside the callback that received it.
class Row {
public:
    explicit Row(sqlite3_stmt* statement) : statement_(statement) {}

    std::int64_t integer(int column) const;
    std::optional<std::int64_t> optional_integer(int column) const;
    std::string text(int column) const;

private:
    sqlite3_stmt* statement_;
};

using OnRow = std::function<void(const Row&)>;

class Connection {
public:
    // Opens or creates the file; no bytes are written before the first statement that writes.
    static Result<std::unique_ptr<Connection>> open(const std::filesystem::path& file);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    // Runs one statement to its end. `sql` is always a text of this program.
    Result<void> run(std::string_view sql, const std::vector<Value>& parameters = {},
                     const OnRow& on_row = {});
    Result<std::int64_t> integer_of(std::string_view sql);  // First column of the first row, else 0
    Result<void> run_script(const char* sql);               // Several statements
    Result<void> checkpoint();  // Moves the journal into the file and empties it

    void leave_journal_on_close();  // For a file that must not be touched
    void roll_back();               // Nothing to undo is no fault
    const std::filesystem::path& file() const { return file_; }

private:
    Connection(sqlite3* handle, std::filesystem::path file)
        : handle_(handle), file_(std::move(file)) {}

    Problem last_problem() const;

    sqlite3* handle_;
    std::filesystem::path file_;
};

// Runs `work` (which returns a Result) between begin and commit. A Problem from it, or from the
// commit, undoes everything.
template <class Work>
auto in_transaction(Connection& connection, Work work) -> decltype(work()) {
    if (auto begun = connection.run("begin immediate"); !begun) return begun.problem();
    auto result = work();
    if (!result) {
        connection.roll_back();
        return result;
    }
    if (auto done = connection.run("commit"); !done) {
        connection.roll_back();
        return done.problem();
    }
    return result;
}

}  // namespace madoguchi::db
