// The door to kana-kanji conversion: a reading goes in, candidates come out, segment by segment.
// Nothing stands behind it yet; text fields keep kana as kana until a converter does.
//
// An engine behind this door runs in a process of its own, so that a crash or a hang costs a moment
// and no text, and it learns nothing that outlives the visit. Calls can wait: make them in a job,
// never in a frame.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.h"

namespace madoguchi::platform {

inline constexpr std::size_t reading_graphemes_max = 500;

// A piece of the reading that is converted as one, with what it may become. The best candidate
// comes first, the reading itself last.
struct ConversionSegment {
    std::string reading;
    std::vector<std::string> candidates;
};

class TextConversion {
public:
    virtual ~TextConversion() = default;

    // Hiragana of at most reading_graphemes_max letters. Environment when the engine is away or
    // took too long: the reading is then kept as it was typed.
    virtual Result<std::vector<ConversionSegment>> convert(std::string_view reading) = 0;

    // Everything that the engine may have learnt of this visitor is gone when this returns.
    virtual void forget_visit() = 0;
};

}  // namespace madoguchi::platform
