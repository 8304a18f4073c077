#include "platform/text_conversion.h"

namespace madoguchi::platform {

namespace {

// Bytes of the letter at the head of the text, which is not empty; 1 for what is no UTF-8.
std::size_t first_letter(std::string_view text) {
    const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
    const unsigned char head = byte(0);
    std::size_t bytes = 1;
    if (head >= 0xC2 && head <= 0xDF) bytes = 2;
    if (head >= 0xE0 && head <= 0xEF) bytes = 3;
    if (head >= 0xF0 && head <= 0xF4) bytes = 4;
    if (bytes > text.size()) return 1;
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return 1;
    }
    // Longer than need be, halves of a pair, and beyond the last code point.
    const bool is_none = (head == 0xE0 && byte(1) < 0xA0) || (head == 0xED && byte(1) > 0x9F) ||
                         (head == 0xF0 && byte(1) < 0x90) || (head == 0xF4 && byte(1) > 0x8F);
    return is_none ? 1 : bytes;
}

std::size_t last_letter(std::string_view text) {
    std::size_t at = 0, last = 0;
    while (at < text.size()) {
        last = first_letter(text.substr(at));
        at += last;
    }
    return last;
}

// The segments up to the one at INDEX, which becomes BYTES long.
ConversionRequest with_segment(const ConversionRequest& request,
                               const std::vector<ConversionSegment>& segments, std::size_t index,
                               std::size_t bytes) {
    ConversionRequest divided = request;
    divided.fixed_segments.clear();
    for (std::size_t i = 0; i < index; ++i) {
        divided.fixed_segments.push_back(segments[i].reading.size());
    }
    divided.fixed_segments.push_back(bytes);
    return divided;
}

}  // namespace

std::optional<ConversionRequest> lengthened(const ConversionRequest& request,
                                            const std::vector<ConversionSegment>& segments,
                                            std::size_t index) {
    if (index + 1 >= segments.size() || segments[index + 1].reading.empty()) return std::nullopt;
    return with_segment(request, segments, index,
                        segments[index].reading.size() + first_letter(segments[index + 1].reading));
}

std::optional<ConversionRequest> shortened(const ConversionRequest& request,
                                           const std::vector<ConversionSegment>& segments,
                                           std::size_t index) {
    if (index >= segments.size()) return std::nullopt;
    const std::string& reading = segments[index].reading;
    const std::size_t last = last_letter(reading);
    if (last == reading.size()) return std::nullopt;
    return with_segment(request, segments, index, reading.size() - last);
}

std::size_t bytes_of_letters(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    for (; count > 0 && at < text.size(); --count) at += first_letter(text.substr(at));
    return at;
}

std::size_t letters_in(std::string_view text) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size(); ++letters) at += first_letter(text.substr(at));
    return letters;
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t bytes = first_letter(text);
        if (bytes == 1 && static_cast<unsigned char>(text.front()) >= 0x80) return false;
        text.remove_prefix(bytes);
    }
    return true;
}

std::vector<std::string_view> fixed_readings(const ConversionRequest& request) {
    std::vector<std::string_view> pieces;
    std::string_view rest = request.reading;
    for (const std::size_t bytes : request.fixed_segments) {
        if (bytes == 0 || bytes > rest.size()) break;
        const std::string_view piece = rest.substr(0, bytes);
        if (bytes_of_letters(rest, letters_in(piece)) != bytes) break;
        pieces.push_back(piece);
        rest.remove_prefix(bytes);
    }
    return pieces;
}

// U+3041 to U+3096 and the marks of repetition U+309D, U+309E stand 0x60 below their katakana.
std::string in_katakana(std::string_view text) {
    std::string katakana;
    katakana.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view letter = text.substr(at, first_letter(text.substr(at)));
        at += letter.size();
        unsigned point = 0;
        if (letter.size() == 3) {
            for (const char c : letter) {
                point = point << 6 | (static_cast<unsigned char>(c) & 0x3FU);
            }
            point &= 0xFFFFU;
        }
        const bool is_hiragana =
            (point >= 0x3041 && point <= 0x3096) || point == 0x309D || point == 0x309E;
        if (!is_hiragana) {
            katakana += letter;
            continue;
        }
        point += 0x60;
        katakana += static_cast<char>(0xE0U | point >> 12);
        katakana += static_cast<char>(0x80U | (point >> 6 & 0x3FU));
        katakana += static_cast<char>(0x80U | (point & 0x3FU));
    }
    return katakana;
}

}  // namespace madoguchi::platform
