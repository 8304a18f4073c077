#include "platform/egl/coverage_texture.h"

#include <GLES2/gl2.h>
#include <imgui.h>

#include <algorithm>
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

// From the top to the last row with a letter in it. Not texture.UsedRect: when Dear ImGui moves
// letters to a larger texture, that counts the new letter and not those moved (1.92.2b).
ImTextureRect rows_with_letters(ImTextureData& texture) {
    int rows = texture.Height;
    const auto is_empty = [&texture](int row) {
        const auto* pixels = static_cast<const std::uint8_t*>(texture.GetPixelsAt(0, row));
        return std::all_of(pixels, pixels + texture.Width, [](std::uint8_t c) { return c == 0; });
    };
    while (rows > 1 && is_empty(rows - 1)) --rows;
    return {0, 0, static_cast<unsigned short>(texture.Width), static_cast<unsigned short>(rows)};
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
    write_part(texture, rows_with_letters(texture));
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
