#include "platform/clock.h"

#include <fmt/format.h>

#include <optional>

namespace madoguchi::platform {

namespace {

constexpr std::size_t moment_length_max = 40;
constexpr int year_min = 1900;
constexpr int year_max = 2199;

// Takes what it expects from the front of a text, and remembers whether it was there.
class Reader {
public:
    explicit Reader(std::string_view text) : rest_(text) {}

    int digits(std::size_t count) {
        int number = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (!next_is_digit()) {
                good_ = false;
                return 0;
            }
            number = number * 10 + (rest_.front() - '0');
            rest_.remove_prefix(1);
        }
        return number;
    }

    bool take(char expected) {
        if (rest_.empty() || rest_.front() != expected) return false;
        rest_.remove_prefix(1);
        return true;
    }

    void need(bool holds) { good_ = good_ && holds; }
    bool next_is_digit() const {
        return !rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9';
    }
    bool good() const { return good_ && rest_.empty(); }

private:
    std::string_view rest_;
    bool good_ = true;
};

int fraction_ms(Reader& reader) {
    if (!reader.take('.')) return 0;
    reader.need(reader.next_is_digit());
    int total = 0;
    for (int weight = 100; reader.next_is_digit(); weight /= 10) {
        total += reader.digits(1) * weight;
    }
    return total;
}

int offset_minutes(Reader& reader) {
    if (reader.take('Z')) return 0;
    const bool behind = reader.take('-');
    if (!behind) reader.need(reader.take('+'));
    const int hours = reader.digits(2);
    reader.need(reader.take(':'));
    const int minutes = reader.digits(2);
    reader.need(hours <= 23 && minutes <= 59);
    const int total = hours * 60 + minutes;
    return behind ? -total : total;
}

std::optional<std::int64_t> read_moment(std::string_view text) {
    using namespace std::chrono;
    Reader reader(text);
    const int year_number = reader.digits(4);
    reader.need(reader.take('-'));
    const int month_number = reader.digits(2);
    reader.need(reader.take('-'));
    const int day_number = reader.digits(2);
    reader.need(reader.take('T'));
    const int hour = reader.digits(2);
    reader.need(reader.take(':'));
    const int minute = reader.digits(2);
    reader.need(reader.take(':'));
    const int second = reader.digits(2);
    const int ms = fraction_ms(reader);
    const int offset = offset_minutes(reader);

    const year_month_day date(year(year_number), month(static_cast<unsigned>(month_number)),
                              day(static_cast<unsigned>(day_number)));
    reader.need(date.ok() && year_number >= year_min && year_number <= year_max);
    reader.need(hour <= 23 && minute <= 59 && second <= 59);
    if (!reader.good()) return std::nullopt;
    const std::int64_t midnight =
        duration_cast<std::chrono::milliseconds>(sys_days(date).time_since_epoch()).count();
    const std::int64_t minutes = std::int64_t{hour} * 60 + minute - offset;
    return midnight + (minutes * 60 + second) * 1000 + ms;
}

}  // namespace

LocalTime local_time(std::int64_t utc_ms) {
    using namespace std::chrono;
    const sys_time<std::chrono::milliseconds> moment{
        std::chrono::milliseconds(utc_ms + japan_offset_ms)};
    const auto midnight = floor<days>(moment);
    const year_month_day date(midnight);
    const hh_mm_ss time(floor<seconds>(moment - midnight));
    return {static_cast<int>(date.year()),
            static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day())),
            static_cast<int>(time.hours().count()),
            static_cast<int>(time.minutes().count()),
            static_cast<int>(time.seconds().count())};
}

std::string local_date(std::int64_t utc_ms) {
    const LocalTime local = local_time(utc_ms);
    return fmt::format("{:04}-{:02}-{:02}", local.year, local.month, local.day);
}

std::string format_rfc3339(std::int64_t utc_ms) {
    const LocalTime local = local_time(utc_ms);
    return fmt::format("{}T{:02}:{:02}:{:02}+09:00", local_date(utc_ms), local.hour, local.minute,
                       local.second);
}

Result<std::int64_t> parse_rfc3339(std::string_view text) {
    if (text.size() <= moment_length_max) {
        if (const auto moment = read_moment(text)) return *moment;
    }
    return Problem{ProblemKind::Refused, "this is not a moment in time", "",
                   "write it like 2026-06-01T10:00:00+09:00"};
}

}  // namespace madoguchi::platform
