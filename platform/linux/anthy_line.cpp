#include "platform/linux/anthy_line.h"

#include <algorithm>
#include <charconv>

namespace madoguchi::platform {

namespace {

// The part before the first SIGN, which is taken off as well.
std::string_view take_part(std::string_view& rest, char sign) {
    const std::string_view part = rest.substr(0, rest.find(sign));
    rest.remove_prefix(std::min(rest.size(), part.size() + 1));
    return part;
}

}  // namespace

std::optional<std::string> anthy_question(const ConversionRequest& request) {
    if (request.reading.find_first_of("\t\n") != std::string::npos) return std::nullopt;
    std::string line;
    for (const std::string_view piece : fixed_readings(request)) {
        if (!line.empty()) line += ' ';
        line += std::to_string(letters_in(piece));
    }
    line += '\t' + request.reading + '\n';
    if (line.size() > anthy_line_bytes_max) return std::nullopt;
    return line;
}

std::optional<ConversionRequest> read_anthy_question(std::string_view line) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) return std::nullopt;
    ConversionRequest request{std::string(line.substr(tab + 1))};
    std::string_view counts = line.substr(0, tab);
    std::string_view rest = request.reading;
    while (!counts.empty()) {
        const std::string_view part = take_part(counts, ' ');
        std::size_t letters = 0;
        const auto read = std::from_chars(part.data(), part.data() + part.size(), letters);
        const bool fits = read.ec == std::errc() && read.ptr == part.data() + part.size() &&
                          letters > 0 && letters <= letters_in(rest);
        if (!fits) return std::nullopt;
        request.fixed_segments.push_back(bytes_of_letters(rest, letters));
        rest.remove_prefix(request.fixed_segments.back());
    }
    return request;
}

std::string anthy_answer(const std::vector<ConversionSegment>& segments) {
    std::string text(anthy_answer_begin);
    for (const ConversionSegment& segment : segments) {
        text += segment.reading;
        for (const std::string& candidate : segment.candidates) text += '\t' + candidate;
        text += '\n';
    }
    return text += '\n';
}

std::optional<std::vector<ConversionSegment>> read_anthy_answer(std::string_view text) {
    if (!text.starts_with(anthy_answer_begin) || !text.ends_with(anthy_answer_end)) {
        return std::nullopt;
    }
    text.remove_prefix(anthy_answer_begin.size());
    text.remove_suffix(1);
    std::vector<ConversionSegment> segments;
    while (!text.empty()) {
        std::string_view line = take_part(text, '\n');
        ConversionSegment segment{std::string(take_part(line, '\t')), {}};
        while (!line.empty() && segment.candidates.size() < candidates_max) {
            segment.candidates.emplace_back(take_part(line, '\t'));
        }
        if (segment.reading.empty() || segments.size() >= reading_letters_max) return std::nullopt;
        segments.push_back(std::move(segment));
    }
    return segments;
}

}  // namespace madoguchi::platform
