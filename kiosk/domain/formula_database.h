// The private in-memory SQLite database in which formulas are worked out: one row of facts, one row
// of derived values, one row a year. The only SQLite of the domain. Not for two threads at once.
#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "platform/base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace madoguchi::domain {

using SqlValue = std::variant<std::monostate, std::int64_t, std::string>;

// A year of the money plan as formulas see it; its number is its place, counted from 1.
struct YearRow {
    SqlValue income, local_resources, local_people, other, cash_flow, repayment;
};
bool is_year_column(std::string_view name);  // Also "year"

class FormulaDatabase {
public:
    // Names as is_free_name allows them, each once.
    FormulaDatabase(const std::vector<std::string>& facts, const std::vector<std::string>& derived);
    ~FormulaDatabase();
    FormulaDatabase(const FormulaDatabase&) = delete;
    FormulaDatabase& operator=(const FormulaDatabase&) = delete;

    // What one formula reads, told by the authorizer while it is prepared: "facts.public_grant".
    struct Prepared {
        std::size_t number = 0;  // For work_out
        std::set<std::string> reads;
    };
    // The expression alone, as sql_of writes it. Refused when it would do anything but read facts,
    // derived values and years through the functions of formulas, or is too large for SQLite's
    // limits set here.
    Result<Prepared> prepare(const std::string& expression);

    void set_facts(const std::vector<SqlValue>& values);
    void set_fact(std::size_t fact, const SqlValue& value);
    void set_derived(std::size_t derived, const SqlValue& value);
    void set_years(const std::vector<YearRow>& years);

    // An integer, text or nothing; a problem for any other result, an overflow, or too much work.
    Result<SqlValue> work_out(std::size_t prepared);

private:
    struct CloseDatabase {
        void operator()(sqlite3* database) const;
    };
    struct FinishStatement {
        void operator()(sqlite3_stmt* statement) const;
    };
    using Statement = std::unique_ptr<sqlite3_stmt, FinishStatement>;

    void run(const std::string& sql);
    Statement own_statement(const std::string& sql);
    void set_one(sqlite3_stmt* statement, const SqlValue& value);

    std::unique_ptr<sqlite3, CloseDatabase> database_;
    std::vector<Statement> set_fact_, set_derived_, formulas_;
    Statement set_facts_, clear_years_, add_year_;
    int work_left_ = 0;  // Read by the progress handler
};

}  // namespace madoguchi::domain
