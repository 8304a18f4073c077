// All state of one walk-in's visit, or of the town's canvas while staff work on it. It is destroyed
// as a whole when the visit ends, so that nothing of it can reach the next visitor.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/domain/application.h"
#include "kiosk/domain/assessment.h"
#include "kiosk/domain/consistency.h"
#include "kiosk/domain/field.h"
#include "kiosk/session/input_target.h"
#include "kiosk/session/intent.h"
#include "kiosk/session/screen_id.h"
#include "kiosk/session/text_editor.h"

namespace madoguchi::session {

using SteadyTime = std::chrono::milliseconds;  // Of the clock's steady time

// Where the visitor stands: enough to come back to the very field after a power cut.
struct Place {
    ScreenId screen = ScreenId::Profile;
    int page = 0;  // Page of the step: the questions of a step that do not fit one screen
    int part = 0;  // Part of a page that is longer than the screen
    domain::Block block = domain::Block::CustomerSegments;
    std::optional<domain::FieldRef> field;  // Being written in
    domain::Step furthest = domain::Step::Profile;

    friend bool operator==(const Place&, const Place&) = default;
};

// A field being written in. Every keystroke goes into the plan at once; text that is no valid
// answer yet (half a date, a word where an amount stands) is kept as an unfinished text beside it.
struct Typing {
    InputTarget target;
    TextEditor editor;
    Keyboard keyboard = Keyboard::Kana;
    bool tray_shown = true;  // The on-screen keyboard; hidden while a real one is used
    // All candidates in place of the keys: which page of them, from 0.
    std::optional<int> candidate_page = {};
};

// What is wrong with an answer; shown when its field is left, never while it is being written.
enum class FieldError {
    Missing,
    NothingChosen,
    WrongCountOfDigits,
    NotAnAmount,
    AmountTooLarge,
    NotADate,
    NotANumber,
    NumberTooLarge,
};

enum class Notice {
    NoteDeleted,
    NoteMoved,
    BlockFull,
    ResourceDeleted,
    PartnerDeleted,
    CostDeleted,
    SourcesZero,
    OwnFitted,
    YearsFilled,
    YearCopied,
    YearTooLarge,
    SalesTaken,
    ListFull,
    TextFull,
    WelcomeBack,
    ConsentFirst,
    AnswersMissing,
    TextScaleNow,
    LoudnessNow,
    NotReadable,
    PlanChanged,
    PlanFollowed,  // A cost or the income took the amount of its note
    CostLinked,
    NoteUnlinked,
    IncomeLinked,
    WritesKana,  // What a real keyboard writes from now on
    WritesLatin,
    PlanHasMoved,  // What was tapped belonged to a plan that is another by now
    ExampleOnly,
    NoRules,
};

struct Toast {
    Notice notice;
    std::vector<std::pair<std::string, std::string>> arguments;  // For the words' placeholders
    bool offers_undo = false;
    SteadyTime until;
};

// The plan as it was before the last change that can be undone.
struct Undo {
    domain::Application plan;
    Place place;
};

struct CanvasView {
    std::string selected_note;
    std::string moving_note;  // Waits for the block it goes to
    int question = 0;
    std::array<unsigned, domain::block_count> questions_done{};  // A bit per guiding question
    int example_town = 0;                                        // 0 Kamiyama, 1 Yubari
};

// Which place of the partners map stands in the panel, and whether the map or the list is shown.
struct PartnersView {
    std::string role = "bank";  // Banks come first
    std::string id;
    PartnersForm form = PartnersForm::Map;
};

// The sales helper: which trade, and its figures as they were written.
struct SalesHelp {
    domain::Trade trade = domain::Trade::Seats;
    std::array<std::string, domain::sales_figures_max> figures;
};

// What the bank page asks "what if" about, and the answer once it has been worked out.
struct StressView {
    domain::Stress asked;
    std::shared_ptr<const domain::StressOutcome> outcome;  // Of a slightly older plan meanwhile
    domain::Stress answered;
    std::uint64_t version_answered = 0;
};

enum class SavingState { Nothing, Pending, Saved, Failed };

struct Receipt {
    std::string number;
    std::string applicant;                  // For "thank you"; gone with the visit
    std::chrono::milliseconds clears_at{};  // On the clock's idle time
};

enum class VisitKind {
    WalkIn,
    Example,     // Never stored, never handed in
    TownCanvas,  // Of the unlocked desk: stored as the town's own, never handed in
};

struct Visit {
    std::string id;
    VisitKind kind = VisitKind::WalkIn;
    std::string told_in = "ja";  // Language of what an example tells
    domain::Application plan;
    Place place;
    std::optional<Place> return_to;  // Where a "fix this" button was pressed
    std::optional<Typing> typing;
    // Of words, once the visitor has chosen one; before that as their language has it.
    std::optional<Keyboard> words_keyboard;
    std::string reading_filled;  // ふりがな as it was filled in from the name; else it is by hand
    std::vector<std::pair<domain::FieldRef, std::string>> unfinished_texts;
    std::vector<std::pair<domain::FieldRef, FieldError>> errors;
    CanvasView canvas;
    PartnersView partners;
    SalesHelp sales;
    StressView stress;
    std::optional<Undo> undo;
    std::optional<Undo> before_note;  // As it was when the note being written in was opened
    bool consent = false;
    bool submitting = false;
    std::optional<Receipt> receipt;

    std::shared_ptr<const domain::Assessment>
        assessment;                    // Of a slightly older plan while it is being redone
    std::vector<domain::Gap> gaps;     // What does not hang together, as old as the assessment
    std::uint64_t version = 0;         // Counts the edits of the plan
    std::uint64_t version_saving = 0;  // What is on its way to the store
    std::uint64_t version_saved = 0;   // What the store has acknowledged
    std::uint64_t version_assessed = 0;
    SavingState saving = SavingState::Nothing;
};

}  // namespace madoguchi::session
