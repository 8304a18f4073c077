#include "kiosk/ui/po_file.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <sstream>

#include "kiosk/ui/reading.h"

namespace madoguchi::ui {

namespace {

Problem refused(const std::string& file, int line, std::string what, std::string hint = {}) {
    return {.kind = ProblemKind::Refused,
            .what = std::move(what),
            .where = file + ":" + std::to_string(line),
            .hint = std::move(hint)};
}

// The number of code points, or nothing when the text is not UTF-8 or has control characters.
std::optional<std::size_t> clean_length(std::string_view text) {
    std::size_t points = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto first = static_cast<unsigned char>(text[at]);
        std::size_t length = 1;
        if (first < 0x80) {
            if ((first < 0x20 && first != '\n') || first == 0x7F) return std::nullopt;
        } else if (first >= 0xC2 && first < 0xE0) {
            length = 2;
        } else if (first >= 0xE0 && first < 0xF0) {
            length = 3;
        } else if (first >= 0xF0 && first < 0xF5) {
            length = 4;
        } else {
            return std::nullopt;
        }
        if (at + length > text.size()) return std::nullopt;
        for (std::size_t next = 1; next < length; ++next) {
            if ((static_cast<unsigned char>(text[at + next]) & 0xC0) != 0x80) return std::nullopt;
        }
        at += length;
        ++points;
    }
    return points;
}

bool is_key(std::string_view key) {
    const bool clean = std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    });
    return clean && key.size() <= po_key_max && key.find('.') != std::string_view::npos &&
           key.front() >= 'a' && key.front() <= 'z';
}

// What stands between the quotes, unescaped; nothing when it is no quoted string.
std::optional<std::string> quoted(std::string_view line) {
    const std::size_t last = line.find_last_not_of(" \t\r");
    if (last == std::string_view::npos) return std::nullopt;
    line = line.substr(0, last + 1);
    if (line.size() < 2 || line.front() != '"' || line.back() != '"') return std::nullopt;
    line = line.substr(1, line.size() - 2);
    std::string text;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == '"') return std::nullopt;
        if (line[at] != '\\') {
            text += line[at];
            continue;
        }
        if (++at == line.size()) return std::nullopt;
        switch (line[at]) {
            case 'n':
                text += '\n';
                break;
            case '"':
                text += '"';
                break;
            case '\\':
                text += '\\';
                break;
            default:
                return std::nullopt;
        }
    }
    return text;
}

// `{町|まち}`, without its braces, as it stands in finished words.
Result<std::string> annotated(std::string_view marked) {
    const std::size_t bar = marked.find('|');
    const bool is_whole =
        bar > 0 && bar + 1 < marked.size() && marked.find('|', bar + 1) == std::string_view::npos;
    if (!is_whole) {
        return Problem{ProblemKind::Refused, "a reading is not written {kanji|kana}", "", ""};
    }
    return std::string(reading_begin)
        .append(marked.substr(0, bar))
        .append(reading_middle)
        .append(marked.substr(bar + 1))
        .append(reading_end);
}

// The translator's marks as the program has them: borders of phrases and readings. Placeholders
// stay.
Result<std::string> with_marks(std::string_view words) {
    std::string text;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::size_t end = words[at] == '{' ? words.find_first_of("{}", at + 1) : words.npos;
        const bool is_pair = end != words.npos && words[end] == '}';
        const std::string_view inside = is_pair ? words.substr(at + 1, end - at - 1) : "";
        if (inside.find('|') != inside.npos) {
            const auto piece = annotated(inside);
            if (!piece) return piece.problem();
            text += *piece;
            at = end;
        } else if (words[at] == '|') {
            text += "\xE2\x80\x8B";
        } else {
            text += words[at];
        }
    }
    return text;
}

// What a line of the header says behind `member`; the last of them, where there are more.
std::optional<std::string_view> member_of(std::string_view header, std::string_view member) {
    std::optional<std::string_view> found;
    for (std::size_t at = 0; at < header.size();) {
        const std::size_t end = std::min(header.find('\n', at), header.size());
        std::string_view line = header.substr(at, end - at);
        at = end + 1;
        if (line.substr(0, member.size()) != member) continue;
        line.remove_prefix(member.size());
        line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
        found = line;
    }
    return found;
}

class PoReader {
public:
    explicit PoReader(std::string file) : file_(std::move(file)) {}

    Result<Translation> read(std::string_view content) {
        std::size_t at = 0;
        while (at <= content.size()) {
            const std::size_t end = std::min(content.find('\n', at), content.size());
            ++line_;
            if (auto done = take(content.substr(at, end - at)); !done) return done.problem();
            at = end + 1;
        }
        if (auto done = finish(); !done) return done.problem();
        return Translation{std::move(language_name_), letters_, std::move(entries_)};
    }

private:
    enum class Part { None, Id, Words };

    Result<void> take(std::string_view line) {
        const std::size_t first = line.find_first_not_of(" \t\r");
        if (first == std::string_view::npos) return {};
        line = line.substr(first);
        if (line.front() == '#') {
            if (part_ == Part::Words) {
                if (auto done = finish(); !done) return done;
            }
            if (line.substr(0, 2) == "#," && line.find("fuzzy") != std::string_view::npos) {
                is_fuzzy_ = true;
            }
            return {};
        }
        if (line.substr(0, 6) == "msgid ") {
            if (auto done = finish(); !done) return done;
            part_ = Part::Id;
            entry_.line = line_;
            return append(entry_.key, line.substr(6));
        }
        if (line.substr(0, 7) == "msgstr ") {
            if (part_ != Part::Id) return refused(file_, line_, "msgstr without its msgid");
            part_ = Part::Words;
            return append(entry_.words, line.substr(7));
        }
        if (line.front() == '"' && part_ == Part::Id) return append(entry_.key, line);
        if (line.front() == '"' && part_ == Part::Words) return append(entry_.words, line);
        return refused(file_, line_, "this line is neither msgid, msgstr, text nor comment");
    }

    Result<void> append(std::string& text, std::string_view part) {
        const std::size_t first = part.find_first_not_of(" \t");
        const auto words = quoted(first == std::string_view::npos ? "" : part.substr(first));
        if (!words) return refused(file_, line_, "the text is not between quotes");
        text += *words;
        return {};
    }

    Result<void> finish() {
        if (part_ == Part::None) return {};
        if (part_ == Part::Id) return refused(file_, entry_.line, "msgid without its msgstr");
        PoEntry entry = std::move(entry_);
        const bool is_fuzzy = is_fuzzy_;
        entry_ = {};
        part_ = Part::None;
        is_fuzzy_ = false;
        if (entry.key.empty()) return take_header(entry);
        if (!is_key(entry.key)) {
            return refused(file_, entry.line, "this is no key",
                           "a key is like \"welcome.start\": a-z, 0-9, dots and hyphens");
        }
        if (!seen_.insert(entry.key).second) {
            return refused(file_, entry.line, "the key " + entry.key + " is given twice");
        }
        if (entries_.size() == po_entries_max) {
            return refused(file_, entry.line, "too many entries");
        }
        const auto length = clean_length(entry.words);
        if (!length) return refused(file_, entry.line, "the words are not clean UTF-8");
        if (*length > po_words_max) {
            return refused(file_, entry.line, "the words of " + entry.key + " are too long",
                           "at most " + std::to_string(po_words_max) + " characters");
        }
        auto words = with_marks(entry.words);
        if (!words) return refused(file_, entry.line, words.problem().what);
        if (const auto names = placeholders_of(*words); !names) {
            return refused(file_, entry.line, names.problem().what);
        }
        entry.words = is_fuzzy ? std::string() : std::move(words).value();
        entries_.push_back(std::move(entry));
        return {};
    }

    Result<void> take_header(const PoEntry& header) {
        if (const auto name = member_of(header.words, "X-Language-Name:")) {
            const auto length = clean_length(*name);
            if (!length || *length == 0 || *length > po_language_name_max) {
                return refused(file_, header.line, "the language's name is empty or too long",
                               "at most " + std::to_string(po_language_name_max) + " characters");
            }
            language_name_ = *name;
        }
        if (const auto letters = member_of(header.words, "X-Writing:")) {
            if (*letters != "kana" && *letters != "latin") {
                return refused(file_, header.line, "X-Writing is neither kana nor latin");
            }
            letters_ = *letters == "latin" ? WrittenLetters::Latin : WrittenLetters::Kana;
        }
        return {};
    }

    std::string file_;
    int line_ = 0;
    Part part_ = Part::None;
    PoEntry entry_;
    bool is_fuzzy_ = false;
    std::set<std::string> seen_;
    std::vector<PoEntry> entries_;
    std::string language_name_;
    std::optional<WrittenLetters> letters_;
};

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "{" : ", {") + name + "}";
    return text.empty() ? "none" : text;
}

}  // namespace

Result<Translation> parse_po(std::string_view content, const std::string& file_name) {
    if (content.size() > po_bytes_max) return refused(file_name, 1, "the file is too large");
    if (content.substr(0, 3) == "\xEF\xBB\xBF") content.remove_prefix(3);
    return PoReader(file_name).read(content);
}

Result<Translation> read_po(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return Problem{ProblemKind::Environment, "the translation cannot be read", path, ""};
    }
    std::string content(po_bytes_max + 1, '\0');
    file.read(content.data(), static_cast<std::streamsize>(content.size()));
    content.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
    return parse_po(content, path);
}

Result<std::vector<std::string>> placeholders_of(std::string_view words) {
    const Problem unpaired{ProblemKind::Refused, "a brace is without its partner", "", ""};
    std::vector<std::string> names;
    std::size_t at = 0;
    while ((at = words.find_first_of("{}", at)) != std::string_view::npos) {
        const std::size_t end = words.find_first_of("{}", at + 1);
        if (words[at] == '}' || end == std::string_view::npos || words[end] == '{') return unpaired;
        const std::string_view name = words.substr(at + 1, end - at - 1);
        const bool clean = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || c == '_' || (c >= '0' && c <= '9');
        });
        if (!clean) {
            return Problem{ProblemKind::Refused, "a placeholder's name is a-z, 0-9 and _", "", ""};
        }
        names.emplace_back(name);
        at = end + 1;
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

Result<void> check_translation(std::span<const PoEntry> source,
                               std::span<const PoEntry> translation, const std::string& file_name) {
    std::map<std::string_view, const PoEntry*> by_key;
    for (const PoEntry& entry : source) by_key[entry.key] = &entry;
    for (const PoEntry& entry : translation) {
        const auto found = by_key.find(entry.key);
        if (found == by_key.end()) {
            return refused(file_name, entry.line, "nothing uses the key " + entry.key);
        }
        if (entry.words.empty()) continue;
        const auto wanted = placeholders_of(found->second->words).value();
        const auto given = placeholders_of(entry.words).value();
        if (wanted != given) {
            return refused(file_name, entry.line,
                           entry.key + " has the placeholders " + listed(given) + " in place of " +
                               listed(wanted));
        }
    }
    return {};
}

}  // namespace madoguchi::ui
