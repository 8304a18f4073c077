// How Dear ImGui is built: read by ImGui's own sources and by all that include imgui.h, by way of
// IMGUI_USER_CONFIG, so that every file sees the same structures.
#pragma once

// U+20BB7 and other names beyond the basic plane.
#define IMGUI_USE_WCHAR32
#define IMGUI_ENABLE_FREETYPE

// Nothing that opens files, a shell or a debug window at a public counter.
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS

// Every item drawn is told to ImGuiTestEngineHook_ItemAdd and _ItemInfo: empty in imgui_support.cpp,
// defined anew by the tests that compare ImGui's items with the node tree.
#ifndef NDEBUG
#define IMGUI_ENABLE_TEST_ENGINE
#endif

namespace madoguchi::imgui_support {

// A debug build stops; a release build says on stderr what failed and goes on, because ImGui asserts
// on a full font atlas and the like, where the remedy is one missing glyph.
void assertion_failed(const char* expression, const char* file, int line);

}  // namespace madoguchi::imgui_support

#define IM_ASSERT(EXPRESSION)                                                                   \
    ((EXPRESSION) ? (void)0                                                                     \
                  : madoguchi::imgui_support::assertion_failed(#EXPRESSION, __FILE__, __LINE__))
