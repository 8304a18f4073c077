// Conversion without an engine: what was typed, in hiragana and in katakana, as one segment. For
// machines without a converter, for tests, and for the moment an engine is away.
#pragma once

#include "platform/text_conversion.h"

namespace madoguchi::platform {

class KanaConversion final : public TextConversion {
public:
    void prepare() override {}
    // One segment a fixed one, and one for the rest; is_kana_only is set.
    Conversion convert(const ConversionRequest& request) override;
    std::vector<Suggestion> suggest(const ConversionRequest& request) override;
    void forget_visit() override {}  // It keeps nothing
};

}  // namespace madoguchi::platform
