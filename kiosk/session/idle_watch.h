// Counts from the last touch: first nothing, then a warning that counts down, then the visit is
// over.
#pragma once

#include <chrono>
#include <optional>

namespace madoguchi::session {

class IdleWatch {
public:
    static constexpr int warn_after_s = 90;
    static constexpr int warn_after_large_text_s = 180;
    static constexpr int countdown_s = 60;

    enum class State { Off, Quiet, Warning, Over };

    // `now` is the clock's idle time.
    void start(std::chrono::milliseconds now, std::chrono::seconds warn_after);
    void stop();
    void touch(std::chrono::milliseconds now);
    State tick(std::chrono::milliseconds now);

    State state() const { return state_; }
    std::optional<int> seconds_left() const { return seconds_left_; }  // While the warning stands
    std::optional<std::chrono::milliseconds> due_in(std::chrono::milliseconds now) const;

private:
    State state_ = State::Off;
    std::chrono::milliseconds last_touch_{};
    std::chrono::seconds warn_after_{warn_after_s};
    std::optional<int> seconds_left_;
};

}  // namespace madoguchi::session
