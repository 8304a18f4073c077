// Small helpers over toml++ for the files of a town and of rule packs: every refusal says
// FILE:LINE. Private to the domain.
#pragma once

#include <toml++/toml.h>

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/domain/date.h"
#include "platform/base/result.h"

namespace madoguchi::domain {

// Keeps the first problem; after it, everything reads as missing.
class TomlReader {
public:
    explicit TomlReader(std::string_view file_name) : file_name_(file_name) {}

    const std::optional<Problem>& problem() const { return problem_; }
    void refuse(const toml::node& node, std::string what, std::string hint = "");

    // Empty when the member is missing; a problem when it is of another type.
    std::optional<std::string> text(const toml::table& table, std::string_view name);
    std::optional<bool> yes_no(const toml::table& table, std::string_view name);
    std::optional<std::int64_t> number(const toml::table& table, std::string_view name);
    // Written as a date or as text "2026-08-31".
    std::optional<Date> date(const toml::table& table, std::string_view name);
    // Null when the member is missing.
    const toml::table* table(const toml::table& table, std::string_view name);
    const toml::array* array(const toml::table& table, std::string_view name);
    std::vector<std::string> texts(const toml::table& table, std::string_view name);

    int line_of(const toml::node& node) const { return static_cast<int>(node.source().begin.line); }

private:
    std::string file_name_;
    std::optional<Problem> problem_;
};

// Refused: more than `bytes_max` bytes, what is no TOML.
Result<toml::table> read_toml(std::string_view toml, std::string_view file_name,
                              std::size_t bytes_max);

// A bool, integer, text or date as a JSON value; empty for anything else.
std::optional<std::string> json_of(const toml::node& node);

}  // namespace madoguchi::domain
