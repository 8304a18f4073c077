// The surface a visitor looks at and touches: a full-screen window (glfw), a picture in memory
// (egl), or nothing at all (none). Takes what Dear ImGui wants drawn; knows nothing of what that
// shows.
//
// One thread makes and uses a window; post() and wake() may be called from any other.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "platform/base/result.h"
#include "platform/input.h"
#include "platform/picture.h"

struct ImDrawData;

namespace madoguchi::platform {

// 149 dots an inch, the 10.1-inch panel of 1280x800 the screens are designed on. For a panel that
// does not tell its size, or tells nonsense.
inline constexpr float pixels_per_mm_default = 149.0f / 25.4f;

// A monitor's claim (EDID), or the default if it tells 0 mm or what no panel has (40 to 600 dots an
// inch).
float pixels_per_mm_from(int width_px, int width_mm);

// GPUs tell up to 32768, which would let the font atlas eat the machine's memory: at most 4096, and
// a power of two, as Dear ImGui's font atlas needs.
int texture_size_max_from(int gpu_limit);

// What a window knows of itself before it stands.
struct WindowMeasures {
    SizePx size;
    float pixels_per_mm = pixels_per_mm_default;
    bool is_size_known = false;  // Of the whole panel, by its monitor or by the office
};

struct SizeMm {
    int width = 0;
    int height = 0;
};

// Of a panel that is filled whole: from what its monitor tells (EDID) or, going before that, from
// the width that the office says. A turned monitor still tells its size lying down. What no panel
// has, and the shape that some monitors tell in their size's place (16x9, 160x90), counts as not
// told.
WindowMeasures measures_of_panel(SizePx size, SizeMm told, std::optional<int> width_mm);

enum class Shown {
    Presented,
    Unchanged,  // The same picture is on the screen already; nothing was drawn
};

class Window {
public:
    virtual ~Window() = default;

    // False once somebody has asked to close it.
    virtual bool is_open() const = 0;
    virtual SizePx size_px() const = 0;
    virtual float pixels_per_mm() const = 0;

    // The largest side of a texture in pixels: the font atlas' TexMaxWidth and TexMaxHeight.
    virtual int texture_size_max() const = 0;

    // What has happened since the last call, oldest first.
    virtual std::vector<InputEvent> take_events() = 0;
    // Returns when something can be taken, wake() was called, or the time is over.
    virtual void wait_for_event(std::chrono::steady_clock::duration timeout) = 0;
    // An event as if a person had caused it. Any thread.
    virtual void post(InputEvent event) = 0;
    // Makes wait_for_event() return, now or when it is next called. Any thread.
    virtual void wake() = 0;

    // After Dear ImGui's context was made, and before it is destroyed. Stopping twice does no harm.
    virtual void start_renderer() = 0;
    virtual void stop_renderer() = 0;
    // Before ImGui::NewFrame().
    virtual void begin_frame() = 0;
    // After ImGui::Render(), with its draw data.
    virtual Shown present(ImDrawData* draw_data) = 0;
    // The picture of this draw data; what is on the screen stays. Fails (Environment) if there is
    // no GPU.
    virtual Result<Picture> take_picture(ImDrawData* draw_data) = 0;

    // Asks for another size. A ResizeEvent tells when it is so; a full-screen window keeps its own.
    virtual void resize(SizePx size) = 0;
};

}  // namespace madoguchi::platform
