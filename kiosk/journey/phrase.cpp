#include "kiosk/journey/phrase.h"

#include <algorithm>

namespace madoguchi::journey {

bool Phrase::is_in(std::string_view text) const {
    std::size_t at = 0;
    for (const std::string& piece : pieces_) {
        at = text.find(piece, at);
        if (at == std::string_view::npos) return false;
        at += piece.size();
    }
    return true;
}

bool Phrase::is_all_of(std::string_view text) const {
    if (ends_ == Ends::Open) return is_in(text);
    if (pieces_.size() == 1) return text == pieces_.front();
    return text.starts_with(pieces_.front()) && text.ends_with(pieces_.back()) && is_in(text);
}

bool any_is_in(const Phrases& phrases, std::string_view text) {
    const std::string perceived = as_perceived(text);
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](const Phrase& phrase) { return phrase.is_in(perceived); });
}

bool any_is_all_of(const Phrases& phrases, std::string_view text) {
    const std::string perceived = as_perceived(text);
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](const Phrase& phrase) { return phrase.is_all_of(perceived); });
}

std::string as_perceived(std::string_view text) {
    constexpr std::string_view mark = "\xE2\x80\x8B";
    std::string perceived(text);
    for (std::size_t at = 0; (at = perceived.find(mark, at)) != std::string::npos;) {
        perceived.erase(at, mark.size());
    }
    return perceived;
}

}  // namespace madoguchi::journey
