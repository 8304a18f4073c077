// Goal: nothing but a touch, a key and text is ever asked of a person: no shaking, no tilting, no
// second finger, no pressure, no camera (WCAG 2.2, 2.5.1 and 2.5.4). Method: the one type that all
// input comes in.
#include "platform/input.h"

#include <catch2/catch_test_macros.hpp>
#include <type_traits>
#include <variant>

using namespace madoguchi::platform;

TEST_CASE("a person acts by touch, key and text, and nothing else moves the machine", "[input]") {
    // FocusEvent, ResizeEvent and RefreshEvent are what the machine does to the window.
    STATIC_REQUIRE(std::is_same_v<InputEvent, std::variant<PointerEvent, KeyEvent, TextEvent,
                                                           FocusEvent, ResizeEvent, RefreshEvent>>);
    // A touch is a place; it has no pressure, angle or second point.
    const auto [action, finger, x_px, y_px] = PointerEvent{PointerAction::Down, 0, 3, 4};
    CHECK(action == PointerAction::Down);
    CHECK(finger == 0);
    CHECK(x_px == 3);
    CHECK(y_px == 4);
}
