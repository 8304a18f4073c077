#include "kiosk/domain/toml_reader.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace madoguchi::domain {

namespace {

std::string text_of(const toml::date& date) {
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string at_line(std::string_view file_name, const toml::source_region& region) {
    return fmt::format("{}:{}", file_name, region.begin.line);
}

}  // namespace

void TomlReader::refuse(const toml::node& node, std::string what, std::string hint) {
    if (problem_) return;
    problem_ = {ProblemKind::Refused, std::move(what), at_line(file_name_, node.source()),
                std::move(hint)};
}

std::optional<std::string> TomlReader::text(const toml::table& table, std::string_view name) {
    const toml::node* node = problem_ ? nullptr : table.get(name);
    if (!node) return std::nullopt;
    if (const auto* text = node->as_string()) return text->get();
    refuse(*node, fmt::format("'{}' must be text", name));
    return std::nullopt;
}

std::optional<bool> TomlReader::yes_no(const toml::table& table, std::string_view name) {
    const toml::node* node = problem_ ? nullptr : table.get(name);
    if (!node) return std::nullopt;
    if (const auto* yes = node->as_boolean()) return yes->get();
    refuse(*node, fmt::format("'{}' must be true or false", name));
    return std::nullopt;
}

std::optional<std::int64_t> TomlReader::number(const toml::table& table, std::string_view name) {
    const toml::node* node = problem_ ? nullptr : table.get(name);
    if (!node) return std::nullopt;
    if (const auto* number = node->as_integer()) return number->get();
    refuse(*node, fmt::format("'{}' must be a whole number", name));
    return std::nullopt;
}

std::optional<Date> TomlReader::date(const toml::table& table, std::string_view name) {
    const toml::node* node = problem_ ? nullptr : table.get(name);
    if (!node) return std::nullopt;
    std::optional<Date> date;
    if (const auto* day = node->as_date()) date = Date::from_text(text_of(day->get()));
    if (const auto* text = node->as_string()) date = Date::from_text(text->get());
    if (!date) refuse(*node, fmt::format("'{}' must be a day from 1900 to 2199", name));
    return date;
}

const toml::table* TomlReader::table(const toml::table& table, std::string_view name) {
    const toml::node* node = problem_ ? nullptr : table.get(name);
    if (!node) return nullptr;
    if (!node->is_table()) refuse(*node, fmt::format("'{}' must be a table", name));
    return node->as_table();
}

const toml::array* TomlReader::array(const toml::table& table, std::string_view name) {
    const toml::node* node = problem_ ? nullptr : table.get(name);
    if (!node) return nullptr;
    if (!node->is_array()) refuse(*node, fmt::format("'{}' must be a list", name));
    return node->as_array();
}

std::vector<std::string> TomlReader::texts(const toml::table& table, std::string_view name) {
    std::vector<std::string> texts;
    const toml::array* list = array(table, name);
    if (!list) return texts;
    for (const toml::node& node : *list) {
        if (const auto* text = node.as_string()) {
            texts.push_back(text->get());
        } else {
            refuse(node, fmt::format("'{}' must be a list of texts", name));
        }
    }
    return texts;
}

Result<toml::table> read_toml(std::string_view toml, std::string_view file_name,
                              std::size_t bytes_max) {
    if (toml.size() > bytes_max) {
        return Problem{ProblemKind::Refused,
                       fmt::format("the file is larger than {} bytes", bytes_max),
                       fmt::format("{}:1", file_name), ""};
    }
    try {
        return toml::parse(toml, file_name);
    } catch (const toml::parse_error& error) {
        return Problem{ProblemKind::Refused,
                       fmt::format("the file is not TOML: {}", error.description()),
                       at_line(file_name, error.source()), ""};
    }
}

std::optional<std::string> json_of(const toml::node& node) {
    if (const auto* yes = node.as_boolean()) return yes->get() ? "true" : "false";
    if (const auto* number = node.as_integer()) return std::to_string(number->get());
    if (const auto* day = node.as_date()) return '"' + text_of(day->get()) + '"';
    if (const auto* text = node.as_string()) return nlohmann::json(text->get()).dump();
    return std::nullopt;
}

}  // namespace madoguchi::domain
