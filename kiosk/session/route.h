// Which page follows which, and on which page each question is asked.
#pragma once

#include <cstddef>
#include <optional>

#include "kiosk/domain/field.h"
#include "kiosk/session/visit.h"

namespace madoguchi::session {

// Pages of a step's screen. Profile: 0 who, 1 the business, 2 the town's own questions (only where
// there are any). Idea: 0 category, 1 what is new. Resources: 0 resources, 1 the town's trouble.
// Partners: 0 who, 1 bank and town, 2 the way and what the town gains. Money: 0 the plan, 1 loan,
// 2 years, 3 dates and hires; the pages of MoneyPage after these are opened from them and not
// counted.
int page_count(ScreenId screen, std::size_t town_questions);

struct PageRef {
    ScreenId screen;
    int page = 0;

    friend bool operator==(const PageRef&, const PageRef&) = default;
};

// The page that asks for the field. Notes are asked in their block: the caller knows which one.
PageRef page_of(domain::Field field);

// Whether the field is asked once for each item of a list, so that it needs one.
bool asks_per_item(domain::Field field);

// The box to write in that 決定 leads on to: on the page of one's name, down the amounts of the
// money plan, across and down the table of years. Empty elsewhere.
std::optional<domain::FieldRef> next_written_field(const Visit& visit,
                                                   const domain::FieldRef& field);

// Forward through the pages and steps; empty after the last. Blocks follow one another in the order
// offered.
std::optional<PageRef> page_after(const PageRef& page, std::size_t town_questions);
std::optional<PageRef> page_before(const PageRef& page, std::size_t town_questions);

// The order in which the blocks of the canvas are offered: customers first.
domain::Block block_at(std::size_t position);
std::size_t position_of(domain::Block block);

}  // namespace madoguchi::session
