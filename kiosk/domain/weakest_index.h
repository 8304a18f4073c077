// Which of the four indices stands furthest below the average of the 287 projects, and how much
// money would bring it there: what the money plan's hint is made of.
#pragma once

#include <cstdint>
#include <optional>

#include "kiosk/domain/assessment.h"

namespace madoguchi::domain {

enum class IndexName { Financing, LocalEmployment, LocalResources, CashFlow };

struct WeakIndex {
    IndexName index = IndexName::Financing;
    Yen missing;  // Of its seven-year sum (of the loans, for financing); rounded up to whole yen
};
// Empty when no known index is below its average, or the grant is unknown or 0.
std::optional<WeakIndex> weakest_index(const Indices& indices, std::optional<Yen> grant);

// Whether all four are known and none is below its average.
bool all_reach_average(const Indices& indices);

}  // namespace madoguchi::domain
