// The staff desk: unlocking, the list, one application, a visit opened again.
#include <algorithm>
#include <array>

#include "kiosk/domain/application_json.h"
#include "kiosk/domain/text.h"
#include "kiosk/session/kanji_of_names.h"
#include "kiosk/session/search_text.h"
#include "kiosk/session/session.h"

namespace madoguchi::session {

namespace {

constexpr int unfinished_shown_max = 200;

struct StateTab {
    std::string_view word;
    db::ApplicationState state;
};
constexpr std::array<StateTab, db::application_state_count> state_tabs{{
    {"new", db::ApplicationState::New},
    {"reading", db::ApplicationState::Reading},
    {"talking", db::ApplicationState::Talking},
    {"changes", db::ApplicationState::Changes},
    {"sent", db::ApplicationState::Sent},
    {"adopted", db::ApplicationState::Adopted},
}};

std::optional<db::ApplicationState> state_of(std::string_view word) {
    for (const StateTab& tab : state_tabs) {
        if (tab.word == word) return tab.state;
    }
    return std::nullopt;
}

// Tries the PIN on every member of staff, and writes a wrong one down before the answer is given.
// Slow on purpose; runs on the store lane.
PinCheck checked(db::OfficeStore& office, platform::SecretHash& secrets, const std::string& pin,
                 std::int64_t now_ms) {
    PinCheck check;
    const Result<std::vector<db::Staff>> all = office.all_staff();
    if (!all.ok()) return {.store_away = true, .staff_name = {}, .locked_until_ms = 0};
    for (const db::Staff& staff : *all) {
        check.locked_until_ms = std::max(check.locked_until_ms, staff.locked_until_ms);
    }
    if (check.locked_until_ms > now_ms) return check;
    check.locked_until_ms = 0;
    for (const db::Staff& staff : *all) {
        if (secrets.verify_secret(pin, staff.pin_hash)) check.staff_name = staff.name;
    }
    for (const db::Staff& staff : *all) {
        db::StaffAttempts attempts{.name = staff.name, .failed_attempts = 0, .locked_until_ms = 0};
        if (!check.staff_name) {
            attempts.failed_attempts = staff.failed_attempts + 1;
            const auto locked_for = lock_time_after(attempts.failed_attempts);
            if (locked_for.count() > 0) {
                attempts.locked_until_ms = now_ms + std::chrono::milliseconds(locked_for).count();
            }
            check.locked_until_ms = std::max(check.locked_until_ms, attempts.locked_until_ms);
        }
        if (!office.save_attempts(attempts).ok()) check.store_away = true;
    }
    return check;
}

}  // namespace

void Session::on(const OpenStaffUnlock&) {
    if (visit_) return;  // Staff never walk into a visit that is under way
    clear_staff_desk();
    screen_ = ScreenId::StaffUnlock;
    idle_.start(idle_now(), std::chrono::seconds(IdleWatch::warn_after_s));
    on(FocusField{StaffPin{}});
}

void Session::on(const UnlockStaff&) {
    if (!staff_.typing || staff_.checking) return;
    const std::string pin = domain::digits_of(staff_.typing->editor.text());
    if (pin.size() < pin_digits_min || pin.size() > pin_digits_max) {
        staff_.pin_error = PinError::TooShort;
        return;
    }
    staff_.checking = true;
    staff_.pin_error = PinError::None;
    services_.jobs.start(
        platform::Lane::Store, [&store = services_.store, &secrets = services_.secrets, pin,
                                now = now_ms(), number = ++pins_asked_] {
            const PinCheck check = checked(store.office(), secrets, pin, now);
            return Arrival([=](Session& session) { session.pin_checked(check, number); });
        });
}

// Whoever asked may have left the desk since, and another may have asked.
void Session::pin_checked(const PinCheck& check, std::uint64_t number) {
    const bool is_awaited = staff_.checking && number == pins_asked_;
    if (screen_ != ScreenId::StaffUnlock || !is_awaited) return;
    staff_.checking = false;
    staff_.locked_until_ms = check.locked_until_ms;
    if (check.store_away || !check.staff_name) {
        staff_.pin_error = check.store_away                   ? PinError::StoreAway
                           : check.locked_until_ms > now_ms() ? PinError::LockedOut
                                                              : PinError::Wrong;
        // A fresh one: what is erased comes back with 元に戻す.
        if (staff_.typing) staff_.typing->editor = TextEditor("", pin_digits_max);
        return;
    }
    idle_.stop();
    clear_staff_desk();
    staff_.unlocked = true;
    staff_.staff_name = *check.staff_name;
    last_touch_ = idle_now();
    screen_ = ScreenId::StaffList;
    load_submissions();
}

// As if nobody had been at it: also the keys that still wait for the converter go.
void Session::clear_staff_desk() {
    staff_ = StaffDesk{};
    input_method_.forget();
}

void Session::lock_staff() {
    leave_town_canvas();
    clear_staff_desk();
    idle_.stop();
    toast_.reset();
    close_sheets();
    appearance_ = appearance_at_start_;
    screen_ = ScreenId::Welcome;
}

void Session::on(const LockStaff&) { lock_staff(); }

void Session::on(const ShowSubmissions& asked) {
    if (!staff_.unlocked) return;
    leave_typing();
    leave_town_canvas();
    staff_.state = asked.state;
    staff_.page = 0;
    staff_.detail.reset();
    screen_ = ScreenId::StaffList;
    load_submissions();
}

void Session::on(const TurnSubmissionPage& asked) {
    if (!staff_.unlocked) return;
    staff_.page = std::max(0, asked.page);
    load_submissions();
}

void Session::load_submissions() {
    staff_.loading = true;
    db::ListQuery query;
    query.state = state_of(staff_.state);
    query.limit = submissions_per_page;
    query.offset = static_cast<std::int64_t>(staff_.page) * submissions_per_page;
    services_.jobs.start(
        platform::Lane::Store, [&store = services_.store, query, search = staff_.search,
                                file = services_.shipped_file]() mutable {
            if (!search.empty()) {
                const domain::SearchFold fold(read_kanji_of_names(file));
                query.search = fold.folded(search);
                fold_anew(store.submissions(), fold);
            }
            Result<db::ListPage> page = store.submissions().list(query);
            auto unfinished = store.visits().unfinished(unfinished_shown_max);
            return Arrival([page = page.ok() ? std::move(*page) : db::ListPage{},
                            unfinished = unfinished.ok() ? std::move(*unfinished)
                                                         : std::vector<db::UnfinishedVisit>{},
                            ok = page.ok()](Session& session) {
                session.submissions_loaded(page, unfinished, ok);
            });
        });
}

void Session::submissions_loaded(const db::ListPage& page,
                                 const std::vector<db::UnfinishedVisit>& unfinished, bool ok) {
    if (!staff_.unlocked) return;
    staff_.loading = false;
    staff_.store_away = !ok;
    staff_.list = page;
    staff_.unfinished = unfinished;
}

void Session::on(const OpenSubmission& asked) {
    if (!staff_.unlocked) return;
    leave_typing();
    leave_town_canvas();
    services_.jobs.start(platform::Lane::Store, [&store = services_.store, &packs = services_.packs,
                                                 town = town_, id = asked.id] {
        auto detail = load_detail(store.submissions(), packs, town, id);
        return Arrival(
            [detail = std::move(detail)](Session& session) { session.submission_loaded(detail); });
    });
}

void Session::submission_loaded(const std::optional<StaffDetail>& detail) {
    if (!staff_.unlocked) return;
    if (!detail) return tell(Notice::NotReadable);
    staff_.detail = detail;
    staff_.detail_tab = 0;
    screen_ = ScreenId::StaffDetail;
}

void Session::on(const ShowDetailTab& asked) { staff_.detail_tab = std::max(0, asked.tab); }

// The clerk gives the machine back to the person who stands beside them.
void Session::on(const ReopenVisit& asked) {
    if (!staff_.unlocked) return;
    services_.jobs.start(
        platform::Lane::Store, [&store = services_.store, id = db::VisitId(asked.id)] {
            Result<db::Draft> draft = store.visits().reopen(id);
            return Arrival(
                [draft = std::move(draft)](Session& session) { session.visit_reopened(draft); });
        });
}

void Session::visit_reopened(const Result<db::Draft>& draft) {
    if (!staff_.unlocked) return;
    if (!draft.ok()) return tell(Notice::NotReadable);
    lock_staff();
    take_up(*draft);
}

std::optional<StaffDetail> load_detail(db::SubmissionStore& submissions,
                                       const domain::RulePacks& packs, const domain::Town& town,
                                       const std::string& receipt_number) {
    const Result<db::Application> stored = submissions.load(db::ReceiptNumber(receipt_number));
    if (!stored.ok()) return std::nullopt;
    Result<domain::Application> plan = domain::read_application(stored->document);
    if (!plan.ok()) return std::nullopt;
    StaffDetail detail;
    detail.receipt_number = stored->row.receipt.text();
    detail.state = stored->row.state;
    detail.submitted_at_ms = stored->row.submitted_at_ms;
    detail.pack_id = stored->pack_id;
    detail.plan = std::move(*plan);
    const domain::RulePack* pack = packs.find(stored->pack_id);
    detail.pack = pack;
    detail.pack_is_here = pack && pack->hash == stored->pack_hash;
    if (pack) {
        std::vector<const domain::RulePack*> overlays;
        for (const std::string& id : town.overlays) {
            if (const domain::RulePack* overlay = packs.find(id)) overlays.push_back(overlay);
        }
        detail.assessment = domain::assess(detail.plan, *pack, overlays, town);
    }
    return detail;
}

}  // namespace madoguchi::session
