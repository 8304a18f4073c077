#include "platform/none/listed_conversion.h"

namespace madoguchi::platform {

Conversion ListedConversion::convert(const ConversionRequest& request) {
    Conversion conversion;
    std::string_view rest = request.reading;
    for (const std::string_view piece : fixed_readings(request)) {
        conversion.segments.push_back(segment(std::string(piece)));
        rest.remove_prefix(piece.size());
    }
    while (!rest.empty()) {
        const std::string piece = longest_word(rest);
        conversion.segments.push_back(segment(piece));
        rest.remove_prefix(piece.size());
    }
    return conversion;
}

std::vector<Suggestion> ListedConversion::suggest(const ConversionRequest& request) {
    std::vector<Suggestion> suggestions;
    for (const std::string& word : segment(request.reading).candidates) {
        suggestions.push_back({word, request.reading});
    }
    return suggestions;
}

ConversionSegment ListedConversion::segment(const std::string& reading) const {
    ConversionSegment made{reading, {}};
    if (const auto known = words_.find(reading); known != words_.end()) {
        made.candidates = known->second;
    }
    made.candidates.push_back(reading);
    return made;
}

std::string ListedConversion::longest_word(std::string_view rest) const {
    std::string longest(rest);
    std::size_t size = 0;
    for (const auto& [reading, words] : words_) {
        if (rest.starts_with(reading) && reading.size() > size) {
            longest = reading;
            size = reading.size();
        }
    }
    return longest;
}

}  // namespace madoguchi::platform
