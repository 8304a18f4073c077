// Goal: show that only days of the calendar become dates, and that fiscal years turn on 1 April.
// Method: days on both sides of every edge.
#include "kiosk/domain/date.h"

#include <catch2/catch_test_macros.hpp>

using madoguchi::domain::Date;

TEST_CASE("a day that does not exist is no date", "[domain][date]") {
    CHECK_FALSE(Date::from_text("2026-02-29"));
    CHECK_FALSE(Date::from_text("2100-02-29"));
    CHECK_FALSE(Date::from_text("2026-04-31"));
    CHECK_FALSE(Date::from_text("2026-13-01"));
    CHECK_FALSE(Date::from_text("2026-00-10"));
    CHECK_FALSE(Date::from_text("2026-01-00"));
    CHECK(Date::from_text("2028-02-29"));
    CHECK(Date::from_text("2000-02-29"));
}

TEST_CASE("a date lies between 1900 and 2199", "[domain][date]") {
    CHECK(Date::from_text("1900-01-01"));
    CHECK(Date::from_text("2199-12-31"));
    CHECK_FALSE(Date::from_text("1899-12-31"));
    CHECK_FALSE(Date::from_text("2200-01-01"));
    CHECK_FALSE(Date::from_parts(100'000, 1, 1));
    CHECK_FALSE(Date::from_parts(2026, 256 + 1, 1));
    CHECK_FALSE(Date::from_parts(2026, 1, 256 + 1));
}

TEST_CASE("a date is written in one way only", "[domain][date]") {
    for (const char* text : {"", "2026-1-01", "2026/01/01", "26-01-01", "2026-01-01 ", "2026-01-1x",
                             "２０２６-01-01", "-026-01-01"}) {
        INFO(text);
        CHECK_FALSE(Date::from_text(text));
    }
    CHECK(Date::from_text("2026-01-09")->text() == "2026-01-09");
}

TEST_CASE("the fiscal year turns between 31 March and 1 April", "[domain][date]") {
    CHECK(Date::from_text("2026-03-31")->fiscal_year() == 2025);
    CHECK(Date::from_text("2026-04-01")->fiscal_year() == 2026);
    CHECK(Date::from_text("2026-03-31")->fiscal_year_end().text() == "2026-03-31");
    CHECK(Date::from_text("2026-04-01")->fiscal_year_end().text() == "2027-03-31");
    CHECK(Date::from_text("2028-02-29")->fiscal_year_end(1).text() == "2029-03-31");
}

TEST_CASE("days are counted over leap days and turns of the year", "[domain][date]") {
    CHECK(Date::from_text("2028-02-28")->plus_days(1).text() == "2028-02-29");
    CHECK(Date::from_text("2028-02-28")->plus_days(2).text() == "2028-03-01");
    CHECK(Date::from_text("2026-01-01")->plus_days(-1).text() == "2025-12-31");
    CHECK(Date::from_text("2028-03-01")->days_since(*Date::from_text("2028-02-28")) == 2);
    CHECK(Date::from_text("2028-02-28")->days_since(*Date::from_text("2028-03-01")) == -2);
}
