// How an answer is written in its field, and read back from what was typed there.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "kiosk/domain/field.h"
#include "kiosk/domain/rule_pack.h"
#include "kiosk/session/visit.h"

namespace madoguchi::session {

// Amounts are typed and shown in units of 10,000 yen; one that is no multiple of that is shown in
// yen ("16666666円").
inline constexpr std::int64_t yen_per_man = 10'000;

// The answer as it stands in its field for writing: "2000" for 20,000,000 yen, "2027-05-31", "1.25"
// for a rate. Empty when not answered.
std::string written(domain::Field field, const domain::Answer& answer);

// Parses what was typed. Blank is not answered; what cannot be an answer is a FieldError.
std::variant<domain::Answer, FieldError> read_written(domain::Field field, std::string_view text);

// Whether nothing can be read in it: spaces of any width only.
bool is_blank(std::string_view text);

// How many letters may be typed in the field's box; for amounts and dates enough to write them in
// full.
std::size_t letters_max(domain::Field field);

// For a question of the town, whose pack tells the type: int, yen (written in yen), date or text.
std::variant<domain::Answer, FieldError> read_written_for(std::string_view fact_type,
                                                          std::string_view text);

// `question` when the field is a town's own question.
Keyboard keyboard_for(domain::Field field, const domain::PackFact* question = nullptr);

// An answer that is there but cannot be right: a phone number with too few digits.
std::optional<FieldError> fault_of(domain::Field field, const domain::Answer& answer);

}  // namespace madoguchi::session
