#include "platform/conversion_dictionary.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "platform/text_conversion.h"

namespace madoguchi::platform {

namespace {

std::optional<WordKind> kind_of(std::string_view word) {
    if (word == "noun") return WordKind::Noun;
    if (word == "place") return WordKind::Place;
    if (word == "variant") return WordKind::Variant;
    return std::nullopt;
}

// U+3041 to U+3096 and the long vowel U+30FC.
bool is_hiragana(std::string_view text) {
    for (; !text.empty(); text.remove_prefix(3)) {
        if (text.size() < 3) return false;
        const std::string_view letter = text.substr(0, 3);
        const bool is_letter = letter >= "\u3041" && letter <= "\u3096";
        if (!is_letter && letter != "\u30FC") return false;
    }
    return true;
}

bool has_control_sign(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

const char* fault_of(const DictionaryWord& word) {
    if (word.reading.empty() || !is_hiragana(word.reading)) return "the reading is not hiragana";
    if (word.text.empty() || has_control_sign(word.text)) return "the word cannot be written";
    if (letters_in(word.reading) > word_letters_max || letters_in(word.text) > word_letters_max) {
        return "the word is too long";
    }
    return nullptr;
}

// Reading, text and kind of a line; empty when it is divided otherwise.
std::optional<std::array<std::string_view, 3>> columns_of(std::string_view line) {
    const std::size_t first = line.find('\t');
    if (first == std::string_view::npos) return std::nullopt;
    const std::size_t second = line.find('\t', first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    return std::array{line.substr(0, first), line.substr(first + 1, second - first - 1),
                      line.substr(second + 1)};
}

}  // namespace

Result<std::vector<DictionaryWord>> read_dictionary(std::string_view table,
                                                    std::string_view file_name) {
    std::vector<DictionaryWord> words;
    std::set<std::pair<std::string, std::string>> seen;
    std::size_t number = 0;
    const auto refused = [&](const char* what) {
        return Problem{ProblemKind::Refused, what,
                       std::string(file_name) + ":" + std::to_string(number),
                       "a line is: reading, word, noun|place|variant, with tabs between"};
    };
    if (table.size() > dictionary_bytes_max) return refused("the dictionary is too long");
    while (!table.empty()) {
        const std::string_view line = table.substr(0, table.find('\n'));
        table.remove_prefix(std::min(table.size(), line.size() + 1));
        ++number;
        if (line.empty() || line.front() == '#') continue;
        const auto columns = columns_of(line);
        if (!columns) return refused("the line does not have three columns");
        const std::optional<WordKind> kind = kind_of((*columns)[2]);
        if (!kind) return refused("there is no such kind of word");
        DictionaryWord word{std::string((*columns)[0]), std::string((*columns)[1]), *kind};
        if (const char* fault = fault_of(word)) return refused(fault);
        if (!seen.emplace(word.reading, word.text).second) return refused("the word stands twice");
        if (words.size() >= dictionary_words_max) return refused("there are too many words");
        words.push_back(std::move(word));
    }
    return words;
}

}  // namespace madoguchi::platform
