// A date as people write it: with the era of Japan or the western year, with 年月日, points,
// slashes or nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/domain/date.h"

namespace madoguchi::domain {

// "令和9年5月31日", "R9.5.31", "9.5.31" (a year below 100 counts as Reiwa), "2027-5-31",
// "2027年5月31日", "20270531"; full-width digits are read. Empty when it is no date, or a day that
// does not exist.
std::optional<Date> date_from_text(std::string_view text);

// The year of Reiwa, 1 from 2019 on; empty before 1 May 2019.
std::optional<int> reiwa_year(const Date& date);

}  // namespace madoguchi::domain
