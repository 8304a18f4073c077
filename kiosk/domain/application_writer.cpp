// The writing half of application_json.h.
#include <set>

#include "kiosk/domain/application_json.h"
#include "kiosk/domain/application_shape.h"
#include "kiosk/domain/json_tree.h"

namespace madoguchi::domain {

namespace {

using Kind = JsonTree::Kind;

std::string percent_of(std::int64_t thousandths) {
    std::string decimals = std::to_string(1000 + thousandths % 1000).substr(1);
    while (!decimals.empty() && decimals.back() == '0') decimals.pop_back();
    return std::to_string(thousandths / 1000) + (decimals.empty() ? "" : "." + decimals);
}

// Writes known members from the struct, then, at the end of each object, those that the document
// came with and this program does not know. What is not answered is left out.
class Writer {
public:
    Writer(JsonTree& out, JsonTree* carried) : out_(&out), carried_(carried) {}

    void member(std::string_view name, const std::string& text) {
        put(name, JsonTree::string(text));
    }
    void member(std::string_view name, bool yes) { put(name, JsonTree::of(yes)); }
    void member(std::string_view name, const std::optional<std::string>& text) {
        known(name);
        if (text) put(name, JsonTree::string(*text));
    }
    void member(std::string_view name, const std::optional<bool>& yes) {
        known(name);
        if (yes) put(name, JsonTree::of(*yes));
    }
    void member(std::string_view name, const std::optional<Yen>& yen) {
        known(name);
        if (yen) put(name, JsonTree::number(yen->amount()));
    }
    void member(std::string_view name, const std::optional<Date>& date) {
        known(name);
        if (date) put(name, JsonTree::string(date->text()));
    }
    void count(std::string_view name, const std::optional<std::int64_t>& number, std::int64_t) {
        known(name);
        if (number) put(name, JsonTree::number(*number));
    }
    void rate(std::string_view name, const std::optional<std::int64_t>& thousandths) {
        known(name);
        if (!thousandths) return;
        JsonTree tree = JsonTree::number(0);
        tree.text = percent_of(*thousandths);
        put(name, std::move(tree));
    }

    void words(std::string_view name, const std::vector<std::string>& words, const bool* answered) {
        known(name);
        if (words.empty() && !(answered && *answered)) return;
        JsonTree list = JsonTree::array();
        for (const std::string& word : words) list.items.push_back(JsonTree::string(word));
        put(name, std::move(list));
    }

    template <class Body>
    void object(std::string_view name, Body body) {
        JsonTree tree = JsonTree::object();
        enter(tree, carried_ ? carried_->find(name) : nullptr, body);
        known(name);
        if (!tree.is_empty_object()) put(name, std::move(tree));
    }

    template <class T>
    void list(std::string_view name, std::string_view, std::vector<T>& entries,
              const bool* answered) {
        known(name);
        if (entries.empty() && !(answered && *answered)) return;
        JsonTree list = JsonTree::array();
        for (std::size_t i = 0; i < entries.size(); ++i) {
            JsonTree* carried = nullptr;
            if constexpr (requires { entries[i].id; }) {
                carried = carried_item(entries[i].id);
            } else {
                JsonTree* items = carried_ ? carried_->find(name) : nullptr;
                if (items && i < items->items.size()) carried = &items->items[i];
            }
            JsonTree& item = list.items.emplace_back(JsonTree::object());
            enter(item, carried, [&] { exchange(*this, entries[i]); });
        }
        put(name, std::move(list));
    }

    void json_values(std::string_view name,
                     const std::vector<std::pair<std::string, std::string>>& values) {
        known(name);
        JsonTree tree = JsonTree::object();
        for (const auto& [member, json] : values) {
            auto value = read_json(json, document_bytes_max, document_depth_max);
            if (value) tree.members.emplace_back(member, std::move(*value));
        }
        if (!tree.is_empty_object()) put(name, std::move(tree));
    }

    template <class Body>
    void enter(JsonTree& out, JsonTree* carried, Body body) {
        Writer inner(out, carried);
        std::swap(inner, *this);
        body();
        put_unknown();
        std::swap(inner, *this);
    }

private:
    void known(std::string_view name) { known_.emplace(name); }

    void put(std::string_view name, JsonTree tree) {
        known(name);
        out_->members.emplace_back(name, std::move(tree));
    }

    void put_unknown() {
        if (!carried_) return;
        for (auto& [name, tree] : carried_->members) {
            if (known_.count(name) == 0) out_->members.emplace_back(name, std::move(tree));
        }
    }

    // Searched for in every list of the object: a note may have moved to another block.
    JsonTree* carried_item(const std::string& id) {
        if (!carried_) return nullptr;
        for (auto& [name, tree] : carried_->members) {
            for (JsonTree& item : tree.items) {
                const JsonTree* item_id = item.find("id");
                if (item_id && item_id->text == id) return &item;
            }
        }
        return nullptr;
    }

    JsonTree* out_;
    JsonTree* carried_;  // Null when the document came with nothing unknown here
    std::set<std::string, std::less<>> known_;
};

}  // namespace

std::string write_application(const Application& application) {
    JsonTree document = JsonTree::object();
    document.members.emplace_back("format", JsonTree::string("madoguchi-application"));
    document.members.emplace_back("version", JsonTree::number(1));
    JsonTree carried = JsonTree::object();
    if (!application.carried.empty()) {
        auto tree = read_json(application.carried, document_bytes_max, document_depth_max);
        if (tree) carried = std::move(*tree);
    }
    // The shape is told once for both directions and so takes the struct as writable.
    Application copy = application;
    Writer writer(document, &carried);
    writer.enter(document, &carried, [&] { exchange(writer, copy); });
    return write_json(document);
}

}  // namespace madoguchi::domain
