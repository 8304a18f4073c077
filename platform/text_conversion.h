// The door to kana-kanji conversion: a reading goes in, candidates come out, segment by segment and
// as a whole. Behind it: `none/kana_conversion.h` (no engine: kana stay kana), and the engines of
// `linux/`, each a process of its own, so that a crash or a hang costs a moment and no text.
//
// Calls are complete in themselves: the caller keeps the reading and where it is divided, and hands
// both over each time. They can wait (a few ms; a second when an engine has to be started again):
// make them in a job on Lane::Conversion, never in a frame, one at a time. They cannot fail: where
// no engine answers, the kana do.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace madoguchi::platform {

// Letters are code points. What of a reading lies behind the limit is kept as it was typed.
inline constexpr std::size_t reading_letters_max = 500;
inline constexpr std::size_t candidates_max = 200;  // Of one segment, its reading included

enum class ConversionUse {
    Text,
    Name,  // Of a person: nothing longer than what was typed, and a second engine's candidates
};

struct ConversionRequest {
    std::string reading;  // Hiragana; other signs are let through
    // Bytes of `reading` in the first segments, as they are to stay; the engine divides the rest.
    // What does not end between two letters of the reading is left to the engine, too.
    std::vector<std::size_t> fixed_segments = {};
    ConversionUse use = ConversionUse::Text;

    friend bool operator==(const ConversionRequest&, const ConversionRequest&) = default;
};

// A piece of the reading that is converted as one, with what it may become. The best candidate
// comes first. The reading itself stands last, always; where it is also a likely answer it stands
// twice.
struct ConversionSegment {
    std::string reading;
    std::vector<std::string> candidates;

    friend bool operator==(const ConversionSegment&, const ConversionSegment&) = default;
};

struct Conversion {
    std::vector<ConversionSegment> segments;  // Their readings joined are the reading; none for ""
    std::vector<std::string> candidates;      // For the whole reading, ordered as in a segment
    bool is_kana_only = false;                // No engine answered in time

    friend bool operator==(const Conversion&, const Conversion&) = default;
};

// One entry of the bar while somebody types. `reading` is of the whole text: longer than what was
// typed where the engine foresees the rest of a word (never for a name). Take ふりがな from it.
struct Suggestion {
    std::string text;
    std::string reading;

    friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

class TextConversion {
public:
    virtual ~TextConversion() = default;

    // Starts what has to be started, so that the first conversion does not wait for it. For the
    // moment somebody goes into a field; harmless when repeated.
    virtual void prepare() = 0;

    // After 変換: divided into segments.
    virtual Conversion convert(const ConversionRequest& request) = 0;

    // Suggestions for the bar while typing, best first; 決定 takes the first. The reading is always
    // last, and also stands earlier where it is likely itself. No other text stands twice.
    // At most suggestions_max, none for an empty reading. Ignores `fixed_segments`.
    virtual std::vector<Suggestion> suggest(const ConversionRequest& request) = 0;
    static constexpr std::size_t suggestions_max = 20;

    // When a visit ends: whatever an engine may have learnt or kept of this visitor is gone when
    // this returns.
    virtual void forget_visit() = 0;
};

// The request after moving the end of a segment by one letter: `index` of `segments`, which is what
// the request was converted to. The segments before it stay as they are, those behind it are
// divided anew. Empty where there is no letter to take or give.
std::optional<ConversionRequest> lengthened(const ConversionRequest& request,
                                            const std::vector<ConversionSegment>& segments,
                                            std::size_t index);
std::optional<ConversionRequest> shortened(const ConversionRequest& request,
                                           const std::vector<ConversionSegment>& segments,
                                           std::size_t index);

// ── for those who stand behind the door

// The byte at which letter `count` of the text begins; its size when it has no more. Bytes that are
// no UTF-8 count as letters, one by one.
std::size_t bytes_of_letters(std::string_view text, std::size_t count);
std::size_t letters_in(std::string_view text);
bool is_utf8(std::string_view text);

// The pieces that the request's fixed segments cut off, up to the first that ends inside a letter
// or behind the reading. They point into the request.
std::vector<std::string_view> fixed_readings(const ConversionRequest& request);

// ひらがな to カタカナ; everything else stays.
std::string in_katakana(std::string_view text);

}  // namespace madoguchi::platform
