// How many people live in a town: what staff have beside the town's own canvas.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/domain/rule_pack.h"
#include "platform/base/result.h"

namespace madoguchi::domain {

// A part of the people of a year. The source gives people for some years and shares for others.
struct PopulationPart {
    Wording title;
    std::optional<std::int64_t> people;
    std::optional<std::int64_t> percent;  // As the source has it; its parts need not make 100
};
struct PopulationYear {
    std::int64_t year = 0;
    std::optional<std::int64_t> people;  // In all
    std::vector<PopulationPart> parts;
};
struct Population {
    Wording place;
    Wording source;
    std::vector<PopulationYear> years;
};
inline constexpr std::size_t population_years_max = 40;
inline constexpr std::size_t population_bytes_max = 64 << 10;

// Refused with FILE:LINE: what is no TOML, a year without a number, people below 0, a share that is
// not 0 to 100.
Result<Population> read_population(std::string_view toml, std::string_view file_name);

}  // namespace madoguchi::domain
