// Goal: what is being composed shows in which parts it is converted, and which of them a key would
// change, without a hue. Method: a field drawn with real fonts, and where its lines go.
#include "kiosk/ui/field_text.h"

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>

#include "tests/ui/ui_tester.h"

using namespace madoguchi::ui;
using namespace madoguchi::ui::test;

namespace {

constexpr Rect place{40, 40, 600, 80};
const std::string composed = "見本町の柚子";
constexpr std::size_t kanji = 3;  // Bytes

std::vector<Rect> lines_of(const FieldContent& content) {
    std::vector<Rect> lines;
    UiTester tester([&](Ui& ui) {
        const FieldText field{.content = content, .is_active = true};
        lines = underlines(ui, place, field);
    });
    tester.frame();
    return lines;
}

}  // namespace

TEST_CASE("each clause has a line of its own, and that of the clause in focus is thicker",
          "[fields]") {
    const std::array<ByteRange, 3> clauses{
        {{0, 3 * kanji}, {3 * kanji, 4 * kanji}, {4 * kanji, 6 * kanji}}};
    const auto lines = lines_of({.text = composed,
                                 .caret = composed.size(),
                                 .composition = {0, composed.size()},
                                 .clauses = clauses,
                                 .clause = clauses[1]});
    REQUIRE(lines.size() == 3);
    constexpr float seen = 3;  // Narrower gaps run together at arm's length
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        CHECK(lines[i + 1].x - lines[i].right() >= seen);
        CHECK(lines[i].bottom() == lines[i + 1].bottom());
    }
    CHECK(lines[1].height >= 2 * lines[0].height);
    CHECK(lines[0].height == lines[2].height);
}

TEST_CASE("kana that are not converted yet have one line", "[fields]") {
    const auto lines =
        lines_of({.text = composed, .caret = composed.size(), .composition = {0, composed.size()}});
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].width > 100);
}

TEST_CASE("a field in which nothing is composed has no line", "[fields]") {
    CHECK(lines_of({.text = composed, .caret = composed.size()}).empty());
}
