// What imgui_config.h asks of us at link time.
#include <imgui.h>
#include <imgui_internal.h>

#include <cstdio>
#include <cstdlib>

namespace madoguchi::imgui_support {

void assertion_failed(const char* expression, const char* file, int line) {
    std::fprintf(stderr, "Dear ImGui: %s does not hold (%s:%d)\n", expression, file, line);
#ifndef NDEBUG
    std::abort();
#endif
}

}  // namespace madoguchi::imgui_support

#ifdef IMGUI_ENABLE_TEST_ENGINE
// Weak: a test program's own definitions take their place.
#define MADOGUCHI_WEAK __attribute__((weak))

MADOGUCHI_WEAK void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID, const ImRect&,
                                                const ImGuiLastItemData*) {}
MADOGUCHI_WEAK void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*,
                                                 ImGuiItemStatusFlags) {}
MADOGUCHI_WEAK void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
MADOGUCHI_WEAK const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) {
    return nullptr;
}
#endif
