// Conversion from a list of words, for tests and the audit: it knows what it is given and divides
// at its words' ends, every time in the same way.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/text_conversion.h"

namespace madoguchi::platform {

class ListedConversion final : public TextConversion {
public:
    using Words = std::map<std::string, std::vector<std::string>>;  // By reading, the best first

    explicit ListedConversion(Words words) : words_(std::move(words)) {}

    void prepare() override {}
    // What is in no word is a segment of its own, as it was typed.
    Conversion convert(const ConversionRequest& request) override;
    std::vector<Suggestion> suggest(const ConversionRequest& request) override;
    void forget_visit() override {}  // It keeps nothing

private:
    ConversionSegment segment(const std::string& reading) const;
    std::string longest_word(std::string_view rest) const;

    Words words_;
};

}  // namespace madoguchi::platform
