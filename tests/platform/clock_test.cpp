// Goal: moments are read, told and moved exactly, and nothing that is no moment passes for one.
#include "platform/clock.h"

#include <catch2/catch_test_macros.hpp>
#include <thread>

#include "platform/linux/system_clock.h"
#include "platform/set_clock.h"

using namespace madoguchi::platform;

namespace {

constexpr std::int64_t june_first_ms = 1'780'275'600'000;  // 2026-06-01T10:00:00+09:00

}  // namespace

TEST_CASE("a moment is read with its offset", "[clock]") {
    CHECK(*parse_rfc3339("2026-06-01T10:00:00+09:00") == june_first_ms);
    CHECK(*parse_rfc3339("2026-06-01T01:00:00Z") == june_first_ms);
    CHECK(*parse_rfc3339("2026-05-31T20:30:00-04:30") == june_first_ms);
    CHECK(*parse_rfc3339("2026-06-01T10:00:00.25+09:00") == june_first_ms + 250);
    CHECK(*parse_rfc3339("2026-06-01T10:00:00.1239999+09:00") == june_first_ms + 123);
    CHECK(*parse_rfc3339("1970-01-01T00:00:00Z") == 0);
    CHECK(*parse_rfc3339("1969-12-31T23:59:59Z") == -1000);
    CHECK(parse_rfc3339("2024-02-29T00:00:00Z").ok());
    CHECK(parse_rfc3339("1900-01-01T00:00:00Z").ok());
    CHECK(parse_rfc3339("2199-12-31T23:59:59Z").ok());
}

TEST_CASE("what is no moment is refused", "[clock]") {
    for (const char* text : {"",
                             "2026-06-01",
                             "2026-06-01T10:00:00",
                             "2026-06-01 10:00:00+09:00",
                             "2026-06-01t10:00:00z",
                             "2026-6-1T10:00:00Z",
                             "2026-02-30T10:00:00Z",
                             "2025-02-29T10:00:00Z",
                             "2026-13-01T10:00:00Z",
                             "2026-00-01T10:00:00Z",
                             "2026-06-00T10:00:00Z",
                             "2026-06-01T24:00:00Z",
                             "2026-06-01T10:60:00Z",
                             "2026-06-01T10:00:60Z",
                             "2026-06-01T10:00:00+24:00",
                             "2026-06-01T10:00:00+09:60",
                             "2026-06-01T10:00:00+9:00",
                             "2026-06-01T10:00:00+0900",
                             "2026-06-01T10:00:00.Z",
                             "2026-06-01T10:00:00Z ",
                             " 2026-06-01T10:00:00Z",
                             "-026-06-01T10:00:00Z",
                             "1899-12-31T23:59:59Z",
                             "2200-01-01T00:00:00Z",
                             "99999-01-01T00:00:00Z",
                             "２０２６-06-01T10:00:00Z",
                             "2026-06-01T10:00:00.00000000000000000000000000000000000000000Z"}) {
        CAPTURE(text);
        REQUIRE_FALSE(parse_rfc3339(text).ok());
        CHECK(parse_rfc3339(text).problem().kind == madoguchi::ProblemKind::Refused);
    }
}

TEST_CASE("a moment is told as the wall clock in Japan shows it", "[clock]") {
    CHECK(format_rfc3339(june_first_ms) == "2026-06-01T10:00:00+09:00");
    CHECK(local_date(june_first_ms) == "2026-06-01");
    CHECK(local_time(june_first_ms) == LocalTime{2026, 6, 1, 10, 0, 0});
    // 31 March, 24 hours before the new fiscal year, and its last ms.
    CHECK(local_date(*parse_rfc3339("2027-03-31T14:59:59.999Z")) == "2027-03-31");
    CHECK(local_date(*parse_rfc3339("2027-03-31T15:00:00Z")) == "2027-04-01");
    CHECK(local_date(-1) == "1970-01-01");
    CHECK(local_date(-japan_offset_ms - 1) == "1969-12-31");
}

TEST_CASE("reading undoes telling", "[clock]") {
    for (std::int64_t ms = -2'000'000'000'000; ms < 7'000'000'000'000; ms += 86'399'999'000) {
        REQUIRE(*parse_rfc3339(format_rfc3339(ms)) == ms);
    }
}

TEST_CASE("a set clock moves only when it is moved", "[clock]") {
    SetClock clock(june_first_ms);
    const auto steady = clock.steady_now();
    CHECK(clock.now_ms() == june_first_ms);
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    CHECK(clock.now_ms() == june_first_ms);
    CHECK(clock.steady_now() == steady);
    const auto idle = clock.idle_ms();
    clock.advance(90'000);
    CHECK(clock.now_ms() == june_first_ms + 90'000);
    CHECK(clock.idle_ms() - idle == 90'000);
    CHECK(clock.steady_now() - steady == std::chrono::seconds(90));
}

TEST_CASE("a set clock beside a real one leaves motion its real time", "[clock]") {
    SystemClock real;
    SetClock clock(june_first_ms, real);
    const auto before = clock.steady_now();
    clock.advance(3'600'000);
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    const auto passed = clock.steady_now() - before;
    CHECK(passed >= std::chrono::milliseconds(5));
    CHECK(passed < std::chrono::minutes(10));
    CHECK(clock.now_ms() == june_first_ms + 3'600'000);
}

TEST_CASE("the machine's clocks go on", "[clock]") {
    const SystemClock clock;
    CHECK(clock.now_ms() > 1'700'000'000'000);
    const auto idle = clock.idle_ms();
    const auto steady = clock.steady_now();
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    CHECK(clock.idle_ms() > idle);
    CHECK(clock.steady_now() > steady);
}
