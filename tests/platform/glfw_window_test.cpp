// Goal: the real window opens, draws, and hears fingers and keys. Method: an X server of our own
// without a screen, and xdotool for the hand. Each test has its own server.
#include "platform/glfw/glfw_window.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <fstream>
#include <regex>
#include <string>
#include <vector>

#include "platform/glfw/glfw_keys.h"
#include "tests/platform/painter.h"

using namespace std::chrono_literals;
using namespace madoguchi;
using namespace madoguchi::platform;

namespace {

pid_t start(std::vector<std::string> words, int output = -1) {
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    if (output >= 0) posix_spawn_file_actions_adddup2(&actions, output, 3);
    pid_t child = -1;
    const int failed =
        posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    REQUIRE(failed == 0);
    return child;
}

// Xvfb on a display number it picks itself; DISPLAY names it while this lives.
class Display {
public:
    Display() {
        std::array<int, 2> ends{};
        REQUIRE(pipe2(ends.data(), O_CLOEXEC) == 0);
        server_ = start(
            {"Xvfb", "-displayfd", "3", "-screen", "0", "640x400x24", "-nolisten", "tcp"}, ends[1]);
        close(ends[1]);
        std::string number;
        for (char digit = 0; read(ends[0], &digit, 1) == 1 && digit != '\n';) number += digit;
        close(ends[0]);
        REQUIRE_FALSE(number.empty());
        setenv("DISPLAY", (":" + number).c_str(), 1);
        unsetenv("WAYLAND_DISPLAY");
    }
    ~Display() {
        unsetenv("DISPLAY");
        kill(server_, SIGTERM);
        waitpid(server_, nullptr, 0);
    }
    Display(const Display&) = delete;
    Display& operator=(const Display&) = delete;

private:
    pid_t server_ = -1;
};

void by_hand(std::vector<std::string> words) {
    words.insert(words.begin(), "xdotool");
    int status = -1;
    waitpid(start(std::move(words)), &status, 0);
    REQUIRE(status == 0);
}

std::unique_ptr<Window> open_window(const GlfwOptions& options) {
    auto made = make_glfw_window(options);
    if (!made) FAIL(made.problem().sentence());
    return std::move(made).value();
}

// Everything that happens until nothing has for half a second.
std::vector<InputEvent> events_of(Window& window) {
    std::vector<InputEvent> all;
    for (int quiet = 0; quiet < 10;) {
        window.wait_for_event(50ms);
        const auto some = window.take_events();
        quiet = some.empty() ? quiet + 1 : 0;
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

template <class Event>
std::vector<Event> only(const std::vector<InputEvent>& events) {
    std::vector<Event> found;
    for (const InputEvent& event : events) {
        if (const auto* one = std::get_if<Event>(&event)) found.push_back(*one);
    }
    return found;
}

}  // namespace

TEST_CASE("full screen the window covers the screen, has the keyboard, and draws", "[glfw]") {
    const Display display;
    const auto window = open_window({"madoguchi", {}, {}});
    Painter painter(*window);
    CHECK(window->is_open());
    CHECK(window->size_px() == SizePx{640, 400});
    CHECK(window->pixels_per_mm() > 1);
    CHECK(window->texture_size_max() >= 2048);
    const Result<Picture> picture = window->take_picture(painter.paint(600, 10));
    REQUIRE(picture);
    CHECK(colour_at(*picture, 610, 20) == Colour::Red);
    CHECK(colour_at(*picture, 10, 390) == Colour::Blue);
    painter.show(600, 10);
    events_of(*window);

    by_hand({"key", "a", "Tab", "shift+Tab", "ctrl+z", "F9", "space"});
    const auto events = events_of(*window);
    CHECK(only<TextEvent>(events) == std::vector<TextEvent>{{"a"}, {" "}});
    CHECK(only<KeyEvent>(events) == std::vector<KeyEvent>{{Key::Tab, false, false, 0},
                                                          {Key::Tab, true, false, 0},
                                                          {Key::Character, false, true, 'z'},
                                                          {Key::F9, false, false, 0}});
}

TEST_CASE("a touch is down, moves and up, and nothing hovers", "[glfw]") {
    const Display display;
    const auto window = open_window({"madoguchi", {}, {}});
    Painter painter(*window);
    painter.show(1, 1);
    events_of(*window);

    by_hand({"mousemove", "50", "60", "mousemove", "100", "60"});
    CHECK(only<PointerEvent>(events_of(*window)).empty());

    by_hand({"mousemove", "50", "60", "mousedown", "1"});
    by_hand({"mousemove", "80", "90"});
    by_hand({"mouseup", "1", "click", "3"});
    const auto touches = only<PointerEvent>(events_of(*window));
    REQUIRE(touches.size() >= 3);
    CHECK(touches.front() == PointerEvent{PointerAction::Down, 0, 50, 60});
    CHECK(touches.back() == PointerEvent{PointerAction::Up, 0, 80, 90});
    for (std::size_t i = 1; i + 1 < touches.size(); ++i) {
        CHECK(touches[i].action == PointerAction::Move);
    }
}

TEST_CASE("dead keys come from our own table, unless somebody has one", "[glfw]") {
    ::unsetenv("XCOMPOSEFILE");
    use_compose_table("/nowhere/compose");
    CHECK(::getenv("XCOMPOSEFILE") == nullptr);
    use_compose_table(SOURCE_DIR "/assets/keyboard/compose");
    REQUIRE(::getenv("XCOMPOSEFILE") != nullptr);
    CHECK(std::string(::getenv("XCOMPOSEFILE")) == SOURCE_DIR "/assets/keyboard/compose");
    ::setenv("XCOMPOSEFILE", "/home/own", 1);
    use_compose_table(SOURCE_DIR "/assets/keyboard/compose");
    CHECK(std::string(::getenv("XCOMPOSEFILE")) == "/home/own");
    ::unsetenv("XCOMPOSEFILE");
}

TEST_CASE("the table of dead keys says of each letter what it is", "[glfw]") {
    std::ifstream table(SOURCE_DIR "/assets/keyboard/compose");
    const std::regex row(R"re(<dead_[a-z]+> <([A-Za-z]|space)> : "(.+)" U([0-9A-F]{4}))re");
    int letters = 0;
    for (std::string line; std::getline(table, line);) {
        if (line.empty() || line.starts_with('#')) continue;
        std::smatch parts;
        INFO(line);
        REQUIRE(std::regex_match(line, parts, row));
        const std::string told = parts[2] == "\\\"" ? "\"" : parts[2].str();
        CHECK(told == utf8_from(static_cast<unsigned>(std::stoul(parts[3], nullptr, 16))));
        ++letters;
    }
    CHECK(letters > 200);
}

TEST_CASE("a window of a given size can be given another, and a still one presents nothing",
          "[glfw]") {
    const Display display;
    std::vector<WindowMeasures> measured;
    const auto window = open_window(
        {.title = "madoguchi",
         .size = SizePx{320, 200},
         .width_mm = 128,  // Of a screen of 640 pixels
         .measured = [&measured](const WindowMeasures& told) { measured.push_back(told); }});
    REQUIRE(measured.size() == 1);
    CHECK(measured.front().size == SizePx{320, 200});
    CHECK(measured.front().pixels_per_mm == 5.0f);
    Painter painter(*window);
    CHECK(window->size_px() == SizePx{320, 200});
    CHECK(window->pixels_per_mm() == 5.0f);
    painter.show(1, 1);
    events_of(*window);
    painter.show(1, 1);
    CHECK(painter.show(1, 1) == Shown::Unchanged);

    window->resize({200, 320});
    const auto events = events_of(*window);
    REQUIRE_FALSE(only<ResizeEvent>(events).empty());
    CHECK(only<ResizeEvent>(events).back().size == SizePx{200, 320});
    CHECK(painter.show(1, 1) == Shown::Presented);
}

TEST_CASE("without a display the window says so", "[glfw]") {
    unsetenv("DISPLAY");
    unsetenv("WAYLAND_DISPLAY");
    const auto made = make_glfw_window({"madoguchi", {}, {}});
    REQUIRE_FALSE(made);
    CHECK(made.problem().kind == ProblemKind::Environment);
}

TEST_CASE("半角/全角 and F10 come as keys of their own", "[glfw]") {
    CHECK(key_event_from(GLFW_KEY_F10, 0, 0)->key == Key::F10);
    // As a Japanese keyboard sends it: no sign at its place, or a code that GLFW does not know.
    CHECK(key_event_from(GLFW_KEY_GRAVE_ACCENT, 49, 0)->key == Key::SwitchWriting);
    CHECK(key_event_from(GLFW_KEY_UNKNOWN, 93, 0)->key == Key::SwitchWriting);
    CHECK_FALSE(key_event_from(GLFW_KEY_UNKNOWN, 121, 0));
}

TEST_CASE("code points become UTF-8, and what is none becomes nothing", "[glfw]") {
    CHECK(utf8_from('a') == "a");
    CHECK(utf8_from(0xE9) == "é");
    CHECK(utf8_from(0x3042) == "あ");
    CHECK(utf8_from(0x20BB7) == "𠮷");
    CHECK(utf8_from(0x10FFFF).size() == 4);
    CHECK(utf8_from(0xD800).empty());
    CHECK(utf8_from(0x110000).empty());
}
