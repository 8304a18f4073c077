// A window that nobody sees, on a machine without a GPU: frames are built and thrown away. For
// journeys without pictures, and for tests.
#pragma once

#include <memory>

#include "platform/window.h"

namespace madoguchi::platform {

// SIZE in pixels, each at least 1.
std::unique_ptr<Window> make_blind_window(SizePx size, float pixels_per_mm = pixels_per_mm_default);

}  // namespace madoguchi::platform
