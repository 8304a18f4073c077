#include "platform/linux/conversion_engine.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace madoguchi::platform {

namespace {

constexpr std::array<std::string_view, 6> phrase_ends = {"\u3002", "\u3001", "\uFF01",
                                                         "\uFF1F", "\n",     "\u3000"};

bool ends_phrase(std::string_view text) {
    return std::any_of(phrase_ends.begin(), phrase_ends.end(),
                       [&](std::string_view end) { return text.ends_with(end); });
}

// Where the reading can best be cut within its first letters_max letters.
std::size_t cut_of(std::string_view reading, std::size_t letters_max) {
    const std::size_t most = bytes_of_letters(reading, letters_max);
    if (most == reading.size()) return most;
    for (std::size_t letters = letters_max; letters > letters_max / 2; --letters) {
        const std::size_t bytes = bytes_of_letters(reading, letters);
        if (ends_phrase(reading.substr(0, bytes))) return bytes;
    }
    return most;
}

}  // namespace

std::vector<ConversionRequest> pieces_of(const ConversionRequest& request,
                                         std::size_t letters_max) {
    std::vector<ConversionRequest> pieces;
    const std::vector<std::string_view> fixed = fixed_readings(request);
    std::string_view rest = request.reading;
    std::size_t next_fixed = 0;
    while (!rest.empty()) {
        const std::size_t most = bytes_of_letters(rest, letters_max);
        ConversionRequest piece{"", {}, request.use};
        std::size_t taken = 0;
        while (next_fixed < fixed.size() && taken + fixed[next_fixed].size() <= most) {
            taken += fixed[next_fixed].size();
            piece.fixed_segments.push_back(fixed[next_fixed++].size());
        }
        const bool one_is_too_long = taken == 0 && next_fixed < fixed.size();
        if (one_is_too_long) {
            taken = fixed[next_fixed++].size();
        } else if (next_fixed == fixed.size()) {
            taken = std::max(taken, cut_of(rest, letters_max));
        }
        piece.reading = rest.substr(0, taken);
        rest.remove_prefix(taken);
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

bool is_rubbish(std::string_view text, std::string_view reading) {
    if (text.empty() || !is_utf8(text)) return true;
    if (letters_in(text) > std::max(candidate_letters_max, letters_in(reading))) return true;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t bytes = bytes_of_letters(text.substr(at), 1);
        const std::string_view letter = text.substr(at, bytes);
        const bool is_control = letter < std::string_view(" ") || letter == "\x7F" ||
                                (letter >= "\xC2\x80" && letter <= "\xC2\x9F");
        const bool turns_round = (letter >= "\u200E" && letter <= "\u200F") ||
                                 (letter >= "\u2028" && letter <= "\u202E") ||
                                 (letter >= "\u2066" && letter <= "\u2069");
        if (is_control || turns_round) return true;
        at += bytes;
    }
    return false;
}

EngineAnswer without_rubbish(EngineAnswer answer, std::string_view reading) {
    for (ConversionSegment& segment : answer.segments) {
        std::erase_if(segment.candidates, [&segment](const std::string& text) {
            return is_rubbish(text, segment.reading);
        });
    }
    answer.whole = without_rubbish(std::move(answer.whole), reading);
    return answer;
}

std::vector<Suggestion> without_rubbish(std::vector<Suggestion> suggestions,
                                        std::string_view reading) {
    std::erase_if(suggestions, [reading](const Suggestion& one) {
        return is_rubbish(one.text, reading) ||
               (one.reading != reading && is_rubbish(one.reading, reading));
    });
    return suggestions;
}

std::string best_of(const std::vector<ConversionSegment>& segments) {
    std::string text;
    for (const ConversionSegment& segment : segments) {
        text += segment.candidates.empty() ? segment.reading : segment.candidates.front();
    }
    return text;
}

}  // namespace madoguchi::platform
