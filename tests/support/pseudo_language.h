// A language that nobody speaks: English with every word 40 % longer, as a town's own translation.
// What it shows is that a fourth language needs a file and no code, and that the screens hold it.
#pragma once

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "kiosk/ui/built_in_texts.h"
#include "platform/base/ensure.h"

namespace madoguchi::tests {

inline constexpr const char* pseudo_language = "x-long";
inline constexpr const char* pseudo_language_name = "Longlo Englisheng";

// Placeholders stay; whatever is no letter stays.
inline std::string lengthened(std::string_view words) {
    std::string longer;
    std::string word;
    const auto end_word = [&] {
        const std::size_t more = (word.size() * 2 + 4) / 5;
        for (std::size_t i = 0; i < more; ++i) {
            longer += static_cast<char>(std::tolower(static_cast<unsigned char>(word[i])));
        }
        word.clear();
    };
    bool is_inside_name = false;
    for (const char c : words) {
        if (c == '{') is_inside_name = true;
        const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!is_letter) end_word();
        if (is_letter && !is_inside_name) word += c;
        longer += c;
        if (c == '}') is_inside_name = false;
    }
    end_word();
    return longer;
}

inline std::string quoted_po(std::string_view words) {
    std::string text = "\"";
    for (const char c : words) {
        if (c == '"' || c == '\\') text += '\\';
        text += c;
    }
    return text + '"';
}

// Writes x-long.po into the folder, which is made.
inline void write_pseudo_language(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    std::ofstream file(folder / (std::string(pseudo_language) + ".po"));
    file << "msgid \"\"\nmsgstr \"X-Language-Name: " << pseudo_language_name << "\\n\"\n\n";
    const auto catalogues = ui::built_in_catalogues();
    const auto english = std::find_if(catalogues.begin(), catalogues.end(),
                                      [](const auto& c) { return c.language == "en"; });
    ensure(english != catalogues.end());
    const auto keys = ui::built_in_keys();
    for (std::size_t id = 0; id < keys.size(); ++id) {
        // How dates and units are written is a word for the program, not for a reader; what is the
        // same in every language is a name.
        const bool is_pattern =
            keys[id].starts_with("format.") || english->words[id] == catalogues.front().words[id];
        const std::string words =
            is_pattern ? std::string(english->words[id]) : lengthened(english->words[id]);
        file << "msgid \"" << keys[id] << "\"\nmsgstr " << quoted_po(words) << "\n\n";
    }
    ensure(static_cast<bool>(file.flush()));
}

}  // namespace madoguchi::tests
