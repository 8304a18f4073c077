#include "kiosk/ui/formats.h"

#include <fmt/format.h>

#include <array>

#include "platform/base/ensure.h"
#include "text_id.h"

namespace madoguchi::ui {

namespace {

constexpr std::int64_t man = 10'000;
constexpr std::int64_t oku = man * man;
constexpr std::int64_t cho = oku * man;

// The size of a number without its sign; right for the smallest one too.
std::uint64_t size_of(std::int64_t number) {
    const auto bits = static_cast<std::uint64_t>(number);
    return number < 0 ? 0 - bits : bits;
}

std::string grouped_digits(std::uint64_t number) {
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3;) {
        at -= 3;
        text.insert(at, 1, ',');
    }
    return text;
}

constexpr std::string_view minus = "\xE2\x88\x92";  // U+2212

std::string signed_text(std::int64_t number, std::string text) {
    return (number < 0 ? std::string(minus) : std::string()) + std::move(text);
}

// Up to 9999 as 千百十: 一千 is written 千, as banks read it aloud.
std::string kanji_below_man(std::uint64_t number) {
    constexpr std::array<std::string_view, 10> digits = {"",   "一", "二", "三", "四",
                                                         "五", "六", "七", "八", "九"};
    constexpr std::array<std::string_view, 4> units = {"", "十", "百", "千"};
    std::string text;
    for (std::size_t place = units.size(); place-- > 0;) {
        std::uint64_t power = 1;
        for (std::size_t i = 0; i < place; ++i) power *= 10;
        const std::size_t digit = number / power % 10;
        if (digit == 0) continue;
        if (digit > 1 || place == 0) text += digits[digit];
        text += units[place];
    }
    return text;
}

std::int64_t floor_divide(std::int64_t number, std::int64_t by) {
    const std::int64_t quotient = number / by;
    return number % by != 0 && number < 0 ? quotient - 1 : quotient;
}

}  // namespace

std::string grouped(std::int64_t number) {
    return signed_text(number, grouped_digits(size_of(number)));
}

std::string kanji_numerals(std::int64_t number) {
    if (number == 0) return "零";
    constexpr std::array<std::string_view, 5> units = {"", "万", "億", "兆", "京"};
    std::string text;
    std::uint64_t rest = size_of(number);
    for (std::size_t unit = 0; rest > 0; ++unit, rest /= man) {
        const std::uint64_t part = rest % man;
        if (part == 0) continue;
        // 一千万, not 千万: a bare 千 before a unit is misheard.
        const std::string one = part / 1000 == 1 && unit > 0 ? "一" : "";
        text = one + kanji_below_man(part) + std::string(units[unit]) + text;
    }
    return (number < 0 ? "マイナス" : "") + text;
}

Words Formats::count(std::int64_t number) const { return Words::figure(grouped(number)); }

Words Formats::yen(std::int64_t amount) const {
    const std::string unit_man = texts_.words(TextId::format_unit_man).text();
    std::string digits;
    if (unit_man == "-") {
        digits = grouped_digits(size_of(amount));
    } else {
        std::uint64_t rest = size_of(amount);
        for (const auto& [unit, id] :
             {std::pair(cho, TextId::format_unit_cho), std::pair(oku, TextId::format_unit_oku),
              std::pair(man, TextId::format_unit_man)}) {
            const std::uint64_t part = rest / static_cast<std::uint64_t>(unit);
            if (part > 0) digits += grouped_digits(part) + texts_.words(id).text();
            rest %= static_cast<std::uint64_t>(unit);
        }
        if (rest > 0 || digits.empty()) digits += grouped_digits(rest);
    }
    const Words shown = Words::figure(signed_text(amount, digits));
    return Words::figure(texts_.words(TextId::format_yen, {{"amount", shown}}).text());
}

Words Formats::ten_thousands(std::int64_t amount) const {
    if (amount % man != 0) return {};
    return Words::figure(grouped(amount / man));
}

Words Formats::yen_reading(std::int64_t amount) const {
    return Words::figure(
        texts_
            .words(TextId::format_yen_reading, {{"kanji", Words::figure(kanji_numerals(amount))},
                                                {"digits", Words::figure(grouped(amount))}})
            .text());
}

Words Formats::date(const domain::Date& date) const {
    constexpr std::array<TextId, 12> months = {
        TextId::format_month_1,  TextId::format_month_2,  TextId::format_month_3,
        TextId::format_month_4,  TextId::format_month_5,  TextId::format_month_6,
        TextId::format_month_7,  TextId::format_month_8,  TextId::format_month_9,
        TextId::format_month_10, TextId::format_month_11, TextId::format_month_12};
    constexpr std::array<TextId, 4> eras = {TextId::format_era_taisho, TextId::format_era_showa,
                                            TextId::format_era_heisei, TextId::format_era_reiwa};
    const Words month = texts_.words(months.at(static_cast<std::size_t>(date.month() - 1)));
    const Words day = Words::figure(std::to_string(date.day()));
    if (texts_.words(TextId::format_date_style).text() != "era") {
        const Words year = Words::figure(std::to_string(date.year()));
        return Words::figure(texts_
                                 .words(TextId::format_date_western,
                                        {{"year", year}, {"month", month}, {"day", day}})
                                 .text());
    }
    const EraYear in_era = era_year_of(date);
    const Words year = in_era.year == 1 ? texts_.words(TextId::format_first_year)
                                        : Words::figure(std::to_string(in_era.year));
    return Words::figure(
        texts_
            .words(TextId::format_date_era,
                   {{"era", texts_.words(eras.at(static_cast<std::size_t>(in_era.era)))},
                    {"year", year},
                    {"month", month},
                    {"day", day}})
            .text());
}

Words Formats::one_decimal(std::int64_t hundredths) const {
    const std::int64_t tenths = floor_divide(hundredths, 10);
    const std::uint64_t size = size_of(tenths);
    return Words::figure(
        signed_text(tenths, grouped_digits(size / 10) + "." + std::to_string(size % 10)));
}

Words Formats::two_decimals(std::int64_t hundredths) const {
    const std::uint64_t size = size_of(hundredths);
    return Words::figure(
        signed_text(hundredths, fmt::format("{}.{:02}", grouped_digits(size / 100), size % 100)));
}

Words Formats::percent(std::int64_t thousandths) const {
    const std::uint64_t size = size_of(thousandths);
    std::string digits = std::to_string(size / 1000);
    if (size % 1000 != 0) {
        digits += fmt::format(".{:03}", size % 1000);
        digits.erase(digits.find_last_not_of('0') + 1);
    }
    const Words number = Words::figure(signed_text(thousandths, digits));
    return Words::figure(texts_.words(TextId::format_percent, {{"number", number}}).text());
}

Words Formats::time_of_day(int hours, int minutes) const {
    return Words::figure(fmt::format("{}:{:02}", hours, minutes));
}

EraYear era_year_of(const domain::Date& date) {
    const int days = date.year() * 10'000 + date.month() * 100 + date.day();
    // The first day of each era, by the orders that proclaimed them.
    if (days >= 20190501) return {3, date.year() - 2018};
    if (days >= 19890108) return {2, date.year() - 1988};
    if (days >= 19261225) return {1, date.year() - 1925};
    return {0, date.year() - 1911};
}

}  // namespace madoguchi::ui
