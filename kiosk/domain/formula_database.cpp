#include "kiosk/domain/formula_database.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "kiosk/domain/date.h"
#include "platform/base/ensure.h"

namespace madoguchi::domain {

namespace {

constexpr int steps_between_looks = 1000;  // Of SQLite's virtual machine
constexpr int looks_max = 50;
constexpr int fiscal_years_ahead_max = 100;

constexpr std::array<std::string_view, 7> year_columns = {
    "year", "income", "local_resources", "local_people", "other", "cash_flow", "repayment"};

// ── the functions of formulas; each gives NULL when it is given one

enum class Arithmetic { Sum, Difference, Product };

template <Arithmetic operation>
void exact(sqlite3_context* context, int, sqlite3_value** values) {
    for (int i = 0; i < 2; ++i) {
        if (sqlite3_value_type(values[i]) == SQLITE_NULL) return;
    }
    for (int i = 0; i < 2; ++i) {
        if (sqlite3_value_type(values[i]) != SQLITE_INTEGER) {
            return sqlite3_result_error(context, "it calculates with what is no whole number", -1);
        }
    }
    const std::int64_t a = sqlite3_value_int64(values[0]);
    const std::int64_t b = sqlite3_value_int64(values[1]);
    std::int64_t result = 0;
    bool overflows = false;
    switch (operation) {
        case Arithmetic::Sum:
            overflows = __builtin_add_overflow(a, b, &result);
            break;
        case Arithmetic::Difference:
            overflows = __builtin_sub_overflow(a, b, &result);
            break;
        case Arithmetic::Product:
            overflows = __builtin_mul_overflow(a, b, &result);
            break;
    }
    if (overflows) {
        return sqlite3_result_error(context, "a result does not fit in 64 bits", -1);
    }
    sqlite3_result_int64(context, result);
}

void fiscal_year_end(sqlite3_context* context, int count, sqlite3_value** values) {
    for (int i = 0; i < count; ++i) {
        if (sqlite3_value_type(values[i]) == SQLITE_NULL) return;
    }
    const auto* text = sqlite3_value_type(values[0]) == SQLITE_TEXT
                           ? reinterpret_cast<const char*>(sqlite3_value_text(values[0]))
                           : nullptr;
    const auto date = text ? Date::from_text(text) : std::nullopt;
    if (!date) return sqlite3_result_error(context, "it takes the fiscal year of no date", -1);
    std::int64_t years = 0;
    if (count == 2) {
        years = sqlite3_value_int64(values[1]);
        const bool is_whole = sqlite3_value_type(values[1]) == SQLITE_INTEGER;
        if (!is_whole || years < -fiscal_years_ahead_max || years > fiscal_years_ahead_max) {
            return sqlite3_result_error(context, "it goes too many fiscal years ahead", -1);
        }
    }
    const std::string end = date->fiscal_year_end(static_cast<int>(years)).text();
    sqlite3_result_text(context, end.c_str(), -1, SQLITE_TRANSIENT);
}

constexpr std::array<std::string_view, 9> allowed_functions = {
    "abs",       "count",           "exact_difference",     "exact_product",
    "exact_sum", "fiscal_year_end", "fiscal_year_end_plus", "max",
    "min"};

// Allows a formula to read facts, derived values and years through our functions; denies all else.
// `data` is the set of what is read.
int authorize(void* data, int action, const char* first, const char* second, const char*,
              const char*) {
    const std::string_view one = first ? first : "";
    const std::string_view two = second ? second : "";
    if (action == SQLITE_SELECT) return SQLITE_OK;
    if (action == SQLITE_FUNCTION) {
        const bool is_allowed = std::find(allowed_functions.begin(), allowed_functions.end(),
                                          two) != allowed_functions.end();
        return is_allowed ? SQLITE_OK : SQLITE_DENY;
    }
    if (action != SQLITE_READ) return SQLITE_DENY;
    if (one != "facts" && one != "derived" && one != "years") return SQLITE_DENY;
    auto& reads = *static_cast<std::set<std::string>*>(data);
    if (!two.empty()) reads.insert(std::string(one) + "." + std::string(two));
    return SQLITE_OK;
}

int look(void* data) { return --*static_cast<int*>(data) < 0 ? 1 : 0; }

void set_limits(sqlite3* database) {
    sqlite3_limit(database, SQLITE_LIMIT_LENGTH, 1'000'000);
    sqlite3_limit(database, SQLITE_LIMIT_SQL_LENGTH, 200'000);
    sqlite3_limit(database, SQLITE_LIMIT_COLUMN, 1000);
    sqlite3_limit(database, SQLITE_LIMIT_EXPR_DEPTH, 1000);
    sqlite3_limit(database, SQLITE_LIMIT_COMPOUND_SELECT, 1);
    sqlite3_limit(database, SQLITE_LIMIT_VDBE_OP, 25'000);
    sqlite3_limit(database, SQLITE_LIMIT_FUNCTION_ARG, 20);
    sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(database, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 0);
    sqlite3_limit(database, SQLITE_LIMIT_TRIGGER_DEPTH, 0);
    sqlite3_limit(database, SQLITE_LIMIT_WORKER_THREADS, 0);
}

using SqlFunction = void (*)(sqlite3_context*, int, sqlite3_value**);

void add_function(sqlite3* database, const char* name, int values, SqlFunction function) {
    ensure(sqlite3_create_function_v2(database, name, values,
                                      SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                                      nullptr, function, nullptr, nullptr, nullptr) == SQLITE_OK);
}

// A table of one row, all NULL. The column in front, which no fact can be named like, keeps a table
// without facts a table.
std::string create_row(const std::string& table, const std::vector<std::string>& names) {
    std::string sql = "create table " + table + "(\"-\"";
    for (const std::string& name : names) sql += ", \"" + name + "\"";
    return sql + "); insert into " + table + "(\"-\") values (null)";
}

void bind(sqlite3_stmt* statement, int place, const SqlValue& value) {
    int result = SQLITE_OK;
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        result = sqlite3_bind_int64(statement, place, *number);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        result = sqlite3_bind_text64(statement, place, text->data(), text->size(), SQLITE_TRANSIENT,
                                     SQLITE_UTF8);
    } else {
        result = sqlite3_bind_null(statement, place);
    }
    ensure(result == SQLITE_OK);
}

void step_to_the_end(sqlite3_stmt* statement) {
    ensure(sqlite3_step(statement) == SQLITE_DONE);
    sqlite3_reset(statement);
}

Problem refused(std::string what) { return {ProblemKind::Refused, std::move(what), "", ""}; }

}  // namespace

bool is_year_column(std::string_view name) {
    return std::find(year_columns.begin(), year_columns.end(), name) != year_columns.end();
}

void FormulaDatabase::CloseDatabase::operator()(sqlite3* database) const {
    sqlite3_close_v2(database);
}
void FormulaDatabase::FinishStatement::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

FormulaDatabase::FormulaDatabase(const std::vector<std::string>& facts,
                                 const std::vector<std::string>& derived) {
    sqlite3* opened = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY |
                      SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;
    const int result = sqlite3_open_v2(":memory:", &opened, flags, nullptr);
    database_.reset(opened);
    ensure(result == SQLITE_OK);
    sqlite3_db_config(opened, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(opened, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    add_function(opened, "exact_sum", 2, exact<Arithmetic::Sum>);
    add_function(opened, "exact_difference", 2, exact<Arithmetic::Difference>);
    add_function(opened, "exact_product", 2, exact<Arithmetic::Product>);
    add_function(opened, "fiscal_year_end", 1, fiscal_year_end);
    add_function(opened, "fiscal_year_end_plus", 2, fiscal_year_end);
    run("pragma journal_mode = off");
    run(create_row("facts", facts));
    run(create_row("derived", derived));
    run("create table years(year, income, local_resources, local_people, other, cash_flow, "
        "repayment)");
    set_limits(opened);
    std::string all = "update facts set \"-\" = null";
    for (const std::string& name : facts) {
        all += ", \"" + name + "\" = ?";
        set_fact_.push_back(own_statement("update facts set \"" + name + "\" = ?"));
    }
    set_facts_ = own_statement(all);
    for (const std::string& name : derived) {
        set_derived_.push_back(own_statement("update derived set \"" + name + "\" = ?"));
    }
    clear_years_ = own_statement("delete from years");
    add_year_ = own_statement("insert into years values (?, ?, ?, ?, ?, ?, ?)");
}

FormulaDatabase::~FormulaDatabase() = default;

void FormulaDatabase::run(const std::string& sql) {
    ensure(sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
}

FormulaDatabase::Statement FormulaDatabase::own_statement(const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    ensure(sqlite3_prepare_v3(database_.get(), sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT,
                              &statement, nullptr) == SQLITE_OK);
    return Statement(statement);
}

Result<FormulaDatabase::Prepared> FormulaDatabase::prepare(const std::string& expression) {
    Prepared prepared;
    const std::string sql = "select " + expression + " from facts, derived";
    sqlite3_stmt* statement = nullptr;
    const char* rest = nullptr;
    sqlite3_set_authorizer(database_.get(), authorize, &prepared.reads);
    const int result =
        sqlite3_prepare_v3(database_.get(), sql.c_str(), static_cast<int>(sql.size()) + 1,
                           SQLITE_PREPARE_PERSISTENT, &statement, &rest);
    sqlite3_set_authorizer(database_.get(), nullptr, nullptr);
    Statement owner(statement);
    if (result != SQLITE_OK) {
        return refused(std::string("SQLite refuses the formula: ") +
                       sqlite3_errmsg(database_.get()));
    }
    const bool is_one_reading_statement = statement && rest == sql.c_str() + sql.size() &&
                                          sqlite3_stmt_readonly(statement) &&
                                          sqlite3_column_count(statement) == 1;
    if (!is_one_reading_statement) return refused("the formula is more than one expression");
    prepared.number = formulas_.size();
    formulas_.push_back(std::move(owner));
    return prepared;
}

void FormulaDatabase::set_facts(const std::vector<SqlValue>& values) {
    ensure(values.size() == set_fact_.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        bind(set_facts_.get(), static_cast<int>(i) + 1, values[i]);
    }
    step_to_the_end(set_facts_.get());
}

void FormulaDatabase::set_one(sqlite3_stmt* statement, const SqlValue& value) {
    bind(statement, 1, value);
    step_to_the_end(statement);
}

void FormulaDatabase::set_fact(std::size_t fact, const SqlValue& value) {
    set_one(set_fact_.at(fact).get(), value);
}

void FormulaDatabase::set_derived(std::size_t derived, const SqlValue& value) {
    set_one(set_derived_.at(derived).get(), value);
}

void FormulaDatabase::set_years(const std::vector<YearRow>& years) {
    step_to_the_end(clear_years_.get());
    for (std::size_t i = 0; i < years.size(); ++i) {
        const YearRow& year = years[i];
        const std::array<const SqlValue*, 6> values = {&year.income,       &year.local_resources,
                                                       &year.local_people, &year.other,
                                                       &year.cash_flow,    &year.repayment};
        bind(add_year_.get(), 1, static_cast<std::int64_t>(i) + 1);
        for (std::size_t j = 0; j < values.size(); ++j) {
            bind(add_year_.get(), static_cast<int>(j) + 2, *values[j]);
        }
        step_to_the_end(add_year_.get());
    }
}

Result<SqlValue> FormulaDatabase::work_out(std::size_t prepared) {
    sqlite3_stmt* statement = formulas_.at(prepared).get();
    work_left_ = looks_max;
    sqlite3_progress_handler(database_.get(), steps_between_looks, look, &work_left_);
    const int result = sqlite3_step(statement);
    sqlite3_progress_handler(database_.get(), 0, nullptr, nullptr);
    SqlValue value;
    std::optional<Problem> problem;
    if (result == SQLITE_INTERRUPT) {
        problem = refused("it takes too much work");
    } else if (result != SQLITE_ROW) {
        problem = refused(sqlite3_errmsg(database_.get()));
    } else {
        switch (sqlite3_column_type(statement, 0)) {
            case SQLITE_NULL:
                break;
            case SQLITE_INTEGER:
                value = sqlite3_column_int64(statement, 0);
                break;
            case SQLITE_TEXT:
                value =
                    std::string(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)),
                                static_cast<std::size_t>(sqlite3_column_bytes(statement, 0)));
                break;
            default:
                problem = refused("its result is no whole number");
        }
    }
    sqlite3_reset(statement);
    if (problem) return *problem;
    return value;
}

}  // namespace madoguchi::domain
