#include "kiosk/domain/written_date.h"

#include <array>
#include <vector>

#include "kiosk/domain/text.h"

namespace madoguchi::domain {

namespace {

constexpr std::size_t bytes_max = 64;
constexpr int reiwa_year_zero = 2018;

struct Era {
    std::string_view sign;
    int year_zero;
};
constexpr std::array<Era, 8> eras{{
    {"令和", reiwa_year_zero},
    {"r", reiwa_year_zero},
    {"平成", 1988},
    {"h", 1988},
    {"昭和", 1925},
    {"s", 1925},
    {"大正", 1911},
    {"t", 1911},
}};

// The runs of digits in the text, each at most eight long; empty when anything but separators
// stands between.
std::vector<std::string> digit_runs(std::string_view text) {
    constexpr std::array<std::string_view, 10> separators{"年", "月", "日", ".",  "/",
                                                          "-",  " ",  "・", "．", "元"};
    std::vector<std::string> runs;
    bool in_run = false;
    while (!text.empty()) {
        if (text[0] >= '0' && text[0] <= '9') {
            if (!in_run) runs.emplace_back();
            runs.back() += text[0];
            in_run = true;
            text.remove_prefix(1);
            continue;
        }
        in_run = false;
        std::size_t length = 0;
        for (const std::string_view separator : separators) {
            if (!text.starts_with(separator)) continue;
            length = separator.size();
            if (separator == "元") runs.emplace_back("1");  // The first year of an era
            break;
        }
        if (length == 0) return {};
        text.remove_prefix(length);
    }
    for (const std::string& run : runs) {
        if (run.size() > 8) return {};
    }
    return runs;
}

}  // namespace

std::optional<Date> date_from_text(std::string_view text) {
    if (text.size() > bytes_max) return std::nullopt;
    const std::string plain = folded(text);
    std::string_view left = plain;
    std::optional<int> year_zero;
    for (const Era& era : eras) {
        if (!left.starts_with(era.sign)) continue;
        year_zero = era.year_zero;
        left.remove_prefix(era.sign.size());
        break;
    }
    const std::vector<std::string> runs = digit_runs(left);
    if (runs.size() == 1 && runs[0].size() == 8 && !year_zero) {
        return Date::from_parts(std::stoi(runs[0].substr(0, 4)), std::stoi(runs[0].substr(4, 2)),
                                std::stoi(runs[0].substr(6, 2)));
    }
    if (runs.size() != 3) return std::nullopt;
    int year = std::stoi(runs[0]);
    if (year_zero) {
        year += *year_zero;
    } else if (year < 100) {
        year += reiwa_year_zero;
    }
    return Date::from_parts(year, std::stoi(runs[1]), std::stoi(runs[2]));
}

std::optional<int> reiwa_year(const Date& date) {
    static constexpr int first_month = 5;
    if (date.year() < 2019 || (date.year() == 2019 && date.month() < first_month)) {
        return std::nullopt;
    }
    return date.year() - reiwa_year_zero;
}

}  // namespace madoguchi::domain
