// Kana becoming kanji at the caret. The converter is asked in jobs; what it answers to letters that
// have changed since is dropped, and what it does not answer stays kana.
#include <utility>

#include "kiosk/session/kanji_of_names.h"
#include "kiosk/session/session.h"

namespace madoguchi::session {

namespace {

bool is_name(const InputTarget& target) {
    const auto* field = std::get_if<domain::FieldRef>(&target);
    return field && field->field == domain::Field::ApplicantName;
}

platform::ConversionUse use_of(const InputTarget& target) {
    const bool is_of_names = is_name(target) || std::holds_alternative<StaffSearch>(target);
    return is_of_names ? platform::ConversionUse::Name : platform::ConversionUse::Text;
}

}  // namespace

Converts converts_in(const InputTarget& target) {
    if (std::holds_alternative<StaffSearch>(target)) return Converts::Yes;
    const auto* field = std::get_if<domain::FieldRef>(&target);
    if (!field) return Converts::No;
    const domain::FieldInfo& info = domain::info_of(field->field);
    const bool is_words =
        info.kind == domain::AnswerKind::Text && info.writing == domain::Writing::Words;
    return is_words ? Converts::Yes : Converts::No;
}

// So that the first word does not wait for an engine to start.
void Session::prepare_conversion(const Typing& typing) {
    if (!typing.editor.converts()) return;
    if (is_name(typing.target) && !kanji_variants_) read_kanji_variants();
    services_.jobs.start(platform::Lane::Conversion, [&conversion = services_.conversion] {
        conversion.prepare();
        return Arrival([](Session&) {});
    });
}

void Session::read_kanji_variants() {
    if (!services_.shipped_file) return;
    services_.jobs.start(platform::Lane::Compute, [file = services_.shipped_file]() -> Arrival {
        // Without the list a name is written with the letters that the converter knows.
        auto variants = std::make_shared<const domain::KanjiVariants>(read_kanji_of_names(file));
        return [variants](Session& session) { session.kanji_variants_ = variants; };
    });
}

std::vector<std::string> Session::candidates() const {
    const Typing* now = typing();
    if (!now) return {};
    if (!now->editor.composition().empty()) return now->editor.composition().candidates();
    if (!is_name(now->target) || !kanji_variants_) return {};
    return kanji_variants_->others_of(now->editor.letter_before_caret());
}

// After every letter; one question at a time, so that a slow engine is not asked for the past.
void Session::ask_for_suggestions(const Typing& typing) {
    const Composition& composition = typing.editor.composition();
    const bool is_wanted = typing.editor.converts() && !composition.empty() &&
                           !composition.is_converting() && !composition.has_suggestions();
    if (!is_wanted || is_asking_suggestions_) return;
    is_asking_suggestions_ = true;
    platform::ConversionRequest request{.reading = composition.finished_reading(),
                                        .use = use_of(typing.target)};
    services_.jobs.start(
        platform::Lane::Conversion,
        [&conversion = services_.conversion, request = std::move(request)]() -> Arrival {
            auto suggestions = conversion.suggest(request);
            return [reading = request.reading, suggestions = std::move(suggestions)](
                       Session& session) { session.suggested(reading, suggestions); };
        });
}

void Session::suggested(const std::string& reading,
                        const std::vector<platform::Suggestion>& suggestions) {
    is_asking_suggestions_ = false;
    Typing* typing = typing_now();
    if (!typing) return;
    Composition& composition = typing->editor.composition();
    const bool is_of_now = composition.finished_reading() == reading;
    composition.suggest(reading, suggestions);
    if (awaited_ == Awaited::FirstSuggestion) {
        // What was to be ended has ended in another way: nobody waits for this any more.
        if (composition.empty() || composition.is_converting()) return go_on_typing();
        if (is_of_now) {
            composition.has_suggestions() ? take_suggestion(*typing, 0) : commit(*typing);
            return go_on_typing();
        }
    }
    ask_for_suggestions(*typing);
}

// The letters become text as they stand, and are kept as such.
void Session::commit(Typing& typing) {
    typing.candidate_page.reset();
    if (!typing.editor.commit_composition()) tell_full(typing);
    store_typed_text(typing);
}

// A key that came while the converter is being waited for is kept until it has answered, or until
// there are too many of them.
bool Session::waits_for_converter(const Intent& asked) {
    while (awaited_ != Awaited::Nothing && typed_ahead_.size() >= typed_ahead_max) {
        go_on_without_converter();
    }
    if (awaited_ == Awaited::Nothing) return false;
    typed_ahead_.push_back(asked);
    return true;
}

void Session::go_on_typing() {
    awaited_ = Awaited::Nothing;
    const std::vector<Intent> typed = std::exchange(typed_ahead_, {});
    for (const Intent& asked : typed) apply(asked);
}

// Kana stay kana, and what the converter still answers is dropped.
void Session::go_on_without_converter() {
    ++conversions_asked_;
    Typing* typing = typing_now();
    if (typing && awaited_ == Awaited::FirstSuggestion) commit(*typing);
    go_on_typing();
}

// Whoever typed is gone: their keys are forgotten, and what the converter still answers is dropped.
void Session::stop_awaiting_converter() {
    ++conversions_asked_;
    awaited_ = Awaited::Nothing;
    typed_ahead_.clear();
}

void Session::take_suggestion(Typing& typing, std::size_t index) {
    typing.candidate_page.reset();
    if (!typing.editor.take_suggestion(index)) tell_full(typing);
    store_typed_text(typing);
}

void Session::ask_for_conversion(const Typing& typing, platform::ConversionRequest request,
                                 std::size_t focus) {
    request.use = use_of(typing.target);
    awaited_ = Awaited::Segments;
    services_.jobs.start(platform::Lane::Conversion,
                         [&conversion = services_.conversion, focus, request = std::move(request),
                          number = ++conversions_asked_]() -> Arrival {
                             auto converted = conversion.convert(request);
                             return [=, converted = std::move(converted)](Session& session) {
                                 if (session.conversions_asked_ != number) return;
                                 session.converted(request, converted, focus);
                             };
                         });
}

void Session::converted(const platform::ConversionRequest& request,
                        const platform::Conversion& conversion, std::size_t focus) {
    Typing* typing = typing_now();
    if (!typing) return;
    typing->editor.composition().convert(request, conversion, focus);
    store_typed_text(*typing);
    go_on_typing();
}

// 変換: the kana become kanji, and from then on the next candidate.
void Session::convert_or_turn(Typing& typing, int steps) {
    Composition& composition = typing.editor.composition();
    if (composition.is_converting()) {
        composition.turn_choice(steps);
    } else {
        ask_for_conversion(typing, composition.request_to_convert(), 0);
    }
    store_typed_text(typing);
}

// Where nothing is being composed: the letter of a name in the next way of writing it.
void Session::turn_letter(Typing& typing, int steps) {
    if (!is_name(typing.target) || !kanji_variants_) return;
    const std::string letter = typing.editor.letter_before_caret();
    const std::string turned = kanji_variants_->turned(letter, steps);
    if (turned == letter) return;
    typing.editor.rewrite_letter_before_caret(turned);
    store_typed_text(typing);
}

void Session::resize_segment(const Typing& typing, int letters) {
    const Composition& composition = typing.editor.composition();
    if (auto request = composition.resized(letters)) {
        ask_for_conversion(typing, std::move(*request), composition.focus());
    }
}

// Keys that mean something else while kana are becoming kanji; false for all the others.
bool Session::pressed_while_composing(Typing& typing, EditKey key) {
    Composition& composition = typing.editor.composition();
    if (!typing.editor.converts() || composition.empty()) return false;
    switch (key) {
        case EditKey::Convert:
        case EditKey::NextCandidate:
            convert_or_turn(typing, 1);
            return true;
        case EditKey::PreviousCandidate:
            convert_or_turn(typing, -1);
            return true;
        case EditKey::Enter:
            end_composition(typing);
            return true;
        default:
            break;
    }
    if (!composition.is_converting()) return false;
    switch (key) {
        case EditKey::CaretLeft:
            composition.move_focus(-1);
            return true;
        case EditKey::CaretRight:
            composition.move_focus(1);
            return true;
        case EditKey::SelectLeft:
            resize_segment(typing, -1);
            return true;
        case EditKey::SelectRight:
            resize_segment(typing, 1);
            return true;
        default:
            return false;
    }
}

// 決定 takes what stands out: the segments as they are shown, or the first of the bar. From a real
// keyboard it ends the kana as kana, as everywhere else.
void Session::end_composition(Typing& typing) {
    if (!typing.tray_shown || typing.editor.composition().is_converting()) return commit(typing);
    if (typing.editor.composition().has_suggestions()) return take_suggestion(typing, 0);
    awaited_ = Awaited::FirstSuggestion;
    ask_for_suggestions(typing);
}

void Session::on(const ChooseCandidate& asked) {
    Typing* typing = typing_now();
    if (!typing) return;
    Composition& composition = typing->editor.composition();
    if (composition.empty()) {
        const std::vector<std::string> variants = candidates();
        if (asked.index >= variants.size()) return;
        typing->editor.rewrite_letter_before_caret(variants[asked.index]);
        return store_typed_text(*typing);
    }
    if (!composition.is_converting()) {
        take_suggestion(*typing, asked.index);
        // Chosen from the bar while segments were awaited: there is nothing to divide any more.
        const bool has_ended = typing->editor.composition().empty();
        if (awaited_ != Awaited::Nothing && has_ended) go_on_without_converter();
        return;
    }
    composition.choose(asked.index);
    typing->candidate_page.reset();
    // The last segment chosen ends it; before that the next one is asked for.
    const std::size_t focus = composition.focus();
    composition.move_focus(1);
    if (composition.focus() == focus && !typing->editor.commit_composition()) tell_full(*typing);
    store_typed_text(*typing);
}

void Session::on(const ShowCandidates& asked) {
    if (Typing* typing = typing_now()) typing->candidate_page = asked.page;
}

void Session::tell_full(const Typing& typing) {
    tell(Notice::TextFull, {{"count", std::to_string(typing.editor.graphemes_max())}});
}

}  // namespace madoguchi::session
