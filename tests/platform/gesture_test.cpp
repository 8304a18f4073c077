// Goal: an unsteady finger taps, a drag scrolls and never presses, a second finger changes nothing.
// Method: touches at made-up times, with no window and no Dear ImGui.
#include "platform/gesture.h"

#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <utility>

using namespace std::chrono_literals;
using namespace madoguchi::platform;
using Kinds = std::vector<GestureKind>;

namespace {

// A finger, and everything that was reported since it was last looked at.
struct Hand {
    GestureRecognizer recognizer{pixels_per_mm};
    GestureRecognizer::Time now{};
    std::vector<Gesture> seen;

    static constexpr float pixels_per_mm = 2.0f;  // 3 mm are 6 px, so 12 px is the slop

    void act(PointerAction action, float x_px, float y_px, int finger = 0) {
        add(recognizer.handle({action, finger, x_px, y_px}, now));
    }
    void down(float x_px, float y_px) { act(PointerAction::Down, x_px, y_px); }
    void move(float x_px, float y_px) { act(PointerAction::Move, x_px, y_px); }
    void up(float x_px, float y_px) { act(PointerAction::Up, x_px, y_px); }
    void wait(std::chrono::milliseconds time) {
        now += time;
        add(recognizer.tick(now));
    }

    // Upwards, 10 px every 10 ms: 1000 px a second.
    void flick() {
        down(100, 500);
        for (int i = 1; i <= 10; ++i) {
            now += 10ms;
            move(100, 500.0f - 10.0f * static_cast<float>(i));
        }
        up(100, 400);
    }

    Kinds kinds() {
        Kinds result;
        for (const Gesture& gesture : std::exchange(seen, {})) result.push_back(gesture.kind);
        return result;
    }

    float scrolled() {
        float way = 0;
        for (const Gesture& gesture : std::exchange(seen, {})) way += gesture.dy_px;
        return way;
    }

private:
    void add(const std::vector<Gesture>& gestures) {
        seen.insert(seen.end(), gestures.begin(), gestures.end());
    }
};

}  // namespace

TEST_CASE("a touch lifted where it was put is a tap", "[gesture]") {
    Hand hand;
    hand.down(100, 100);
    CHECK(hand.kinds() == Kinds{GestureKind::Press});
    hand.wait(80ms);
    hand.up(100, 100);
    CHECK(hand.kinds() == Kinds{GestureKind::Tap});
}

TEST_CASE("a finger that trembles within the slop still taps", "[gesture]") {
    Hand hand;
    hand.down(100, 100);
    for (int i = 0; i < 50; ++i) {
        hand.wait(20ms);
        hand.move(100.0f + 8.0f * std::sin(static_cast<float>(i)), 100);
    }
    hand.up(112, 100);
    CHECK(hand.kinds() == Kinds{GestureKind::Press, GestureKind::Tap});
}

TEST_CASE("the slop is twelve pixels or three millimetres, whichever is larger", "[gesture]") {
    CHECK(GestureRecognizer(2.0f).slop_px() == 12.0f);
    CHECK(GestureRecognizer(6.0f).slop_px() == 18.0f);
}

TEST_CASE("a drag that begins on a button cancels the press and scrolls", "[gesture]") {
    Hand hand;
    hand.down(100, 100);
    hand.wait(16ms);
    hand.move(100, 80);
    REQUIRE(hand.seen.size() == 3);
    CHECK(hand.seen[1].kind == GestureKind::Cancel);
    CHECK(hand.seen[2] == Gesture{GestureKind::Scroll, 100, 80, 0, -20});
    hand.seen.clear();

    hand.wait(16ms);
    hand.move(103, 75);
    REQUIRE(hand.seen.size() == 1);
    CHECK(hand.seen[0] == Gesture{GestureKind::Scroll, 103, 75, 3, -5});
}

TEST_CASE("a drag that returns to its start is no tap", "[gesture]") {
    Hand hand;
    hand.down(100, 100);
    hand.wait(16ms);
    hand.move(100, 60);
    hand.wait(500ms);
    hand.move(100, 100);
    hand.wait(500ms);
    hand.up(100, 100);
    for (const GestureKind kind : hand.kinds()) CHECK(kind != GestureKind::Tap);
}

TEST_CASE("a jump between down and up with no move in between is no tap", "[gesture]") {
    Hand hand;
    hand.down(100, 100);
    hand.wait(16ms);
    hand.up(100, 300);
    for (const GestureKind kind : hand.kinds()) CHECK(kind != GestureKind::Tap);
}

TEST_CASE("a lifted drag coasts the way its speed tells, at any frame rate", "[gesture]") {
    const auto way_at = [](std::chrono::milliseconds frame) {
        Hand hand;
        hand.flick();
        hand.seen.clear();
        while (hand.recognizer.is_coasting()) hand.wait(frame);
        return hand.scrolled();
    };
    // 1000 px/s times 0.325 s, less the crawl that is cut off at 20 px/s.
    const float expected = -(1000.0f - 20.0f) * 0.325f;
    CHECK(way_at(4ms) == Catch::Approx(expected).margin(2));
    CHECK(way_at(16ms) == Catch::Approx(expected).margin(2));
    CHECK(way_at(50ms) == Catch::Approx(expected).margin(3));
}

TEST_CASE("coasting ends by itself and says so once", "[gesture]") {
    Hand hand;
    hand.flick();
    CHECK(hand.recognizer.is_coasting());
    CHECK(hand.recognizer.next_deadline().has_value());
    for (int i = 0; i < 300; ++i) hand.wait(16ms);
    const Kinds kinds = hand.kinds();
    CHECK(std::count(kinds.begin(), kinds.end(), GestureKind::ScrollEnd) == 1);
    CHECK(kinds.back() == GestureKind::ScrollEnd);
    CHECK_FALSE(hand.recognizer.is_coasting());
    CHECK_FALSE(hand.recognizer.next_deadline().has_value());
}

TEST_CASE("a drag that stood still before it was lifted does not coast", "[gesture]") {
    Hand hand;
    hand.down(100, 500);
    hand.wait(16ms);
    hand.move(100, 300);
    hand.wait(400ms);
    hand.up(100, 300);
    CHECK_FALSE(hand.recognizer.is_coasting());
    CHECK(hand.kinds().back() == GestureKind::ScrollEnd);
}

TEST_CASE("the fastest flick is bounded", "[gesture]") {
    Hand hand;
    hand.down(100, 100'000);
    hand.now += 1ms;
    hand.move(100, 0);
    hand.now += 1ms;
    hand.up(100, 0);
    hand.seen.clear();
    while (hand.recognizer.is_coasting()) hand.wait(16ms);
    CHECK(std::abs(hand.scrolled()) <= coast_px_per_s_max * 0.325f);
}

TEST_CASE("a drag and its lift in one instant do not divide by zero", "[gesture]") {
    Hand hand;
    hand.down(100, 100);
    hand.move(100, 0);
    hand.up(100, 0);
    CHECK_FALSE(hand.recognizer.is_coasting());
    CHECK(hand.kinds().back() == GestureKind::ScrollEnd);
}

TEST_CASE("a finger that stops a coasting page presses nothing", "[gesture]") {
    Hand hand;
    hand.flick();
    hand.wait(16ms);
    hand.seen.clear();
    hand.down(100, 300);
    hand.wait(50ms);
    hand.up(100, 300);
    CHECK(hand.kinds() == Kinds{GestureKind::ScrollEnd});

    hand.down(100, 300);
    hand.up(100, 300);
    CHECK(hand.kinds() == Kinds{GestureKind::Press, GestureKind::Tap});
}

TEST_CASE("a second finger changes nothing", "[gesture]") {
    Hand hand;
    hand.down(100, 100);
    hand.act(PointerAction::Down, 400, 400, 1);
    hand.act(PointerAction::Move, 500, 400, 1);
    hand.act(PointerAction::Up, 500, 400, 1);
    hand.up(100, 100);
    CHECK(hand.seen.size() == 2);
    CHECK(hand.kinds() == Kinds{GestureKind::Press, GestureKind::Tap});
}

TEST_CASE("an up without a down, and a down without an up, do no harm", "[gesture]") {
    Hand hand;
    hand.up(1, 1);
    hand.move(2, 2);
    CHECK(hand.seen.empty());
    hand.down(100, 100);
    hand.down(100, 100);
    hand.up(100, 100);
    CHECK(hand.kinds() == Kinds{GestureKind::Press, GestureKind::Tap});
}

TEST_CASE("a lost touch is cancelled and the next one works", "[gesture]") {
    Hand hand;
    hand.down(100, 100);
    hand.act(PointerAction::Cancel, 0, 0);
    CHECK(hand.kinds() == Kinds{GestureKind::Press, GestureKind::Cancel});
    hand.up(100, 100);
    CHECK(hand.seen.empty());
    hand.down(100, 100);
    hand.up(100, 100);
    CHECK(hand.kinds() == Kinds{GestureKind::Press, GestureKind::Tap});
}

TEST_CASE("a hold is reported once, at its time, and the lift is still a tap", "[gesture]") {
    Hand hand;
    hand.down(100, 100);
    CHECK(hand.recognizer.next_deadline() == hand.now + 3s);
    hand.wait(2999ms);
    CHECK(hand.recognizer.pressed_for(hand.now)->count() == Catch::Approx(2.999));
    CHECK(hand.kinds() == Kinds{GestureKind::Press});
    hand.wait(1ms);
    CHECK(hand.kinds() == Kinds{GestureKind::Hold});
    hand.wait(5s);
    CHECK(hand.kinds().empty());
    CHECK_FALSE(hand.recognizer.next_deadline().has_value());
    hand.up(100, 100);
    CHECK(hand.kinds() == Kinds{GestureKind::Tap});
    CHECK_FALSE(hand.recognizer.pressed_for(hand.now).has_value());
}

TEST_CASE("a finger that has opened another screen presses nothing there", "[gesture]") {
    Hand hand;
    hand.down(100, 100);
    hand.wait(3s);
    hand.recognizer.ignore_until_lifted();
    hand.seen.clear();
    hand.move(100, 300);
    hand.up(100, 300);
    CHECK(hand.seen.empty());
    hand.down(100, 100);
    hand.up(100, 100);
    CHECK(hand.kinds() == Kinds{GestureKind::Press, GestureKind::Tap});
}
