// Goal: the kit looks like the design, and no word is cut, faint or out of reach in any of its
// sizes. Method: sheets of widgets drawn in every size, text size and theme; each node is audited.
// Pictures are written where MADOGUCHI_GALLERY names a folder, for people to look at.
#include "tests/ui/gallery.h"

#include <imgui.h>

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>

#include "platform/egl/offscreen_window.h"
#include "tests/ui/ui_tester.h"

using namespace madoguchi;
using namespace madoguchi::ui;
using namespace madoguchi::ui::test;

namespace {

struct Sheet {
    const char* name;
    void (*draw)(Ui&);
    platform::SizePx size;
    Look look = {};
};

const Sheet sheets[] = {
    {"14-components", draw_gallery, {1280, 800}},
    {"14-components-cards", draw_gallery_cards, {1280, 800}},
    {"03-idea-category", draw_step_screen, {1280, 800}},
    {"02-profile-with-keyboard", draw_profile_screen, {1280, 800}},
    {"04-canvas", draw_canvas_screen, {1280, 800}},
    {"04-canvas-1920", draw_canvas_screen, {1920, 1080}},
    {"08-eligibility", draw_eligibility_screen, {1280, 800}},
    {"08-eligibility-portrait", draw_eligibility_screen, {800, 1280}},
    {"08-eligibility-hc-large", draw_eligibility_screen, {1280, 800}, {1.5F, true, false}},
    {"16-keyboards", draw_keyboards, {1280, 800}},
    {"01-welcome", draw_welcome, {1280, 800}},
    {"15-idle-timeout", draw_dialog, {1280, 800}},
};

void audit(const NodeTree& tree, const Look& look) {
    for (const Node& node : tree.nodes()) {
        if (!node.is_visible) continue;
        CAPTURE(node.key, node.name, node.text_needed.width, node.text_given.width,
                node.text_needed.height, node.text_given.height);
        CHECK_FALSE((look.text_scale == 1 && node.is_clipped));
        if (node.font_px == 0) continue;
        CAPTURE(node.font_px, contrast_between(node.ink, node.ground));
        CHECK(contrast_between(node.ink, node.ground) >= 4.5F);
    }
}

}  // namespace

TEST_CASE("no word of the sheets is cut or faint", "[gallery]") {
    for (const Sheet& sheet : sheets) {
        DYNAMIC_SECTION(sheet.name) {
            UiTester tester(sheet.draw, sheet.size);
            tester.ui->set_look(sheet.look);
            tester.settle();
            audit(tester.nodes(), sheet.look);
        }
    }
}

// GLES2 counts vertices in 16 bits; ImGui stops at a list that is longer.
TEST_CASE("no layer of a sheet needs more vertices than GLES2 can count", "[gallery]") {
    for (const Sheet& sheet : sheets) {
        UiTester tester(sheet.draw, sheet.size);
        tester.settle();
        for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
            CAPTURE(sheet.name);
            CHECK(list->VtxBuffer.Size < 40'000);
        }
    }
}

TEST_CASE("the sheets are drawn as pictures for people to look at", "[gallery]") {
    const char* folder = std::getenv("MADOGUCHI_GALLERY");
    if (folder == nullptr) SKIP("MADOGUCHI_GALLERY names no folder");
    std::filesystem::create_directories(folder);
    for (const Sheet& sheet : sheets) {
        auto window = platform::make_offscreen_window(sheet.size);
        if (!window) SKIP(window.problem().sentence());
        UiTester tester(sheet.draw, std::move(window).value());
        tester.ui->set_look(sheet.look);
        tester.settle();
        const auto picture = tester.window->take_picture(ImGui::GetDrawData());
        REQUIRE(picture.ok());
        CHECK(platform::write_png(
                  *picture, std::filesystem::path(folder) / (std::string(sheet.name) + ".png"))
                  .ok());
    }
}
