// Goal: show that a formula can hold exactly what the contract allows, that NULL is never turned
// into an answer, and that nothing but facts can be read. Method: one formula a case, worked out by
// SQLite over three facts: five = 5, none = not answered, day = 2026-03-31, and three years.
#include "kiosk/domain/formula.h"

#include <catch2/catch_test_macros.hpp>

#include "kiosk/domain/formula_database.h"

using namespace madoguchi::domain;

namespace {

const std::vector<std::string> facts = {"five", "none", "day"};

std::optional<std::string> name_in_sql(const std::string& name, Scope scope) {
    if (scope == Scope::Year && is_year_column(name)) return "years." + name;
    for (const std::string& fact : facts) {
        if (fact == name) return "facts." + name;
    }
    return std::nullopt;
}

class Bench {
public:
    Bench() : database_(facts, {"derived_value"}) {
        database_.set_facts({std::int64_t{5}, {}, std::string("2026-03-31")});
        set_years({{4, 3}, {5, 3}, {6, 3}});
    }

    // Cash flow and repayment of each year; a negative repayment stands for "not answered".
    void set_years(const std::vector<std::pair<std::int64_t, std::int64_t>>& years) {
        std::vector<YearRow> rows;
        for (const auto& [cash_flow, repayment] : years) {
            YearRow row;
            row.cash_flow = cash_flow;
            if (repayment >= 0) row.repayment = repayment;
            rows.push_back(row);
        }
        database_.set_years(rows);
    }

    madoguchi::Result<SqlValue> work_out(const std::string& text) {
        const auto formula = read_formula(text);
        if (!formula) return formula.problem();
        const auto sql = sql_of(*formula, name_in_sql);
        if (!sql) return sql.problem();
        const auto prepared = database_.prepare(*sql);
        if (!prepared) return prepared.problem();
        return database_.work_out(prepared->number);
    }

    // "1", "'text'", "NULL", or "!" and what went wrong.
    std::string result(const std::string& text) {
        const auto value = work_out(text);
        if (!value) return "!" + value.problem().what;
        if (const auto* number = std::get_if<std::int64_t>(&*value)) return std::to_string(*number);
        if (const auto* words = std::get_if<std::string>(&*value)) return "'" + *words + "'";
        return "NULL";
    }

    FormulaDatabase& database() { return database_; }

private:
    FormulaDatabase database_;
};

}  // namespace

TEST_CASE("a formula calculates, compares and chooses", "[domain][formula]") {
    Bench bench;
    CHECK(bench.result("five + 2 * 3 - 1") == "10");
    CHECK(bench.result("(five + 2) * 3") == "21");
    CHECK(bench.result("- five - - five") == "0");
    CHECK(bench.result("1 - 2 - 3 + 4 - 5") == "-5");
    CHECK(bench.result("1 - (2 - 3)") == "2");
    CHECK(bench.result("2 * 3 * 4 - 5 * (1 + 2)") == "9");
    CHECK(bench.result("10 > 3 > 2") == "0");
    CHECK(bench.result("five >= 5 and five <= 5 and five = 5 and five == 5") == "1");
    CHECK(bench.result("five <> 5 or five != 5 or five > 5 or five < 5") == "0");
    CHECK(bench.result("five between 5 and 6") == "1");
    CHECK(bench.result("five not between 5 and 6") == "0");
    CHECK(bench.result("not five = 5") == "0");
    CHECK(bench.result("not not five") == "1");
    CHECK(bench.result("min(five, 7, 3)") == "3");
    CHECK(bench.result("MAX(five, 7)") == "7");
    CHECK(bench.result("abs(0 - five)") == "5");
    CHECK(bench.result("choose(five > 4, 10, 20)") == "10");
    CHECK(bench.result("choose(five > 5, 10, 20)") == "20");
    CHECK(bench.result("'it''s'") == "'it's'");
    CHECK(bench.result("five\n  > 4") == "1");
    CHECK(bench.result("1 or 0 and 0") == "1");
}

TEST_CASE("not answered stays not answered, unless it cannot matter", "[domain][formula]") {
    Bench bench;
    for (const char* formula :
         {"none", "none + 1", "none * 0", "none = none", "none <> 1", "not none", "none and 1",
          "none or 0", "min(none, 1)", "max(1, none)", "abs(none)", "none between 1 and 2",
          "choose(none, 1, 1)", "choose(none > 3, 1, 0)", "fiscal_year_end(none)",
          "fiscal_year_end_plus(none, 1)", "fiscal_year_end_plus(day, none)", "-none"}) {
        INFO(formula);
        CHECK(bench.result(formula) == "NULL");
    }
    CHECK(bench.result("none and 0") == "0");
    CHECK(bench.result("none or 1") == "1");
    CHECK(bench.result("choose(1, 2, none)") == "2");
    CHECK(bench.result("choose(0, none, 2)") == "2");
}

TEST_CASE("a fiscal year ends on 31 March", "[domain][formula]") {
    Bench bench;
    CHECK(bench.result("fiscal_year_end(day)") == "'2026-03-31'");
    CHECK(bench.result("fiscal_year_end('2026-04-01')") == "'2027-03-31'");
    CHECK(bench.result("fiscal_year_end_plus(day, 1)") == "'2027-03-31'");
    CHECK(bench.result("fiscal_year_end_plus('2028-02-29', 0 - 1)") == "'2027-03-31'");
    CHECK(bench.result("day <= fiscal_year_end(day)") == "1");
    CHECK(bench.result("fiscal_year_end('soon')").front() == '!');
    CHECK(bench.result("fiscal_year_end(five)").front() == '!');
    CHECK(bench.result("fiscal_year_end_plus(day, 1000)").front() == '!');
}

TEST_CASE("every_year fails in one year, and is unknown without all of them", "[domain][formula]") {
    Bench bench;
    const std::string covered = "every_year(cash_flow > repayment)";
    CHECK(bench.result(covered) == "1");
    CHECK(bench.result("every_year(cash_flow > repayment + 1)") == "0");
    CHECK(bench.result("every_year(cash_flow < five + 2)") == "1");
    CHECK(bench.result("every_year(five > 4)") == "1");
    CHECK(bench.result("every_year(none > 4)") == "NULL");
    CHECK(bench.result("not every_year(cash_flow > 4)") == "1");
    bench.set_years({{4, 3}, {5, -1}});
    CHECK(bench.result(covered) == "NULL");
    bench.set_years({{4, -1}, {2, 3}});
    CHECK(bench.result(covered) == "0");
    bench.set_years({});
    CHECK(bench.result(covered) == "NULL");
}

TEST_CASE("a result that does not fit in 64 bits is an error, not a rounded one",
          "[domain][formula]") {
    Bench bench;
    const std::string largest = "9223372036854775807";
    CHECK(bench.result(largest + " + 0") == largest);
    CHECK(bench.result(largest + " + 1").front() == '!');
    CHECK(bench.result("0 - " + largest + " - 2").front() == '!');
    CHECK(bench.result(largest + " * 2 > 0").front() == '!');
    CHECK(bench.result("abs(0 - " + largest + " - 1)").front() == '!');
    CHECK(bench.result("9223372036854775808").front() == '!');
    CHECK(bench.result("1000000000000 * 1000000000000 >= five").front() == '!');
}

TEST_CASE("a calculation with text or dates is an error", "[domain][formula]") {
    Bench bench;
    CHECK(bench.result("day + 1").front() == '!');
    CHECK(bench.result("'1' * 1").front() == '!');
    CHECK(bench.result("- day").front() == '!');
    CHECK(bench.result("abs('x')").front() == '!');
}

TEST_CASE("words that would hide what is not answered are refused by name", "[domain][formula]") {
    for (const char* word :
         {"case",           "iif",          "coalesce", "ifnull", "nullif", "is",
          "isnull",         "notnull",      "exists",   "in",     "like",   "glob",
          "cast",           "select",       "random",   "date",   "null",   "total",
          "count",          "sum",          "round",    "regexp", "match",  "from",
          "pragma",         "attach",       "insert",   "delete", "with",   "union",
          "load_extension", "sqlite_master"}) {
        for (const std::string& formula :
             {std::string(word), std::string(word) + "(five)", "five > " + std::string(word)}) {
            INFO(formula);
            const auto read = read_formula(formula);
            REQUIRE_FALSE(read.ok());
            CHECK(read.problem().what.find(word) != std::string::npos);
        }
    }
    CHECK_FALSE(read_formula("five Is 5").ok());
    CHECK_FALSE(read_formula("COALESCE(five, 1)").ok());
}

TEST_CASE("signs and numbers outside the language are refused", "[domain][formula]") {
    for (const char* formula :
         {"five / 2",     "five % 2",     "1.5",      "five > .5", "1e3",
          "0x10",         "1_000",        "five;",    "five--1",   "five -- comment",
          "/* x */ five", "five || five", "five & 1", "five | 1",  "~five",
          "five << 1",    "five >> 1",    "!five",    "\"five\"",  "`five`",
          "[five]",       "?1",           ":five",    "@five",     "$five",
          "facts.five",   "x'00'",        "'open",    "五",        "five\x01",
          "five # 1",     "{five}",       "five\\1"}) {
        INFO(formula);
        CHECK_FALSE(read_formula(formula).ok());
    }
}

TEST_CASE("a formula that is put together wrongly is refused", "[domain][formula]") {
    for (const char* formula : {"",
                                " ",
                                "(",
                                ")",
                                "()",
                                "five five",
                                "five +",
                                "+ five",
                                "five >",
                                "and",
                                "five and",
                                "not",
                                "five between 1",
                                "five between 1 and",
                                "five not",
                                "five not 3",
                                "(five",
                                "five)",
                                "min(five)",
                                "max()",
                                "min",
                                "abs(five, 1)",
                                "choose(five, 1)",
                                "choose(1, 2, 3, 4)",
                                "fiscal_year_end()",
                                "fiscal_year_end_plus(day)",
                                "unknown(five)",
                                "five(1)",
                                "every_year()",
                                "every_year(1, 2)",
                                "every_year(every_year(1))",
                                "min(1,)",
                                ",",
                                "five,"}) {
        INFO(formula);
        Bench bench;
        CHECK(bench.result(formula).front() == '!');
    }
}

TEST_CASE("a name that is no fact is refused", "[domain][formula]") {
    Bench bench;
    for (const char* formula :
         {"other", "Five", "rowid", "oid", "_rowid_", "true", "false", "current_date", "facts",
          "years", "cash_flow", "repayment > 1", "year = 1"}) {
        INFO(formula);
        CHECK(bench.result(formula).find("there is no fact") != std::string::npos);
    }
}

TEST_CASE("size and depth of a formula are bounded", "[domain][formula]") {
    Bench bench;
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '(') + "five" + std::string(depth, ')');
    };
    CHECK(bench.result(nested(30)) == "5");
    CHECK(bench.result(nested(100)).front() == '!');
    CHECK(bench.result(std::string(formula_bytes_max, ' ') + "five").front() == '!');
    std::string nots;
    for (int i = 0; i < 900; ++i) nots += "not ";
    CHECK(bench.result(nots + "five") == "1");
    CHECK(bench.result(std::string(90, '-') + "five").front() == '!');
    std::string minuses;
    for (int i = 0; i < 90; ++i) minuses += "- ";
    CHECK(bench.result(minuses + "five").front() == '!');
    std::string sum = "five";
    while (sum.size() < 1500) sum += " + 1";
    CHECK(bench.result(sum) == std::to_string(5 + (sum.size() - 4) / 4));
    std::string all = "five";
    while (all.size() < 1500) all += " and five > 1";
    CHECK(bench.result(all) == "1");
    std::string product = "five";
    for (int i = 0; i < 300; ++i) product += " * 1";
    CHECK(bench.result(product) == "5");
    std::string chosen = "five";
    for (int i = 0; i < 100; ++i) chosen = "choose(five > 9, 0, " + chosen + ")";
    CHECK(bench.result(chosen).front() == '!');
    chosen = "five";
    for (int i = 0; i < 10; ++i) chosen = "choose(" + chosen + " > 0, 1, 0)";
    CHECK(bench.result(chosen) == "1");
}

TEST_CASE("SQLite itself refuses what the language would not let through", "[domain][formula]") {
    Bench bench;
    for (const char* sql :
         {"(select count(*) from sqlite_master)", "(select sql from sqlite_schema)", "random()",
          "load_extension('x')", "1 from facts; drop table facts; --", "1; select 1",
          "(select * from pragma_database_list)", "fts3_tokenizer('x')", "sqlite_version()",
          "(with recursive c(x) as (select 1 union all select x + 1 from c) select max(x) from c)",
          "coalesce(facts.none, 1)", "hex(facts.five)", "date('now')", "1, 2"}) {
        INFO(sql);
        CHECK_FALSE(bench.database().prepare(sql).ok());
    }
}

TEST_CASE("SQLite tells which facts a formula reads", "[domain][formula]") {
    Bench bench;
    const auto prepared = bench.database().prepare(
        *sql_of(*read_formula("1 or five > 1 and every_year(cash_flow > none)"), name_in_sql));
    REQUIRE(prepared.ok());
    CHECK(prepared->reads == std::set<std::string>{"facts.five", "facts.none", "years.cash_flow"});
}

TEST_CASE("a name is free when no formula could mistake it", "[domain][formula]") {
    CHECK(is_free_name("tax_arrears"));
    CHECK(is_free_name("order"));
    for (const char* name : {"", "Tax", "1st", "_x", "a b", "a-b", "min", "and", "case", "select",
                             "every_year", "税"}) {
        INFO(name);
        CHECK_FALSE(is_free_name(name));
    }
}
