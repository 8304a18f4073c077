#include "platform/linux/engine_conversion.h"

#include <unistd.h>

#include <algorithm>
#include <functional>
#include <utility>

#include "platform/linux/anthy_engine.h"
#include "platform/linux/mozc_engine.h"

namespace madoguchi::platform {

namespace {

using Texts = std::vector<std::string>;

// Rarer spellings stand behind so many likely ones.
constexpr std::size_t likely_candidates = 3;
constexpr std::size_t whole_candidates_max = 20;

bool holds(const Texts& texts, const std::string& text) {
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

void add_new(Texts& texts, const std::string& text) {
    if (!text.empty() && !holds(texts, text)) texts.push_back(text);
}

void insert_new(Texts& texts, std::size_t at, const Texts& added) {
    for (const std::string& text : added) {
        if (holds(texts, text)) continue;
        at = std::min(at, texts.size());
        texts.insert(texts.begin() + static_cast<std::ptrdiff_t>(at++), text);
    }
}

// The best, with one segment changed to its candidate of that rank.
Texts with_one_changed(const std::vector<ConversionSegment>& segments, std::size_t rank) {
    Texts texts;
    for (std::size_t changed = 0; changed < segments.size(); ++changed) {
        if (rank >= segments[changed].candidates.size()) continue;
        std::string text;
        for (std::size_t i = 0; i < segments.size(); ++i) {
            const ConversionSegment& segment = segments[i];
            const std::size_t chosen = i == changed ? rank : 0;
            text +=
                chosen < segment.candidates.size() ? segment.candidates[chosen] : segment.reading;
        }
        texts.push_back(std::move(text));
    }
    return texts;
}

// Whole phrases: the segments' best, then by turns what the engine says of the whole and what one
// other choice in a segment makes of it.
Texts whole_phrases(const std::string& reading, const EngineAnswer& answer) {
    Texts texts, said, made;
    for (const Suggestion& one : answer.whole) {
        if (one.reading == reading) said.push_back(one.text);
    }
    for (const std::size_t rank : {1U, 2U, 3U}) {
        for (std::string& text : with_one_changed(answer.segments, rank)) {
            made.push_back(std::move(text));
        }
    }
    add_new(texts, best_of(answer.segments));
    for (std::size_t i = 0; i < std::max(said.size(), made.size()); ++i) {
        if (texts.size() >= whole_candidates_max) break;
        if (i < said.size()) add_new(texts, said[i]);
        if (i < made.size()) add_new(texts, made[i]);
    }
    return texts;
}

constexpr std::string_view person_mark = "さん";

// Drops those in which the mark was not converted as one.
void take_off_mark(std::vector<Suggestion>& suggestions) {
    std::erase_if(suggestions, [](const Suggestion& one) {
        return !one.reading.ends_with(person_mark) || !one.text.ends_with(person_mark);
    });
    for (Suggestion& one : suggestions) {
        one.text.resize(one.text.size() - person_mark.size());
        one.reading.resize(one.reading.size() - person_mark.size());
    }
}

// False when the mark was not converted as one.
bool take_off_mark(EngineAnswer& answer) {
    if (answer.segments.empty()) return false;
    ConversionSegment& last = answer.segments.back();
    if (!last.reading.ends_with(person_mark)) return false;
    last.reading.resize(last.reading.size() - person_mark.size());
    std::erase_if(last.candidates,
                  [](const std::string& text) { return !text.ends_with(person_mark); });
    for (std::string& text : last.candidates) text.resize(text.size() - person_mark.size());
    if (last.reading.empty()) {
        answer.segments.pop_back();
    } else if (last.candidates.empty()) {
        return false;
    }
    take_off_mark(answer.whole);
    return !answer.segments.empty();
}

}  // namespace

EngineConversion::EngineConversion(std::unique_ptr<ConversionEngine> first,
                                   std::unique_ptr<ConversionEngine> second,
                                   std::unique_ptr<TextConversion> last_resort,
                                   std::vector<DictionaryWord> words)
    : first_(std::move(first)),
      second_(std::move(second)),
      last_resort_(std::move(last_resort)),
      words_(std::move(words)) {
    std::stable_sort(
        words_.begin(), words_.end(),
        [](const DictionaryWord& a, const DictionaryWord& b) { return a.reading < b.reading; });
}

void EngineConversion::prepare() {
    if (first_ && first_->prepare()) return;
    if (second_) static_cast<void>(second_->prepare());
}

// All that engines say comes in through these two.
std::optional<EngineAnswer> EngineConversion::ask(ConversionEngine* engine,
                                                  const ConversionRequest& request) {
    std::optional<EngineAnswer> answer = engine ? engine->convert(request) : std::nullopt;
    if (answer) answer = without_rubbish(std::move(*answer), request.reading);
    return answer;
}
std::optional<std::vector<Suggestion>> EngineConversion::ask_for_bar(ConversionEngine* engine,
                                                                     const std::string& reading) {
    std::optional<std::vector<Suggestion>> bar = engine ? engine->suggest(reading) : std::nullopt;
    if (bar) bar = without_rubbish(std::move(*bar), reading);
    return bar;
}

std::optional<EngineAnswer> EngineConversion::ask_engines(const ConversionRequest& request) {
    for (ConversionEngine* engine : {first_.get(), second_.get()}) {
        std::optional<EngineAnswer> answer = ask(engine, request);
        if (!answer || answer->segments.empty()) continue;
        answered_by_ = engine == first_.get() ? AnsweredBy::First : AnsweredBy::Second;
        return answer;
    }
    answered_by_ = AnsweredBy::Nobody;
    return std::nullopt;
}

// さとう is sugar, さとうさん is 佐藤: with it behind, an engine takes a reading for a person's.
std::optional<EngineAnswer> EngineConversion::ask_for_name(const ConversionRequest& request) {
    std::optional<EngineAnswer> plain = ask_engines(request);
    ConversionRequest addressed = request;
    addressed.reading += person_mark;
    std::optional<EngineAnswer> named = plain ? ask_engines(addressed) : std::nullopt;
    if (!named || !take_off_mark(*named)) return plain;
    const bool is_divided_alike = std::equal(
        named->segments.begin(), named->segments.end(), plain->segments.begin(),
        plain->segments.end(), [](const ConversionSegment& a, const ConversionSegment& b) {
            return a.reading == b.reading;
        });
    for (std::size_t i = 0; is_divided_alike && i < plain->segments.size(); ++i) {
        for (const std::string& text : plain->segments[i].candidates) {
            add_new(named->segments[i].candidates, text);
        }
    }
    named->whole.insert(named->whole.end(), plain->whole.begin(), plain->whole.end());
    return named;
}

// The second engine divides the reading as the first has done, so that its words fall into place.
void EngineConversion::add_second_opinion(const ConversionRequest& request, EngineAnswer& answer) {
    if (!second_ || !first_) return;
    ConversionRequest same{request.reading, {}, request.use};
    for (const ConversionSegment& segment : answer.segments) {
        same.fixed_segments.push_back(segment.reading.size());
    }
    const std::optional<EngineAnswer> second = ask(second_.get(), same);
    if (!second || second->segments.size() != answer.segments.size()) return;
    for (std::size_t i = 0; i < answer.segments.size(); ++i) {
        if (second->segments[i].reading != answer.segments[i].reading) continue;
        for (const std::string& text : second->segments[i].candidates) {
            add_new(answer.segments[i].candidates, text);
        }
    }
}

Texts EngineConversion::words_for(const std::string& reading, bool variants) const {
    Texts texts;
    const auto before = [](const DictionaryWord& word, const std::string& wanted) {
        return word.reading < wanted;
    };
    for (auto word = std::lower_bound(words_.begin(), words_.end(), reading, before);
         word != words_.end() && word->reading == reading; ++word) {
        if ((word->kind == WordKind::Variant) == variants) texts.push_back(word->text);
    }
    return texts;
}

// The project's own words that go on from what was typed.
std::vector<Suggestion> EngineConversion::words_beyond(const std::string& reading) const {
    std::vector<Suggestion> guesses;
    if (letters_in(reading) < own_guess_letters_min) return guesses;
    const auto before = [](const DictionaryWord& word, const std::string& wanted) {
        return word.reading < wanted;
    };
    for (auto word = std::lower_bound(words_.begin(), words_.end(), reading, before);
         word != words_.end() && word->reading.starts_with(reading); ++word) {
        const bool goes_beyond = word->reading.size() > reading.size();
        if (goes_beyond && word->kind != WordKind::Variant) {
            guesses.push_back({word->text, word->reading});
        }
    }
    return guesses;
}

void EngineConversion::add_own_words(const std::string& reading, Texts& candidates) const {
    insert_new(candidates, 0, words_for(reading, false));
    insert_new(candidates, likely_candidates, words_for(reading, true));
}

// The project's words, katakana, the limit, and the reading at the end. What nobody has a word for
// stays as it was typed: then the reading stands first as well.
void EngineConversion::finish(const std::string& reading, Texts& candidates) const {
    add_own_words(reading, candidates);
    if (candidates.empty()) candidates.push_back(reading);
    add_new(candidates, in_katakana(reading));
    candidates.resize(std::min(candidates.size(), candidates_max - 1));
    if (candidates.back() != reading) candidates.push_back(reading);
}

Conversion EngineConversion::convert(const ConversionRequest& request) {
    ConversionRequest short_enough = request;
    const std::size_t bytes = bytes_of_letters(request.reading, reading_letters_max);
    short_enough.reading.resize(bytes);
    const bool is_name = request.use == ConversionUse::Name;
    std::optional<EngineAnswer> answer =
        is_name ? ask_for_name(short_enough) : ask_engines(short_enough);
    if (!answer) return last_resort_->convert(request);
    if (is_name) add_second_opinion(short_enough, *answer);
    Conversion conversion;
    conversion.candidates = whole_phrases(short_enough.reading, *answer);
    conversion.segments = std::move(answer->segments);
    for (ConversionSegment& segment : conversion.segments) {
        finish(segment.reading, segment.candidates);
    }
    if (bytes < request.reading.size()) {
        const std::string rest = request.reading.substr(bytes);
        conversion.segments.push_back({rest, {rest}});
        for (std::string& text : conversion.candidates) text += rest;
    }
    finish(request.reading, conversion.candidates);
    return conversion;
}

std::optional<std::vector<Suggestion>> EngineConversion::ask_for_bar(
    const ConversionRequest& request) {
    for (ConversionEngine* engine : {first_.get(), second_.get()}) {
        auto plain = ask_for_bar(engine, request.reading);
        if (!plain) continue;
        if (request.use == ConversionUse::Text) return plain;
        auto named = ask_for_bar(engine, request.reading + std::string(person_mark));
        if (!named) return plain;
        take_off_mark(*named);
        named->insert(named->end(), plain->begin(), plain->end());
        if (engine == first_.get()) {
            const auto more = ask_for_bar(second_.get(), request.reading);
            if (more) named->insert(named->end(), more->begin(), more->end());
        }
        return named;
    }
    return std::nullopt;
}

// Guesses that go beyond what was typed: the project's own words, and an engine's that go on from a
// word which stands there whole. What engines make of half a word, or of a surname, is who is in
// the news.
std::vector<Suggestion> EngineConversion::guesses_in(const std::vector<Suggestion>& found,
                                                     const std::string& reading) const {
    std::vector<Suggestion> guesses = words_beyond(reading);
    if (letters_in(reading) < engine_guess_letters_min) return guesses;
    const std::string last_kana =
        reading.substr(bytes_of_letters(reading, letters_in(reading) - 1));
    const auto goes_on_from_whole = [&](const Suggestion& guess) {
        return std::any_of(found.begin(), found.end(), [&](const Suggestion& whole) {
            const bool is_kana =
                whole.text.ends_with(last_kana) || whole.text == in_katakana(reading);
            return whole.reading == reading && !is_kana && guess.text.starts_with(whole.text);
        });
    };
    for (const Suggestion& guess : found) {
        const bool is_known = std::find(guesses.begin(), guesses.end(), guess) != guesses.end();
        if (guess.reading == reading || is_known) continue;
        if (goes_on_from_whole(guess)) guesses.push_back(guess);
    }
    return guesses;
}

std::vector<Suggestion> EngineConversion::suggest(const ConversionRequest& request) {
    const std::string& reading = request.reading;
    if (reading.empty() || letters_in(reading) > reading_letters_max) {
        return last_resort_->suggest(request);
    }
    const std::optional<std::vector<Suggestion>> found = ask_for_bar(request);
    if (!found) return last_resort_->suggest(request);
    Texts whole;
    std::optional<std::size_t> likely_as_kana;  // A word that is written in kana, and where
    for (const Suggestion& one : *found) {
        if (one.reading != reading) continue;
        if (one.text != reading) {
            add_new(whole, one.text);
        } else if (!likely_as_kana) {
            likely_as_kana = whole.size();
        }
    }
    add_own_words(reading, whole);
    if (whole.empty()) likely_as_kana = 0;  // Nobody has a word for it: it stays as it was typed
    add_new(whole, in_katakana(reading));
    std::erase(whole, reading);
    whole.resize(std::min(whole.size(), suggestions_max - 1));
    std::vector<Suggestion> bar;
    for (std::string& text : whole) bar.push_back({std::move(text), reading});
    if (request.use == ConversionUse::Text) {
        // Guesses stand behind the likely ones, where the bar still shows them.
        const auto at = static_cast<std::ptrdiff_t>(std::min(bar.size(), likely_candidates));
        const std::vector<Suggestion> guesses = guesses_in(*found, reading);
        bar.insert(bar.begin() + at, guesses.begin(), guesses.end());
    }
    if (likely_as_kana && *likely_as_kana < likely_candidates) {
        const auto among = static_cast<std::ptrdiff_t>(std::min(*likely_as_kana, bar.size()));
        bar.insert(bar.begin() + among, {reading, reading});
    }
    bar.resize(std::min(bar.size(), suggestions_max - 1));
    // One entry is enough where there is no other.
    if (bar.size() != 1 || bar.front().text != reading) bar.push_back({reading, reading});
    return bar;
}

void EngineConversion::forget_visit() {
    for (ConversionEngine* engine : {first_.get(), second_.get()}) {
        if (engine != nullptr) static_cast<void>(engine->forget());
    }
}

std::unique_ptr<EngineConversion> make_engine_conversion(
    ConversionSetup setup, std::unique_ptr<TextConversion> last_resort) {
    auto mozc = std::make_unique<MozcEngine>(setup.mozc_server, setup.words, setup.limits);
    auto anthy = std::make_unique<AnthyEngine>(setup.anthy_helper, setup.words, setup.limits);
    return std::make_unique<EngineConversion>(std::move(mozc), std::move(anthy),
                                              std::move(last_resort), std::move(setup.words));
}

ConversionHealth examine_conversion(const ConversionSetup& setup) {
    const ConversionRequest sample{"みほん"};
    EngineLimits limits = setup.limits;
    limits.wait = limits.start;
    ConversionHealth health;
    MozcEngine mozc(setup.mozc_server, setup.words, limits);
    if (!mozc.convert(sample)) {
        health.mozc = mozc.problem().value_or(Problem{ProblemKind::Environment,
                                                      "Mozc answers nothing that can be used",
                                                      setup.mozc_server.string(), ""});
    }
    health.profile_is_in_memory = mozc.server() && mozc.server()->home().is_in_memory();
    AnthyEngine anthy(setup.anthy_helper, setup.words, limits);
    if (!anthy.convert(sample)) {
        health.anthy = Problem{ProblemKind::Environment, "Anthy does not answer",
                               setup.anthy_helper.string(), ""};
    }
    return health;
}

}  // namespace madoguchi::platform
