// The reading half of application_json.h.
#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>

#include "kiosk/domain/application_json.h"
#include "kiosk/domain/application_shape.h"
#include "kiosk/domain/json_tree.h"

namespace madoguchi::domain {

namespace {

using Kind = JsonTree::Kind;

// Takes known members out of the tree into the struct, so that what stays in the tree is what this
// program does not know. After the first problem it only goes through the motions.
class Reader {
public:
    explicit Reader(JsonTree& root) : object_(&root) {}

    const std::optional<Problem>& problem() const { return problem_; }

    void member(std::string_view name, std::string& text) {
        if (auto tree = take(name, Kind::String, "must be text")) text = std::move(tree->text);
    }
    void member(std::string_view name, std::optional<std::string>& text) {
        if (auto tree = take(name, Kind::String, "must be text")) text = std::move(tree->text);
    }
    void member(std::string_view name, bool& yes) {
        std::optional<bool> answer;
        member(name, answer);
        yes = answer.value_or(yes);
    }
    void member(std::string_view name, std::optional<bool>& yes) {
        const auto tree = take(name);
        if (!tree) return;
        if (tree->kind != Kind::True && tree->kind != Kind::False) {
            return refuse(name, "must be true or false");
        }
        yes = tree->kind == Kind::True;
    }
    void member(std::string_view name, std::optional<Yen>& yen) {
        std::optional<std::int64_t> amount;
        count(name, amount, Yen::input_max);
        if (amount) yen = Yen(*amount);
    }
    void member(std::string_view name, std::optional<Date>& date) {
        const auto tree = take(name, Kind::String, "must be a date as YYYY-MM-DD");
        if (!tree) return;
        date = Date::from_text(tree->text);
        if (!date) refuse(name, "must be a day of the calendar, 1900-01-01 to 2199-12-31");
    }

    void count(std::string_view name, std::optional<std::int64_t>& number, std::int64_t max) {
        const auto tree = take(name, Kind::Number, "must be a whole number");
        if (!tree) return;
        if (tree->text.find_first_of(".eE") != std::string::npos) {
            return refuse(name, "must be a whole number, without fraction or exponent");
        }
        std::int64_t value = 0;
        const char* end = tree->text.data() + tree->text.size();
        const auto [stop, error] = std::from_chars(tree->text.data(), end, value);
        if (error != std::errc() || stop != end || value < 0 || value > max) {
            return refuse(name, "must lie between 0 and " + std::to_string(max));
        }
        number = value;
    }

    // A percentage with at most three decimals, read digit by digit: 1.25 is 1250.
    void rate(std::string_view name, std::optional<std::int64_t>& thousandths) {
        const auto tree = take(name, Kind::Number, "must be a number");
        if (!tree) return;
        thousandths = thousandths_of(tree->text);
        if (!thousandths) {
            refuse(name, "must be a percentage from 0 to 100 with at most three decimals");
        }
    }

    void words(std::string_view name, std::vector<std::string>& words, bool* answered) {
        auto tree = take(name, Kind::Array, "must be a list");
        if (!tree) return;
        for (std::size_t i = 0; i < tree->items.size(); ++i) {
            if (tree->items[i].kind != Kind::String) {
                return refuse(name, "must be text", std::to_string(i));
            }
            words.push_back(std::move(tree->items[i].text));
        }
        if (answered) *answered = true;
    }

    template <class Body>
    void object(std::string_view name, Body body) {
        auto tree = take(name, Kind::Object, "must be an object");
        if (!tree) return;
        enter(*tree, std::string(name), body);
        if (!tree->is_empty_object()) put_back(name, std::move(*tree));
    }

    template <class T>
    void list(std::string_view name, std::string_view id_letter, std::vector<T>& entries,
              bool* answered) {
        auto tree = take(name, Kind::Array, "must be a list");
        if (!tree) return;
        if (answered) *answered = true;
        if (id_letter.empty() && tree->items.size() > years_max) {
            return refuse(name, "has more years than a money plan can have");
        }
        JsonTree unknown = JsonTree::array();
        std::size_t unknown_until = 0;
        for (std::size_t i = 0; i < tree->items.size(); ++i) {
            JsonTree& item = tree->items[i];
            if (item.kind != Kind::Object) {
                return refuse(name, "must be an object", std::to_string(i));
            }
            T& entry = entries.emplace_back();
            const std::string part = std::string(name) + "/" + std::to_string(i);
            enter(item, part, [&] { exchange(*this, entry); });
            if constexpr (requires { entry.id; }) {
                if (!ids_[std::string(id_letter)].insert(entry.id).second) {
                    return refuse(part, "has an id that another one has", "id");
                }
                if (item.is_empty_object()) continue;
                item.members.insert(item.members.begin(), {"id", JsonTree::string(entry.id)});
            }
            if (!item.is_empty_object()) unknown_until = unknown.items.size() + 1;
            unknown.items.push_back(std::move(item));
        }
        unknown.items.resize(unknown_until);
        if (!unknown.items.empty()) put_back(name, std::move(unknown));
    }

    void json_values(std::string_view name,
                     std::vector<std::pair<std::string, std::string>>& values) {
        const auto tree = take(name, Kind::Object, "must be an object");
        if (!tree) return;
        for (const auto& [member, value] : tree->members) {
            if (value.kind != Kind::Null) values.emplace_back(member, write_json(value));
        }
    }

private:
    static std::optional<std::int64_t> thousandths_of(std::string_view written) {
        const std::size_t point = written.find('.');
        const std::string_view whole = written.substr(0, point);
        std::string digits(whole);
        std::string_view decimals =
            point == std::string_view::npos ? "" : written.substr(point + 1);
        if (whole.size() > 3 || decimals.size() > 3) return std::nullopt;
        digits += decimals;
        digits.append(3 - decimals.size(), '0');
        std::int64_t value = 0;
        const char* end = digits.data() + digits.size();
        const auto [stop, error] = std::from_chars(digits.data(), end, value);
        if (error != std::errc() || stop != end || value < 0 || value > annual_rate_max) {
            return std::nullopt;
        }
        return value;
    }

    // The member, out of the tree; empty when it is missing or null.
    std::optional<JsonTree> take(std::string_view name) {
        auto& members = object_->members;
        const auto found = std::find_if(members.begin(), members.end(),
                                        [&](const auto& member) { return member.first == name; });
        if (problem_ || found == members.end()) return std::nullopt;
        JsonTree tree = std::move(found->second);
        members.erase(found);
        if (tree.kind == Kind::Null) return std::nullopt;
        return tree;
    }

    std::optional<JsonTree> take(std::string_view name, Kind kind, const char* what) {
        auto tree = take(name);
        if (!tree || tree->kind == kind) return tree;
        refuse(name, what);
        return std::nullopt;
    }

    void put_back(std::string_view name, JsonTree tree) {
        object_->members.emplace_back(name, std::move(tree));
    }

    template <class Body>
    void enter(JsonTree& tree, const std::string& part, Body body) {
        JsonTree* const outer = object_;
        const std::size_t pointer_size = pointer_.size();
        object_ = &tree;
        pointer_ += "/" + part;
        body();
        object_ = outer;
        pointer_.resize(pointer_size);
    }

    void refuse(std::string_view name, std::string what, std::string below = "") {
        if (problem_) return;
        std::string where = pointer_ + "/" + std::string(name);
        if (!below.empty()) where += "/" + below;
        problem_ = {ProblemKind::Refused, "the document's member " + std::move(what), where, ""};
    }

    JsonTree* object_;
    std::string pointer_;
    std::map<std::string, std::set<std::string>> ids_;  // By letter
    std::optional<Problem> problem_;
};

// Everything that can be linked or answered needs an id; a document written by hand may leave them
// out. Wrong types are left for the reader to name.
void give_missing_ids(std::vector<JsonTree*> lists, const std::string& letter) {
    std::set<std::string> taken;
    std::vector<JsonTree*> without;
    for (JsonTree* list : lists) {
        if (!list || list->kind != Kind::Array) continue;
        for (JsonTree& item : list->items) {
            if (item.kind != Kind::Object) continue;
            const JsonTree* id = item.find("id");
            if (!id || id->kind == Kind::Null || (id->kind == Kind::String && id->text.empty())) {
                without.push_back(&item);
            } else {
                taken.insert(id->text);
            }
        }
    }
    std::size_t number = 0;
    for (JsonTree* item : without) {
        std::string id;
        do {
            id = letter + std::to_string(++number);
        } while (taken.count(id) > 0);
        if (JsonTree* empty = item->find("id")) {
            *empty = JsonTree::string(id);
        } else {
            item->members.emplace_back("id", JsonTree::string(id));
        }
    }
}

void give_missing_ids(JsonTree& document) {
    give_missing_ids({document.find("resources")}, "r");
    give_missing_ids({document.find("partners")}, "p");
    JsonTree* money = document.find("money");
    if (money) give_missing_ids({money->find("costs")}, "c");
    JsonTree* canvas = document.find("canvas");
    if (!canvas) return;
    std::vector<JsonTree*> blocks;
    for (std::size_t i = 0; i < block_count; ++i) {
        blocks.push_back(canvas->find(word_of(static_cast<Block>(i))));
    }
    give_missing_ids(std::move(blocks), "n");
}

Result<void> check_format(Reader& reader) {
    std::optional<std::string> format;
    std::optional<std::int64_t> version;
    reader.member("format", format);
    reader.count("version", version, Yen::input_max);
    if (reader.problem()) return *reader.problem();
    if (format != "madoguchi-application") {
        return Problem{ProblemKind::Refused, "the document is not a madoguchi application",
                       "/format", ""};
    }
    if (!version || *version < 1) {
        return Problem{ProblemKind::Refused, "the document does not say its version", "/version",
                       ""};
    }
    if (*version > 1) {
        return Problem{ProblemKind::Refused, "the document was written by a newer program",
                       "/version", "update this one"};
    }
    return {};
}

}  // namespace

Result<Application> read_application(std::string_view json) {
    auto tree = read_json(json, document_bytes_max, document_depth_max);
    if (!tree) return tree.problem();
    if (tree->kind != Kind::Object) {
        return Problem{ProblemKind::Refused, "the document must be an object", "", ""};
    }
    Reader reader(*tree);
    if (Result<void> format = check_format(reader); !format) return format.problem();
    give_missing_ids(*tree);
    Application application;
    exchange(reader, application);
    if (reader.problem()) return *reader.problem();
    if (!tree->is_empty_object()) application.carried = write_json(*tree);
    return application;
}

}  // namespace madoguchi::domain
