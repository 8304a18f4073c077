// Goal: letters are as large for the eye as EN 301 549, 5.1.4 asks (a capital H of 0.7 degrees), on
// panels of real sizes. Method: the panels' pixels and millimetres, and where people stand.
#include "kiosk/ui/legibility.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

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

}  // namespace

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
