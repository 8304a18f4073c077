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
#include "kiosk/session/input_method.h"
#include "kiosk/session/intent.h"
#include "kiosk/session/route.h"
#include "kiosk/session/services.h"
#include "kiosk/session/staff_desk.h"
#include "kiosk/session/visit.h"
#include "kiosk/session/visit_questions.h"

namespace madoguchi::session {

// The text sizes that one press after the other comes to: 1, 1.25, 1.5 and 2.5.
bool is_text_scale(double scale);

// How the screen looks to this visitor; back to the defaults with the next one.
struct Appearance {
    std::string language = "ja";
    double text_scale = 1.0;
    bool high_contrast = false;
    bool scanning = false;  // The focus walks by itself, for a single switch
    bool reduced_motion = false;
    bool reads_aloud = false;
    int loudness_percent = 100;

    friend bool operator==(const Appearance&, const Appearance&) = default;
};

// A visitor waits for staff.
struct StaffCall {
    std::chrono::milliseconds since{};  // On the clock's idle time
    int times = 0;                      // How often the voice was to call; 0: not yet
    bool is_unanswered = false;         // Nobody came: the visitor had better go and ask
    // What led to it, where it was not the visitor.
    enum class Reason { Asked, NotHandedIn } reason = Reason::Asked;
};

// What the machine's voice is doing, as screens show it. Told between frames by whoever has it.
struct VoiceState {
    bool is_there = false;  // For this visitor's language; without it there is nothing to press
    bool is_speaking = false;

    friend bool operator==(const VoiceState&, const VoiceState&) = default;
};

class Session : private InputMethod::Host {
public:
    Session(Services services, domain::Town town, Appearance appearance);

    // ── changing; never called inside a frame
    void apply(Intent intent) override;
    void apply(Arrival arrival);
    // Idle warning, autosave, toasts, receipt and staff clocks. True when the screen must be drawn
    // anew for it.
    bool tick();
    void note_activity();                      // Any touch or key
    void note_voice(const VoiceState& voice);  // Who listens is not idle
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
    const VoiceState& voice() const { return voice_; }
    // Counts the requests to read the screen aloud: a change is a new request.
    std::uint64_t listened() const { return listened_; }
    // Empty while nobody is called.
    const StaffCall* staff_call() const { return staff_call_ ? &*staff_call_ : nullptr; }
    // Counts the calls for the loudspeaker: a change is a new one.
    std::uint64_t staff_calls() const { return staff_calls_; }
    const domain::Town& town() const { return town_; }
    const domain::RulePack* pack() const { return pack_; }
    // What the town lays over the pack.
    const std::vector<const domain::RulePack*>& overlays() const { return overlays_; }
    // Every pack on this machine that is no overlay, in order of name.
    std::vector<const domain::RulePack*> packs_to_replay() const;
    // Facts of the pack and its overlays that no field of every application answers: the visitor
    // is asked for them on a page of their own. Each once.
    std::vector<const domain::PackFact*> town_questions() const;
    const Toast* toast() const { return toast_ ? &*toast_ : nullptr; }
    Sheet sheet() const { return sheet_; }
    const std::string& sheet_subject() const { return sheet_subject_; }
    std::optional<int> idle_seconds_left() const { return idle_.seconds_left(); }
    std::optional<int> receipt_seconds_left() const;
    int idle_countdown_seconds() const { return IdleWatch::countdown_s; }
    std::int64_t now_ms() const { return services_.clock.now_ms(); }  // UTC
    const Typing* typing() const;
    std::vector<std::string> candidates() const;  // What can be chosen over the keys

private:
    // What time alone may change on the screen.
    struct ShownByTime {
        ScreenId screen = ScreenId::Welcome;
        bool has_toast = false;
        std::optional<int> idle_seconds_left;
        std::optional<int> receipt_seconds_left;
        std::optional<SavingState> saving;
        std::uint64_t staff_calls = 0;
        bool is_call_unanswered = false;

        friend bool operator==(const ShownByTime&, const ShownByTime&) = default;
    };
    ShownByTime shown_by_time() const;

    // One handler an intent, grouped by source file.
    // session_going.cpp
    void on(const StartVisit&);
    void on(const GoNext&);
    void on(const GoBack&);
    void on(const GoToStep&);
    void on(const GoToField&);
    void on(const GoToPlace&);
    void on(const TurnPart&);
    void on(const OpenMoneyPage&);
    void on(const OpenBlock&);
    void on(const ShowWholeCanvas&);
    void on(const ChooseLanguage&);
    void on(const CycleTextScale&);
    void on(const SetTextScale&);
    void on(const ToggleContrast&);
    void on(const ToggleReadingAloud&);
    void on(const ListenToScreen&);
    void on(const TurnUpVoice&);
    void on(const OpenSheet&);
    void on(const CloseSheet&);
    // session_calling.cpp
    void on(const CallStaff&);
    // session_typing.cpp
    void on(const FocusField&);
    void on(const LeaveField&);
    void on(const PlaceCaret&);
    void on(const TypeText&);
    void on(const TypeHardware&);
    void on(const PressEditKey&);
    void on(const ChooseCandidate&);
    void on(const ShowCandidates&);
    void on(const SwitchKeyboard&);
    void on(const SwitchWriting&);
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
    void on(const ChoosePartner&);
    void on(const SetPartnerState&);
    void on(const WritePartnerName&);
    void on(const TogglePartnerGift&);
    void on(const ShowPartnersAs&);
    void on(const AddCostLine&);
    void on(const DeleteCostLine&);
    void on(const AddYear&);
    void on(const CopyYearBefore&);
    // session_money.cpp
    void on(const GrowYears&);
    void on(const AddToAmount&);
    void on(const FitOwnFunds&);
    void on(const ChooseTrade&);
    void on(const TakeSales&);
    void on(const ChooseStress&);
    // session_lists.cpp
    void on(const ToggleApproach&);
    void on(const ToggleEffect&);
    void on(const UndoDelete&);
    // session_examples.cpp
    void on(const StartExample&);
    // session_changes.cpp
    void on(const ApplyChange&);
    void on(const LinkNoteToCost&);
    void on(const LinkNoteToIncome&);
    void on(const UnlinkNote&);
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
    // session_replay.cpp
    void on(const ReplayUnder&);
    // session_town.cpp
    void on(const ShowTownCanvas&);

    void choose_pack();
    void draft_saved(const std::string& visit, bool saved);
    struct Findings;
    void assessment_made(const std::string& visit, std::uint64_t version, Findings findings);
    void take_up(const db::Draft& draft);
    void example_read(std::optional<domain::Application> plan);
    void tell_example_in(const std::string& language);
    Keyboard first_keyboard(const domain::FieldRef& field) const;
    void remember_keyboard(const Typing& typing);
    void note_unsaved();
    void back_to_welcome();
    void open_visit(domain::Application plan, const Place& place);
    void go_to(const PageRef& page);
    void go_on();
    void put_sheet(Sheet sheet, std::string subject = {});
    void take_sheet_away();
    void close_sheets();
    bool is_sheet_open(Sheet sheet) const;
    // session_calling.cpp
    void call_staff(StaffCall::Reason reason);
    void go_on_calling();
    std::optional<std::chrono::milliseconds> next_call_in() const;
    bool show_missing_answers();
    bool is_missing(const domain::FieldRef& field) const;
    void leave_typing();
    Typing* typing_now() override;
    std::variant<domain::Answer, FieldError> read_typed(const domain::FieldRef& field,
                                                        std::string_view text) const;
    const domain::PackFact* town_question(const domain::FieldRef& field) const;
    void store_typed_text(Typing& typing) override;
    void tell_full(const Typing& typing) override;
    void focus_next_field();
    void plan_changed();
    void place_changed();
    void remember_for_undo();
    void tell(Notice notice, std::vector<std::pair<std::string, std::string>> arguments = {},
              bool offers_undo = false);
    void start_save();
    void start_assessment();
    template <class... Asked>
    void carry_out(const Intent& intent, ListOfIntents<Asked...>);
    void close_visit(db::VisitEnd end);
    void forget_visitor();
    void keep_receipt_in_sight();
    FieldError fault_or_missing(const domain::FieldRef& field) const;
    void recognise_filled_reading(Typing& typing);
    void follow_with_reading(const Typing& typing);
    void write_letters(Typing& typing, const std::string& text, bool as_romaji);
    void enter_pressed();
    void follow_note(const std::string& id);
    void drop_note_if_empty(const std::string& id);
    void drop_resource_if_empty(const std::string& id);
    void write_sales_figure(const SalesBox& box);
    void drop_cost_if_empty(const std::string& id);
    void confirm_sources();
    bool is_stress_outdated() const;
    void start_stress();
    void stress_made(const std::string& visit, std::uint64_t version, const domain::Stress& stress,
                     std::shared_ptr<const domain::StressOutcome> outcome);
    // session_links.cpp
    void put_on_canvas(const std::string& resource);
    void follow_links(const domain::FieldRef& written);
    void unlink(const std::string& resource);
    std::string partner_for(const std::string& role, const std::string& id);
    bool has_room(std::size_t count, std::size_t count_max);
    bool may_submit();
    void submitted(const std::string& visit, const std::string& number);
    void submissions_loaded(const db::ListPage& page,
                            const std::vector<db::UnfinishedVisit>& unfinished, bool ok);
    void submission_loaded(const std::optional<StaffDetail>& detail);
    void replayed(const std::string& receipt, const Replay& replay);
    // session_town.cpp
    void town_canvas_read(std::optional<domain::Application> canvas,
                          std::optional<domain::Population> population);
    void start_town_save();
    void leave_town_canvas();
    PageRef whole_canvas() const;
    void visit_reopened(const Result<db::Draft>& draft);
    void load_submissions();
    void pin_checked(const PinCheck& check, std::uint64_t number);
    void clear_staff_desk();
    void lock_staff();
    std::chrono::milliseconds steady_now() const;
    std::chrono::milliseconds idle_now() const;
    std::chrono::seconds warn_after() const;
    void give_time_anew();
    std::optional<std::chrono::milliseconds> look_left_for() const;

    Services services_;
    domain::Town town_;
    Appearance appearance_, appearance_at_start_;
    const domain::RulePack* pack_ = nullptr;
    std::vector<const domain::RulePack*> overlays_;
    bool pack_outdated_ = false;
    // Read with the first assessment; null before that, and when the file is not usable.
    std::shared_ptr<const domain::ConsistencyRules> consistency_;
    ScreenId screen_ = ScreenId::Welcome;
    std::optional<Visit> visit_;
    StaffDesk staff_;
    std::optional<Toast> toast_;
    std::uint64_t toasts_told_ = 0;
    VoiceState voice_;
    std::uint64_t listened_ = 0;
    Sheet sheet_ = Sheet::None;
    std::string sheet_subject_;
    // What the open sheet lies on and goes back to, the topmost last.
    std::vector<std::pair<Sheet, std::string>> sheets_below_;
    std::optional<StaffCall> staff_call_;
    std::uint64_t staff_calls_ = 0;
    IdleWatch idle_;
    Autosave autosave_;
    InputMethod input_method_;
    ShownByTime at_last_tick_;
    bool assessing_ = false;
    bool stressing_ = false;
    std::uint64_t pins_asked_ = 0;
    bool tray_wanted_ = true;                 // The on-screen keyboard, until a real one is used
    std::chrono::milliseconds last_touch_{};  // On the clock's idle time
    std::optional<std::chrono::milliseconds> keep_using_at_;  // A touch during the idle warning
};

}  // namespace madoguchi::session
