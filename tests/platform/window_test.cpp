// Goal: a window shows what Dear ImGui drew, the right way up, and works only when something
// changed. Method: a red square on blue, in memory by EGL and in the window that nobody sees.
#include "platform/window.h"

#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <thread>

#include "platform/egl/offscreen_window.h"
#include "platform/none/blind_window.h"
#include "tests/platform/painter.h"

using namespace std::chrono_literals;
using namespace madoguchi;
using namespace madoguchi::platform;

namespace {

std::unique_ptr<Window> offscreen(SizePx size) {
    auto made = make_offscreen_window(size);
    if (!made) FAIL(made.problem().sentence());
    return std::move(made).value();
}

bool contains_white(const Picture& picture) {
    for (std::size_t i = 0; i < picture.rgba.size(); i += 4) {
        if (std::min({picture.rgba[i], picture.rgba[i + 1], picture.rgba[i + 2]}) > 200)
            return true;
    }
    return false;
}

}  // namespace

TEST_CASE("what is drawn off-screen can be read back, the right way up", "[window]") {
    const auto window = offscreen({320, 200});
    Painter painter(*window);
    const Result<Picture> picture = window->take_picture(painter.paint(100, 10));
    REQUIRE(picture);
    CHECK(picture->size == SizePx{320, 200});
    CHECK(colour_at(*picture, 110, 20) == Colour::Red);
    CHECK(colour_at(*picture, 99, 20) == Colour::Blue);
    CHECK(colour_at(*picture, 110, 180) == Colour::Blue);
    CHECK(colour_at(*picture, 319, 199) == Colour::Blue);
}

TEST_CASE("Japanese text is drawn off-screen", "[window]") {
    const auto window = offscreen({320, 200});
    Painter painter(*window);
    CHECK_FALSE(contains_white(*window->take_picture(painter.paint(300, 10))));
    CHECK(contains_white(*window->take_picture(painter.paint(300, 10, "窓口"))));
}

TEST_CASE("an off-screen window that is turned draws in its new shape", "[window]") {
    const auto window = offscreen({320, 200});
    Painter painter(*window);
    painter.show(100, 10);
    window->resize({200, 320});
    const auto events = window->take_events();
    REQUIRE(events.size() == 1);
    CHECK(events[0] == InputEvent(ResizeEvent{{200, 320}}));
    const Result<Picture> picture = window->take_picture(painter.paint(50, 290));
    REQUIRE(picture);
    CHECK(picture->size == SizePx{200, 320});
    CHECK(colour_at(*picture, 60, 300) == Colour::Red);
}

TEST_CASE("two off-screen windows one after the other work", "[window]") {
    for (int i = 0; i < 2; ++i) {
        const auto window = offscreen({64, 64});
        Painter painter(*window);
        CHECK(colour_at(*window->take_picture(painter.paint(10, 10)), 15, 15) == Colour::Red);
    }
}

TEST_CASE("the same picture is not presented twice", "[window]") {
    for (const bool blind : {true, false}) {
        CAPTURE(blind);
        const auto window = blind ? make_blind_window({320, 200}) : offscreen({320, 200});
        Painter painter(*window);
        painter.show(100, 10, "窓");
        painter.show(100, 10, "窓");  // Its glyphs are on the GPU only now
        CHECK(painter.show(100, 10, "窓") == Shown::Unchanged);
        CHECK(painter.show(101, 10, "窓") == Shown::Presented);
        CHECK(painter.show(101, 10, "窓") == Shown::Unchanged);
        CHECK(painter.show(101, 10, "口") == Shown::Presented);
        window->resize({300, 200});
        CHECK(painter.show(101, 10, "口") == Shown::Presented);
    }
}

TEST_CASE("a window without a GPU says that it has no picture", "[window]") {
    const auto window = make_blind_window({320, 200});
    Painter painter(*window);
    const Result<Picture> picture = window->take_picture(painter.paint(1, 1, "窓口"));
    REQUIRE_FALSE(picture);
    CHECK(picture.problem().kind == ProblemKind::Environment);
}

TEST_CASE("posted events arrive, and another thread can end the wait", "[window]") {
    const auto window = make_blind_window({320, 200});
    window->post(TextEvent{"あ"});
    window->wait_for_event(10s);
    CHECK(window->take_events().size() == 1);
    std::thread other([&] { window->wake(); });
    window->wait_for_event(10s);
    other.join();
    CHECK(window->take_events().empty());
}

TEST_CASE("a monitor that tells nonsense has the default resolution", "[window]") {
    CHECK(pixels_per_mm_from(1280, 217) == Catch::Approx(5.9).margin(0.01));
    CHECK(pixels_per_mm_from(1280, 0) == pixels_per_mm_default);
    CHECK(pixels_per_mm_from(1280, -5) == pixels_per_mm_default);
    CHECK(pixels_per_mm_from(1280, 16) == pixels_per_mm_default);    // An aspect ratio, told as mm
    CHECK(pixels_per_mm_from(1280, 4000) == pixels_per_mm_default);  // A projector
    CHECK(pixels_per_mm_from(0, 217) == pixels_per_mm_default);
}

TEST_CASE("the texture limit is a power of two that the GPU can hold", "[window]") {
    CHECK(texture_size_max_from(2048) == 2048);
    CHECK(texture_size_max_from(3000) == 2048);
    CHECK(texture_size_max_from(32768) == 4096);
    CHECK(offscreen({64, 64})->texture_size_max() >= 2048);
}

TEST_CASE("a panel is as large as its monitor tells, lying or turned, unless the office says more",
          "[window]") {
    const auto per_mm = [](SizePx size, SizeMm told, std::optional<int> width_mm = {}) {
        const WindowMeasures panel = measures_of_panel(size, told, width_mm);
        CHECK(panel.is_size_known);
        CHECK(panel.size == size);
        return panel.pixels_per_mm;
    };
    CHECK(per_mm({1280, 800}, {217, 136}) == Catch::Approx(1280.0 / 217));
    CHECK(per_mm({800, 1280}, {217, 136}) == Catch::Approx(800.0 / 136));
    CHECK(per_mm({800, 1280}, {136, 217}) == Catch::Approx(800.0 / 136));
    CHECK(per_mm({1280, 800}, {136, 217}) == Catch::Approx(1280.0 / 217));
    CHECK(per_mm({1280, 800}, {217, 136}, 340) == Catch::Approx(1280.0 / 340));
    CHECK(per_mm({1280, 800}, {0, 0}, 217) == Catch::Approx(1280.0 / 217));
    CHECK(per_mm({1920, 1080}, {16, 9}, 332) == Catch::Approx(1920.0 / 332));
}

TEST_CASE("a monitor that tells nonsense of its size counts as one that tells none", "[window]") {
    for (const SizeMm told :
         {SizeMm{0, 0}, SizeMm{1, 1}, SizeMm{-217, -136}, SizeMm{10'000, 6'000}, SizeMm{16, 9},
          SizeMm{160, 90}, SizeMm{160, 100}, SizeMm{1600, 900}, SizeMm{90, 160}}) {
        for (const SizePx size : {SizePx{1920, 1080}, SizePx{1080, 1920}, SizePx{1280, 800}}) {
            const WindowMeasures panel = measures_of_panel(size, told, {});
            CAPTURE(told.width, size.width);
            CHECK_FALSE(panel.is_size_known);
            CHECK(panel.pixels_per_mm == pixels_per_mm_default);
        }
    }
}
