// The window on a real screen: GLFW on X11, GLES2 through EGL. Full screen it needs no window
// manager.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "platform/window.h"

namespace madoguchi::platform {

struct GlfwOptions {
    std::string title;
    std::optional<SizePx> size;   // Without: the primary monitor, full screen, the pointer hidden
    std::optional<int> width_mm;  // Of the whole panel. Without: what the monitor tells of itself
    // Called at most once, before the window is opened, which takes a while.
    std::function<void(const WindowMeasures&)> measured = {};
};

// Dead keys of real keyboards from this small table in place of Xlib's own, whose many thousand
// lines take a fifth of the time of a start. Before the first window and before other threads; a
// user's own XCOMPOSEFILE goes before it.
void use_compose_table(const std::filesystem::path& file);

// One at a time, in the main thread. Fails (Environment) if there is no display or no GLES2.
Result<std::unique_ptr<Window>> make_glfw_window(const GlfwOptions& options);

}  // namespace madoguchi::platform
