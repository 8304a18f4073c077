#include "kiosk/domain/kanji_variants.h"

#include <algorithm>
#include <set>

#include "kiosk/domain/text.h"
#include "kiosk/domain/toml_reader.h"

namespace madoguchi::domain {

namespace {

constexpr std::size_t file_bytes_max = 64 * 1024;

std::vector<std::string> letters_of(std::string_view text) {
    const auto borders = grapheme_borders(text);
    std::vector<std::string> letters;
    for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
        letters.emplace_back(text.substr(borders[i], borders[i + 1] - borders[i]));
    }
    return letters;
}

}  // namespace

Result<KanjiVariants> KanjiVariants::read(std::string_view toml, std::string_view file_name) {
    Result<toml::table> file = read_toml(toml, file_name, file_bytes_max);
    if (!file) return file.problem();
    TomlReader reader(file_name);
    const toml::table* names = reader.table(*file, "names");
    const toml::array* groups = names != nullptr ? reader.array(*names, "groups") : nullptr;
    if (groups == nullptr) {
        if (reader.problem()) return *reader.problem();
        return Problem{ProblemKind::Refused, "it lists no groups of kanji", std::string(file_name),
                       "write [names] and groups = [\"...\"]"};
    }
    KanjiVariants variants;
    std::set<std::string> seen;
    for (const toml::node& node : *groups) {
        const auto text = node.value<std::string>();
        std::vector<std::string> letters = text ? letters_of(*text) : std::vector<std::string>();
        if (letters.size() < 2 || letters.size() > letters_max) {
            reader.refuse(node, "a group is two to " + std::to_string(letters_max) + " letters");
        }
        for (const std::string& letter : letters) {
            if (!seen.insert(letter).second) reader.refuse(node, letter + " stands here twice");
        }
        if (variants.groups_.size() >= groups_max) reader.refuse(node, "there are too many groups");
        if (reader.problem()) return *reader.problem();
        variants.groups_.push_back(std::move(letters));
    }
    return variants;
}

std::vector<std::string> KanjiVariants::others_of(std::string_view letter) const {
    for (const auto& group : groups_) {
        if (std::find(group.begin(), group.end(), letter) == group.end()) continue;
        std::vector<std::string> others;
        std::copy_if(group.begin(), group.end(), std::back_inserter(others),
                     [letter](const std::string& other) { return other != letter; });
        return others;
    }
    return {};
}

std::string KanjiVariants::turned(std::string_view letter, int places) const {
    for (const auto& group : groups_) {
        const auto here = std::find(group.begin(), group.end(), letter);
        if (here == group.end()) continue;
        const auto count = static_cast<std::ptrdiff_t>(group.size());
        const std::ptrdiff_t wanted = (here - group.begin() + places) % count;
        return group[static_cast<std::size_t>(wanted < 0 ? wanted + count : wanted)];
    }
    return std::string(letter);
}

}  // namespace madoguchi::domain
