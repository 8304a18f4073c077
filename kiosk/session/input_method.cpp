#include "kiosk/session/input_method.h"

#include <utility>

#include "kiosk/session/kanji_of_names.h"

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

InputMethod::InputMethod(const Services& services, Host& host) : services_(services), host_(host) {}

void InputMethod::prepare(const Typing& typing) {
    if (!typing.editor.converts()) return;
    if (is_name(typing.target) && !kanji_variants_) read_kanji_variants();
    services_.jobs.start(platform::Lane::Conversion, [&conversion = services_.conversion] {
        conversion.prepare();
        return Arrival([](Session&) {});
    });
}

void InputMethod::read_kanji_variants() {
    if (!services_.shipped_file) return;
    services_.jobs.start(
        platform::Lane::Compute, [this, file = services_.shipped_file]() -> Arrival {
            // Without the list a name is written with the letters that the converter knows.
            auto variants =
                std::make_shared<const domain::KanjiVariants>(read_kanji_of_names(file));
            return [this, variants](Session&) { kanji_variants_ = variants; };
        });
}

std::vector<std::string> InputMethod::candidates(const Typing& typing) const {
    const Composition& composition = typing.editor.composition();
    if (!composition.empty()) return composition.candidates();
    if (!is_name(typing.target) || !kanji_variants_) return {};
    return kanji_variants_->others_of(typing.editor.letter_before_caret());
}

// One question at a time, so that a slow engine is not asked for the past.
void InputMethod::suggest(const Typing& typing) {
    const Composition& composition = typing.editor.composition();
    const bool is_wanted = typing.editor.converts() && !composition.empty() &&
                           !composition.is_converting() && !composition.has_suggestions();
    if (!is_wanted || is_asking_suggestions_) return;
    is_asking_suggestions_ = true;
    platform::ConversionRequest request{.reading = composition.finished_reading(),
                                        .use = use_of(typing.target)};
    services_.jobs.start(
        platform::Lane::Conversion,
        [this, &conversion = services_.conversion, request = std::move(request)]() -> Arrival {
            auto suggestions = conversion.suggest(request);
            return [this, reading = request.reading, suggestions = std::move(suggestions)](
                       Session&) { suggested(reading, suggestions); };
        });
}

void InputMethod::suggested(const std::string& reading,
                            const std::vector<platform::Suggestion>& suggestions) {
    is_asking_suggestions_ = false;
    Typing* typing = host_.typing_now();
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
    suggest(*typing);
}

void InputMethod::commit(Typing& typing) {
    typing.candidate_page.reset();
    if (!typing.editor.commit_composition()) host_.tell_full(typing);
    host_.store_typed_text(typing);
}

// Until there are too many of them.
bool InputMethod::keeps(const Intent& asked) {
    while (awaited_ != Awaited::Nothing && typed_ahead_.size() >= typed_ahead_max) {
        go_on_without_converter();
    }
    if (awaited_ == Awaited::Nothing) return false;
    typed_ahead_.push_back(asked);
    return true;
}

void InputMethod::go_on_typing() {
    awaited_ = Awaited::Nothing;
    const std::vector<Intent> typed = std::exchange(typed_ahead_, {});
    for (const Intent& asked : typed) host_.apply(asked);
}

// Kana stay kana, and what the converter still answers is dropped.
void InputMethod::go_on_without_converter() {
    ++conversions_asked_;
    Typing* typing = host_.typing_now();
    if (typing && awaited_ == Awaited::FirstSuggestion) commit(*typing);
    go_on_typing();
}

// A 変換 among the keys that waited is asked for nobody, either.
void InputMethod::stop_waiting() {
    while (awaited_ != Awaited::Nothing) go_on_without_converter();
}

void InputMethod::forget() {
    ++conversions_asked_;
    awaited_ = Awaited::Nothing;
    typed_ahead_.clear();
}

void InputMethod::take_suggestion(Typing& typing, std::size_t index) {
    typing.candidate_page.reset();
    if (!typing.editor.take_suggestion(index)) host_.tell_full(typing);
    host_.store_typed_text(typing);
}

void InputMethod::ask_for_conversion(const Typing& typing, platform::ConversionRequest request,
                                     std::size_t focus) {
    request.use = use_of(typing.target);
    awaited_ = Awaited::Segments;
    services_.jobs.start(
        platform::Lane::Conversion,
        [this, &conversion = services_.conversion, focus, request = std::move(request),
         number = ++conversions_asked_]() -> Arrival {
            auto segments = conversion.convert(request);
            return [this, focus, request, number, segments = std::move(segments)](Session&) {
                if (conversions_asked_ != number) return;
                converted(request, segments, focus);
            };
        });
}

void InputMethod::converted(const platform::ConversionRequest& request,
                            const platform::Conversion& conversion, std::size_t focus) {
    Typing* typing = host_.typing_now();
    if (!typing) return;
    typing->editor.composition().convert(request, conversion, focus);
    host_.store_typed_text(*typing);
    go_on_typing();
}

// 変換: the kana become kanji, and from then on the next candidate.
void InputMethod::convert_or_turn(Typing& typing, int steps) {
    Composition& composition = typing.editor.composition();
    if (composition.is_converting()) {
        composition.turn_choice(steps);
    } else {
        ask_for_conversion(typing, composition.request_to_convert(), 0);
    }
    host_.store_typed_text(typing);
}

void InputMethod::turn_letter(Typing& typing, int steps) {
    if (!is_name(typing.target) || !kanji_variants_) return;
    const std::string letter = typing.editor.letter_before_caret();
    const std::string turned = kanji_variants_->turned(letter, steps);
    if (turned == letter) return;
    typing.editor.rewrite_letter_before_caret(turned);
    host_.store_typed_text(typing);
}

void InputMethod::resize_segment(const Typing& typing, int letters) {
    const Composition& composition = typing.editor.composition();
    if (auto request = composition.resized(letters)) {
        ask_for_conversion(typing, std::move(*request), composition.focus());
    }
}

bool InputMethod::press(Typing& typing, EditKey key) {
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
void InputMethod::end_composition(Typing& typing) {
    if (!typing.tray_shown || typing.editor.composition().is_converting()) return commit(typing);
    if (typing.editor.composition().has_suggestions()) return take_suggestion(typing, 0);
    awaited_ = Awaited::FirstSuggestion;
    suggest(typing);
}

void InputMethod::choose(Typing& typing, std::size_t index) {
    Composition& composition = typing.editor.composition();
    if (composition.empty()) {
        const std::vector<std::string> variants = candidates(typing);
        if (index >= variants.size()) return;
        typing.editor.rewrite_letter_before_caret(variants[index]);
        return host_.store_typed_text(typing);
    }
    if (!composition.is_converting()) {
        take_suggestion(typing, index);
        // Chosen from the bar while segments were awaited: there is nothing to divide any more.
        const bool has_ended = typing.editor.composition().empty();
        if (awaited_ != Awaited::Nothing && has_ended) go_on_without_converter();
        return;
    }
    composition.choose(index);
    typing.candidate_page.reset();
    // The last segment chosen ends it; before that the next one is asked for.
    const std::size_t focus = composition.focus();
    composition.move_focus(1);
    if (composition.focus() == focus && !typing.editor.commit_composition()) {
        host_.tell_full(typing);
    }
    host_.store_typed_text(typing);
}

}  // namespace madoguchi::session
