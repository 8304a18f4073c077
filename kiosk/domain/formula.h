// A rule's formula: an SQL scalar expression over facts, cut down to what can neither round nor
// hide that something is not answered (contract section 4). Read by an own parser that knows
// nothing but what is allowed, then written as SQL with every name in full. Private to the domain.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.h"

namespace madoguchi::domain {

struct Formula {
    enum class Kind {
        Integer,   // text: its digits
        Text,      // text: its letters
        Name,      // text: a fact, a derived value or, inside every_year, a column of the years
        Operator,  // text: "not", "-" with one part; "or", "and", "=", "<>", "<", … with two
        Between,   // parts: what, from, to
        Call,      // text: the function
    };

    Kind kind = Kind::Integer;
    std::string text;
    std::vector<Formula> parts;
};

inline constexpr std::size_t formula_bytes_max = 4096;
inline constexpr int formula_depth_max = 40;

// Refused, naming the word or sign that is not allowed; `where` is left to the caller.
Result<Formula> read_formula(std::string_view text);

// The name in SQL ("facts.public_grant"), or empty when nothing has that name there.
enum class Scope { Application, Year };
using NamesInSql = std::function<std::optional<std::string>(const std::string& name, Scope scope)>;

// Refused when a name is unknown. Sums, differences and products become calls of exact_sum,
// exact_difference and exact_product, which are errors where they would not fit in 64 bits.
Result<std::string> sql_of(const Formula& formula, const NamesInSql& names);

// A name that a fact or derived value may bear: a-z, 0-9 and _, at most 64, no word of a formula.
bool is_free_name(std::string_view name);

}  // namespace madoguchi::domain
