// Goal: readings over kanji help whoever reads and trouble nobody else: names stay plain words,
// what is broken does no harm. Method: strings by hand, and a heading in a window that nobody sees.
#include "kiosk/ui/reading.h"

#include <imgui.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "kiosk/ui/kit.h"
#include "tests/ui/ui_tester.h"

using namespace madoguchi;
using namespace madoguchi::ui;
using namespace madoguchi::ui::test;

namespace {

const std::string town = "\uFFF9町\uFFFAまち\uFFFB";

// The topmost pixel of the letters drawn in the last frame.
float top_of_letters() {
    float top = 1e6F;
    const ImDrawData* drawn = ImGui::GetDrawData();
    for (int list = 0; list < drawn->CmdListsCount; ++list) {
        for (const ImDrawVert& vertex : drawn->CmdLists[list]->VtxBuffer) {
            const bool is_near = vertex.pos.y > 250 && vertex.pos.y < 400;  // Of no ground
            if (is_near) top = std::min(top, vertex.pos.y);
        }
    }
    return top;
}

// The same heading with and without its reading.
struct Drawn {
    explicit Drawn(const std::string& words)
        : tester([this, words](Ui& ui) {
              ui.begin_screen("idea");
              heading(ui, {100, 300, 400, 42}, Words::from_pack(words));
              height = text_height(ui, Words::from_pack(words + words), TypeStyle::H1, 60);
          }) {
        tester.settle();
        top = top_of_letters();
    }
    float height = 0;
    UiTester tester;
    float top = 0;
};

}  // namespace

TEST_CASE("kanji and reading are told apart", "[reading]") {
    const std::string text = "この" + town + "の";
    const std::size_t at = text.find(town);
    const auto annotated = reading_at(text, at);
    REQUIRE(annotated);
    CHECK(annotated->base == "町");
    CHECK(annotated->reading == "まち");
    CHECK(text.substr(annotated->end) == "の");
    CHECK_FALSE(reading_at(text, 0));
    CHECK(has_readings(text));
    CHECK_FALSE(has_readings("この町の"));
}

TEST_CASE("words without their readings are the words", "[reading]") {
    CHECK(without_readings("この" + town + "の" + town) == "この町の町");
    CHECK(without_readings("町の人") == "町の人");
    CHECK(without_readings("").empty());
}

TEST_CASE("marks that are no whole annotation lose nothing but themselves", "[reading]") {
    CHECK(without_readings("\uFFF9町") == "町");
    CHECK(without_readings("a\uFFF9\uFFFAまち\uFFFBb").find('b') != std::string::npos);
    CHECK_FALSE(reading_at("\uFFF9町\uFFFB\uFFFA", 0));
    CHECK_FALSE(reading_at("\uFFF9\uFFFAまち\uFFFB", 0));
    CHECK_FALSE(reading_at("\uFFF9町\uFFFA\uFFFB", 0));
}

TEST_CASE("a heading is named without the readings that are drawn over it", "[reading]") {
    const Drawn with(town + "で");
    const Drawn without("町で");
    CHECK(with.tester.nodes().first(Role::Heading, "町で") != nullptr);
    CHECK(without.tester.nodes().first(Role::Heading, "町で") != nullptr);
    // Half the size of the letters, right above them, and more room from line to line.
    CHECK(with.top < without.top - 8);
    CHECK(with.top > without.top - 24);
    CHECK(with.height > without.height);
}
