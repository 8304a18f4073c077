// Pictures as a grey print shows them: where two of them differ in brightness.
#pragma once

#include <imgui.h>

#include <catch2/catch_test_macros.hpp>

#include "platform/picture.h"
#include "tests/ui/ui_tester.h"

namespace madoguchi::ui::test {

// WCAG 2.2, 1.4.11, for what is no text.
inline constexpr float contrast_of_shapes_min = 3;

inline platform::Picture picture_of(UiTester& tester) {
    tester.settle();
    auto picture = tester.window->take_picture(ImGui::GetDrawData());
    REQUIRE(picture.ok());
    return *picture;
}

inline Color pixel(const platform::Picture& picture, std::size_t at) {
    return {picture.rgba[at], picture.rgba[at + 1], picture.rgba[at + 2], 255};
}

inline int pixels_that_differ(const platform::Picture& one, const platform::Picture& other) {
    int count = 0;
    for (std::size_t at = 0; at < one.rgba.size(); at += 4) {
        const Color a = pixel(one, at);
        const Color b = pixel(other, at);
        if (!(a == b) && contrast_between(a, b) >= contrast_of_shapes_min) ++count;
    }
    return count;
}

}  // namespace madoguchi::ui::test
