#include "kiosk/journey/journey_words.h"

#include <charconv>
#include <cstdint>

namespace madoguchi::journey {

namespace {

Problem refused(std::string what, std::string hint) {
    return {ProblemKind::Refused, std::move(what), "", std::move(hint)};
}

void append_utf8(std::string& text, std::uint32_t code_point) {
    const auto byte = [&text](std::uint32_t bits) { text += static_cast<char>(bits); };
    if (code_point < 0x80) {
        byte(code_point);
    } else if (code_point < 0x800) {
        byte(0xC0 | (code_point >> 6));
        byte(0x80 | (code_point & 0x3F));
    } else if (code_point < 0x10000) {
        byte(0xE0 | (code_point >> 12));
        byte(0x80 | ((code_point >> 6) & 0x3F));
        byte(0x80 | (code_point & 0x3F));
    } else {
        byte(0xF0 | (code_point >> 18));
        byte(0x80 | ((code_point >> 12) & 0x3F));
        byte(0x80 | ((code_point >> 6) & 0x3F));
        byte(0x80 | (code_point & 0x3F));
    }
}

// Reads the escape at the front of `rest` (its backslash is gone) and removes it.
Result<void> read_escape(std::string_view& rest, std::string& text) {
    if (!rest.empty() && (rest.front() == '"' || rest.front() == '\\')) {
        text += rest.front();
        rest.remove_prefix(1);
        return {};
    }
    if (rest.starts_with("u{")) {
        std::uint32_t code_point = 0;
        const char* const begin = rest.data() + 2;
        const char* const end = rest.data() + rest.size();
        const auto [stop, error] = std::from_chars(begin, end, code_point, 16);
        const bool is_scalar =
            code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF);
        if (error == std::errc() && stop != end && *stop == '}' && is_scalar) {
            append_utf8(text, code_point);
            rest.remove_prefix(static_cast<std::size_t>(stop + 1 - rest.data()));
            return {};
        }
    }
    return refused("there is an unknown escape in the text", "write \\\", \\\\ or \\u{20BB7}");
}

Result<std::string> read_quoted(std::string_view& rest) {
    std::string text;
    rest.remove_prefix(1);
    while (!rest.empty()) {
        const char c = rest.front();
        rest.remove_prefix(1);
        if (c == '"') return text;
        if (c != '\\') {
            text += c;
            continue;
        }
        if (Result<void> read = read_escape(rest, text); !read) return read.problem();
    }
    return refused("a quote is not closed", "end the text with \"");
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

}  // namespace

Result<std::vector<Word>> words_of(std::string_view line) {
    std::vector<Word> words;
    std::string_view rest = line;
    while (true) {
        while (!rest.empty() && is_blank(rest.front())) rest.remove_prefix(1);
        if (rest.empty() || rest.front() == '#') return words;
        if (rest.front() == '"') {
            Result<std::string> quoted = read_quoted(rest);
            if (!quoted) return quoted.problem();
            words.push_back({std::move(*quoted), Word::Kind::Quoted});
            continue;
        }
        std::size_t length = 0;
        while (length < rest.size() && !is_blank(rest[length]) && rest[length] != '"') ++length;
        words.push_back({std::string(rest.substr(0, length)), Word::Kind::Bare});
        rest.remove_prefix(length);
    }
}

std::optional<long long> milliseconds_of(std::string_view text) {
    long long number = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || number < 0 || number > 100'000'000) return std::nullopt;
    const std::string_view unit = text.substr(static_cast<std::size_t>(stop - text.data()));
    if (unit == "ms") return number;
    if (unit == "s") return number * 1000;
    if (unit == "m") return number * 60 * 1000;
    return std::nullopt;
}

}  // namespace madoguchi::journey
