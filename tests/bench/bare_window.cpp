// The peer of bench: the least that shows anything, a GLFW window with a GLES2 context that clears
// once. Its time to the first frame and its memory are what no program with a window can go below.
//   bare_window WxH            on the display
//   bare_window WxH offscreen  EGL without a surface, into a texture
// Prints {"presented_ns":…,"pss_kib":…}, the time of CLOCK_MONOTONIC.
#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <GLES2/gl2.h>
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <cstdio>
#include <cstring>
#include <ctime>

namespace {

long long now_ns() {
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
}

long pss_kib() {
    std::FILE* const file = std::fopen("/proc/self/smaps_rollup", "r");
    if (file == nullptr) return -1;
    char line[256];
    long kib = -1;
    while (std::fgets(line, sizeof line, file) != nullptr) {
        if (std::sscanf(line, "Pss: %ld kB", &kib) == 1) break;
    }
    std::fclose(file);
    return kib;
}

void clear() {
    glClearColor(1, 1, 1, 1);
    glClear(GL_COLOR_BUFFER_BIT);
}

bool show_window(int width, int height) {
    if (!glfwInit()) return false;
    glfwWindowHint(GLFW_CLIENT_API, GLFW_OPENGL_ES_API);
    glfwWindowHint(GLFW_CONTEXT_CREATION_API, GLFW_EGL_CONTEXT_API);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 2);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    GLFWwindow* const window = glfwCreateWindow(width, height, "bare", nullptr, nullptr);
    if (window == nullptr) return false;
    glfwMakeContextCurrent(window);
    clear();
    glfwSwapBuffers(window);
    glFinish();
    glfwPollEvents();
    return true;
}

bool draw_offscreen(int width, int height) {
    EGLDisplay display =
        eglGetPlatformDisplay(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
    const EGLint wanted[] = {EGL_RENDERABLE_TYPE, EGL_OPENGL_ES2_BIT, EGL_NONE};
    const EGLint version[] = {EGL_CONTEXT_CLIENT_VERSION, 2, EGL_NONE};
    EGLConfig config = nullptr;
    EGLint found = 0;
    if (display == EGL_NO_DISPLAY || !eglInitialize(display, nullptr, nullptr)) return false;
    if (!eglBindAPI(EGL_OPENGL_ES_API)) return false;
    if (!eglChooseConfig(display, wanted, &config, 1, &found)) found = 0;
    EGLContext context =
        eglCreateContext(display, found > 0 ? config : EGL_NO_CONFIG_KHR, EGL_NO_CONTEXT, version);
    if (!eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context)) return false;
    GLuint texture = 0;
    GLuint framebuffer = 0;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    glGenFramebuffers(1, &framebuffer);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture, 0);
    clear();
    glFinish();
    return true;
}

}  // namespace

int main(int count, char** arguments) {
    int width = 0;
    int height = 0;
    if (count < 2 || std::sscanf(arguments[1], "%5dx%5d", &width, &height) != 2) return 2;
    const bool is_offscreen = count > 2 && std::strcmp(arguments[2], "offscreen") == 0;
    const bool shown = is_offscreen ? draw_offscreen(width, height) : show_window(width, height);
    if (!shown) return 3;
    const long long presented = now_ns();
    std::printf("{\"presented_ns\":%lld,\"pss_kib\":%ld}\n", presented, pss_kib());
    return 0;
}
