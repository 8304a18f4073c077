// Goal: a ground is cleared instead of filled only where both show the same, and the draw data
// stays what it was. Method: Dear ImGui's own draw lists, with one thing wrong at a time.
#include "platform/egl/ground.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <catch2/catch_test_macros.hpp>

using madoguchi::platform::Ground;
using madoguchi::platform::SizePx;

namespace {

constexpr SizePx surface{320, 200};
constexpr std::uint32_t paper = IM_COL32(250, 245, 233, 255);

struct Frame {
    ImGuiContext* context = ImGui::CreateContext();
    ImDrawListSharedData shared;
    ImDrawList list{&shared};
    ImDrawData data;

    Frame() {
        shared.TexUvWhitePixel = ImVec2(0.5F, 0.25F);
        shared.CurveTessellationTol = 1.25F;
        shared.SetCircleTessellationMaxError(0.3F);
        list._ResetForNewFrame();
        list.PushClipRect(ImVec2(0, 0), ImVec2(320, 200));
    }
    ~Frame() { ImGui::DestroyContext(context); }
    Frame(const Frame&) = delete;
    Frame& operator=(const Frame&) = delete;

    std::optional<std::uint32_t> ground() {
        data.CmdLists.push_back(&list);
        data.CmdListsCount = 1;
        const unsigned before = list.CmdBuffer.empty() ? 0 : list.CmdBuffer[0].ElemCount;
        std::optional<std::uint32_t> color;
        {
            const Ground taken(data, surface, 0.5F, 0.25F);
            color = taken.color();
            const unsigned expected = color ? before - 6 : before;
            CHECK((list.CmdBuffer.empty() || list.CmdBuffer[0].ElemCount == expected));
        }
        CHECK((list.CmdBuffer.empty() || list.CmdBuffer[0].ElemCount == before));
        return color;
    }
};

}  // namespace

TEST_CASE("the first rectangle over everything is the ground") {
    Frame frame;
    frame.list.AddRectFilled({0, 0}, {320, 200}, paper);
    frame.list.AddRectFilled({10, 10}, {20, 20}, IM_COL32_BLACK);
    CHECK(frame.ground() == paper);
}

TEST_CASE("what one could see through is no ground") {
    Frame frame;
    frame.list.AddRectFilled({0, 0}, {320, 200}, IM_COL32(250, 245, 233, 200));
    CHECK_FALSE(frame.ground());
}

TEST_CASE("what leaves a part of the surface free is no ground") {
    Frame frame;
    frame.list.AddRectFilled({0, 1}, {320, 200}, paper);
    CHECK_FALSE(frame.ground());
}

TEST_CASE("what is cut off is no ground") {
    Frame frame;
    frame.list.PushClipRect({0, 0}, {320, 100});
    frame.list.AddRectFilled({0, 0}, {320, 200}, paper);
    CHECK_FALSE(frame.ground());
}

TEST_CASE("colours that run into each other are no ground") {
    Frame frame;
    frame.list.AddRectFilledMultiColor({0, 0}, {320, 200}, paper, paper, IM_COL32_WHITE,
                                       IM_COL32_WHITE);
    CHECK_FALSE(frame.ground());
}

TEST_CASE("a rounded shape, a picture and nothing at all are no ground") {
    Frame rounded;
    rounded.list.AddRectFilled({0, 0}, {320, 200}, paper, 12);
    CHECK_FALSE(rounded.ground());
    Frame empty;
    CHECK_FALSE(empty.ground());
}
