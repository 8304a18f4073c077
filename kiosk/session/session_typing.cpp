// Writing in a field: each keystroke goes into the plan at once; what is no valid answer yet is
// kept beside it.
#include <algorithm>
#include <cctype>

#include "kiosk/domain/text.h"
#include "kiosk/session/session.h"
#include "kiosk/session/written_answer.h"

namespace madoguchi::session {

using domain::AnswerKind;
using domain::Field;
using domain::FieldRef;

namespace {

constexpr std::size_t search_letters_max = 40;

bool is_of_kana(Keyboard keyboard) {
    return keyboard == Keyboard::Kana || keyboard == Keyboard::Romaji;
}

bool is_of_latin(Keyboard keyboard) {
    return keyboard == Keyboard::Latin || keyboard == Keyboard::Capitals;
}

bool takes_words(const InputTarget& target) {
    const auto* field = std::get_if<FieldRef>(&target);
    return field && keyboard_for(field->field) == Keyboard::Kana &&
           domain::info_of(field->field).writing == domain::Writing::Words;
}

template <class Pairs>
void forget(Pairs& pairs, const FieldRef& field) {
    std::erase_if(pairs, [&field](const auto& pair) { return pair.first == field; });
}

}  // namespace

void Session::on(const FocusField& asked) {
    if (asked.by != FocusBy::Program) tray_wanted_ = asked.by == FocusBy::Finger;
    if (Typing* typing = typing_now(); typing && typing->target == asked.target) {
        if (asked.by == FocusBy::Finger) typing->tray_shown = true;
        return;
    }
    leave_typing();
    const auto* field = std::get_if<FieldRef>(&asked.target);
    if (field) {
        if (!visit_ || letters_max(field->field) == 0) return;  // A choice is not written
        const domain::PackFact* question = town_question(*field);
        if (question && question->type == "bool") return;
        visit_->typing = Typing{asked.target,
                                TextEditor(text_in(*visit_, *field), letters_max(field->field),
                                           converts_in(asked.target)),
                                first_keyboard(*field), tray_wanted_};
        input_method_.prepare(*visit_->typing);
        if (field->field == Field::ApplicantName) recognise_filled_reading(*visit_->typing);
        visit_->place.field = *field;
        if (field->field == Field::NoteText) {
            visit_->canvas.selected_note = field->item;
            visit_->before_note = Undo{visit_->plan, visit_->place};
        }
        place_changed();
        return;
    }
    if (const auto* box = std::get_if<SalesBox>(&asked.target)) return write_sales_figure(*box);
    const bool is_pin = std::holds_alternative<StaffPin>(asked.target);
    staff_.typing =
        Typing{asked.target,
               TextEditor(is_pin ? "" : staff_.search, is_pin ? pin_digits_max : search_letters_max,
                          converts_in(asked.target)),
               is_pin ? Keyboard::Phone : Keyboard::Kana, tray_wanted_};
    input_method_.prepare(*staff_.typing);
}

// Words begin with the letters that the visitor chose last, or else with those of their language. A
// reading is always kana.
Keyboard Session::first_keyboard(const FieldRef& field) const {
    const Keyboard keyboard = keyboard_for(field.field, town_question(field));
    if (keyboard != Keyboard::Kana || !takes_words(field)) return keyboard;
    if (visit_->words_keyboard) return *visit_->words_keyboard;
    const auto& writes_latin = services_.languages.writes_latin;
    const bool is_latin = writes_latin && writes_latin(appearance_.language);
    return is_latin ? Keyboard::Latin : Keyboard::Kana;
}

// What was written becomes the answer; when it cannot be one, the text stays and the field says
// why.
void Session::leave_typing() {
    Typing* typing = typing_now();
    if (!typing) return;
    input_method_.stop_waiting();
    typing = typing_now();
    if (!typing) return;
    static_cast<void>(typing->editor.commit_composition());
    store_typed_text(*typing);
    const auto* field = std::get_if<FieldRef>(&typing->target);
    if (!field || !visit_) {
        staff_.typing.reset();
        if (visit_) visit_->typing.reset();
        return;
    }
    const FieldRef left = *field;
    const bool was_told = error_of(*visit_, left).has_value();
    forget(visit_->errors, left);
    const auto answer = read_typed(left, typing->editor.text());
    if (const auto* error = std::get_if<FieldError>(&answer)) {
        visit_->errors.emplace_back(left, *error);
    } else if (const auto fault = fault_of(left.field, std::get<domain::Answer>(answer))) {
        visit_->errors.emplace_back(left, *fault);
    } else if (was_told && is_missing(left)) {
        // A "missing" that was shown already stays shown; else the next GoNext would report it as
        // new and stop again.
        visit_->errors.emplace_back(left, fault_or_missing(left));
    }
    visit_->typing.reset();
    visit_->place.field.reset();
    if (left.field == Field::NoteText) {
        follow_note(left.item);
        drop_note_if_empty(left.item);
    }
    if (left.field == Field::ResourceName) drop_resource_if_empty(left.item);
    if (left.field == Field::CostYen) drop_cost_if_empty(left.item);
    place_changed();
}

// The town's own question behind an answer; empty for all other fields.
const domain::PackFact* Session::town_question(const FieldRef& field) const {
    if (field.field != Field::OverlayAnswer) return nullptr;
    for (const domain::PackFact* question : town_questions()) {
        if (question->name == field.item) return question;
    }
    return nullptr;
}

std::variant<domain::Answer, FieldError> Session::read_typed(const FieldRef& field,
                                                             std::string_view text) const {
    const domain::PackFact* question = town_question(field);
    return question ? read_written_for(question->type, text) : read_written(field.field, text);
}

void Session::store_typed_text(Typing& typing) {
    const auto* field = std::get_if<FieldRef>(&typing.target);
    if (!field) {
        if (std::holds_alternative<StaffSearch>(typing.target) &&
            staff_.search != typing.editor.shown()) {
            staff_.search = typing.editor.shown();
            staff_.page = 0;
            load_submissions();
        }
        if (const auto* box = std::get_if<SalesBox>(&typing.target); box && visit_) {
            visit_->sales.figures[static_cast<std::size_t>(box->index)] = typing.editor.shown();
        }
        return;
    }
    if (!visit_) return;
    // Letters still on their way to kana are part of what was typed: a power cut must not take
    // them.
    const std::string text = typing.editor.shown();
    const auto answer = read_typed(*field, text);
    forget(visit_->unfinished_texts, *field);
    if (std::holds_alternative<FieldError>(answer)) {
        visit_->unfinished_texts.emplace_back(*field, text);
        static_cast<void>(domain::write_answer(visit_->plan, *field, domain::Answer()));
    } else if (!domain::write_answer(visit_->plan, *field, std::get<domain::Answer>(answer)).ok()) {
        visit_->unfinished_texts.emplace_back(*field, text);
    }
    follow_links(*field);
    if (field->field == Field::ApplicantName) follow_with_reading(typing);
    plan_changed();
}

// A name in kana is its own reading: the two belong together also after a power cut.
void Session::recognise_filled_reading(Typing& typing) {
    const std::string reading = visit_->plan.applicant.reading.value_or("");
    if (typing.editor.reading() == reading) {
        visit_->reading_filled = reading;
    } else if (visit_->reading_filled == reading) {
        typing.editor.know_reading(reading);
    }
}

// The reading is filled from what was typed until it is written by hand. Where a part of the name
// was not typed as kana nobody knows it: then it is empty, and asked for, rather than wrong.
void Session::follow_with_reading(const Typing& typing) {
    auto& applicant = visit_->plan.applicant;
    if (applicant.reading.value_or("") != visit_->reading_filled) return;
    const std::string follows = typing.editor.reading().value_or("");
    visit_->reading_filled = follows;
    applicant.reading = follows.empty() ? domain::WrittenText() : domain::WrittenText(follows);
}

void Session::on(const LeaveField&) { leave_typing(); }

void Session::on(const PlaceCaret& asked) {
    Typing* typing = typing_now();
    if (!typing || input_method_.keeps(asked)) return;
    if (!typing->editor.composition().empty()) input_method_.commit(*typing);
    typing->editor.place_caret(asked.byte);
}

void Session::on(const TypeText& asked) {
    Typing* typing = typing_now();
    if (!typing || input_method_.keeps(asked)) return;
    const bool is_romaji = typing->keyboard == Keyboard::Romaji && asked.text.size() == 1;
    write_letters(*typing, asked.text, is_romaji);
}

void Session::on(const TypeHardware& asked) {
    Typing* typing = typing_now();
    if (!typing || input_method_.keeps(asked)) return;
    typing->tray_shown = false;
    tray_wanted_ = false;
    const bool is_composing = !typing->editor.composition().empty();
    if (asked.text == " " && is_composing && typing->editor.converts()) {
        return on(PressEditKey{EditKey::Convert});
    }
    if (is_of_kana(typing->keyboard) && asked.text.size() == 1)
        return write_letters(*typing, asked.text, true);
    // What comes as whole words (another keyboard, something pasted) stays as it is.
    if (!typing->editor.write(asked.text)) tell_full(*typing);
    store_typed_text(*typing);
}

void Session::write_letters(Typing& typing, const std::string& text, bool as_romaji) {
    typing.candidate_page.reset();
    TextEditor& editor = typing.editor;
    const bool is_composing = !editor.composition().empty();
    const bool is_letter =
        text.size() == 1 && (std::isalpha(static_cast<unsigned char>(text[0])) || text[0] == '-');
    bool all_taken = true;
    if (as_romaji && (is_letter || is_composing)) {
        all_taken = editor.write_romaji(text[0]);
    } else if (is_of_kana(typing.keyboard)) {
        all_taken = editor.write_kana(text);
    } else {
        all_taken = editor.write(text);
    }
    if (!all_taken) tell_full(typing);
    store_typed_text(typing);
    input_method_.suggest(typing);
}

void Session::on(const PressEditKey& asked) {
    Typing* typing = typing_now();
    if (!typing || input_method_.keeps(asked)) return;
    if (input_method_.press(*typing, asked.key)) return;
    TextEditor& editor = typing->editor;
    switch (asked.key) {
        case EditKey::EraseBack:
            editor.erase_back();
            break;
        case EditKey::EraseForward:
            editor.erase_forward();
            break;
        case EditKey::EraseAll:
            editor.erase_all();
            break;
        case EditKey::CaretLeft:
            editor.move_caret(-1);
            break;
        case EditKey::CaretRight:
            editor.move_caret(1);
            break;
        case EditKey::CaretStart:
            editor.move_caret_to_start();
            break;
        case EditKey::CaretEnd:
            editor.move_caret_to_end();
            break;
        case EditKey::SelectLeft:
            editor.select(-1);
            break;
        case EditKey::SelectRight:
            editor.select(1);
            break;
        case EditKey::SelectAll:
            editor.select_all();
            break;
        case EditKey::Undo:
            editor.undo();
            break;
        case EditKey::VoiceMark:
            editor.turn_voice_mark();
            break;
        case EditKey::SmallKana:
            editor.turn_small_kana();
            break;
        case EditKey::Convert:
        case EditKey::NextCandidate:
            return input_method_.turn_letter(*typing, 1);
        case EditKey::PreviousCandidate:
            return input_method_.turn_letter(*typing, -1);
        case EditKey::Enter:
            return enter_pressed();
    }
    if (editor.composition().empty()) typing->candidate_page.reset();
    store_typed_text(*typing);
    input_method_.suggest(*typing);
}

void Session::enter_pressed() {
    Typing* typing = typing_now();
    if (!typing->editor.composition().empty()) return input_method_.commit(*typing);
    if (std::holds_alternative<StaffPin>(typing->target)) return on(UnlockStaff{});
    focus_next_field();
}

// 決定 goes on to the next box to write in, where there is one; else it ends the writing.
void Session::focus_next_field() {
    const Typing* typing = typing_now();
    const auto* field = std::get_if<FieldRef>(&typing->target);
    std::optional<FieldRef> next;
    if (field && visit_) next = next_written_field(*visit_, *field);
    leave_typing();
    if (next) on(FocusField{*next});
}

void Session::on(const SwitchKeyboard& asked) {
    Typing* typing = typing_now();
    if (!typing || input_method_.keeps(asked)) return;
    input_method_.commit(*typing);
    typing->keyboard = asked.keyboard;
    typing->tray_shown = tray_wanted_ = true;
    remember_keyboard(*typing);
}

// The signs on the tray tell which letters come; whoever types without it is told.
void Session::on(const SwitchWriting&) {
    Typing* typing = typing_now();
    if (!typing || input_method_.keeps(SwitchWriting{})) return;
    const bool was_kana = is_of_kana(typing->keyboard);
    if (!was_kana && !is_of_latin(typing->keyboard)) return;
    input_method_.commit(*typing);
    typing->keyboard = was_kana ? Keyboard::Latin : Keyboard::Kana;
    remember_keyboard(*typing);
    tell(was_kana ? Notice::WritesLatin : Notice::WritesKana);
}

void Session::remember_keyboard(const Typing& typing) {
    if (!visit_ || !takes_words(typing.target)) return;
    if (is_of_kana(typing.keyboard)) visit_->words_keyboard = typing.keyboard;
    if (is_of_latin(typing.keyboard)) visit_->words_keyboard = Keyboard::Latin;
}

void Session::on(const ChooseCandidate& asked) {
    if (Typing* typing = typing_now()) input_method_.choose(*typing, asked.index);
}

void Session::on(const ShowCandidates& asked) {
    if (Typing* typing = typing_now()) typing->candidate_page = asked.page;
}

void Session::tell_full(const Typing& typing) {
    tell(Notice::TextFull, {{"count", std::to_string(typing.editor.graphemes_max())}});
}

void Session::on(const HideKeyboard&) { leave_typing(); }

void Session::on(const SetAnswer& asked) {
    if (!visit_) return;
    if (const Typing* typing = typing_now(); typing && typing->target == InputTarget(asked.field)) {
        leave_typing();
    }
    if (!domain::write_answer(visit_->plan, asked.field, asked.answer).ok()) return;
    forget(visit_->errors, asked.field);
    forget(visit_->unfinished_texts, asked.field);
    follow_links(asked.field);
    plan_changed();
}

}  // namespace madoguchi::session
