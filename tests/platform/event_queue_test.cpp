// Goal: no event is lost, and none keeps the loop asleep. Method: one queue, two threads, and a
// queue filled to its limit.
#include "platform/event_queue.h"

#include <catch2/catch_test_macros.hpp>
#include <thread>

using namespace std::chrono_literals;
using namespace madoguchi::platform;

namespace {

PointerEvent pointer(PointerAction action, float x_px, int finger = 0) {
    return {action, finger, x_px, 0};
}

}  // namespace

TEST_CASE("events are taken in the order they were posted, once", "[event_queue]") {
    EventQueue queue;
    queue.post(TextEvent{"a"});
    queue.post(KeyEvent{Key::Enter});
    const auto events = queue.take();
    REQUIRE(events.size() == 2);
    CHECK(events[0] == InputEvent(TextEvent{"a"}));
    CHECK(queue.take().empty());
}

TEST_CASE("a movement replaces the movement before it, of the same finger", "[event_queue]") {
    EventQueue queue;
    queue.post(pointer(PointerAction::Down, 0));
    for (int i = 1; i <= 1000; ++i) {
        queue.post(pointer(PointerAction::Move, static_cast<float>(i)));
    }
    queue.post(pointer(PointerAction::Move, 5, 1));
    queue.post(pointer(PointerAction::Up, 1000));
    const auto events = queue.take();
    REQUIRE(events.size() == 4);
    CHECK(events[1] == InputEvent(pointer(PointerAction::Move, 1000)));
}

TEST_CASE("a full queue keeps what it has and ends the touch", "[event_queue]") {
    EventQueue queue;
    for (std::size_t i = 0; i < events_waiting_max + 10; ++i) queue.post(TextEvent{"a"});
    const auto events = queue.take();
    REQUIRE(events.size() == events_waiting_max + 1);
    CHECK(std::get<PointerEvent>(events.back()).action == PointerAction::Cancel);
    queue.post(TextEvent{"b"});
    CHECK(queue.take().size() == 1);
}

TEST_CASE("a wait ends at the time given when nothing happens", "[event_queue]") {
    EventQueue queue;
    CHECK_FALSE(queue.wait(5ms));
}

TEST_CASE("a wake-up before the wait is not lost", "[event_queue]") {
    EventQueue queue;
    queue.wake();
    CHECK(queue.wait(10s));
    CHECK_FALSE(queue.wait(0ms));
}

TEST_CASE("another thread's event ends the wait", "[event_queue]") {
    EventQueue queue;
    std::thread other([&] { queue.post(TextEvent{"a"}); });
    CHECK(queue.wait(10s));
    other.join();
    CHECK(queue.take().size() == 1);
}
