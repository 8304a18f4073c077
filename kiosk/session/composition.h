// The letters at the caret that are not text yet: romaji on its way to kana, kana on its way to
// kanji, and what the converter offers for them. Asks no converter itself: it is told what one
// answered, and drops an answer to letters that have changed since.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/text_conversion.h"

namespace madoguchi::session {

class Composition {
public:
    bool empty() const { return reading_.empty() && letters_.empty(); }
    // Whether segments stand in place of the kana, one of them in focus.
    bool is_converting() const { return !segments_.empty(); }
    std::string reading() const;  // Kana as far as they are kana, without a lone n made ん
    std::string shown() const;    // As it stands in the field
    // The text if it were committed now: a trailing n becomes ん.
    std::string finished() const;
    std::string finished_reading() const;
    std::size_t focus_begin() const;  // The segment in focus, as bytes of shown(); both 0 for none
    std::size_t focus_end() const;
    // Where each segment ends, as bytes of shown(); empty while nothing is converted.
    std::vector<std::size_t> segment_ends() const;

    // What can be chosen: for the segment in focus, else for all that was typed. Empty while no
    // answer has come.
    std::vector<std::string> candidates() const;
    std::size_t chosen() const;  // Of candidates()

    // ── typing. While converting these may not be called: end the composition first.
    void add_kana(std::string_view kana);
    void add_letter(char letter);
    std::string take_kana();  // What is kana by now goes out; letters stay
    void turn_last(std::string (*turned)(std::string_view cluster));

    // One letter away; while converting, back to the kana.
    void erase_back();
    void clear();

    // ── converting
    // Whether the converter has answered to the letters as they are.
    bool has_suggestions() const;
    // What to ask the converter for. A lone n is ん from then on.
    platform::ConversionRequest request_to_convert();
    void suggest(const std::string& reading, std::vector<platform::Suggestion> suggestions);
    // Shows the segments. `focus` keeps the segment that was lengthened or shortened in sight.
    void convert(const platform::ConversionRequest& request, platform::Conversion conversion,
                 std::size_t focus);
    void choose(std::size_t candidate);  // While converting; others stay as they were
    void turn_choice(int steps);         // Round and round
    void move_focus(int segments);       // Stops at both ends
    std::size_t focus() const { return focus_; }
    std::optional<platform::ConversionRequest> resized(int letters) const;
    // The suggestion as text and reading; empty when there is none of that number.
    std::optional<platform::Suggestion> suggestion(std::size_t index) const;

private:
    struct Segment {
        platform::ConversionSegment offered;
        std::size_t chosen = 0;

        const std::string& text() const { return offered.candidates[chosen]; }
    };

    std::string reading_;
    std::string letters_;  // Romaji that is no kana yet
    // Older ones stay in sight, but cannot be taken, until those for the present letters come.
    std::vector<platform::Suggestion> suggestions_;
    std::string suggestions_for_;
    platform::ConversionRequest request_;  // Of the segments
    std::vector<Segment> segments_;
    std::size_t focus_ = 0;
};

}  // namespace madoguchi::session
