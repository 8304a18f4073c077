// Goal: nothing flashes more than three times a second, on no place of the screen and in no size
// (WCAG 2.2, 2.3.1). Method: what moves by itself is drawn by the real renderer until it rests;
// brightness is followed in each pixel, and each turn by a tenth or more is counted.
#include <imgui.h>

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <deque>
#include <unordered_map>
#include <vector>

#include "kiosk/ui/kit.h"
#include "kiosk/ui/painter.h"
#include "platform/egl/offscreen_window.h"
#include "tests/support/cannot_be_seen.h"
#include "tests/ui/gallery.h"
#include "tests/ui/ui_tester.h"

using namespace madoguchi;
using namespace madoguchi::ui;
using namespace madoguchi::ui::test;

namespace {

constexpr platform::SizePx panel{960, 600};
constexpr int frame_ms = 50;
constexpr int watched_ms = 7000;  // Loops end after six seconds
// Up and down again is a flash.
constexpr int turns_max = 2 * 3;
constexpr float turn = 0.1F;

// WCAG's relative luminance, 0 to 1.
float brightness(const std::uint8_t* rgb) {
    static const std::array<float, 256> linear = [] {
        std::array<float, 256> table{};
        for (std::size_t i = 0; i < table.size(); ++i) {
            const float share = static_cast<float>(i) / 255;
            table[i] =
                share <= 0.04045F ? share / 12.92F : std::pow((share + 0.055F) / 1.055F, 2.4F);
        }
        return table;
    }();
    return 0.2126F * linear[rgb[0]] + 0.7152F * linear[rgb[1]] + 0.0722F * linear[rgb[2]];
}

// The most turns that any pixel makes within a second.
class Watch {
public:
    void see(const platform::Picture& picture, int at_ms) {
        const std::size_t pixels = picture.rgba.size() / 4;
        if (extremes_.empty()) {
            for (std::size_t i = 0; i < pixels; ++i) {
                extremes_.push_back({brightness(&picture.rgba[4 * i]), 0});
            }
            last_ = picture.rgba;
            return;
        }
        for (std::size_t i = 0; i < pixels; ++i) {
            if (std::equal(&picture.rgba[4 * i], &picture.rgba[4 * i + 3], &last_[4 * i])) continue;
            follow(i, brightness(&picture.rgba[4 * i]), at_ms);
        }
        last_ = picture.rgba;
    }
    int most() const { return most_; }

private:
    struct Extreme {
        float brightness = 0;
        int way = 0;  // Up or down, as far as it has gone anywhere
    };

    void follow(std::size_t pixel, float now, int at_ms) {
        Extreme& extreme = extremes_[pixel];
        const float change = now - extreme.brightness;
        const bool goes_on = extreme.way != 0 && change * static_cast<float>(extreme.way) > 0;
        if (goes_on) {
            extreme.brightness = now;
        } else if (std::abs(change) >= turn) {
            extreme = {now, change > 0 ? 1 : -1};
            std::deque<int>& turns = turns_[pixel];
            turns.push_back(at_ms);
            while (turns.front() <= at_ms - 1000) turns.pop_front();
            most_ = std::max(most_, static_cast<int>(turns.size()));
        }
    }

    std::vector<Extreme> extremes_;
    std::vector<std::uint8_t> last_;
    std::unordered_map<std::size_t, std::deque<int>> turns_;
    int most_ = 0;
};

int turns_of(UiTester::Draw draw) {
    auto window = platform::make_offscreen_window(panel);
    if (!window) tests::cannot_be_seen(window.problem().sentence());
    UiTester tester(std::move(draw), std::move(window).value());
    Watch watch;
    for (int at_ms = 0; at_ms < watched_ms; at_ms += frame_ms) {
        tester.frame(frame_ms);
        const auto picture = tester.window->take_picture(ImGui::GetDrawData());
        REQUIRE(picture.ok());
        watch.see(*picture, at_ms);
    }
    return watch.most();
}

}  // namespace

TEST_CASE("nothing that moves by itself flashes more than three times a second", "[flashes]") {
    CHECK(turns_of(draw_welcome) <= turns_max);  // The landscape
    CHECK(turns_of(draw_gallery) <= turns_max);  // A busy button
}

TEST_CASE("what flashes five times a second is found", "[flashes]") {
    int frame = 0;
    CHECK(turns_of([&frame](Ui& ui) {
              ui.begin_screen("flashing");
              const bool is_light = ++frame / 2 % 2 == 0;
              ui.painter().fill(ui.area(), ui.color(Tone::Ai900));
              if (is_light) ui.painter().fill({100, 100, 20, 20}, ui.color(Tone::Paper1));
          }) > turns_max);
}
