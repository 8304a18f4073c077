#include "platform/glfw/glfw_window.h"

#include <GLES2/gl2.h>
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <cstdlib>
#include <system_error>

#include "platform/egl/gles_renderer.h"
#include "platform/event_queue.h"
#include "platform/glfw/glfw_keys.h"

namespace madoguchi::platform {

namespace {

Problem glfw_problem(std::string what, std::string hint) {
    const char* reason = nullptr;
    glfwGetError(&reason);
    if (reason != nullptr) what += std::string(": ") + reason;
    return {ProblemKind::Environment, std::move(what), "", std::move(hint)};
}

// GLFW's library, for as long as this lives.
class GlfwLibrary {
public:
    GlfwLibrary() {
#ifdef GLFW_PLATFORM
        // GLFW 3.4 would prefer Wayland, where it hears no touch; X11 turns a finger into a
        // pointer.
        glfwInitHint(GLFW_PLATFORM, GLFW_PLATFORM_X11);
#endif
        ready_ = glfwInit() == GLFW_TRUE;
    }
    ~GlfwLibrary() {
        if (ready_) glfwTerminate();
    }
    GlfwLibrary(const GlfwLibrary&) = delete;
    GlfwLibrary& operator=(const GlfwLibrary&) = delete;

    bool is_ready() const { return ready_; }

private:
    bool ready_ = false;
};

class GlfwWindow final : public Window {
public:
    ~GlfwWindow() override {
        if (window_ != nullptr) glfwDestroyWindow(window_);
    }

    Result<void> open(const GlfwOptions& options);

    bool is_open() const override { return glfwWindowShouldClose(window_) == GLFW_FALSE; }
    SizePx size_px() const override {
        SizePx size;
        glfwGetFramebufferSize(window_, &size.width, &size.height);
        return {std::max(size.width, 1), std::max(size.height, 1)};
    }
    float pixels_per_mm() const override { return pixels_per_mm_; }
    int texture_size_max() const override { return texture_size_max_; }

    std::vector<InputEvent> take_events() override {
        glfwPollEvents();
        return events_.take();
    }
    void wait_for_event(std::chrono::steady_clock::duration timeout) override {
        const double seconds = std::chrono::duration<double>(timeout).count();
        if (!events_.is_empty() || seconds <= 0) {
            glfwPollEvents();
        } else {
            glfwWaitEventsTimeout(seconds);
        }
    }
    void post(InputEvent event) override {
        events_.post(std::move(event));
        glfwPostEmptyEvent();
    }
    void wake() override { glfwPostEmptyEvent(); }

    void start_renderer() override { renderer_.start(); }
    void stop_renderer() override { renderer_.stop(); }
    void begin_frame() override { renderer_.begin_frame(); }
    Shown present(ImDrawData* draw_data) override {
        const Shown shown = renderer_.draw(draw_data, size_px());
        if (shown == Shown::Presented) glfwSwapBuffers(window_);
        return shown;
    }
    Result<Picture> take_picture(ImDrawData* draw_data) override {
        return renderer_.draw_and_read(draw_data, size_px());
    }

    void resize(SizePx size) override {
        if (glfwGetWindowMonitor(window_) == nullptr) {
            glfwSetWindowSize(window_, size.width, size.height);
        }
    }

private:
    static GlfwWindow& self(GLFWwindow* window) {
        return *static_cast<GlfwWindow*>(glfwGetWindowUserPointer(window));
    }

    bool make_window(const GlfwOptions& options);
    void install_callbacks();
    void on_mouse_button(int button, int action);
    void on_cursor(double x, double y);
    void on_focus(bool focused);
    void post_pointer(PointerAction action);

    GlfwLibrary library_;
    GLFWwindow* window_ = nullptr;
    float pixels_per_mm_ = pixels_per_mm_default;
    int texture_size_max_ = 0;
    // From the events: glfwGetCursorPos tells where the finger is by now, not where it was put.
    double cursor_x_ = 0;
    double cursor_y_ = 0;
    bool finger_is_down_ = false;
    GlesRenderer renderer_;
    EventQueue events_;
};

Result<void> GlfwWindow::open(const GlfwOptions& options) {
    if (!library_.is_ready()) {
        return glfw_problem("there is no display", "start Xorg first, or add --offscreen");
    }
    if (!make_window(options)) {
        return glfw_problem("the window cannot be opened", "install libgl1-mesa-dri");
    }
    glfwMakeContextCurrent(window_);
    glfwSwapInterval(1);
    texture_size_max_ = GlesRenderer::texture_size_max();
    install_callbacks();
    // Without a window manager nobody else gives a full-screen window the keyboard.
    glfwFocusWindow(window_);
    return {};
}

bool GlfwWindow::make_window(const GlfwOptions& options) {
    glfwWindowHint(GLFW_CLIENT_API, GLFW_OPENGL_ES_API);
    glfwWindowHint(GLFW_CONTEXT_CREATION_API, GLFW_EGL_CONTEXT_API);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 2);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);

    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    const GLFWvidmode* mode = monitor != nullptr ? glfwGetVideoMode(monitor) : nullptr;
    WindowMeasures panel;
    if (mode != nullptr) {
        SizeMm told;
        glfwGetMonitorPhysicalSize(monitor, &told.width, &told.height);
        panel = measures_of_panel({mode->width, mode->height}, told, options.width_mm);
        pixels_per_mm_ = panel.pixels_per_mm;
    }
    if (!options.size && mode == nullptr) return false;
    if (options.size) panel = {.size = *options.size, .pixels_per_mm = pixels_per_mm_};
    if (options.measured) options.measured(panel);
    GLFWmonitor* const whole_screen = options.size ? nullptr : monitor;
    window_ = glfwCreateWindow(panel.size.width, panel.size.height, options.title.c_str(),
                               whole_screen, nullptr);
    if (window_ == nullptr) return false;
    if (whole_screen != nullptr) glfwSetInputMode(window_, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
    return true;
}

void GlfwWindow::install_callbacks() {
    glfwSetWindowUserPointer(window_, this);
    glfwGetCursorPos(window_, &cursor_x_, &cursor_y_);
    glfwSetMouseButtonCallback(window_, [](GLFWwindow* window, int button, int action, int) {
        self(window).on_mouse_button(button, action);
    });
    glfwSetCursorPosCallback(
        window_, [](GLFWwindow* window, double x, double y) { self(window).on_cursor(x, y); });
    glfwSetKeyCallback(window_,
                       [](GLFWwindow* window, int key, int scancode, int action, int mods) {
                           if (action == GLFW_RELEASE) return;
                           if (const auto event = key_event_from(key, scancode, mods)) {
                               self(window).events_.post(*event);
                           }
                       });
    glfwSetCharCallback(window_, [](GLFWwindow* window, unsigned int code_point) {
        std::string text = utf8_from(code_point);
        if (!text.empty()) self(window).events_.post(TextEvent{std::move(text)});
    });
    glfwSetWindowFocusCallback(window_, [](GLFWwindow* window, int focused) {
        self(window).on_focus(focused == GLFW_TRUE);
    });
    glfwSetWindowRefreshCallback(window_, [](GLFWwindow* window) {
        self(window).renderer_.forget();
        self(window).events_.post(RefreshEvent{});
    });
    glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* window, int, int) {
        self(window).renderer_.forget();
        self(window).events_.post(ResizeEvent{self(window).size_px()});
    });
}

void GlfwWindow::on_mouse_button(int button, int action) {
    if (button != GLFW_MOUSE_BUTTON_LEFT) return;
    finger_is_down_ = action == GLFW_PRESS;
    post_pointer(finger_is_down_ ? PointerAction::Down : PointerAction::Up);
}

void GlfwWindow::on_cursor(double x, double y) {
    cursor_x_ = x;
    cursor_y_ = y;
    if (finger_is_down_) post_pointer(PointerAction::Move);
}

void GlfwWindow::on_focus(bool focused) {
    // The finger may be lifted where we do not see it.
    if (!focused && finger_is_down_) {
        finger_is_down_ = false;
        post_pointer(PointerAction::Cancel);
    }
    events_.post(FocusEvent{focused});
}

void GlfwWindow::post_pointer(PointerAction action) {
    // On X11 both are pixels; elsewhere a window may be measured in larger points.
    int width = 0;
    int height = 0;
    glfwGetWindowSize(window_, &width, &height);
    const SizePx pixels = size_px();
    const double scale_x = width > 0 ? static_cast<double>(pixels.width) / width : 1.0;
    const double scale_y = height > 0 ? static_cast<double>(pixels.height) / height : 1.0;
    events_.post(PointerEvent{action, 0, static_cast<float>(cursor_x_ * scale_x),
                              static_cast<float>(cursor_y_ * scale_y)});
}

}  // namespace

void use_compose_table(const std::filesystem::path& file) {
    constexpr int keep_what_is_set = 0;
    std::error_code error;
    if (std::filesystem::exists(file, error)) {
        ::setenv("XCOMPOSEFILE", file.c_str(), keep_what_is_set);
    }
}

Result<std::unique_ptr<Window>> make_glfw_window(const GlfwOptions& options) {
    auto window = std::make_unique<GlfwWindow>();
    if (Result<void> opened = window->open(options); !opened) return opened.problem();
    return Result<std::unique_ptr<Window>>(std::move(window));
}

}  // namespace madoguchi::platform
