// The checks of what is handed to the store, each against a named limit of the interfaces.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "platform/base/result.h"

namespace madoguchi::db {

enum class MayBeEmpty { No, Yes };

struct Limited {
    std::string_view name;  // For the message; the text itself is never quoted
    std::string_view text;
    std::size_t bytes_max;
    MayBeEmpty may_be_empty = MayBeEmpty::No;
};

inline Result<void> check_limits(std::initializer_list<Limited> texts) {
    for (const Limited& limited : texts) {
        if (limited.text.size() > limited.bytes_max) {
            return Problem{ProblemKind::Refused,
                           "the " + std::string(limited.name) + " is longer than " +
                               std::to_string(limited.bytes_max) + " bytes",
                           "", "shorten it"};
        }
        if (limited.text.empty() && limited.may_be_empty == MayBeEmpty::No) {
            return Problem{ProblemKind::Refused, "the " + std::string(limited.name) + " is empty",
                           "", "give one"};
        }
    }
    return {};
}

}  // namespace madoguchi::db
