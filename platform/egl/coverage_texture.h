// The GPU's copy of Dear ImGui's textures of one byte a pixel (ImTextureFormat_Alpha8), which its
// own backend does not take: letters are coverage alone. Two bytes a pixel, white with that
// coverage, read at whole pixels without blending between them, for letters stand on whole pixels.
#pragma once

struct ImTextureData;

namespace madoguchi::platform {

// Makes or updates the copy when the texture asks for it. Its end is left to Dear ImGui's backend,
// as textures of other formats are. A GLES2 context must be current.
void upload_coverage(ImTextureData& texture);

}  // namespace madoguchi::platform
