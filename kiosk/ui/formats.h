// Figures as people of each language write them: 2,000万円, 1,666万6,666円, 令和9年5月31日. The
// words around the digits come from the catalogue.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "kiosk/domain/date.h"
#include "kiosk/domain/yen.h"
#include "kiosk/ui/texts.h"

namespace madoguchi::ui {

// "20,000,000"; a negative number has U+2212 in front.
std::string grouped(std::int64_t number);

// "二千万" for 20000000, as it is read aloud and written on forms; "零" for 0. Negative amounts
// have "マイナス" in front.
std::string kanji_numerals(std::int64_t number);

class Formats {
public:
    explicit Formats(const Texts& texts) : texts_(texts) {}

    Words count(std::int64_t number) const;  // 1,234
    // 2,000万円; 1,666万6,666円; 3億円; in English "20,000,000 yen". 0 is 0円.
    Words yen(std::int64_t amount) const;
    Words yen(domain::Yen amount) const { return yen(amount.amount()); }
    // In units of 万円 without the unit, as fields of 万円 show it: "2,000"; an amount that is no
    // whole number of 万円 is empty, and yen() is to be shown instead.
    Words ten_thousands(std::int64_t amount) const;
    // "二千万円（20,000,000円）", the line under an active yen field.
    Words yen_reading(std::int64_t amount) const;
    // 令和9年5月31日; before 2019-05-01 平成, before 1989-01-08 昭和, before 1926-12-25 大正;
    // English "31 May 2027".
    Words date(const domain::Date& date) const;
    // 8.7 for 870 hundredths, rounded down to one decimal (towards minus infinity).
    Words one_decimal(std::int64_t hundredths) const;
    // 1.25 for 125 hundredths.
    Words two_decimals(std::int64_t hundredths) const;
    // 1.5 for 1500 thousandths of a percent: up to three decimals, no zeros at the end.
    Words percent(std::int64_t thousandths) const;
    // "10:42".
    Words time_of_day(int hours, int minutes) const;

private:
    const Texts& texts_;
};

// The Japanese year of a date: era 0 大正, 1 昭和, 2 平成, 3 令和, and the year in it, from 1.
struct EraYear {
    int era = 3;
    int year = 1;
};
EraYear era_year_of(const domain::Date& date);

}  // namespace madoguchi::ui
