// Goal: cutting a rectangle up never loses or overlaps a pixel. Method: examples.
#include "kiosk/ui/geometry.h"

#include <catch2/catch_test_macros.hpp>

using namespace madoguchi::ui;

TEST_CASE("strips are cut off from each side and the rest stays", "[geometry]") {
    Rect rest{0, 0, 100, 80};
    CHECK(rest.take_top(20, 5) == Rect{0, 0, 100, 20});
    CHECK(rest.take_bottom(10) == Rect{0, 70, 100, 10});
    CHECK(rest.take_left(30, 10) == Rect{0, 25, 30, 45});
    CHECK(rest.take_right(20) == Rect{80, 25, 20, 45});
    CHECK(rest == Rect{40, 25, 40, 45});
}

TEST_CASE("a strip is never larger than what there is", "[geometry]") {
    Rect rest{0, 0, 100, 80};
    CHECK(rest.take_top(100, 10) == Rect{0, 0, 100, 80});
    CHECK(rest.height == 0);
    CHECK(rest.take_top(10).height == 0);
    CHECK(rest.take_left(-5).width == 0);
}

TEST_CASE("columns share the width and leave the gaps", "[geometry]") {
    const auto cells = Rect{10, 0, 100, 20}.columns(3, 5);
    REQUIRE(cells.size() == 3);
    CHECK(cells[0] == Rect{10, 0, 30, 20});
    CHECK(cells[2] == Rect{80, 0, 30, 20});
    CHECK(Rect{0, 0, 10, 10}.columns(0, 5).empty());
    CHECK(Rect{0, 0, 90, 10}.columns({2.0F, 1.0F}, 0)[0].width == 60);
}

TEST_CASE("a grid is in reading order", "[geometry]") {
    const auto cells = Rect{0, 0, 100, 100}.grid(2, 2, 0, 0);
    REQUIRE(cells.size() == 4);
    CHECK(cells[1] == Rect{50, 0, 50, 50});
    CHECK(cells[2] == Rect{0, 50, 50, 50});
}
