// When an edit is written down: soon after the hand rests, at the latest so early that no more than
// one second of work can be lost. One save is under way at a time; edits made meanwhile follow in
// the next.
#pragma once

#include <chrono>
#include <optional>

namespace madoguchi::session {

class Autosave {
public:
    using Time = std::chrono::milliseconds;  // Of the clock's steady time
    static constexpr std::chrono::milliseconds rest{250};
    static constexpr std::chrono::milliseconds latest{700};  // Leaves 300 ms for the disk

    void edited(Time now);
    void started();
    void finished(bool saved, Time now);  // Not saved: tried again after `retry`
    void forget();

    bool is_due(Time now) const;
    bool is_pending() const { return first_edit_.has_value(); }
    bool is_under_way() const { return under_way_; }
    std::optional<Time> due_at() const;

private:
    static constexpr std::chrono::milliseconds retry{3000};

    std::optional<Time> first_edit_, last_edit_, retry_at_;
    bool under_way_ = false;
};

}  // namespace madoguchi::session
