#include "kiosk/ui/translation_check.h"

#include <algorithm>
#include <map>
#include <set>

#include "kiosk/ui/built_in_texts.h"
#include "kiosk/ui/fonts.h"
#include "kiosk/ui/reading.h"

namespace madoguchi::ui {

namespace {

// Calls `see` with every letter that takes room.
template <class See>
void for_each_letter(std::string_view words, See see) {
    const std::string plain = without_readings(words);
    bool is_inside_name = false;
    for (std::size_t at = 0; at < plain.size();) {
        const char32_t point = next_point(plain, at);
        if (point == U'{') is_inside_name = true;
        if (!is_inside_name && !is_zero_width(point)) see(point);
        if (point == U'}') is_inside_name = false;
    }
}

// Of English with every word 40 % longer, rounded up.
std::size_t width_lengthened(std::string_view words) {
    std::size_t width = 0;
    std::size_t word = 0;
    const auto end_word = [&] {
        width += (word * 2 + 4) / 5;
        word = 0;
    };
    for_each_letter(words, [&](char32_t point) {
        const bool is_letter = (point >= U'a' && point <= U'z') || (point >= U'A' && point <= U'Z');
        if (is_letter) {
            ++word;
        } else {
            end_word();
        }
        width += point < 0x2000 ? 1 : 2;
    });
    end_word();
    return width;
}

}  // namespace

std::size_t width_of_words(std::string_view words) {
    std::size_t width = 0;
    for_each_letter(words, [&width](char32_t point) { width += point < 0x2000 ? 1 : 2; });
    return width;
}

std::size_t width_max_of(std::string_view key) {
    const auto keys = built_in_keys();
    const auto found = std::find(keys.begin(), keys.end(), key);
    if (found == keys.end()) return 0;
    const auto id = static_cast<std::size_t>(found - keys.begin());
    std::size_t widest = 0;
    for (const BuiltInCatalogue& catalogue : built_in_catalogues()) {
        const std::string_view words = catalogue.words[id];
        widest = std::max({widest, width_of_words(words),
                           catalogue.language == "en" ? width_lengthened(words) : 0});
    }
    return widest;
}

Result<std::vector<TranslationRemark>> check_translation_file(const std::string& path) {
    const auto read = read_po(path);
    if (!read) return read.problem();
    const std::vector<PoEntry> source = built_in_source();
    std::set<std::string_view> known;
    for (const PoEntry& entry : source) known.insert(entry.key);
    std::vector<PoEntry> used, unused;
    for (const PoEntry& entry : read->entries) {
        (known.count(entry.key) > 0 ? used : unused).push_back(entry);
    }
    if (auto good = check_translation(source, used, path); !good) return good.problem();
    std::map<std::string_view, const PoEntry*> given;
    for (const PoEntry& entry : used) given[entry.key] = &entry;
    std::vector<TranslationRemark> remarks;
    for (const PoEntry& entry : source) {
        const auto found = given.find(entry.key);
        if (found == given.end() || found->second->words.empty()) {
            remarks.push_back({.kind = TranslationRemark::Kind::Missing, .key = entry.key});
            continue;
        }
        const std::size_t width = width_of_words(found->second->words);
        const std::size_t width_max = width_max_of(entry.key);
        if (width <= width_max) continue;
        remarks.push_back({.kind = TranslationRemark::Kind::OverLong,
                           .key = entry.key,
                           .line = found->second->line,
                           .width = width,
                           .width_max = width_max});
    }
    for (const PoEntry& entry : unused) {
        remarks.push_back(
            {.kind = TranslationRemark::Kind::Unused, .key = entry.key, .line = entry.line});
    }
    return remarks;
}

}  // namespace madoguchi::ui
