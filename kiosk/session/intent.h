// Everything a screen can ask for. Screens return intents; the session carries them out between
// frames, so that nothing changes under a screen while it is drawn.
#pragma once

#include <any>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "kiosk/domain/field.h"
#include "kiosk/domain/nearest_answers.h"
#include "kiosk/domain/plan_growth.h"
#include "kiosk/domain/sales_helper.h"
#include "kiosk/domain/stress.h"
#include "kiosk/session/input_target.h"
#include "kiosk/session/screen_id.h"

namespace madoguchi::session {

// ── going about
struct StartVisit {};
// A plan from the study to look at and try out: nothing of it is stored or handed in.
struct StartExample {
    std::string name;  // "yubari", "kamiyama"
};
struct GoNext {};
struct GoBack {};
struct GoToStep {
    domain::Step step;
};
// To the screen that asks for this answer, with the field ready to be written or chosen. A later
// GoNext or GoBack on that page returns to where this was asked.
struct GoToField {
    domain::FieldRef field;
};
// To a block of the canvas or a step, by its word, and back again like GoToField.
struct GoToPlace {
    std::string place;
};
struct TurnPart {  // A page of a list or form that is longer than the screen
    int part;
};
// The pages of the money step. The first four follow one another; the others are opened from them.
enum class MoneyPage { Plan, Loan, Years, Schedule, Costs, Sources, Bank };
// A later GoNext or GoBack there returns to where this was asked.
struct OpenMoneyPage {
    MoneyPage page;
};
struct OpenBlock {
    domain::Block block;
};
struct ShowWholeCanvas {};

// ── how it looks
struct ChooseLanguage {
    std::string language;
};
struct CycleTextScale {};
struct SetTextScale {
    double scale;  // 1, 1.25, 1.5 or 2.5
};
struct ToggleContrast {};
// What the keyboard's focus comes to is read aloud, and every new screen, until it is ended.
struct ToggleReadingAloud {};
struct ListenToScreen {};  // All of it, once; asked again while it is being said: silence
struct TurnUpVoice {};     // Then back to normal
enum class Sheet {
    None,
    Language,
    Leave,
    SubmitQuestion,
    EraseQuestion,
    CategoryHelp,
    GroupRules,
    TownKeys,
    Examples,
    YearsAfter,
    Sales,
    StaffCall
};
// Languages and the call lie over a sheet that is open, and closed lead back to it.
struct OpenSheet {
    Sheet sheet;
    std::string subject;  // GroupRules: the group's id; YearsAfter, Sales: the year
};
struct CloseSheet {};
// A sign over whatever is open, and a voice, ask staff to come, until the sheet is closed. Asked
// again: called again.
struct CallStaff {};

// ── writing
// A finger, or Enter, wants the keys of the screen; Tab comes from real ones.
enum class FocusBy { Program, Finger, Tab };
struct FocusField {
    InputTarget target;
    FocusBy by = FocusBy::Program;
};
struct LeaveField {};
struct PlaceCaret {
    std::size_t byte;
};
struct TypeText {  // From the screen's keys: taken as it is
    std::string text;
};
struct TypeHardware {  // From a real keyboard: romaji where the field wants kana
    std::string text;
};
struct PressEditKey {
    EditKey key;
};
struct ChooseCandidate {  // Of those that the keyboard shows
    std::size_t index;
};
struct ShowCandidates {       // All of them, in place of the keys
    std::optional<int> page;  // From 0; empty: the keys again
};
struct SwitchKeyboard {
    Keyboard keyboard;
};
struct SwitchWriting {};  // By a key of a real keyboard: kana and Latin letters in turn
struct HideKeyboard {};

// ── answering
struct SetAnswer {
    domain::FieldRef field;
    domain::Answer answer;
};
struct AddNote {
    domain::Block block;
    std::string text;  // Empty: opens a new note to write in
    bool local = false;
};
struct SelectNote {
    std::string id;  // Empty: none
};
struct EditNote {
    std::string id;
};
struct MoveNoteTo {
    domain::Block block;
};
struct BeginMovingNote {
    std::string id;  // Empty: give up moving
};
struct ToggleNoteLocal {
    std::string id;
};
// A line of cost of this note's amount; from then on the line follows the note.
struct LinkNoteToCost {
    std::string id;
};
// The note's amount becomes a year's income; from then on the years that had the same follow it.
struct LinkNoteToIncome {
    std::string id;
};
// The note and the plan go their own ways; the plan keeps its amount.
struct UnlinkNote {
    std::string id;
};
struct DeleteNote {
    std::string id;
};
struct ChooseQuestion {  // The guiding question being thought about in the block editor
    int question;
};
struct ChooseExample {  // 0 Kamiyama, 1 Yubari
    int town;
};
struct AddResource {
    std::string kind;
    std::string name;
};
struct DeleteResource {
    std::string id;
};
struct AddPartner {
    std::string role;
};
struct DeletePartner {
    std::string id;
};
// A place of the partners map: an id, or a role where nobody of that role is in the plan yet.
struct ChoosePartner {
    std::string role;
    std::string id;  // Empty: the one who is furthest
};
struct SetPartnerState {  // Puts somebody of the role into the plan when the id is empty
    std::string role;
    std::string id;
    std::string state;
};
struct WritePartnerName {  // The same
    std::string role;
    std::string id;
};
struct TogglePartnerGift {  // The same
    std::string role;
    std::string id;
    std::string gift;  // "loan", …: what it is asked for
};
enum class PartnersForm { Map, List };
struct ShowPartnersAs {
    PartnersForm form;
};
struct AddCostLine {
    std::string cost_class;
    domain::Field write = domain::Field::CostName;  // Or CostYen: then a line left empty goes again
};
struct DeleteCostLine {
    std::string id;
};
struct AddYear {};
struct CopyYearBefore {
    int year;
};
// Over what stands in the years after; undone by UndoDelete.
struct GrowYears {
    domain::Growth growth;
};
struct AddToAmount {  // To the amount being written; never below nothing
    std::int64_t yen;
};
struct FitOwnFunds {};  // Own money takes up the difference
struct ChooseTrade {
    domain::Trade trade;
};
struct TakeSales {};  // What the sales helper worked out becomes the year's income
struct ChooseStress {
    domain::Stress stress;
};
struct ToggleApproach {
    std::string word;
};
struct ToggleEffect {
    std::string word;
};
// A nearest change of the assessment, as it was shown; nothing when the plan is another by now.
struct ApplyChange {
    std::vector<domain::ChangedAnswer> answers;
};
struct UndoDelete {};  // Also of a change that was applied

// ── handing in
struct SetConsent {
    bool given;
};
struct Submit {};
struct StayLonger {};  // On the receipt: 60 s more
struct EndVisit {};    // From the receipt, or "save and finish"
struct EraseVisit {};
struct KeepUsing {};  // Any touch while the idle warning stands

// ── the staff desk
struct OpenStaffUnlock {};
struct UnlockStaff {};
struct LockStaff {};
struct ShowSubmissions {
    std::string state;  // "" all, "new", …, "unfinished"
};
struct TurnSubmissionPage {
    int page;
};
struct OpenSubmission {
    std::string id;
};
struct ShowDetailTab {
    int tab;
};
// The application on the desk under another pack; its own again when there is no such pack.
struct ReplayUnder {
    std::string pack;
};
struct ShowTownCanvas {};
struct ReopenVisit {
    std::string id;
};

template <class... Asked>
struct ListOfIntents {};

// Everything of the above; the session has an answer to each of them, or does not compile.
using EveryIntent = ListOfIntents<
    StartVisit, StartExample, GoNext, GoBack, GoToStep, GoToField, GoToPlace, TurnPart,
    OpenMoneyPage, OpenBlock, ShowWholeCanvas, ChooseLanguage, CycleTextScale, SetTextScale,
    ToggleContrast, ToggleReadingAloud, ListenToScreen, TurnUpVoice, OpenSheet, CloseSheet,
    CallStaff, FocusField, LeaveField, PlaceCaret, TypeText, TypeHardware, PressEditKey,
    ChooseCandidate, ShowCandidates, SwitchKeyboard, SwitchWriting, HideKeyboard, SetAnswer,
    AddNote, SelectNote, EditNote, MoveNoteTo, BeginMovingNote, ToggleNoteLocal, LinkNoteToCost,
    LinkNoteToIncome, UnlinkNote, DeleteNote, ChooseQuestion, ChooseExample, AddResource,
    DeleteResource, AddPartner, DeletePartner, ChoosePartner, SetPartnerState, WritePartnerName,
    TogglePartnerGift, ShowPartnersAs, AddCostLine, DeleteCostLine, AddYear, CopyYearBefore,
    GrowYears, AddToAmount, FitOwnFunds, ChooseTrade, TakeSales, ChooseStress, ToggleApproach,
    ToggleEffect, ApplyChange, UndoDelete, SetConsent, Submit, StayLonger, EndVisit, EraseVisit,
    KeepUsing, OpenStaffUnlock, UnlockStaff, LockStaff, ShowSubmissions, TurnSubmissionPage,
    OpenSubmission, ShowDetailTab, ReplayUnder, ShowTownCanvas, ReopenVisit>;

template <class Asked, class... Listed>
constexpr bool is_in(ListOfIntents<Listed...>) {
    return (std::is_same_v<Asked, Listed> || ...);
}

// One of the above, whichever it is. No std::variant: with seventy alternatives it doubled the time
// every screen and every test takes to compile.
class Intent {
public:
    template <class Asked>
    requires(is_in<Asked>(EveryIntent{})) Intent(Asked asked) : asked_(std::move(asked)) {}

    // What is asked, or nullptr when it is something else. Stands as long as the intent does.
    template <class Asked>
    const Asked* as() const {
        return std::any_cast<Asked>(&asked_);
    }

private:
    std::any asked_;
};
using Intents = std::vector<Intent>;

}  // namespace madoguchi::session
