#include "kiosk/domain/search_fold.h"

#include "kiosk/domain/hash.h"
#include "kiosk/domain/text.h"

namespace madoguchi::domain {

namespace {

// To be raised with every change of what folded() or this file makes of a text.
constexpr std::string_view rules = "1";
constexpr std::size_t hash_letters = 16;

}  // namespace

SearchFold::SearchFold(const KanjiVariants& variants) {
    std::string list;
    for (const auto& group : variants.groups()) {
        const std::string first = domain::folded(group.front());
        for (const std::string& letter : group) {
            first_of_[domain::folded(letter)] = first;
            list += letter;
        }
        list += '\n';
    }
    name_ = std::string(rules) + "-" + sha256_of(list).substr(0, hash_letters);
}

std::string SearchFold::folded(std::string_view text) const {
    const std::string plain = domain::folded(text);
    const auto borders = grapheme_borders(plain);
    std::string result;
    for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
        const auto letter = std::string_view(plain).substr(borders[i], borders[i + 1] - borders[i]);
        if (letter == " ") continue;
        const auto known = first_of_.find(letter);
        result += known == first_of_.end() ? letter : std::string_view(known->second);
    }
    return result;
}

std::string SearchFold::folded_lines(std::initializer_list<std::string_view> texts) const {
    std::string lines;
    for (const std::string_view text : texts) {
        const std::string line = folded(text);
        if (!lines.empty() && !line.empty()) lines += '\n';
        lines += line;
    }
    return lines;
}

}  // namespace madoguchi::domain
