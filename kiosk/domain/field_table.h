// How each field of field.h is reached inside an application. Private to the domain.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "kiosk/domain/application.h"
#include "kiosk/domain/field.h"

namespace madoguchi::domain {

// The place of one answer. monostate: there is none, because the item does not exist.
using Slot =
    std::variant<std::monostate, std::optional<std::string>*, std::string*, std::optional<bool>*,
                 std::optional<Yen>*, std::optional<std::int64_t>*, std::optional<Date>*>;

struct FieldRow {
    FieldInfo info;
    Slot (*slot)(Application& application, const std::string& item);
};

// In the order of the enumeration.
std::span<const FieldRow> field_rows();

// "1" … "10" as a year's number; empty for anything else.
std::optional<std::size_t> year_of(std::string_view item);

}  // namespace madoguchi::domain
