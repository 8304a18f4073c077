#include "kiosk/session/autosave.h"

#include <algorithm>

namespace madoguchi::session {

void Autosave::edited(Time now) {
    if (!first_edit_) first_edit_ = now;
    last_edit_ = now;
}

void Autosave::started() {
    under_way_ = true;
    first_edit_.reset();
    last_edit_.reset();
    retry_at_.reset();
}

void Autosave::finished(bool saved, Time now) {
    under_way_ = false;
    if (saved) return;
    edited(now);
    retry_at_ = now + retry;
}

void Autosave::forget() { *this = Autosave{}; }

bool Autosave::is_due(Time now) const {
    const auto at = due_at();
    return at && now >= *at;
}

std::optional<Autosave::Time> Autosave::due_at() const {
    if (under_way_ || !first_edit_) return std::nullopt;
    if (retry_at_) return retry_at_;
    return std::min(*last_edit_ + rest, *first_edit_ + latest);
}

}  // namespace madoguchi::session
