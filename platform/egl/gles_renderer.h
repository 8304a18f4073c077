// Draws Dear ImGui's draw data with GLES2, into whatever surface is current. Shared by the window
// on a screen and the picture in memory.
#pragma once

#include "platform/draw_hash.h"
#include "platform/window.h"

namespace madoguchi::platform {

// A GLES2 context must be current in every call.
class GlesRenderer {
public:
    void start();
    void stop();
    void begin_frame();

    // Draws, unless the surface shows this already.
    Shown draw(ImDrawData* draw_data, SizePx surface);
    // Draws in any case, and reads back what was drawn.
    Picture draw_and_read(ImDrawData* draw_data, SizePx surface);
    // The surface has lost its content.
    void forget() { shown_.forget(); }

    static int texture_size_max();

private:
    void draw_now(ImDrawData* draw_data, SizePx surface);

    DrawHash shown_;
    bool started_ = false;
};

}  // namespace madoguchi::platform
