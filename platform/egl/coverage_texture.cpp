#include "platform/egl/coverage_texture.h"

#include <GLES2/gl2.h>
#include <imgui.h>

#include <cstdint>
#include <vector>

namespace madoguchi::platform {

namespace {

// White with the coverage as alpha: the pair that GLES2 calls luminance and alpha.
std::vector<std::uint8_t> white_with_coverage(ImTextureData& texture, const ImTextureRect& place) {
    std::vector<std::uint8_t> pairs;
    pairs.reserve(std::size_t{place.w} * place.h * 2);
    for (int y = place.y; y < place.y + place.h; ++y) {
        const auto* row = static_cast<const std::uint8_t*>(texture.GetPixelsAt(place.x, y));
        for (int x = 0; x < place.w; ++x) {
            pairs.push_back(255);
            pairs.push_back(row[x]);
        }
    }
    return pairs;
}

void write_part(ImTextureData& texture, const ImTextureRect& place) {
    const std::vector<std::uint8_t> pairs = white_with_coverage(texture, place);
    glTexSubImage2D(GL_TEXTURE_2D, 0, place.x, place.y, place.w, place.h, GL_LUMINANCE_ALPHA,
                    GL_UNSIGNED_BYTE, pairs.data());
}

void make(ImTextureData& texture) {
    GLuint name = 0;
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_LUMINANCE_ALPHA, texture.Width, texture.Height, 0,
                 GL_LUMINANCE_ALPHA, GL_UNSIGNED_BYTE, nullptr);
    texture.SetTexID(ImTextureID{name});
    write_part(texture, texture.UsedRect);
}

}  // namespace

void upload_coverage(ImTextureData& texture) {
    if (texture.Format != ImTextureFormat_Alpha8) return;
    if (texture.Status != ImTextureStatus_WantCreate &&
        texture.Status != ImTextureStatus_WantUpdates) {
        return;
    }
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    if (texture.Status == ImTextureStatus_WantCreate) {
        make(texture);
    } else {
        glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(texture.TexID));
        for (const ImTextureRect& place : texture.Updates) write_part(texture, place);
    }
    texture.SetStatus(ImTextureStatus_OK);
}

}  // namespace madoguchi::platform
