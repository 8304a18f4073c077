#include "platform/egl/offscreen_window.h"

#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <GLES2/gl2.h>

#include "platform/egl/gles_renderer.h"
#include "platform/event_queue.h"

namespace madoguchi::platform {

namespace {

Problem egl_problem(const char* what) {
    return {ProblemKind::Environment, what, "", "install libegl-mesa0 and libgl1-mesa-dri"};
}

// An EGL display and a GLES2 context that is current in the thread that made it.
class SurfacelessContext {
public:
    SurfacelessContext() = default;
    SurfacelessContext(const SurfacelessContext&) = delete;
    SurfacelessContext& operator=(const SurfacelessContext&) = delete;

    ~SurfacelessContext() {
        if (display_ == EGL_NO_DISPLAY) return;
        eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        if (context_ != EGL_NO_CONTEXT) eglDestroyContext(display_, context_);
        // No eglTerminate: the display is the process's, and another window may be using it.
        eglReleaseThread();
    }

    Result<void> open() {
        display_ =
            eglGetPlatformDisplay(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
        if (display_ == EGL_NO_DISPLAY || !eglInitialize(display_, nullptr, nullptr)) {
            display_ = EGL_NO_DISPLAY;
            return egl_problem("EGL offers no display without a surface");
        }
        const EGLint wanted[] = {EGL_RENDERABLE_TYPE, EGL_OPENGL_ES2_BIT, EGL_NONE};
        EGLConfig config = nullptr;
        EGLint found = 0;
        if (!eglBindAPI(EGL_OPENGL_ES_API) ||
            !eglChooseConfig(display_, wanted, &config, 1, &found)) {
            found = 0;
        }
        const EGLint version[] = {EGL_CONTEXT_CLIENT_VERSION, 2, EGL_NONE};
        context_ = eglCreateContext(display_, found > 0 ? config : EGL_NO_CONFIG_KHR,
                                    EGL_NO_CONTEXT, version);
        if (context_ == EGL_NO_CONTEXT) return egl_problem("EGL offers no GLES2 context");
        if (!make_current()) return egl_problem("EGL cannot draw without a surface");
        return {};
    }

    bool make_current() {
        return eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, context_) == EGL_TRUE;
    }

private:
    EGLDisplay display_ = EGL_NO_DISPLAY;
    EGLContext context_ = EGL_NO_CONTEXT;
};

class OffscreenWindow final : public Window {
public:
    OffscreenWindow(SizePx size, float pixels_per_mm)
        : size_(size), pixels_per_mm_(pixels_per_mm) {}

    ~OffscreenWindow() override { release_target(); }

    Result<void> open() {
        if (Result<void> opened = context_.open(); !opened) return opened.problem();
        texture_size_max_ = GlesRenderer::texture_size_max();
        return make_target() ? Result<void>() : egl_problem("GLES2 cannot draw into a texture");
    }

    bool is_open() const override { return true; }
    SizePx size_px() const override { return size_; }
    float pixels_per_mm() const override { return pixels_per_mm_; }
    int texture_size_max() const override { return texture_size_max_; }

    std::vector<InputEvent> take_events() override { return events_.take(); }
    void wait_for_event(std::chrono::steady_clock::duration timeout) override {
        events_.wait(timeout);
    }
    void post(InputEvent event) override { events_.post(std::move(event)); }
    void wake() override { events_.wake(); }

    void start_renderer() override {
        ensure(context_.make_current());
        renderer_.start();
    }
    void stop_renderer() override {
        ensure(context_.make_current());
        renderer_.stop();
    }
    void begin_frame() override {
        ensure(context_.make_current());
        renderer_.begin_frame();
    }
    Shown present(ImDrawData* draw_data) override {
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
        return renderer_.draw(draw_data, size_);
    }
    Result<Picture> take_picture(ImDrawData* draw_data) override {
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
        return renderer_.draw_and_read(draw_data, size_);
    }

    void resize(SizePx size) override {
        ensure(size.width > 0 && size.height > 0);
        ensure(context_.make_current());
        release_target();
        size_ = size;
        ensure(make_target());
        renderer_.forget();
        events_.post(ResizeEvent{size});
    }

private:
    bool make_target() {
        glGenTextures(1, &texture_);
        glBindTexture(GL_TEXTURE_2D, texture_);
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, size_.width, size_.height, 0, GL_RGBA,
                     GL_UNSIGNED_BYTE, nullptr);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
        glBindTexture(GL_TEXTURE_2D, 0);
        glGenFramebuffers(1, &framebuffer_);
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_, 0);
        return glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
    }

    void release_target() {
        if (texture_ == 0 || !context_.make_current()) return;
        glDeleteFramebuffers(1, &framebuffer_);
        glDeleteTextures(1, &texture_);
        framebuffer_ = texture_ = 0;
    }

    SizePx size_;
    float pixels_per_mm_;
    int texture_size_max_ = 0;
    SurfacelessContext context_;
    GLuint texture_ = 0;
    GLuint framebuffer_ = 0;
    GlesRenderer renderer_;
    EventQueue events_;
};

}  // namespace

Result<std::unique_ptr<Window>> make_offscreen_window(SizePx size, float pixels_per_mm) {
    ensure(size.width > 0 && size.width <= picture_side_px_max);
    ensure(size.height > 0 && size.height <= picture_side_px_max);
    auto window = std::make_unique<OffscreenWindow>(size, pixels_per_mm);
    if (Result<void> opened = window->open(); !opened) return opened.problem();
    return Result<std::unique_ptr<Window>>(std::move(window));
}

}  // namespace madoguchi::platform
