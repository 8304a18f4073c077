// What is known of the projects that were granted before: how many of each category, what their
// plans add up to, and the averages that a plan is set beside. Read from assets/statistics; sums
// are plan figures, not results.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/domain/yen.h"
#include "platform/base/result.h"

namespace madoguchi::domain {

inline constexpr std::size_t categories = 4;  // I, II, III, IV
inline constexpr std::size_t statistics_bytes_max = 64 * 1024;
inline constexpr std::int64_t projects_max = 1'000'000;  // In one cell of the table

struct ProjectYear {
    int fiscal_year = 0;
    std::array<std::int64_t, categories> projects{};

    std::int64_t all() const;
};

// Yen of all projects together; the last three over seven years.
struct ProjectSums {
    Yen grant, loans, own_funds, local_employment, local_resources, cash_flow;
};

// Hundredths per yen of grant. Financing is worked out from the sums, the others are as printed.
struct ProjectAverages {
    std::int64_t financing = 0, investment = 0, local_employment = 0, local_resources = 0,
                 cash_flow = 0;
};

// How many projects a prefecture has, as the study's map bands them; which prefecture stands in
// which band, the study shows by colour only.
struct PrefectureBand {
    std::int64_t from = 0;
    std::optional<std::int64_t> to;  // Empty: and more

    friend bool operator==(const PrefectureBand&, const PrefectureBand&) = default;
};

struct Statistics {
    std::string id;
    std::vector<ProjectYear> years;  // One after the other
    ProjectSums sums;
    ProjectAverages averages;
    std::vector<PrefectureBand> bands;  // The fullest first; none when the file has none

    std::int64_t projects() const;
    // Of one category, 0 for I to 3 for IV.
    std::int64_t projects_of(std::size_t category) const;
    // Tenths of a percent, rounded to the nearest: 345 for 99 of 287.
    std::int64_t share_tenths(std::size_t category) const;
    // Of a sum, rounded to the nearest yen.
    Yen per_project(Yen sum) const;
    // Empty for a prefecture without a project, and beside a file without bands.
    std::optional<PrefectureBand> band_of(std::int64_t projects) const;
};

// Refused with FILE:LINE: what is no TOML, a member that is missing or of another type, a table
// without four counts a year, years out of order, counts or sums below 0 or over their limit, a
// grant of 0, no project at all, bands that overlap or do not follow downwards.
Result<Statistics> read_statistics(std::string_view toml, std::string_view file_name);

// Those of assets/statistics as they were when the program was built: what stands in when no file
// can be read.
const Statistics& built_in_statistics();
std::string_view built_in_statistics_text();

}  // namespace madoguchi::domain
