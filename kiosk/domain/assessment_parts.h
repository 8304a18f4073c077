// The figures of an assessment that are worked out beside the rules. Private to the domain.
#pragma once

#include <string>
#include <vector>

#include "kiosk/domain/assessment.h"

namespace madoguchi::domain {

// Facts by name, as an assessment holds them.
using NamedValues = std::vector<std::pair<std::string, FactValue>>;
std::optional<std::int64_t> number_in(const NamedValues& values, std::string_view name);

// Towards minus infinity: -1 / 2 is -1. The divisor must be more than zero.
std::int64_t floor_of(std::int64_t dividend, std::int64_t divisor);

Indices indices_of(const NamedValues& facts, const ProjectAverages& averages);

// Cost is the eligible and the other first cost.
Repayment repayment_of(const std::vector<YearFacts>& years, std::optional<std::int64_t> cost,
                       std::optional<std::int64_t> grant);

// micro | sme | large | unknown, by the Small and Medium-sized Enterprise Basic Act, article 2.
std::string enterprise_of(const Applicant& applicant);

Category category_of(const Idea& idea);

// The state's part of the grant, and what the local government pays. Unknown when the grant or the
// class is, or the class is none of 100, 75, 67 (exactly two thirds), 50.
struct Shares {
    std::optional<std::int64_t> national, local;
};
Shares shares_of(std::optional<std::int64_t> grant, std::optional<std::int64_t> rate_class);

}  // namespace madoguchi::domain
