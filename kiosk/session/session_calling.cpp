// Calling staff: how often the voice calls, and when the visitor had better go and ask.
#include <algorithm>

#include "kiosk/session/session.h"

namespace madoguchi::session {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

// Often enough to be heard by who comes back to a desk, too seldom to be a nuisance.
constexpr seconds calls_every{30};
constexpr seconds unanswered_after{120};
// Where nobody has begun a visit, nothing else would take the sign away.
constexpr seconds given_up_after{180};
constexpr int times_max = unanswered_after / calls_every;

}  // namespace

void Session::on(const CallStaff&) {
    if (!staff_.unlocked) call_staff(StaffCall::Reason::Asked);
}

void Session::call_staff(StaffCall::Reason reason) {
    on(KeepUsing{});  // Whoever calls at the warning of the time-out is still there
    put_sheet(Sheet::StaffCall);
    staff_call_ = StaffCall{.since = idle_now(), .reason = reason};
    go_on_calling();
}

void Session::go_on_calling() {
    if (!is_sheet_open(Sheet::StaffCall)) staff_call_.reset();
    if (!staff_call_) return;
    const milliseconds waited = idle_now() - staff_call_->since;
    const int times = std::min(times_max, static_cast<int>(waited / calls_every) + 1);
    if (times > staff_call_->times) ++staff_calls_;
    staff_call_->times = times;
    const bool was_answerable = !staff_call_->is_unanswered;
    staff_call_->is_unanswered = waited >= unanswered_after;
    if (was_answerable) {
        // Who waits does not touch the screen.
        last_touch_ = idle_now();
        if (idle_.state() == IdleWatch::State::Quiet) idle_.touch(idle_now());
        keep_receipt_in_sight();
    } else if (!visit_ && waited >= given_up_after) {
        close_sheets();
        staff_call_.reset();
    }
}

std::optional<milliseconds> Session::next_call_in() const {
    if (!staff_call_) return std::nullopt;
    const milliseconds waited = idle_now() - staff_call_->since;
    if (waited < unanswered_after) return calls_every - waited % milliseconds(calls_every);
    if (visit_ || waited >= given_up_after) return std::nullopt;
    return given_up_after - waited;
}

}  // namespace madoguchi::session
