// The amount of yen that a sticky note speaks of, 「建物の改修 2,400万円」, and the line of income
// of the money plan that notes may be linked with.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "kiosk/domain/application.h"

namespace madoguchi::domain {

// In yen. Empty when the words name none, or more than one.
std::optional<std::int64_t> amount_in_note(std::string_view text);

// In Note::links this stands for line A, income, of the years table, whose years have no ids.
inline constexpr std::string_view income_line_id = "money.years.income";
bool is_linked_to_income(const Note& note);

// Whether some amount of the plan follows this note: a line of cost, or the income.
bool is_linked_to_plan(const Note& note, const Money& money);
// Its other links stay, and so do the plan's amounts.
void unlink_from_plan(Note& note, const Money& money);

// A year's income as the notes linked with that line say it together. Empty when none of them
// names an amount, and over the limit of an amount.
std::optional<Yen> income_of_notes(const Canvas& canvas);

// Into year 1, and into every year that had the same income as year 1 before; a first year is made
// where there is none. False when nothing changed.
bool write_income(Application& application, Yen income);

}  // namespace madoguchi::domain
