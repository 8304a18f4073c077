#include "platform/event_queue.h"

#include <utility>

namespace madoguchi::platform {

namespace {

const PointerEvent* as_movement(const InputEvent& event) {
    const auto* pointer = std::get_if<PointerEvent>(&event);
    return pointer != nullptr && pointer->action == PointerAction::Move ? pointer : nullptr;
}

}  // namespace

void EventQueue::post(InputEvent event) {
    {
        const std::lock_guard lock(mutex_);
        const PointerEvent* movement = as_movement(event);
        const PointerEvent* before = events_.empty() ? nullptr : as_movement(events_.back());
        if (movement != nullptr && before != nullptr && movement->finger == before->finger) {
            events_.back() = std::move(event);
        } else if (events_.size() < events_waiting_max) {
            events_.push_back(std::move(event));
        } else {
            overflowed_ = true;
        }
    }
    changed_.notify_one();
}

void EventQueue::wake() {
    {
        const std::lock_guard lock(mutex_);
        woken_ = true;
    }
    changed_.notify_one();
}

std::vector<InputEvent> EventQueue::take() {
    const std::lock_guard lock(mutex_);
    if (std::exchange(overflowed_, false)) {
        events_.emplace_back(PointerEvent{PointerAction::Cancel, 0, 0, 0});
    }
    return std::exchange(events_, {});
}

bool EventQueue::is_empty() const {
    const std::lock_guard lock(mutex_);
    return events_.empty();
}

bool EventQueue::wait(std::chrono::steady_clock::duration timeout) {
    std::unique_lock lock(mutex_);
    const bool something = changed_.wait_until(lock, std::chrono::steady_clock::now() + timeout,
                                               [this] { return woken_ || !events_.empty(); });
    woken_ = false;
    return something;
}

}  // namespace madoguchi::platform
