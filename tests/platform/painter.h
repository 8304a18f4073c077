// Paints rectangles and one word into a window, by way of Dear ImGui, as kiosk/ui does.
#pragma once

#include "platform/window.h"

namespace madoguchi::platform {

// Makes Dear ImGui's context and starts the window's renderer; ends both. One at a time.
class Painter {
public:
    explicit Painter(Window& window);
    ~Painter();
    Painter(const Painter&) = delete;
    Painter& operator=(const Painter&) = delete;

    // Fills the window with blue, and puts a red square of 20 px at X, Y. Returns the frame's draw
    // data.
    ImDrawData* paint(float x_px, float y_px, const char* word = "");

    Shown show(float x_px, float y_px, const char* word = "") {
        return window_.present(paint(x_px, y_px, word));
    }

private:
    Window& window_;
};

enum class Colour { Red, Blue, Other };

Colour colour_at(const Picture& picture, int x, int y);

}  // namespace madoguchi::platform
