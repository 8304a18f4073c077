// Events on their way from any thread to the one that draws.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <vector>

#include "platform/input.h"

namespace madoguchi::platform {

// Bounds memory when the drawing thread has stopped taking events: hours of typing.
inline constexpr std::size_t events_waiting_max = 65'536;

// Every function may be called from any thread.
class EventQueue {
public:
    // A finger's movement replaces the movement before it. If the queue is full the event is lost,
    // and a PointerAction::Cancel ends what is taken, so that no finger stays down.
    void post(InputEvent event);
    void wake();

    std::vector<InputEvent> take();
    bool is_empty() const;

    // True: there is something to take, or wake() was called since the last wait. False: time is
    // over.
    bool wait(std::chrono::steady_clock::duration timeout);

private:
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<InputEvent> events_;
    bool woken_ = false;
    bool overflowed_ = false;
};

}  // namespace madoguchi::platform
