// A JSON document as a tree that loses nothing: members in their order, numbers as they were
// written. Private to the domain, for documents that travel on through a program that does not know
// all of their members.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/base/result.h"

namespace madoguchi::domain {

struct JsonTree {
    enum class Kind { Null, False, True, Number, String, Array, Object };

    Kind kind = Kind::Null;
    std::string text;  // Number: as written; String: its letters
    std::vector<JsonTree> items;
    std::vector<std::pair<std::string, JsonTree>> members;

    static JsonTree of(bool value);
    static JsonTree number(std::int64_t value);
    static JsonTree string(std::string value);
    static JsonTree array();
    static JsonTree object();

    JsonTree* find(std::string_view name);  // Null when there is no such member
    bool is_empty_object() const { return kind == Kind::Object && members.empty(); }
};

// Refused, with a JSON pointer as `where`: what is no JSON, more than `bytes_max` bytes, deeper
// than `depth_max`, an object with two members of one name.
Result<JsonTree> read_json(std::string_view json, std::size_t bytes_max, std::size_t depth_max);

// Without spaces or line ends.
std::string write_json(const JsonTree& tree);

// A member name or index as it stands in a JSON pointer: "~" and "/" are written "~0" and "~1".
std::string pointer_part(std::string_view name);

}  // namespace madoguchi::domain
