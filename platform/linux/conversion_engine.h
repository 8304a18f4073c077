// One engine behind the door, as engine_conversion.h puts them together: it answers in time or not
// at all, and looks after its own process.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/text_conversion.h"

namespace madoguchi::platform {

struct EngineLimits {
    std::chrono::milliseconds question{300};  // Of one question to the engine
    // What one call waits for an engine it has just started: Mozc takes 30 ms, 200 from a cold
    // disk. A slower one goes on starting while another engine answers.
    std::chrono::milliseconds wait{300};
    std::chrono::milliseconds start{5000};  // From its start until it is given up
    // A helper that did not start is not tried again before that, so that not every key waits.
    std::chrono::milliseconds before_next_start{5000};
    std::chrono::milliseconds all{2000};  // Of all questions that one call takes
};

// As an engine gives it: the best first, nothing added.
struct EngineAnswer {
    std::vector<ConversionSegment> segments;
    std::vector<Suggestion> whole;  // For the whole reading, and guesses that go beyond it
};

class ConversionEngine {
public:
    virtual ~ConversionEngine() = default;

    // Whether it runs now.
    virtual bool prepare() = 0;
    // Empty when it is away, hung or talking rubbish; it is then killed, and started anew once.
    virtual std::optional<EngineAnswer> convert(const ConversionRequest& request) = 0;
    virtual std::optional<std::vector<Suggestion>> suggest(const std::string& reading) = 0;
    // Stops the engine and deletes its files; it restarts on demand. True when nothing is left.
    virtual bool forget() = 0;
};

// A long reading in pieces that an engine takes in one go: each ends behind a comma or full stop
// where there is one, and never inside a fixed segment unless that is too long itself.
std::vector<ConversionRequest> pieces_of(const ConversionRequest& request, std::size_t letters_max);

// What no engine says in earnest: no UTF-8, control signs, signs that turn the direction of writing
// round, and texts longer than their reading and than any word.
inline constexpr std::size_t candidate_letters_max = 200;
bool is_rubbish(std::string_view text, std::string_view reading);
// What an engine answered to this reading, without rubbish.
EngineAnswer without_rubbish(EngineAnswer answer, std::string_view reading);
std::vector<Suggestion> without_rubbish(std::vector<Suggestion> suggestions,
                                        std::string_view reading);

// The first candidates joined.
std::string best_of(const std::vector<ConversionSegment>& segments);

}  // namespace madoguchi::platform
