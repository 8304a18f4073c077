#include "platform/egl/ground.h"

#include <imgui.h>

#include <algorithm>
#include <array>

namespace madoguchi::platform {

namespace {

constexpr unsigned quad_indices = 6;
constexpr std::size_t quad_corners = 4;

ImDrawCmd* first_drawing_command(ImDrawList& list) {
    for (ImDrawCmd& command : list.CmdBuffer) {
        if (command.UserCallback != nullptr) return nullptr;  // It may draw anything
        if (command.ElemCount > 0) return &command;
    }
    return nullptr;
}

bool covers(const ImVec4& rect, SizePx surface) {
    return rect.x <= 0 && rect.y <= 0 && rect.z >= static_cast<float>(surface.width) &&
           rect.w >= static_cast<float>(surface.height);
}

}  // namespace

Ground::Ground(ImDrawData& draw_data, SizePx surface, float white_u, float white_v) {
    if (draw_data.CmdListsCount == 0) return;
    ImDrawList& list = *draw_data.CmdLists[0];
    ImDrawCmd* const command = first_drawing_command(list);
    if (command == nullptr || command->ElemCount < quad_indices) return;
    if (!covers(command->ClipRect, surface)) return;
    // A filled rectangle is its four corners in turn, as Dear ImGui reserves them: 0 1 2, 0 2 3.
    const ImDrawIdx* const index = list.IdxBuffer.Data + command->IdxOffset;
    const unsigned first = index[0];
    constexpr std::array<unsigned, quad_indices> order{0, 1, 2, 0, 2, 3};
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (index[i] != first + order[i]) return;
    }
    const std::size_t at = first + command->VtxOffset;
    if (at + quad_corners > static_cast<std::size_t>(list.VtxBuffer.Size)) return;
    const ImDrawVert* const corners = list.VtxBuffer.Data + at;
    const bool is_one_colour = std::all_of(corners, corners + quad_corners, [&](const auto& corner) {
        return corner.col == corners[0].col && corner.uv.x == white_u && corner.uv.y == white_v;
    });
    const bool is_upright = corners[0].pos.x == corners[3].pos.x &&
                            corners[1].pos.x == corners[2].pos.x &&
                            corners[0].pos.y == corners[1].pos.y &&
                            corners[2].pos.y == corners[3].pos.y;
    const ImVec4 rect(corners[0].pos.x, corners[0].pos.y, corners[2].pos.x, corners[2].pos.y);
    const bool is_opaque = (corners[0].col & IM_COL32_A_MASK) == IM_COL32_A_MASK;
    if (!is_one_colour || !is_upright || !is_opaque || !covers(rect, surface)) return;
    color_ = corners[0].col;
    command_ = command;
    command_->IdxOffset += quad_indices;
    command_->ElemCount -= quad_indices;
}

Ground::~Ground() {
    if (command_ == nullptr) return;
    command_->IdxOffset -= quad_indices;
    command_->ElemCount += quad_indices;
}

}  // namespace madoguchi::platform
