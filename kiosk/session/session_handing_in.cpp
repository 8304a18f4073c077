// Handing in, and the ways a visit ends.
#include <algorithm>

#include "kiosk/domain/application_json.h"
#include "kiosk/session/kanji_of_names.h"
#include "kiosk/session/search_text.h"
#include "kiosk/session/session.h"

namespace madoguchi::session {

namespace {

constexpr std::chrono::seconds receipt_stays{60};
// After its last word was read aloud, or staff were called.
constexpr std::chrono::seconds receipt_stays_at_least{20};

// Everything the store keeps of an application, worked out beside the frame.
db::Submission submission_of(const domain::Application& plan, const domain::RulePack& pack,
                             const std::vector<const domain::RulePack*>& overlays,
                             const domain::Town& town, const domain::SearchFold& fold) {
    const domain::Assessment assessment =
        domain::assess(plan, pack, overlays, town, domain::NearestChanges::Skip);
    db::Submission submission;
    submission.visit = db::VisitId(plan.id);
    submission.document = domain::write_application(plan);
    submission.language = plan.language;
    submission.pack_id = assessment.pack;
    submission.pack_hash = assessment.pack_hash;
    submission.town_short_name = town.short_name;
    submission.kiosk_letter = town.kiosk_letter.empty() ? 'A' : town.kiosk_letter.front();
    submission.town_short_name_folded = fold.folded(town.short_name);
    submission.names_folded = names_folded(plan, fold);
    submission.search_fold = fold.name();
    submission.summary = summary_of(plan, assessment);
    return submission;
}

}  // namespace

bool Session::may_submit() {
    if (!visit_ || visit_->submitting) return false;
    const bool is_walk_in = visit_->kind == VisitKind::WalkIn;
    if (!is_walk_in || !pack_) {
        tell(is_walk_in ? Notice::NoRules : Notice::ExampleOnly);
        return false;
    }
    if (!visit_->consent) {
        tell(Notice::ConsentFirst);
        return false;
    }
    const auto missing = missing_answers(visit_->plan);
    for (const domain::FieldRef& field : missing) {
        if (!error_of(*visit_, field)) {
            visit_->errors.emplace_back(field, fault_or_missing(field));
        }
    }
    if (!missing.empty()) tell(Notice::AnswersMissing);
    return missing.empty();
}

void Session::on(const SetConsent& asked) {
    if (visit_) visit_->consent = asked.given;
}

void Session::on(const Submit&) {
    close_sheets();
    leave_typing();
    if (!may_submit()) return;
    visit_->submitting = true;
    autosave_.forget();  // What is handed in is stored with the number, in one transaction
    services_.jobs.start(platform::Lane::Store, [&store = services_.store, plan = visit_->plan,
                                                 pack = pack_, overlays = overlays_, town = town_,
                                                 at = now_ms(), file = services_.shipped_file] {
        db::Submission submission = submission_of(plan, *pack, overlays, town,
                                                  domain::SearchFold(read_kanji_of_names(file)));
        submission.submitted_at_ms = at;
        const Result<db::ReceiptNumber> receipt = store.submissions().submit(submission);
        std::string number = receipt.ok() ? receipt->text() : "";
        return Arrival([id = plan.id, number = std::move(number)](Session& session) {
            session.submitted(id, number);
        });
    });
}

// An empty number: nothing was stored as handed in; the draft is still there.
void Session::submitted(const std::string& visit, const std::string& number) {
    if (!visit_ || visit_->id != visit) return;
    visit_->submitting = false;
    if (number.empty()) {
        place_changed();
        return call_staff(StaffCall::Reason::NotHandedIn);
    }
    visit_->receipt = Receipt{.number = number,
                              .applicant = visit_->plan.applicant.name.value_or(""),
                              .clears_at = idle_now() + receipt_stays};
    visit_->plan = {};
    visit_->saving = SavingState::Nothing;
    visit_->undo.reset();
    visit_->version_assessed = visit_->version;
    toast_.reset();
    idle_.stop();
    screen_ = ScreenId::Receipt;
}

void Session::on(const StayLonger&) {
    if (visit_ && visit_->receipt) visit_->receipt->clears_at += receipt_stays;
}

void Session::keep_receipt_in_sight() {
    if (!visit_ || !visit_->receipt) return;
    auto& clears_at = visit_->receipt->clears_at;
    clears_at = std::max(clears_at, idle_now() + receipt_stays_at_least);
}

void Session::on(const EndVisit&) {
    if (!visit_) return;
    if (!visit_->receipt) return close_visit(db::VisitEnd::Finished);
    back_to_welcome();
}

void Session::on(const EraseVisit&) { close_visit(db::VisitEnd::Erased); }

void Session::on(const KeepUsing&) {
    keep_using_at_.reset();
    idle_.touch(idle_now());
}

}  // namespace madoguchi::session
