// Conversion as the visitor has it: Mozc, Anthy where Mozc is away and beside it for names, the
// project's own words over both, and kana when nobody answers.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "platform/conversion_dictionary.h"
#include "platform/linux/conversion_engine.h"
#include "platform/text_conversion.h"

namespace madoguchi::platform {

class EngineConversion final : public TextConversion {
public:
    // `first` answers; `second` stands in for it, and adds to names. Either may be null.
    // `last_resort` answers when both are away, and keeps the kana.
    EngineConversion(std::unique_ptr<ConversionEngine> first,
                     std::unique_ptr<ConversionEngine> second,
                     std::unique_ptr<TextConversion> last_resort,
                     std::vector<DictionaryWord> words);

    void prepare() override;
    Conversion convert(const ConversionRequest& request) override;
    std::vector<Suggestion> suggest(const ConversionRequest& request) override;
    void forget_visit() override;

    // Who answered the last convert(): nobody where the kana came back.
    enum class AnsweredBy { Nobody, First, Second };
    AnsweredBy answered_by() const { return answered_by_; }

private:
    // From so many letters on the bar foresees the rest of a word.
    static constexpr std::size_t own_guess_letters_min = 3;
    static constexpr std::size_t engine_guess_letters_min = 5;

    // Both let a null engine be one that is away.
    static std::optional<EngineAnswer> ask(ConversionEngine* engine,
                                           const ConversionRequest& request);
    static std::optional<std::vector<Suggestion>> ask_for_bar(ConversionEngine* engine,
                                                              const std::string& reading);
    std::optional<EngineAnswer> ask_engines(const ConversionRequest& request);
    std::optional<EngineAnswer> ask_for_name(const ConversionRequest& request);
    std::optional<std::vector<Suggestion>> ask_for_bar(const ConversionRequest& request);
    void add_second_opinion(const ConversionRequest& request, EngineAnswer& answer);
    std::vector<std::string> words_for(const std::string& reading, bool variants) const;
    std::vector<Suggestion> words_beyond(const std::string& reading) const;
    std::vector<Suggestion> guesses_in(const std::vector<Suggestion>& found,
                                       const std::string& reading) const;
    void add_own_words(const std::string& reading, std::vector<std::string>& candidates) const;
    void finish(const std::string& reading, std::vector<std::string>& candidates) const;

    std::unique_ptr<ConversionEngine> first_, second_;
    std::unique_ptr<TextConversion> last_resort_;
    std::vector<DictionaryWord> words_;  // In order of their readings
    AnsweredBy answered_by_ = AnsweredBy::Nobody;
};

struct ConversionSetup {
    std::filesystem::path mozc_server = "/usr/lib/mozc/mozc_server";
    std::filesystem::path anthy_helper;  // madoguchi_anthy, beside the program
    std::vector<DictionaryWord> words;
    EngineLimits limits;
};

// Nothing is started before somebody asks.
std::unique_ptr<EngineConversion> make_engine_conversion(
    ConversionSetup setup, std::unique_ptr<TextConversion> last_resort);

// For doctor: starts each engine, asks it something, and ends it.
struct ConversionHealth {
    std::optional<Problem> mozc, anthy;  // Empty: it answers
    bool profile_is_in_memory = false;
};
ConversionHealth examine_conversion(const ConversionSetup& setup);

}  // namespace madoguchi::platform
