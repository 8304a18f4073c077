// What one visitor, or one clerk, is doing: the state that screens read, and apply(), the only
// place where it changes. Lives on the frame's thread; everything that can wait is a job whose
// Arrival comes back here.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/domain/town.h"
#include "kiosk/session/autosave.h"
#include "kiosk/session/idle_watch.h"
#include "kiosk/session/intent.h"
#include "kiosk/session/route.h"
#include "kiosk/session/services.h"
#include "kiosk/session/staff_desk.h"
#include "kiosk/session/visit.h"

namespace madoguchi::session {

// How the screen looks to this visitor; back to the defaults with the next one.
struct Appearance {
    std::string language = "ja";
    double text_scale = 1.0;
    bool high_contrast = false;
    bool reduced_motion = false;

    friend bool operator==(const Appearance&, const Appearance&) = default;
};

class Session {
public:
    Session(Services services, domain::Town town, Appearance appearance);

    // ── changing; never called inside a frame
    void apply(Intent intent);
    void apply(Arrival arrival);
    void tick();                      // Idle warning, autosave, toasts, receipt and staff clocks
    void note_activity();             // Any touch or key
    void resume_interrupted_visit();  // At start: the visit that a power cut broke off, at the very
                                      // field
    void end_orderly();  // Before the program ends: what is pending is saved and awaited

    // How long tick() can wait at most; empty: until something happens.
    std::optional<std::chrono::milliseconds> due_in() const;

    // ── what screens read
    ScreenId screen() const { return screen_; }
    const Visit* visit() const { return visit_ ? &*visit_ : nullptr; }
    const StaffDesk& staff() const { return staff_; }
    const Appearance& appearance() const { return appearance_; }
    const domain::Town& town() const { return town_; }
    const domain::RulePack* pack() const { return pack_; }
    const Toast* toast() const { return toast_ ? &*toast_ : nullptr; }
    Sheet sheet() const { return sheet_; }
    const std::string& sheet_subject() const { return sheet_subject_; }
    std::optional<int> idle_seconds_left() const { return idle_.seconds_left(); }
    std::optional<int> receipt_seconds_left() const;
    int idle_countdown_seconds() const { return IdleWatch::countdown_s; }
    std::chrono::milliseconds now_ms() const;  // UTC, of the clock that dates and idle time follow
    const Typing* typing() const;

private:
    // One handler an intent, grouped by source file.
    // session_going.cpp
    void on(const StartVisit&);
    void on(const GoNext&);
    void on(const GoBack&);
    void on(const GoToStep&);
    void on(const GoToField&);
    void on(const TurnPart&);
    void on(const OpenBlock&);
    void on(const ShowWholeCanvas&);
    void on(const ChooseLanguage&);
    void on(const CycleTextScale&);
    void on(const ToggleContrast&);
    void on(const OpenSheet&);
    void on(const CloseSheet&);
    // session_typing.cpp
    void on(const FocusField&);
    void on(const LeaveField&);
    void on(const PlaceCaret&);
    void on(const TypeText&);
    void on(const TypeHardware&);
    void on(const PressEditKey&);
    void on(const SwitchKeyboard&);
    void on(const HideKeyboard&);
    void on(const SetAnswer&);
    // session_canvas.cpp
    void on(const AddNote&);
    void on(const SelectNote&);
    void on(const EditNote&);
    void on(const MoveNoteTo&);
    void on(const BeginMovingNote&);
    void on(const ToggleNoteLocal&);
    void on(const DeleteNote&);
    void on(const ChooseQuestion&);
    void on(const ChooseExample&);
    // session_lists.cpp
    void on(const AddResource&);
    void on(const DeleteResource&);
    void on(const AddPartner&);
    void on(const DeletePartner&);
    void on(const AddCostLine&);
    void on(const DeleteCostLine&);
    void on(const AddYear&);
    void on(const CopyYearBefore&);
    void on(const ToggleApproach&);
    void on(const ToggleEffect&);
    void on(const UndoDelete&);
    // session_handing_in.cpp
    void on(const SetConsent&);
    void on(const Submit&);
    void on(const StayLonger&);
    void on(const EndVisit&);
    void on(const EraseVisit&);
    void on(const KeepUsing&);
    // session_staff.cpp
    void on(const OpenStaffUnlock&);
    void on(const UnlockStaff&);
    void on(const LockStaff&);
    void on(const ShowSubmissions&);
    void on(const TurnSubmissionPage&);
    void on(const OpenSubmission&);
    void on(const ShowDetailTab&);
    void on(const ReopenVisit&);

    void open_visit(domain::Application plan, const Place& place);
    void go_to(const PageRef& page);
    void step_forward_to(const PageRef& page);
    std::optional<PageRef> current_page() const;
    bool show_missing_answers();
    void leave_typing();
    Typing* typing_now();
    void store_typed_text(Typing& typing);
    void focus_next_field();
    void plan_changed();
    void place_changed();
    void remember_for_undo();
    void tell(Notice notice, std::vector<std::pair<std::string, std::string>> arguments = {},
              bool offers_undo = false);
    void start_save();
    void start_assessment();
    void close_visit(db::VisitEnd end);
    void forget_visitor();
    void load_submissions();
    void check_pin(std::string pin);
    void pin_checked(bool right, const db::Staff& staff);
    SteadyTime steady_now() const;

    Services services_;
    domain::Town town_;
    Appearance appearance_, appearance_at_start_;
    const domain::RulePack* pack_ = nullptr;
    std::vector<const domain::RulePack*> overlays_;
    bool pack_outdated_ = false;
    ScreenId screen_ = ScreenId::Welcome;
    std::optional<Visit> visit_;
    StaffDesk staff_;
    std::optional<Toast> toast_;
    Sheet sheet_ = Sheet::None;
    std::string sheet_subject_;
    IdleWatch idle_;
    Autosave autosave_;
    bool assessing_ = false;
    std::uint64_t visits_begun_ = 0;  // Tells a late Arrival that its visit is over
};

// ── questions screens ask of a visit

// The text to show in a field: what is being written, an unfinished text, or the stored answer in
// plain digits ("2000" for 20,000,000 yen in a field of 万円).
std::string text_in(const Visit& visit, const domain::FieldRef& field);
std::optional<FieldError> error_of(const Visit& visit, const domain::FieldRef& field);
bool is_typing_in(const Visit& visit, const domain::FieldRef& field);

// Required answers that are missing or faulty, by page order. Submitting waits for them; going on
// does not.
std::vector<domain::FieldRef> missing_answers(const domain::Application& plan);
std::vector<domain::FieldRef> missing_answers(const domain::Application& plan, const PageRef& page);

// The first block without a note, in the order offered; empty when all nine have one.
std::optional<domain::Block> next_empty_block(const domain::Application& plan);

}  // namespace madoguchi::session
