#include "kiosk/commands/pseudo_language.h"

#include <algorithm>
#include <cctype>

#include "kiosk/ui/built_in_texts.h"
#include "platform/base/ensure.h"
#include "platform/linux/linux_files.h"

namespace madoguchi::commands {

namespace {

std::string quoted_po(std::string_view words) {
    std::string text = "\"";
    for (const char c : words) {
        if (c == '"' || c == '\\') text += '\\';
        text += c;
    }
    return text + '"';
}

std::string pseudo_catalogue() {
    const auto catalogues = ui::built_in_catalogues();
    const auto english = std::find_if(catalogues.begin(), catalogues.end(),
                                      [](const auto& c) { return c.language == "en"; });
    ensure(english != catalogues.end());
    std::string text = "msgid \"\"\nmsgstr \"X-Language-Name: ";
    text += pseudo_language_name;
    text += "\\nX-Writing: latin\\n\"\n\n";
    const auto keys = ui::built_in_keys();
    for (std::size_t id = 0; id < keys.size(); ++id) {
        // How dates and units are written is a word for the program, not for a reader; what is the
        // same in every language is a name.
        const bool is_pattern =
            keys[id].starts_with("format.") || english->words[id] == catalogues.front().words[id];
        const std::string words =
            is_pattern ? std::string(english->words[id]) : lengthened(english->words[id]);
        text += "msgid \"" + std::string(keys[id]) + "\"\nmsgstr " + quoted_po(words) + "\n\n";
    }
    return text;
}

}  // namespace

std::string lengthened(std::string_view words) {
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

Result<void> write_pseudo_language(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) {
        return Problem{ProblemKind::Environment,
                       "the folder for a language cannot be made: " + error.message(),
                       folder.string(), "make room for it"};
    }
    platform::LinuxFiles files;
    const std::string name = std::string(pseudo_language) + ".po";
    return files.write_whole(folder / name, pseudo_catalogue());
}

}  // namespace madoguchi::commands
