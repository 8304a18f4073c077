// Goal: letters are as large for the eye as EN 301 549, 5.1.4 asks (a capital H of 0.7 degrees), on
// panels of real sizes. Method: the panels' pixels and millimetres, and where people stand; once
// the font's own file, and once the rows of ink of an H that was drawn.
#include "kiosk/ui/legibility.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <fstream>
#include <iterator>
#include <numbers>

#include "kiosk/ui/kit.h"
#include "kiosk/ui/painter.h"
#include "platform/egl/offscreen_window.h"
#include "tests/ui/ui_tester.h"

using namespace madoguchi;
using namespace madoguchi::ui;

namespace {

struct Panel {
    platform::SizePx size;
    float inches;

    float pixels_per_mm() const {
        return std::hypot(static_cast<float>(size.width), static_cast<float>(size.height)) /
               (inches * 25.4F);
    }
    float degrees(float chosen, float distance_mm) const {
        return capital_degrees(size, pixels_per_mm(),
                               legible_text_scale(chosen, size, pixels_per_mm()), distance_mm);
    }
};

// Numbers of a TrueType file, which are big-endian.
class FontFile {
public:
    explicit FontFile(const std::filesystem::path& file) {
        std::ifstream in(file, std::ios::binary);
        bytes_.assign(std::istreambuf_iterator<char>(in), {});
        INFO(file);
        REQUIRE(!bytes_.empty());
    }
    std::size_t number(std::size_t at, std::size_t bytes) const {
        std::size_t value = 0;
        for (std::size_t i = 0; i < bytes; ++i) {
            value = value << 8U | static_cast<unsigned char>(bytes_.at(at + i));
        }
        return value;
    }
    std::size_t table(const std::string& tag) const {
        constexpr std::size_t head = 12;
        constexpr std::size_t entry = 16;
        const std::size_t tables = number(4, 2);
        for (std::size_t at = head; at < head + tables * entry; at += entry) {
            if (bytes_.compare(at, tag.size(), tag) == 0) return number(at + 8, 4);
        }
        FAIL("no table " << tag);
        return 0;
    }

private:
    std::string bytes_;
};

// Rows of the panel that an H of body text, drawn on it, has more than half black.
int rows_of_an_h(float text_scale, platform::SizePx size) {
    auto window = platform::make_offscreen_window(size);
    if (!window) FAIL(window.problem().sentence());
    test::UiTester tester(
        [](Ui& ui) {
            ui.begin_screen("test");
            ui.painter().fill(ui.area(), {255, 255, 255, 255});
            text(ui, {100, 100, 400, 100}, Words::figure("H"), {.style = TypeStyle::Body});
        },
        std::move(*window));
    tester.ui->set_look({.text_scale = text_scale, .is_motion_reduced = true});
    tester.settle();
    const auto picture = tester.window->take_picture(tester.ui->draw_data());
    REQUIRE(picture.ok());
    const auto width = static_cast<std::size_t>(size.width);
    int rows = 0;
    for (std::size_t row = 0; row < static_cast<std::size_t>(size.height); ++row) {
        int darkest = 255;
        for (std::size_t x = 0; x < width; ++x) {
            darkest = std::min<int>(darkest, picture->rgba[(row * width + x) * 4]);
        }
        if (darkest < 128) ++rows;
    }
    return rows;
}

float degrees_of(int rows, const Panel& panel, float distance_mm) {
    const float height_mm = static_cast<float>(rows) / panel.pixels_per_mm();
    return std::atan(height_mm / distance_mm) * 180 / std::numbers::pi_v<float>;
}

}  // namespace

TEST_CASE("the height of a capital is the one that the font's file tells") {
    const FontFile font(UiFiles{}.regular);
    constexpr std::size_t units_per_em = 18;
    constexpr std::size_t capital_height = 88;
    CHECK(font.number(font.table("head") + units_per_em, 2) == 2048);
    CHECK(font.number(font.table("OS/2") + capital_height, 2) == 1567);
    // What the steering reckons with: degrees of a panel of one pixel to the millimetre.
    const float letters = std::round(measure_of(TypeStyle::Body).size * 1.5F);
    CHECK(std::tan(capital_degrees({1280, 800}, 1, 1.5F, 300) * std::numbers::pi_v<float> / 180) *
              300 ==
          Catch::Approx(letters * 1567 / 2048).epsilon(0.001));
}

TEST_CASE("an H that is drawn at 150 % and 250 % has 0.7 degrees in its rows of ink") {
    const Panel ten{{1280, 800}, 10.1F};
    const float scale = legible_text_scale(1.5F, ten.size, ten.pixels_per_mm());
    CHECK(degrees_of(rows_of_an_h(scale, ten.size), ten, 300) >= capital_degrees_min);
    const Panel fifteen{{1920, 1080}, 15};
    const float at_150 = legible_text_scale(1.5F, fifteen.size, fifteen.pixels_per_mm());
    CHECK(degrees_of(rows_of_an_h(at_150, fifteen.size), fifteen, 450) >= capital_degrees_min);
    const float at_250 = legible_text_scale(2.5F, fifteen.size, fifteen.pixels_per_mm());
    CHECK(degrees_of(rows_of_an_h(at_250, fifteen.size), fifteen, 600) >= capital_degrees_min);
    // At 100 % it has not: the rows are counted, not reckoned.
    CHECK(degrees_of(rows_of_an_h(1, ten.size), ten, 300) < capital_degrees_min);
}

TEST_CASE("at 150 % a capital H has 0.7 degrees at 30 cm on 10.1 inch and 45 cm on 15 inch") {
    for (const platform::SizePx size : {platform::SizePx{1280, 800}, platform::SizePx{1920, 1200},
                                        platform::SizePx{800, 1280}, platform::SizePx{1024, 600}}) {
        CHECK(Panel{size, 10.1F}.degrees(1.5F, 300) >= capital_degrees_min);
    }
    for (const platform::SizePx size :
         {platform::SizePx{1280, 800}, platform::SizePx{1920, 1080}, platform::SizePx{1024, 768}}) {
        CHECK(Panel{size, 15}.degrees(1.5F, 450) >= capital_degrees_min);
    }
}

TEST_CASE("at 250 % a capital H has 0.7 degrees at 60 cm on 15 inch") {
    for (const platform::SizePx size :
         {platform::SizePx{1280, 800}, platform::SizePx{1920, 1080}, platform::SizePx{1024, 768}}) {
        CHECK(Panel{size, 15}.degrees(2.5F, 600) >= capital_degrees_min);
    }
}

TEST_CASE("smaller letters stay as they were chosen") {
    CHECK(legible_text_scale(1, {1920, 1080}, 5.8F) == 1);
    CHECK(legible_text_scale(1.25F, {1920, 1080}, 5.8F) == 1.25F);
}

TEST_CASE("to 150 % every style grows alike") {
    for (const TypeStyle style :
         {TypeStyle::Hero, TypeStyle::H1, TypeStyle::Body, TypeStyle::Tag}) {
        CHECK(measure_of(style, 1.5F).size == measure_of(style).size);
        CHECK(measure_of(style, 1.5F).line == measure_of(style).line);
    }
}

TEST_CASE("at 250 % body text grows whole, and titles no more than what is read beside them") {
    const auto drawn = [](TypeStyle style) { return measure_of(style, 2.5F).size * 2.5F; };
    const float body = measure_of(TypeStyle::Body).size * 2.5F;
    for (const TypeStyle small :
         {TypeStyle::Body, TypeStyle::Note, TypeStyle::Caption, TypeStyle::Tag}) {
        CHECK(drawn(small) == Catch::Approx(measure_of(small).size * 2.5F));
    }
    for (const TypeStyle large : {TypeStyle::Hero, TypeStyle::Display, TypeStyle::H1, TypeStyle::H2,
                                  TypeStyle::ChoiceTitle}) {
        CHECK(drawn(large) >= measure_of(large).size * 1.5F);
        CHECK(drawn(large) >= body);
        CHECK(drawn(large) < measure_of(large).size * 2.5F);
    }
}

TEST_CASE("no panel makes letters grow beyond a quarter more than chosen") {
    CHECK(legible_text_scale(1.5F, {3840, 1080}, 1) <= 1.5F * 1.25F + 0.02F);
}

TEST_CASE("a panel that reports 0 mm counts as the one the screens are designed on") {
    CHECK(diagonal_mm({1280, 800}, 0) == Catch::Approx(10.1 * 25.4).epsilon(0.01));
    CHECK(platform::pixels_per_mm_from(1280, 0) == platform::pixels_per_mm_default);
    CHECK(legible_text_scale(1.5F, {1280, 800}, 0) == 1.5F);
}
