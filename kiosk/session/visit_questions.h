// What screens and the voice ask of a visit: the text of a field, what is wrong with it, what is
// missing. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/domain/application.h"
#include "kiosk/domain/field.h"
#include "kiosk/domain/sales_helper.h"
#include "kiosk/session/route.h"
#include "kiosk/session/visit.h"

namespace madoguchi::session {

// What the visitor wrote together with how it is read: for the voice.
struct WrittenReading {
    std::string text;
    std::string reading;  // Kana
};
std::vector<WrittenReading> written_readings(const Visit& visit);

// The text to show in a field: what is being written, an unfinished text, or the stored answer in
// plain digits ("2000" for 20,000,000 yen in a field of 万円).
std::string text_in(const Visit& visit, const domain::FieldRef& field);
std::optional<FieldError> error_of(const Visit& visit, const domain::FieldRef& field);
bool is_typing_in(const Visit& visit, const domain::FieldRef& field);

// What the figures of the sales helper come to; a text that is no whole number counts as missing.
domain::Sales sales_now(const SalesHelp& help);

// Required answers that are missing or faulty, by page order. Submitting waits for them; going on
// does not.
std::vector<domain::FieldRef> missing_answers(const domain::Application& plan);
std::vector<domain::FieldRef> missing_answers(const domain::Application& plan, const PageRef& page);

// The first block without a note, in the order offered; empty when all nine have one.
std::optional<domain::Block> next_empty_block(const domain::Application& plan);

}  // namespace madoguchi::session
