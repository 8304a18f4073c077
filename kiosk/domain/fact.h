// What rules may read: the 47 facts of the programme (contract section 3), each worked out from the
// application or taken from the town's settings.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kiosk/domain/field.h"

namespace madoguchi::domain {

// monostate: unknown. Dates and words are text. A list holds one amount a year.
using FactValue = std::variant<std::monostate, bool, std::int64_t, std::string,
                               std::vector<std::optional<std::int64_t>>>;

// How a value is written for people.
enum class FactKind { YesNo, Count, Yen, Percent, Date, Word, YenByYear };

struct FactInfo {
    std::string_view name;
    FactKind kind;
    bool is_from_town = false;
    std::span<const Field> fields = {};  // What must be answered so that it is known
};

// One year of the money plan as it stands, repayment worked out from the loan where it is not
// entered. Unknown wherever something it needs is not answered.
struct YearFacts {
    std::optional<std::int64_t> income, local_resources, local_people, other, cash_flow, repayment;
};

// In the order of the fact list, which is that of every output.
std::span<const FactInfo> fact_list();
const FactInfo* find_fact(std::string_view name);  // Null when there is no such fact

}  // namespace madoguchi::domain
