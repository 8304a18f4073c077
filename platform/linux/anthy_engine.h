// Anthy as an engine, in the child `madoguchi_anthy`: stands in while Mozc is away, and knows names
// that Mozc does not. It foresees nothing: its suggestions are conversions.
#pragma once

#include <filesystem>
#include <utility>

#include "platform/conversion_dictionary.h"
#include "platform/linux/conversion_engine.h"
#include "platform/linux/engine_home.h"
#include "platform/linux/helper_process.h"

namespace madoguchi::platform {

class AnthyEngine final : public ConversionEngine {
public:
    AnthyEngine(std::filesystem::path program, std::vector<DictionaryWord> words,
                EngineLimits limits)
        : program_(std::move(program)), words_(std::move(words)), limits_(limits) {}

    bool prepare() override;
    std::optional<EngineAnswer> convert(const ConversionRequest& request) override;
    std::optional<std::vector<Suggestion>> suggest(const std::string& reading) override;
    bool forget() override;

    // Null while it does not run.
    const HelperProcess* process() const { return process_ ? &*process_ : nullptr; }
    const EngineHome& home() const { return home_; }

private:
    // Thirty letters take 20 to 40 ms, and the time grows faster than the letters.
    static constexpr std::size_t piece_letters_max = 40;

    std::optional<std::vector<ConversionSegment>> ask(const ConversionRequest& piece,
                                                      std::chrono::milliseconds patience);
    std::optional<std::vector<ConversionSegment>> convert_all(const ConversionRequest& request);

    std::filesystem::path program_;
    std::vector<DictionaryWord> words_;
    EngineLimits limits_;
    EngineHome home_;
    std::optional<HelperProcess> process_;
    Descriptor line_;  // Its standard input and output
    Deadline not_before_{};
};

}  // namespace madoguchi::platform
