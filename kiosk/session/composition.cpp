#include "kiosk/session/composition.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "kiosk/domain/text.h"
#include "kiosk/session/romaji.h"

namespace madoguchi::session {

std::string Composition::reading() const { return reading_ + letters_; }

std::string Composition::shown() const {
    // Two n are one kana already; more letters can still turn them into something else.
    if (!is_converting()) return reading_ + (letters_ == "nn" ? finished_rest(letters_) : letters_);
    std::string joined;
    for (const Segment& segment : segments_) joined += segment.text();
    return joined;
}

std::string Composition::finished() const {
    return is_converting() ? shown() : reading_ + finished_rest(letters_);
}

std::string Composition::finished_reading() const { return reading_ + finished_rest(letters_); }

std::size_t Composition::focus_begin() const {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < focus_ && i < segments_.size(); ++i) {
        begin += segments_[i].text().size();
    }
    return begin;
}

std::size_t Composition::focus_end() const {
    return is_converting() ? focus_begin() + segments_[focus_].text().size() : 0;
}

std::vector<std::size_t> Composition::segment_ends() const {
    std::vector<std::size_t> ends;
    for (const Segment& segment : segments_) {
        ends.push_back((ends.empty() ? 0 : ends.back()) + segment.text().size());
    }
    return ends;
}

std::vector<std::string> Composition::candidates() const {
    if (is_converting()) return segments_[focus_].offered.candidates;
    std::vector<std::string> texts;
    std::transform(suggestions_.begin(), suggestions_.end(), std::back_inserter(texts),
                   [](const platform::Suggestion& suggestion) { return suggestion.text; });
    return texts;
}

std::size_t Composition::chosen() const { return is_converting() ? segments_[focus_].chosen : 0; }

void Composition::add_kana(std::string_view kana) {
    reading_ += finished_rest(letters_);
    letters_.clear();
    reading_ += kana;
}

void Composition::add_letter(char letter) {
    const Romaji read = kana_of_romaji(letters_ + letter);
    reading_ += read.kana;
    letters_ = read.rest;
}

std::string Composition::take_kana() { return std::exchange(reading_, {}); }

void Composition::turn_last(std::string (*turned)(std::string_view)) {
    add_kana("");
    const auto borders = domain::grapheme_borders(reading_);
    if (borders.size() < 2) return;
    const std::size_t begin = borders[borders.size() - 2];
    reading_ = reading_.substr(0, begin) + turned(std::string_view(reading_).substr(begin));
}

void Composition::erase_back() {
    if (is_converting()) {
        segments_.clear();
        focus_ = 0;
        return;
    }
    if (!letters_.empty()) {
        letters_.pop_back();
        return;
    }
    const auto borders = domain::grapheme_borders(reading_);
    if (borders.size() >= 2) reading_.resize(borders[borders.size() - 2]);
}

void Composition::clear() { *this = Composition(); }

bool Composition::has_suggestions() const {
    return !empty() && !is_converting() && !suggestions_.empty() &&
           suggestions_for_ == finished_reading();
}

platform::ConversionRequest Composition::request_to_convert() {
    reading_ += finished_rest(letters_);
    letters_.clear();
    return {.reading = reading_};
}

void Composition::suggest(const std::string& reading,
                          std::vector<platform::Suggestion> suggestions) {
    if (is_converting() || reading != finished_reading()) return;
    suggestions_ = std::move(suggestions);
    suggestions_for_ = reading;
}

void Composition::convert(const platform::ConversionRequest& request,
                          platform::Conversion conversion, std::size_t focus) {
    if (request.reading != reading() || conversion.segments.empty()) return;
    // What was chosen for the segments that stay is not lost when a later one is resized.
    std::vector<Segment> segments;
    for (std::size_t i = 0; i < conversion.segments.size(); ++i) {
        Segment segment{std::move(conversion.segments[i])};
        if (segment.offered.candidates.empty()) {
            segment.offered.candidates.push_back(segment.offered.reading);
        }
        const bool is_kept = i < focus && i < segments_.size() &&
                             segments_[i].offered.reading == segment.offered.reading &&
                             segments_[i].chosen < segment.offered.candidates.size();
        if (is_kept) segment.chosen = segments_[i].chosen;
        segments.push_back(std::move(segment));
    }
    segments_ = std::move(segments);
    request_ = request;
    focus_ = std::min(focus, segments_.size() - 1);
}

void Composition::choose(std::size_t candidate) {
    if (!is_converting() || candidate >= segments_[focus_].offered.candidates.size()) return;
    segments_[focus_].chosen = candidate;
}

void Composition::turn_choice(int steps) {
    if (!is_converting()) return;
    Segment& segment = segments_[focus_];
    const auto count = static_cast<std::ptrdiff_t>(segment.offered.candidates.size());
    const auto next = (static_cast<std::ptrdiff_t>(segment.chosen) + steps) % count;
    segment.chosen = static_cast<std::size_t>(next < 0 ? next + count : next);
}

void Composition::move_focus(int segments) {
    if (!is_converting()) return;
    const auto last = static_cast<std::ptrdiff_t>(segments_.size()) - 1;
    const auto wanted = static_cast<std::ptrdiff_t>(focus_) + segments;
    focus_ = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(wanted, 0, last));
}

std::optional<platform::ConversionRequest> Composition::resized(int letters) const {
    if (!is_converting()) return std::nullopt;
    std::vector<platform::ConversionSegment> offered;
    for (const Segment& segment : segments_) offered.push_back(segment.offered);
    return letters > 0 ? platform::lengthened(request_, offered, focus_)
                       : platform::shortened(request_, offered, focus_);
}

std::optional<platform::Suggestion> Composition::suggestion(std::size_t index) const {
    if (!has_suggestions() || index >= suggestions_.size()) return std::nullopt;
    return suggestions_[index];
}

}  // namespace madoguchi::session
