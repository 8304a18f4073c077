#include "platform/none/kana_conversion.h"

#include <utility>

namespace madoguchi::platform {

namespace {

// The kana themselves come first, so that converting changes nothing until somebody chooses; and
// last, as everywhere.
std::vector<std::string> kana_for(const std::string& reading) {
    std::vector<std::string> candidates{reading};
    std::string katakana = in_katakana(reading);
    if (katakana != reading) candidates.push_back(std::move(katakana));
    if (candidates.size() > 1) candidates.push_back(reading);
    return candidates;
}

}  // namespace

Conversion KanaConversion::convert(const ConversionRequest& request) {
    Conversion conversion;
    conversion.is_kana_only = true;
    if (request.reading.empty()) return conversion;
    std::string_view rest = request.reading;
    for (const std::string_view piece : fixed_readings(request)) {
        conversion.segments.push_back({std::string(piece), kana_for(std::string(piece))});
        rest.remove_prefix(piece.size());
    }
    if (!rest.empty()) {
        const std::string reading(rest);
        conversion.segments.push_back({reading, kana_for(reading)});
    }
    conversion.candidates = kana_for(request.reading);
    return conversion;
}

std::vector<Suggestion> KanaConversion::suggest(const ConversionRequest& request) {
    std::vector<Suggestion> suggestions;
    if (request.reading.empty()) return suggestions;
    for (std::string& text : kana_for(request.reading)) {
        suggestions.push_back({std::move(text), request.reading});
    }
    return suggestions;
}

}  // namespace madoguchi::platform
