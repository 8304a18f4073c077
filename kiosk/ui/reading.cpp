#include "kiosk/ui/reading.h"

#include <algorithm>

namespace madoguchi::ui {

std::optional<WithReading> reading_at(std::string_view text, std::size_t at) {
    if (text.substr(at, reading_begin.size()) != reading_begin) return std::nullopt;
    const std::size_t base = at + reading_begin.size();
    const std::size_t middle = text.find(reading_middle, base);
    const std::size_t end = text.find(reading_end, base);
    if (end == std::string_view::npos || middle >= end || middle == base) return std::nullopt;
    const std::size_t reading = middle + reading_middle.size();
    if (reading == end) return std::nullopt;
    return WithReading{text.substr(base, middle - base), text.substr(reading, end - reading),
                       end + reading_end.size()};
}

bool has_readings(std::string_view text) { return text.find(reading_begin) != text.npos; }

std::string without_readings(std::string_view text) {
    std::string plain;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t begin = std::min(text.find(reading_begin, at), text.size());
        plain.append(text, at, begin - at);
        if (begin == text.size()) break;
        const auto annotated = reading_at(text, begin);
        if (annotated) plain += annotated->base;
        at = annotated ? annotated->end : begin + reading_begin.size();
    }
    return plain;
}

float width_with_reading(float base_width, float reading_width, std::size_t reading_letters) {
    const auto letters = static_cast<float>(std::max<std::size_t>(1, reading_letters));
    return std::max(base_width, reading_width * (letters - 1) / letters);
}

}  // namespace madoguchi::ui
