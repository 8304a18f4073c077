// Where rules turn as one figure is moved: the stretches of its way on which every rule keeps its
// state. Exact to the yen for formulas in which the figure stands in sums, differences, products
// with other facts, min and max; for others what lies inside a stretch may differ, so whoever uses
// a stretch asks the rules again. Private to the domain.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "kiosk/domain/prepared_rules.h"

namespace madoguchi::domain {

struct Stretch {
    std::int64_t from = 0;
    std::int64_t to = 0;  // Inclusive

    friend bool operator==(const Stretch&, const Stretch&) = default;
};

struct Way {
    std::int64_t from = 0;
    std::int64_t to = 0;
    std::vector<PreparedRules::FactNumber> facts;  // Those that are moved
    bool moves_years = false;                      // And the table of years with them
    std::function<void(std::int64_t)> go_to;       // Puts the facts as they are there
};

// From the way's start to its end, without gaps. The rules are left somewhere on the way.
std::vector<Stretch> stretches_of(PreparedRules& rules, const std::vector<std::size_t>& concerned,
                                  const Way& way);

}  // namespace madoguchi::domain
