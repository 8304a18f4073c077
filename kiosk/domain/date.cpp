#include "kiosk/domain/date.h"

#include <fmt/format.h>

namespace madoguchi::domain {

namespace {

// The number in text[from, from + length), or empty unless all of it are ASCII digits.
std::optional<int> digits_at(std::string_view text, std::size_t from, std::size_t length) {
    int number = 0;
    for (const char c : text.substr(from, length)) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

}  // namespace

std::optional<Date> Date::from_parts(int year, int month, int day) {
    if (year < year_min || year > year_max || month < 1 || day < 1) return std::nullopt;
    const std::chrono::year_month_day parts{std::chrono::year(year),
                                            std::chrono::month(static_cast<unsigned>(month)),
                                            std::chrono::day(static_cast<unsigned>(day))};
    if (month > 12 || day > 31 || !parts.ok()) return std::nullopt;
    return Date(parts);
}

std::optional<Date> Date::from_text(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits_at(text, 0, 4);
    const auto month = digits_at(text, 5, 2);
    const auto day = digits_at(text, 8, 2);
    if (!year || !month || !day) return std::nullopt;
    return from_parts(*year, *month, *day);
}

std::string Date::text() const { return fmt::format("{:04}-{:02}-{:02}", year(), month(), day()); }

Date Date::fiscal_year_end(int years) const {
    using namespace std::chrono;
    return Date(
        year_month_day(std::chrono::year(fiscal_year() + 1 + years), March, std::chrono::day(31)));
}

Date Date::plus_days(int days) const {
    return Date(std::chrono::year_month_day(std::chrono::sys_days(day_) + std::chrono::days(days)));
}

int Date::days_since(const Date& other) const {
    using std::chrono::sys_days;
    return static_cast<int>((sys_days(day_) - sys_days(other.day_)).count());
}

}  // namespace madoguchi::domain
