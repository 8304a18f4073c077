// What stands between the keys and a field of words: kana become kanji at the caret. The converter
// is asked in jobs; what it answers to letters that have changed since is dropped, what it does not
// answer stays kana, and keys pressed while it is waited for come after it, in their order. Lives
// on the frame's thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/domain/kanji_variants.h"
#include "kiosk/session/intent.h"
#include "kiosk/session/services.h"
#include "kiosk/session/visit.h"

namespace madoguchi::session {

class InputMethod {
public:
    // The session it belongs to.
    class Host {
    public:
        virtual Typing* typing_now() = 0;  // Null while nothing is written in
        virtual void store_typed_text(Typing& typing) = 0;
        virtual void tell_full(const Typing& typing) = 0;
        virtual void apply(Intent intent) = 0;

    protected:
        ~Host() = default;
    };

    // Both outlive it. Arrivals of its jobs are applied while it lives, or never.
    InputMethod(const Services& services, Host& host);
    InputMethod(const InputMethod&) = delete;
    InputMethod& operator=(const InputMethod&) = delete;

    // So that the first word does not wait for an engine to start.
    void prepare(const Typing& typing);
    // After every letter.
    void suggest(const Typing& typing);
    // True when `asked` has to wait for the converter: it is applied once that has answered.
    bool keeps(const Intent& asked);
    // Keys that mean something else while kana are becoming kanji; false for all the others.
    bool press(Typing& typing, EditKey key);
    // The letters become text as they stand.
    void commit(Typing& typing);
    // Of candidates().
    void choose(Typing& typing, std::size_t index);
    // Where nothing is being composed: the letter of a name in the next way of writing it.
    void turn_letter(Typing& typing, int steps);

    // Who goes on without waiting for the converter keeps kana, and every letter.
    void stop_waiting();
    // Whoever typed is gone: their keys are forgotten, and what the converter still answers is
    // dropped.
    void forget();

    // What the kana become; in a name that nobody is composing, the other ways of writing the
    // letter before the caret.
    std::vector<std::string> candidates(const Typing& typing) const;

private:
    void read_kanji_variants();
    void suggested(const std::string& reading,
                   const std::vector<platform::Suggestion>& suggestions);
    void take_suggestion(Typing& typing, std::size_t index);
    void ask_for_conversion(const Typing& typing, platform::ConversionRequest request,
                            std::size_t focus);
    void converted(const platform::ConversionRequest& request,
                   const platform::Conversion& conversion, std::size_t focus);
    void convert_or_turn(Typing& typing, int steps);
    void resize_segment(const Typing& typing, int letters);
    void end_composition(Typing& typing);
    void go_on_typing();
    void go_on_without_converter();

    const Services& services_;
    Host& host_;
    // Read when a name is first written in; null before that, and when the file is not usable.
    std::shared_ptr<const domain::KanjiVariants> kanji_variants_;
    bool is_asking_suggestions_ = false;
    // What the keys wait for: nothing that was typed meanwhile may overtake it.
    enum class Awaited { Nothing, FirstSuggestion, Segments };
    Awaited awaited_ = Awaited::Nothing;
    std::uint64_t conversions_asked_ = 0;
    // More than hands press in the seconds that a hanging converter takes: then it is no longer
    // waited for.
    static constexpr std::size_t typed_ahead_max = 200;
    std::vector<Intent> typed_ahead_;
};

// Whether what is written there becomes kanji: words do; readings, figures and PINs do not.
Converts converts_in(const InputTarget& target);

}  // namespace madoguchi::session
