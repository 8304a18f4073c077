#include "kiosk/domain/json_tree.h"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <unordered_set>

namespace madoguchi::domain {

namespace {

using Kind = JsonTree::Kind;

// Builds the tree from the parser's events. Not recursive, so that depth is a limit and not a
// crash.
class Builder {
public:
    explicit Builder(std::size_t depth_max) : depth_max_(depth_max) {}

    bool null() { return add({}); }
    bool boolean(bool value) { return add(JsonTree::of(value)); }
    bool number_integer(std::int64_t value) { return add(JsonTree::number(value)); }
    bool number_unsigned(std::uint64_t value) { return add_number(std::to_string(value)); }
    bool number_float(double, const std::string& written) { return add_number(written); }
    bool string(std::string& value) { return add(JsonTree::string(std::move(value))); }
    bool binary(nlohmann::json::binary_t&) { return false; }
    bool start_object(std::size_t) { return open(Kind::Object); }
    bool start_array(std::size_t) { return open(Kind::Array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(std::string& name) {
        Level& level = levels_.back();
        level.name = std::move(name);
        if (level.names.insert(level.name).second) return true;
        problem_ = {ProblemKind::Refused, "the document has two members of one name", pointer(),
                    "leave only one of them"};
        return false;
    }

    bool parse_error(std::size_t byte, const std::string&, const nlohmann::detail::exception&) {
        problem_ = {ProblemKind::Refused,
                    "the document is not JSON at byte " + std::to_string(byte), pointer(),
                    "write it again with the program it came from"};
        return false;
    }

    const Problem& problem() const { return problem_; }
    JsonTree take_root() { return std::move(root_); }

private:
    struct Level {
        JsonTree tree;
        std::string name;  // Of the member that comes next
        std::unordered_set<std::string> names;
    };

    bool add_number(std::string written) {
        JsonTree tree;
        tree.kind = Kind::Number;
        tree.text = std::move(written);
        return add(std::move(tree));
    }

    bool add(JsonTree tree) {
        if (levels_.empty()) {
            root_ = std::move(tree);
            return true;
        }
        Level& level = levels_.back();
        if (level.tree.kind == Kind::Array) {
            level.tree.items.push_back(std::move(tree));
        } else {
            level.tree.members.emplace_back(std::move(level.name), std::move(tree));
        }
        return true;
    }

    bool open(Kind kind) {
        if (levels_.size() == depth_max_) {
            problem_ = {ProblemKind::Refused, "the document is nested too deeply", pointer(), ""};
            return false;
        }
        levels_.emplace_back().tree.kind = kind;
        return true;
    }

    bool close() {
        JsonTree tree = std::move(levels_.back().tree);
        levels_.pop_back();
        return add(std::move(tree));
    }

    std::string pointer() const {
        std::string pointer;
        for (const Level& level : levels_) {
            pointer += '/';
            pointer += level.tree.kind == Kind::Array ? std::to_string(level.tree.items.size())
                                                      : pointer_part(level.name);
        }
        return pointer;
    }

    std::size_t depth_max_;
    std::vector<Level> levels_;
    JsonTree root_;
    Problem problem_;
};

void write_string(std::string& json, const std::string& text) {
    json += nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void write(std::string& json, const JsonTree& tree) {
    const auto comma = [&](bool is_first) {
        if (!is_first) json += ',';
    };
    switch (tree.kind) {
        case Kind::Null:
            json += "null";
            return;
        case Kind::False:
            json += "false";
            return;
        case Kind::True:
            json += "true";
            return;
        case Kind::Number:
            json += tree.text;
            return;
        case Kind::String:
            write_string(json, tree.text);
            return;
        case Kind::Array:
            json += '[';
            for (const JsonTree& item : tree.items) {
                comma(&item == &tree.items.front());
                write(json, item);
            }
            json += ']';
            return;
        case Kind::Object:
            json += '{';
            for (const auto& member : tree.members) {
                comma(&member == &tree.members.front());
                write_string(json, member.first);
                json += ':';
                write(json, member.second);
            }
            json += '}';
            return;
    }
}

}  // namespace

JsonTree JsonTree::of(bool value) {
    JsonTree tree;
    tree.kind = value ? Kind::True : Kind::False;
    return tree;
}

JsonTree JsonTree::number(std::int64_t value) {
    JsonTree tree;
    tree.kind = Kind::Number;
    tree.text = std::to_string(value);
    return tree;
}

JsonTree JsonTree::string(std::string value) {
    JsonTree tree;
    tree.kind = Kind::String;
    tree.text = std::move(value);
    return tree;
}

JsonTree JsonTree::array() {
    JsonTree tree;
    tree.kind = Kind::Array;
    return tree;
}

JsonTree JsonTree::object() {
    JsonTree tree;
    tree.kind = Kind::Object;
    return tree;
}

JsonTree* JsonTree::find(std::string_view name) {
    for (auto& [member, tree] : members) {
        if (member == name) return &tree;
    }
    return nullptr;
}

Result<JsonTree> read_json(std::string_view json, std::size_t bytes_max, std::size_t depth_max) {
    if (json.size() > bytes_max) {
        return Problem{ProblemKind::Refused,
                       "the document is larger than " + std::to_string(bytes_max) + " bytes", "",
                       ""};
    }
    Builder builder(depth_max);
    if (!nlohmann::json::sax_parse(json, &builder)) return builder.problem();
    return builder.take_root();
}

std::string write_json(const JsonTree& tree) {
    std::string json;
    write(json, tree);
    return json;
}

std::string pointer_part(std::string_view name) {
    constexpr std::size_t bytes_max = 64;  // A pointer is for people; enough to find the place
    std::string part;
    for (const char c : name.substr(0, bytes_max)) {
        if (c == '~') {
            part += "~0";
        } else if (c == '/') {
            part += "~1";
        } else {
            part += c;
        }
    }
    return part;
}

}  // namespace madoguchi::domain
