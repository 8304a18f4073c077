#include "tests/platform/painter.h"

#include <imgui.h>

namespace madoguchi::platform {

Painter::Painter(Window& window) : window_(window) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.Fonts->TexMaxWidth = io.Fonts->TexMaxHeight = window.texture_size_max();
    io.Fonts->AddFontFromFileTTF("/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Regular.ttf",
                                 24);
    window.start_renderer();
}

Painter::~Painter() {
    window_.stop_renderer();
    ImGui::DestroyContext();
}

ImDrawData* Painter::paint(float x_px, float y_px, const char* word) {
    const SizePx size = window_.size_px();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(static_cast<float>(size.width), static_cast<float>(size.height));
    io.DeltaTime = 1.0f / 60.0f;
    window_.begin_frame();
    ImGui::NewFrame();
    ImDrawList* list = ImGui::GetBackgroundDrawList();
    list->AddRectFilled(ImVec2(0, 0), io.DisplaySize, IM_COL32(0, 0, 255, 255));
    list->AddRectFilled(ImVec2(x_px, y_px), ImVec2(x_px + 20, y_px + 20), IM_COL32(255, 0, 0, 255));
    list->AddText(ImVec2(4, 4), IM_COL32_WHITE, word);
    ImGui::Render();
    return ImGui::GetDrawData();
}

Colour colour_at(const Picture& picture, int x, int y) {
    const auto index = static_cast<std::size_t>(y * picture.size.width + x) * 4;
    const auto* pixel = &picture.rgba[index];
    if (pixel[3] != 255 || pixel[1] != 0) return Colour::Other;
    if (pixel[0] == 255 && pixel[2] == 0) return Colour::Red;
    if (pixel[0] == 0 && pixel[2] == 255) return Colour::Blue;
    return Colour::Other;
}

}  // namespace madoguchi::platform
