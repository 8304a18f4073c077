// A day of the calendar, as forms know it: no time of day, no time zone.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace madoguchi::domain {

class Date {
public:
    static constexpr int year_min = 1900;
    static constexpr int year_max = 2199;

    // Empty when the day does not exist (30 February) or lies outside the years above.
    static std::optional<Date> from_parts(int year, int month, int day);
    // "2027-05-31" only; anything else is empty.
    static std::optional<Date> from_text(std::string_view text);

    int year() const { return static_cast<int>(day_.year()); }
    int month() const { return static_cast<int>(static_cast<unsigned>(day_.month())); }
    int day() const { return static_cast<int>(static_cast<unsigned>(day_.day())); }
    std::string text() const;  // "2027-05-31"

    // Japan's fiscal year, named by the calendar year in which its April lies.
    int fiscal_year() const { return month() >= 4 ? year() : year() - 1; }
    // 31 March that closes the fiscal year `years` after this day's own.
    Date fiscal_year_end(int years = 0) const;
    Date plus_days(int days) const;
    int days_since(const Date& other) const;  // Negative when this day comes first

    friend auto operator<=>(const Date& a, const Date& b) { return a.day_ <=> b.day_; }
    friend bool operator==(const Date& a, const Date& b) { return a.day_ == b.day_; }

private:
    explicit Date(std::chrono::year_month_day day) : day_(day) {}
    std::chrono::year_month_day day_;
};

}  // namespace madoguchi::domain
