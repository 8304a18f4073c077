// What time it is, in three senses that must not be mixed up, and RFC 3339 for telling it.
//
// Japan keeps one offset all year, +09:00; no other zone is known here. All calls are allowed from
// any thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "platform/base/result.h"

namespace madoguchi::platform {

constexpr std::int64_t japan_offset_ms = 9LL * 60 * 60 * 1000;

class Clock {
public:
    virtual ~Clock() = default;

    // UTC since 1970, in ms. For dates and records; may jump when the machine's clock is set.
    virtual std::int64_t now_ms() const = 0;

    // Since some moment, in ms; never jumps. For how long a visitor has been idle. `kiosk --at` and
    // journeys move it together with now_ms.
    virtual std::int64_t idle_ms() const = 0;

    // Never jumps. For motion, the double-tap guard and autosave: real time also under --at.
    virtual std::chrono::steady_clock::time_point steady_now() const = 0;
};

// A moment as the wall clock in Japan shows it.
struct LocalTime {
    int year = 1970;
    int month = 1;  // 1 to 12
    int day = 1;    // 1 to 31
    int hour = 0;
    int minute = 0;
    int second = 0;

    friend bool operator==(const LocalTime&, const LocalTime&) = default;
};

LocalTime local_time(std::int64_t utc_ms);

// "2026-06-01": the date in Japan.
std::string local_date(std::int64_t utc_ms);

// "2026-06-01T10:00:00+09:00".
std::string format_rfc3339(std::int64_t utc_ms);

// A whole moment with its offset ("Z" or "+09:00"), years 1900 to 2199, to UTC ms. A fraction of a
// second counts to the millisecond. Refused if it is anything else, leap seconds included.
Result<std::int64_t> parse_rfc3339(std::string_view text);

}  // namespace madoguchi::platform
