// Goal: a letter once shown stays, however many others a visit needs: languages, sizes, rare names.
// Method: pictures of lines of kanji, one line more each time, on the real renderer.
#include <imgui.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "kiosk/ui/kit.h"
#include "platform/egl/offscreen_window.h"
#include "tests/ui/ui_tester.h"

using namespace madoguchi;
using namespace madoguchi::ui;
using namespace madoguchi::ui::test;

namespace {

constexpr int line_step = 24;
constexpr int lines_most = 30;
constexpr int letters_a_line = 60;

std::string utf8(unsigned point) {
    return {static_cast<char>(0xE0 | (point >> 12)), static_cast<char>(0x80 | ((point >> 6) & 63)),
            static_cast<char>(0x80 | (point & 63))};
}

// Each line has letters of its own.
std::string line_of(int line) {
    std::string text;
    for (int i = 0; i < letters_a_line; ++i) {
        text += utf8(0x4E00 + static_cast<unsigned>(line * letters_a_line + i));
    }
    return text;
}

bool has_same_rows(const platform::Picture& one, const platform::Picture& other, int rows) {
    const auto bytes = static_cast<std::ptrdiff_t>(one.size.width) * rows * 4;
    return std::equal(one.rgba.begin(), one.rgba.begin() + bytes, other.rgba.begin());
}

}  // namespace

TEST_CASE("letters stay when the texture they stand in grows", "[fonts][letters]") {
    int lines = 1;
    UiTester tester(
        [&](Ui& ui) {
            ui.begin_screen("idea");
            for (int i = 0; i < lines; ++i) {
                const Ui::Scope scope(ui, i);
                text(ui, {10, static_cast<float>(10 + i * line_step), 1260, line_step},
                     Words::from_pack(line_of(i)), {.style = TypeStyle::LabelPlain});
            }
        },
        platform::make_offscreen_window({1280, 800}).value());
    const auto height = [] { return ImGui::GetIO().Fonts->TexData->Height; };
    const auto picture = [&] {
        tester.settle();
        return tester.window->take_picture(ImGui::GetDrawData()).value();
    };
    platform::Picture before = picture();
    const int height_at_first = height();
    for (lines = 2; lines <= lines_most; ++lines) {
        const platform::Picture after = picture();
        INFO("line " << lines);
        REQUIRE(has_same_rows(before, after, 10 + (lines - 1) * line_step));
        before = after;
    }
    CHECK(height() > height_at_first);  // Else nothing was tried
}
