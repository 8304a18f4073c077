// Goal: ImGui draws nothing that can be touched and is not in the node tree; whatever lacks a node
// could be neither read aloud nor reached by keys. Method: ImGui's own hooks report every item.
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <vector>

#include "tests/ui/gallery.h"
#include "tests/ui/ui_tester.h"

using namespace madoguchi;
using namespace madoguchi::ui;
using namespace madoguchi::ui::test;

#ifdef IMGUI_ENABLE_TEST_ENGINE

namespace {

// ImGui calls free functions, so what they heard lies here for the length of a test.
std::vector<ImGuiID>* heard = nullptr;

}  // namespace

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect&,
                                 const ImGuiLastItemData*) {
    // A window registers itself, and ImGui keeps an empty one that is never shown.
    const ImGuiWindow& window = *context->CurrentWindow;
    const bool is_window = window.IsFallbackWindow || id == window.ID;
    if (heard != nullptr && id != 0 && !is_window) heard->push_back(id);
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }

TEST_CASE("every ImGui item has a node and every node that answers is an item", "[items]") {
    using Draw = void (*)(Ui&);
    for (const Draw draw :
         {draw_gallery, draw_gallery_cards, draw_step_screen, draw_profile_screen,
          draw_canvas_screen, draw_eligibility_screen, draw_keyboards, draw_welcome, draw_dialog}) {
        UiTester tester(draw);
        tester.settle();
        std::vector<ImGuiID> ids;
        heard = &ids;
        tester.ui->context()->TestEngineHookItems = true;
        tester.frame();
        tester.ui->context()->TestEngineHookItems = false;
        heard = nullptr;
        REQUIRE_FALSE(ids.empty());

        const auto& nodes = tester.nodes().nodes();
        for (const ImGuiID id : ids) {
            CHECK(std::any_of(nodes.begin(), nodes.end(),
                              [id](const Node& node) { return node.imgui_id == id; }));
        }
        for (const Node& node : nodes) {
            if (node.imgui_id == 0) continue;
            INFO(node.key);
            CHECK(std::count(ids.begin(), ids.end(), node.imgui_id) == 1);
        }
    }
}

TEST_CASE("no two nodes of a frame share a key", "[items]") {
    UiTester tester(draw_canvas_screen);
    tester.settle();
    std::vector<std::string> keys;
    for (const Node& node : tester.nodes().nodes()) keys.push_back(node.key);
    std::sort(keys.begin(), keys.end());
    CHECK(std::adjacent_find(keys.begin(), keys.end()) == keys.end());
}

#endif
