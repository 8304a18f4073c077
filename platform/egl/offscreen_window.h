// A window in memory, drawn by the GPU or by Mesa's software renderer, with no display at all: EGL
// without a surface, GLES2 into a texture. For pictures of screens.
#pragma once

#include <memory>

#include "platform/window.h"

namespace madoguchi::platform {

// SIZE in pixels, each from 1 to picture_side_px_max. Fails (Environment) if EGL cannot do it here.
Result<std::unique_ptr<Window>> make_offscreen_window(SizePx size,
                                                      float pixels_per_mm = pixels_per_mm_default);

}  // namespace madoguchi::platform
