#include "kiosk/domain/text.h"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace madoguchi::domain {

namespace {

constexpr std::size_t cluster_code_points_max = 32;

// One code point of a text and where it ends; -1 for a byte that is not UTF-8.
struct CodePoint {
    utf8proc_int32_t value = -1;
    std::size_t end = 0;
};

CodePoint code_point_at(std::string_view text, std::size_t from) {
    utf8proc_int32_t value = -1;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + from;
    const auto length =
        utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - from), &value);
    if (length <= 0) return {-1, from + 1};
    return {value, from + static_cast<std::size_t>(length)};
}

void append(std::string& text, utf8proc_int32_t code_point) {
    utf8proc_uint8_t bytes[4];
    const auto length = utf8proc_encode_char(code_point, bytes);
    text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

bool is_control(utf8proc_int32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

bool is_line_end_or_tab(utf8proc_int32_t c) {
    return c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029 || c == 0x85;
}

// Katakana that has a hiragana of the same sound stands 0x60 above it.
utf8proc_int32_t hiragana_of(utf8proc_int32_t c) {
    return (c >= 0x30A1 && c <= 0x30F6) || c == 0x30FD || c == 0x30FE ? c - 0x60 : c;
}

}  // namespace

std::vector<std::size_t> grapheme_borders(std::string_view text) {
    std::vector<std::size_t> borders{0};
    utf8proc_int32_t before = -1;
    utf8proc_int32_t state = 0;
    std::size_t in_cluster = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint here = code_point_at(text, at);
        const bool joins = at > 0 && before >= 0 && here.value >= 0 &&
                           !utf8proc_grapheme_break_stateful(before, here.value, &state) &&
                           in_cluster < cluster_code_points_max;
        if (at > 0 && !joins) {
            borders.push_back(at);
            in_cluster = 0;
            state = 0;
        }
        ++in_cluster;
        before = here.value;
        at = here.end;
    }
    if (!text.empty()) borders.push_back(text.size());
    return borders;
}

std::size_t grapheme_count(std::string_view text) { return grapheme_borders(text).size() - 1; }

std::string first_graphemes(std::string_view text, std::size_t limit) {
    const auto borders = grapheme_borders(text);
    return std::string(text.substr(0, limit < borders.size() ? borders[limit] : text.size()));
}

std::string clean_input(std::string_view text) {
    constexpr utf8proc_int32_t replacement = 0xFFFD;
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint here = code_point_at(text, at);
        const bool is_second_half_of_line_end =
            here.value == '\n' && at > 0 && text[at - 1] == '\r';
        if (here.value < 0) {
            append(clean, replacement);
        } else if (is_line_end_or_tab(here.value)) {
            if (!is_second_half_of_line_end) clean += ' ';
        } else if (!is_control(here.value)) {
            append(clean, here.value);
        }
        at = here.end;
    }
    return clean;
}

std::string folded(std::string_view text) {
    const std::string clean = clean_input(text);
    utf8proc_uint8_t* mapped = nullptr;
    const auto options = static_cast<utf8proc_option_t>(
        UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(clean.data()),
                                     static_cast<utf8proc_ssize_t>(clean.size()), &mapped, options);
    if (length < 0) return clean;
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
    const std::string_view view(reinterpret_cast<const char*>(mapped),
                                static_cast<std::size_t>(length));
    std::string result;
    for (std::size_t at = 0; at < view.size();) {
        const CodePoint here = code_point_at(view, at);
        append(result, hiragana_of(here.value));
        at = here.end;
    }
    return result;
}

std::string digits_of(std::string_view text) {
    std::string digits;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint here = code_point_at(text, at);
        if (here.value >= '0' && here.value <= '9') digits += static_cast<char>(here.value);
        if (here.value >= 0xFF10 && here.value <= 0xFF19) {
            digits += static_cast<char>('0' + (here.value - 0xFF10));
        }
        at = here.end;
    }
    return digits;
}

}  // namespace madoguchi::domain
