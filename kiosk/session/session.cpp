#include "kiosk/session/session.h"

#include <algorithm>
#include <tuple>

#include "kiosk/domain/application_json.h"
#include "kiosk/session/place_json.h"

namespace madoguchi::session {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds toast_stays{6000};
constexpr milliseconds toast_stays_large_text{12000};
constexpr milliseconds touch_becomes_keep_using{1500};
constexpr const char* consistency_file = "consistency/canvas.toml";

// Without them there is no advice of that kind, and nothing else is missing.
std::shared_ptr<const domain::ConsistencyRules> read_consistency(
    const std::function<std::optional<std::string>(const std::string&)>& shipped_file) {
    const auto toml = shipped_file ? shipped_file(consistency_file) : std::nullopt;
    if (!toml) return nullptr;
    Result<domain::ConsistencyRules> rules =
        domain::ConsistencyRules::read(*toml, consistency_file);
    if (!rules.ok()) return nullptr;
    return std::make_shared<const domain::ConsistencyRules>(std::move(*rules));
}

}  // namespace

Session::Session(Services services, domain::Town town, Appearance appearance)
    : services_(services),
      town_(std::move(town)),
      appearance_(appearance),
      appearance_at_start_(std::move(appearance)),
      input_method_(services_, *this) {
    last_touch_ = idle_now();
    choose_pack();
}

template <class... Asked>
void Session::carry_out(const Intent& intent, ListOfIntents<Asked...>) {
    const auto answer = [this](const auto* asked) {
        if (asked) on(*asked);
        return asked != nullptr;
    };
    static_cast<void>((answer(intent.as<Asked>()) || ...));
}

// A toast belongs to the page it came on, and ends with it; one that says what this very step did
// goes along.
void Session::apply(Intent intent) {
    const auto page_now = [this] {
        return visit_ ? std::tuple(screen_, visit_->place.page, visit_->place.block)
                      : std::tuple(screen_, 0, domain::Block{});
    };
    const auto page_before = page_now();
    const std::uint64_t told_before = toasts_told_;
    carry_out(intent, EveryIntent{});
    if (page_now() != page_before && toasts_told_ == told_before) toast_.reset();
}

void Session::apply(Arrival arrival) { arrival(*this); }

milliseconds Session::steady_now() const {
    return std::chrono::duration_cast<milliseconds>(
        services_.clock.steady_now().time_since_epoch());
}
milliseconds Session::idle_now() const { return milliseconds(services_.clock.idle_ms()); }

// The pack follows the decision date of the plan, so it is looked up anew with every change.
void Session::choose_pack() {
    const auto today = domain::Date::from_text(platform::local_date(now_ms()));
    std::optional<domain::Date> day = today;
    if (visit_ && visit_->plan.schedule.decision_date) day = visit_->plan.schedule.decision_date;
    if (!day) return;
    const auto in_force = services_.packs.in_force(town_.pack, *day);
    pack_ = in_force.pack;
    pack_outdated_ = in_force.outdated;
    overlays_.clear();
    for (const std::string& id : town_.overlays) {
        if (const domain::RulePack* overlay = services_.packs.find(id))
            overlays_.push_back(overlay);
    }
}

std::vector<const domain::PackFact*> Session::town_questions() const {
    std::vector<const domain::PackFact*> questions;
    const auto take = [&questions](const domain::RulePack& pack) {
        for (const domain::PackFact& fact : pack.facts) {
            const bool is_asked = std::any_of(questions.begin(), questions.end(),
                                              [&fact](auto* q) { return q->name == fact.name; });
            if (fact.from == "answers" && !is_asked) questions.push_back(&fact);
        }
    };
    if (pack_) take(*pack_);
    for (const domain::RulePack* overlay : overlays_) take(*overlay);
    return questions;
}

const Typing* Session::typing() const {
    if (visit_ && visit_->typing) return &*visit_->typing;
    return staff_.typing ? &*staff_.typing : nullptr;
}

Typing* Session::typing_now() {
    if (visit_ && visit_->typing) return &*visit_->typing;
    return staff_.typing ? &*staff_.typing : nullptr;
}

std::vector<std::string> Session::candidates() const {
    const Typing* now = typing();
    return now ? input_method_.candidates(*now) : std::vector<std::string>();
}

std::optional<int> Session::receipt_seconds_left() const {
    if (!visit_ || !visit_->receipt) return std::nullopt;
    const milliseconds left = visit_->receipt->clears_at - idle_now();
    return static_cast<int>(std::max<std::int64_t>(0, (left.count() + 999) / 1000));
}

// ── time

void Session::note_activity() {
    if (idle_.state() == IdleWatch::State::Warning) {
        // Any touch extends, but the one on "save and finish" first gets time to be that.
        keep_using_at_ = steady_now() + touch_becomes_keep_using;
        return;
    }
    idle_.touch(idle_now());
    last_touch_ = idle_now();
}

Session::ShownByTime Session::shown_by_time() const {
    return {.screen = screen_,
            .has_toast = toast_.has_value(),
            .idle_seconds_left = idle_seconds_left(),
            .receipt_seconds_left = receipt_seconds_left(),
            .saving = visit_ ? std::optional(visit_->saving) : std::nullopt,
            .staff_calls = staff_calls_,
            .is_call_unanswered = staff_call_ && staff_call_->is_unanswered};
}

bool Session::tick() {
    const milliseconds steady = steady_now();
    if (toast_ && steady >= toast_->until) toast_.reset();
    if (keep_using_at_ && steady >= *keep_using_at_) on(KeepUsing{});
    go_on_calling();
    if (idle_.tick(idle_now()) == IdleWatch::State::Over) {
        visit_ ? close_visit(db::VisitEnd::TimedOut) : lock_staff();
    }
    if (visit_ && visit_->receipt && receipt_seconds_left() == 0) on(EndVisit{});
    if (staff_.unlocked && idle_now() - last_touch_ >= staff_locks_after) lock_staff();
    if (look_left_for() && *look_left_for() >= warn_after()) appearance_ = appearance_at_start_;
    if (visit_ && autosave_.is_due(steady)) start_save();
    if (visit_ && !assessing_ && visit_->version_assessed != visit_->version) start_assessment();
    if (visit_ && !stressing_ && is_stress_outdated()) start_stress();
    const ShownByTime now = shown_by_time();
    return !(std::exchange(at_last_tick_, now) == now);
}

std::optional<milliseconds> Session::due_in() const {
    std::optional<milliseconds> soonest;
    const auto consider = [&soonest](milliseconds left) {
        left = std::max(left, milliseconds(0));
        if (!soonest || left < *soonest) soonest = left;
    };
    if (toast_) consider(toast_->until - steady_now());
    if (keep_using_at_) consider(*keep_using_at_ - steady_now());
    if (const auto due = idle_.due_in(idle_now())) consider(*due);
    if (const auto at = autosave_.due_at()) consider(*at - steady_now());
    if (visit_ && visit_->receipt) {
        const milliseconds left = visit_->receipt->clears_at - idle_now();
        consider(left.count() % 1000 == 0 ? milliseconds(1000) : left % milliseconds(1000));
    }
    if (staff_.unlocked) consider(last_touch_ + staff_locks_after - idle_now());
    if (const auto left_for = look_left_for()) consider(warn_after() - *left_for);
    if (const auto next = next_call_in()) consider(*next);
    return soonest;
}

// ── the plan changes

void Session::plan_changed() {
    visit_->version += 1;
    note_unsaved();
    choose_pack();
    if (!assessing_) start_assessment();
}

// Where staff stand in the town's canvas is not kept.
void Session::place_changed() {
    if (visit_->kind == VisitKind::WalkIn) note_unsaved();
}

void Session::note_unsaved() {
    if (visit_->kind == VisitKind::Example) return;
    visit_->saving = SavingState::Pending;
    autosave_.edited(steady_now());
}

void Session::remember_for_undo() { visit_->undo = Undo{visit_->plan, visit_->place}; }

void Session::tell(Notice notice, std::vector<std::pair<std::string, std::string>> arguments,
                   bool offers_undo) {
    const bool is_slow = appearance_.text_scale > 1.0 || appearance_.reads_aloud;
    const milliseconds stays = is_slow ? toast_stays_large_text : toast_stays;
    ++toasts_told_;
    toast_ = Toast{notice, std::move(arguments), offers_undo, steady_now() + stays};
}

void Session::start_save() {
    autosave_.started();
    visit_->version_saving = visit_->version;
    if (visit_->kind == VisitKind::TownCanvas) return start_town_save();
    db::Draft draft{.visit = db::VisitId(visit_->id),
                    .document = {},
                    .place = write_place(*visit_),
                    .language = appearance_.language,
                    .updated_at_ms = now_ms()};
    // The plan is copied, and turned into JSON beside the frame.
    services_.jobs.start(platform::Lane::Store, [&store = services_.store, draft = std::move(draft),
                                                 plan = visit_->plan]() mutable {
        draft.document = domain::write_application(plan);
        const Result<void> saved = store.visits().save_draft(draft);
        return Arrival([ok = saved.ok(), visit = draft.visit.text()](Session& session) {
            session.draft_saved(visit, ok);
        });
    });
}

void Session::draft_saved(const std::string& visit, bool saved) {
    if (!visit_ || visit_->id != visit) return;
    autosave_.finished(saved, steady_now());
    if (saved) visit_->version_saved = visit_->version_saving;
    visit_->saving = !saved                   ? SavingState::Failed
                     : autosave_.is_pending() ? SavingState::Pending
                                              : SavingState::Saved;
}

// What one assessment brings back.
struct Session::Findings {
    std::shared_ptr<const domain::Assessment> assessment;
    std::shared_ptr<const domain::ConsistencyRules> consistency;
    std::vector<domain::Gap> gaps;
};

void Session::start_assessment() {
    if (!pack_ || visit_->kind == VisitKind::TownCanvas) return;
    assessing_ = true;
    services_.jobs.start(
        platform::Lane::Compute,
        [plan = visit_->plan, pack = pack_, overlays = overlays_, town = town_, id = visit_->id,
         version = visit_->version, outdated = pack_outdated_, consistency = consistency_,
         read = services_.shipped_file] {
            auto assessment =
                std::make_shared<domain::Assessment>(domain::assess(plan, *pack, overlays, town));
            assessment->pack_outdated = outdated;
            Findings findings{.assessment = std::move(assessment),
                              .consistency = consistency ? consistency : read_consistency(read),
                              .gaps = {}};
            if (findings.consistency) findings.gaps = findings.consistency->gaps_of(plan);
            return Arrival([findings, id, version](Session& session) {
                session.assessment_made(id, version, findings);
            });
        });
}

void Session::assessment_made(const std::string& visit, std::uint64_t version, Findings findings) {
    assessing_ = false;
    consistency_ = std::move(findings.consistency);
    if (!visit_ || visit_->id != visit) return;
    visit_->assessment = std::move(findings.assessment);
    visit_->gaps = std::move(findings.gaps);
    visit_->version_assessed = version;
    if (!stressing_ && is_stress_outdated()) start_stress();
}

// How long ago somebody chose another look on the welcome screen and has done nothing since.
std::optional<milliseconds> Session::look_left_for() const {
    if (screen_ != ScreenId::Welcome || appearance_ == appearance_at_start_) return std::nullopt;
    return idle_now() - last_touch_;
}

// Large letters and listening take longer.
std::chrono::seconds Session::warn_after() const {
    const bool is_slow = appearance_.text_scale > 1.0 || appearance_.reads_aloud;
    return std::chrono::seconds(is_slow ? IdleWatch::warn_after_large_text_s
                                        : IdleWatch::warn_after_s);
}

void Session::give_time_anew() {
    if (visit_ && !visit_->receipt) idle_.start(idle_now(), warn_after());
}

// ── beginning and end

void Session::open_visit(domain::Application plan, const Place& place) {
    forget_visitor();
    visit_.emplace();
    visit_->id = plan.id;
    visit_->plan = std::move(plan);
    visit_->place = place;
    idle_.start(idle_now(), warn_after());
    screen_ = place.screen;
    choose_pack();
    start_assessment();
}

void Session::resume_interrupted_visit() {
    services_.jobs.start(platform::Lane::Store, [&store = services_.store] {
        Result<std::optional<db::Draft>> found = store.visits().interrupted_visit();
        std::optional<db::Draft> draft;
        if (found.ok()) draft = std::move(*found);
        return Arrival([draft = std::move(draft)](Session& session) {
            if (draft) session.take_up(*draft);
        });
    });
}

void Session::take_up(const db::Draft& draft) {
    Result<domain::Application> plan = domain::read_application(draft.document);
    if (!plan.ok()) return;  // Stays in the store for staff; the kiosk goes on
    plan->id = draft.visit.text();
    appearance_.language = draft.language;
    const SavedPlace saved = read_place(draft.place);
    open_visit(std::move(*plan), saved.place);
    visit_->unfinished_texts = saved.unfinished_texts;
    visit_->canvas = saved.canvas;
    visit_->saving = SavingState::Saved;
    if (saved.place.field) on(FocusField{*saved.place.field});
    autosave_.forget();
    tell(Notice::WelcomeBack);
}

// Nothing of the visit may be left in memory that a screen can reach.
void Session::forget_visitor() {
    visit_.reset();
    input_method_.forget();
    services_.jobs.start(platform::Lane::Conversion, [&conversion = services_.conversion] {
        conversion.forget_visit();
        return Arrival([](Session&) {});
    });
    toast_.reset();
    close_sheets();
    staff_call_.reset();
    autosave_.forget();
    idle_.stop();
    keep_using_at_.reset();
    tray_wanted_ = true;
}

void Session::close_visit(db::VisitEnd end) {
    if (!visit_) return;
    leave_typing();
    if (visit_->kind == VisitKind::Example) return back_to_welcome();
    if (visit_->kind == VisitKind::TownCanvas) return lock_staff();
    if (end != db::VisitEnd::Erased && end != db::VisitEnd::Submitted) start_save();
    services_.jobs.start(platform::Lane::Store, [&store = services_.store,
                                                 id = db::VisitId(visit_->id), end, at = now_ms()] {
        // A visit that cannot be closed now is closed as timed out when the next one begins.
        static_cast<void>(store.visits().close_visit(id, end, at));
        return Arrival([](Session&) {});
    });
    back_to_welcome();
}

void Session::back_to_welcome() {
    forget_visitor();
    appearance_ = appearance_at_start_;
    screen_ = ScreenId::Welcome;
    choose_pack();
}

void Session::end_orderly() {
    if (visit_ && (autosave_.is_pending() || autosave_.is_under_way())) {
        leave_typing();
        start_save();
    }
    services_.jobs.drain();
}

}  // namespace madoguchi::session
