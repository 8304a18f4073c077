#include "platform/egl/gles_renderer.h"

#include <GLES2/gl2.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>

#include "platform/egl/coverage_texture.h"
#include "platform/egl/ground.h"

namespace madoguchi::platform {

namespace {

// OpenGL's first row is the lowest, and what stays transparent shows as black on a screen.
void turn_upright_and_opaque(Picture& picture) {
    constexpr int bytes_per_pixel = 4;
    const auto row = std::ptrdiff_t{picture.size.width} * bytes_per_pixel;
    auto upper = picture.rgba.begin();
    auto lower = picture.rgba.end() - row;
    for (; upper < lower; upper += row, lower -= row) std::swap_ranges(upper, upper + row, lower);
    for (std::size_t i = 3; i < picture.rgba.size(); i += bytes_per_pixel) picture.rgba[i] = 255;
}

}  // namespace

void GlesRenderer::start() {
    started_ = ImGui_ImplOpenGL3_Init("#version 100");
    ensure(started_);
    // Two small programs are all it ever compiles: what the compiler holds goes back.
    ImGui_ImplOpenGL3_NewFrame();
    glReleaseShaderCompiler();
}

void GlesRenderer::stop() {
    // Dear ImGui 1.92.2b crashes when its textures are destroyed twice (its issue 8977).
    if (!started_) return;
    started_ = false;
    ImGui_ImplOpenGL3_Shutdown();
}

void GlesRenderer::begin_frame() { ImGui_ImplOpenGL3_NewFrame(); }

Shown GlesRenderer::draw(ImDrawData* draw_data, SizePx surface) {
    if (shown_.is_unchanged(*draw_data)) return Shown::Unchanged;
    draw_now(draw_data, surface);
    return Shown::Presented;
}

Picture GlesRenderer::draw_and_read(ImDrawData* draw_data, SizePx surface) {
    draw_now(draw_data, surface);
    Picture picture;
    picture.size = surface;
    picture.rgba.resize(static_cast<std::size_t>(surface.width) *
                        static_cast<std::size_t>(surface.height) * 4);
    glPixelStorei(GL_PACK_ALIGNMENT, 4);
    glReadPixels(0, 0, surface.width, surface.height, GL_RGBA, GL_UNSIGNED_BYTE,
                 picture.rgba.data());
    turn_upright_and_opaque(picture);
    return picture;
}

int GlesRenderer::texture_size_max() {
    GLint size = 0;
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &size);
    return texture_size_max_from(size);
}

void GlesRenderer::draw_now(ImDrawData* draw_data, SizePx surface) {
    glViewport(0, 0, surface.width, surface.height);
    glDisable(GL_SCISSOR_TEST);
    const ImVec2 white = ImGui::GetIO().Fonts->TexUvWhitePixel;
    const Ground ground(*draw_data, surface, white.x, white.y);
    const ImVec4 cleared = ImGui::ColorConvertU32ToFloat4(ground.color().value_or(IM_COL32_BLACK));
    glClearColor(cleared.x, cleared.y, cleared.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    for (ImTextureData* texture : *draw_data->Textures) upload_coverage(*texture);
    ImGui_ImplOpenGL3_RenderDrawData(draw_data);
}

}  // namespace madoguchi::platform
