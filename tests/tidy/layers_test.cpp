// Goal: the arrows between folders point one way, as kiosk/README.md draws them. Method: look up
// every #include in the two tables below. Ours are written in quotes from the root, everything else
// in angle brackets. To add an arrow, add it here and in kiosk/README.md.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tests/tidy/source_files.h"

using namespace madoguchi::tidy;

namespace {

using Patterns = std::vector<std::string_view>;

struct Layer {
    std::string_view folder;
    Patterns may_include;  // Besides itself and the standard library
};

// The first match counts, so a sub-folder stands above its parent. "db/*.h" means the headers right
// in db/: its interfaces, not its insides.
const std::vector<Layer> layers = {
    {"platform/base/", {}},
    {"platform/glfw/", {"platform/base/", "platform/*.h", "platform/egl/*.h"}},
    {"platform/egl/", {"platform/base/", "platform/*.h"}},
    {"platform/linux/", {"platform/base/", "platform/*.h"}},
    {"platform/none/", {"platform/base/", "platform/*.h"}},
    {"platform/", {"platform/base/", "platform/*.h"}},
    {"db/sqlite/", {"platform/base/", "platform/*.h", "db/*.h", "kiosk/domain/"}},
    {"db/sync/", {"platform/base/", "platform/*.h", "db/*.h", "kiosk/domain/"}},
    {"db/", {"platform/base/", "db/*.h", "kiosk/domain/"}},
    {"kiosk/domain/", {"platform/base/"}},
    {"kiosk/session/", {"platform/base/", "platform/*.h", "db/*.h", "kiosk/domain/"}},
    {"kiosk/ui/", {"platform/base/", "platform/*.h", "kiosk/domain/", "text_id.h"}},
    {"kiosk/screens/",
     {"platform/base/", "kiosk/domain/", "kiosk/session/", "kiosk/ui/", "text_id.h"}},
    {"kiosk/journey/",
     {"platform/base/", "platform/*.h", "kiosk/domain/", "kiosk/session/", "kiosk/ui/"}},
    {"kiosk/commands/", {"platform/", "db/", "kiosk/", "text_id.h"}},
    {"kiosk/main.cpp", {"platform/", "db/", "kiosk/"}},
};

// Each foreign library is known to a few folders only. A header that is in no row is refused.
const std::vector<Layer> foreign = {
    {"imgui_impl_opengl3.h", {"platform/egl/"}},
    {"imgui", {"kiosk/ui/", "platform/glfw/", "platform/egl/", "platform/none/"}},
    {"GLFW/", {"platform/glfw/"}},
    {"EGL/", {"platform/egl/", "platform/glfw/"}},
    {"GLES2/", {"platform/egl/", "platform/glfw/"}},
    {"png.h", {"platform/egl/"}},
    {"ft2build.h", {"kiosk/ui/"}},
    {"freetype/", {"kiosk/ui/"}},
    {"sqlite3.h", {"db/sqlite/", "kiosk/domain/formula"}},
    {"sodium.h", {"platform/linux/", "kiosk/domain/hash.cpp"}},
    {"utf8proc.h", {"kiosk/domain/", "kiosk/ui/"}},
    {"toml++/", {"kiosk/domain/", "kiosk/ui/", "kiosk/commands/"}},
    {"nlohmann/",
     {"kiosk/domain/", "kiosk/session/", "kiosk/ui/", "kiosk/journey/", "kiosk/commands/",
      "platform/linux/"}},
    {"CLI/", {"kiosk/commands/"}},
    {"anthy/", {"platform/linux/anthy_child/"}},
    {"fmt/", {"platform/*", "platform/linux/", "db/sqlite/", "kiosk/"}},
};

// The operating system itself.
const Patterns system_headers = {"sys/",      "unistd.h", "fcntl.h",   "poll.h",
                                 "signal.h",  "time.h",   "spawn.h",   "pwd.h",
                                 "termios.h", "malloc.h", "pthread.h", "sound/",
                                 "linux/"};
const Patterns system_users = {"platform/linux/", "db/sqlite/", "kiosk/commands/",
                               "kiosk/main.cpp"};

// What the domain must do without, though it is standard: time, files and threads come from
// outside.
const Patterns not_for_domain = {"filesystem", "fstream", "iostream",           "thread",
                                 "mutex",      "random",  "condition_variable", "future"};

bool matches(std::string_view pattern, std::string_view path) {
    const std::size_t star = pattern.find('*');
    if (star == std::string_view::npos) return path.starts_with(pattern);
    const std::string_view folder = pattern.substr(0, star);
    return path.starts_with(folder) &&
           path.substr(folder.size()).find('/') == std::string_view::npos;
}

bool any_matches(const Patterns& patterns, std::string_view path) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](std::string_view pattern) { return matches(pattern, path); });
}

// The innermost folder of ours that is its own layer: "db/" for db/store.h.
const Layer* layer_of(std::string_view file) {
    const auto found = std::find_if(layers.begin(), layers.end(), [&](const Layer& layer) {
        return file.starts_with(layer.folder);
    });
    return found == layers.end() ? nullptr : &*found;
}

bool may_include_ours(std::string_view file, std::string_view include) {
    const Layer* layer = layer_of(file);
    if (layer == nullptr) return false;
    return layer == layer_of(include) || any_matches(layer->may_include, include);
}

bool may_include_foreign(std::string_view file, std::string_view include) {
    for (const Layer& library : foreign) {
        if (include.starts_with(library.folder)) return any_matches(library.may_include, file);
    }
    if (any_matches(system_headers, include)) return any_matches(system_users, file);
    if (include.find_first_of("./") != std::string_view::npos) return false;
    const bool is_denied =
        std::find(not_for_domain.begin(), not_for_domain.end(), include) != not_for_domain.end();
    return !is_denied || !file.starts_with("kiosk/domain/");
}

// Names every include that no arrow allows: "kiosk/domain/yen.h:3 includes db/store.h".
std::vector<std::string> broken_arrows(const SourceFile& file) {
    std::vector<std::string> broken;
    const std::vector<std::string> lines = lines_of(without_comments(file.text));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::size_t hash = lines[i].find_first_not_of(" \t");
        if (hash == std::string::npos || lines[i][hash] != '#') continue;
        const std::size_t word = lines[i].find("include", hash);
        const std::size_t open = lines[i].find_first_of("<\"", hash);
        if (word == std::string::npos || open == std::string::npos || open < word) continue;
        const bool ours = lines[i][open] == '"';
        const std::size_t close = lines[i].find(ours ? '"' : '>', open + 1);
        const std::string include = lines[i].substr(open + 1, close - open - 1);
        const bool allowed =
            ours ? may_include_ours(file.path, include) : may_include_foreign(file.path, include);
        if (!allowed) {
            broken.push_back(file.path + ":" + std::to_string(i + 1) + " includes " + include);
        }
    }
    return broken;
}

// What the check says of a file of one line.
std::string said_of(const std::string& path, const std::string& line) {
    return join(broken_arrows({path, line}));
}

bool names(const std::string& path, const std::string& include) {
    const bool foreign_header = include.front() == '<';
    const std::string bare = foreign_header ? include.substr(1, include.size() - 2) : include;
    const std::string line =
        foreign_header ? "#include " + include : "#include \"" + include + "\"";
    return said_of(path, line) == path + ":1 includes " + bare + "\n";
}

bool allows(const std::string& path, const std::string& include) {
    const std::string line =
        include.front() == '<' ? "#include " + include : "#include \"" + include + "\"";
    return said_of(path, line).empty();
}

}  // namespace

TEST_CASE("every include follows the arrows", "[tidy]") {
    const auto files = source_files({"kiosk", "platform", "db"});
    CHECK(files.size() > 10);  // Or the test has been looking at an empty folder
    for (const SourceFile& file : files) {
        CAPTURE(file.path);
        CHECK(join(broken_arrows(file)) == "");
    }
}

TEST_CASE("a violation is named with its file and line", "[tidy]") {
    CHECK(said_of("kiosk/domain/yen.h", "// Yen\n\n  #  include \"db/store.h\"\n") ==
          "kiosk/domain/yen.h:3 includes db/store.h\n");
    CHECK(said_of("kiosk/domain/yen.h", "// #include \"db/store.h\"\n").empty());
}

TEST_CASE("the ground stands on the standard library only", "[tidy]") {
    CHECK(names("platform/base/result.h", "platform/clock.h"));
    CHECK(names("platform/base/result.h", "kiosk/domain/yen.h"));
}

TEST_CASE("the domain knows no clock, no store, no screen and no file", "[tidy]") {
    CHECK(names("kiosk/domain/rule.cpp", "platform/clock.h"));
    CHECK(names("kiosk/domain/rule.cpp", "db/store.h"));
    CHECK(names("kiosk/domain/rule.cpp", "kiosk/session/session.h"));
    CHECK(names("kiosk/domain/rule.cpp", "kiosk/ui/ui.h"));
    CHECK(names("kiosk/domain/rule.cpp", "<filesystem>"));
    CHECK(names("kiosk/domain/rule.cpp", "<thread>"));
    CHECK(names("kiosk/domain/rule.cpp", "<imgui.h>"));
    CHECK(allows("kiosk/domain/rule.cpp", "platform/base/result.h"));
}

TEST_CASE("only formulas may use SQLite in the domain", "[tidy]") {
    CHECK(names("kiosk/domain/rule.cpp", "<sqlite3.h>"));
    CHECK(allows("kiosk/domain/formula.cpp", "<sqlite3.h>"));
}

TEST_CASE("platform knows neither the counter nor its own insides", "[tidy]") {
    CHECK(names("platform/jobs.cpp", "kiosk/domain/yen.h"));
    CHECK(names("platform/jobs.cpp", "db/store.h"));
    CHECK(names("platform/jobs.cpp", "platform/linux/linux_files.h"));
    CHECK(names("platform/linux/linux_files.cpp", "platform/glfw/glfw_window.h"));
    CHECK(names("platform/none/blind_window.cpp", "platform/egl/gles_renderer.h"));
    CHECK(names("platform/egl/offscreen_window.cpp", "platform/glfw/glfw_window.h"));
    CHECK(allows("platform/glfw/glfw_window.cpp", "platform/egl/gles_renderer.h"));
}

TEST_CASE("the store's interfaces know the domain and not their insides", "[tidy]") {
    CHECK(names("db/store.h", "db/sqlite/sqlite_store.h"));
    CHECK(names("db/store.h", "kiosk/session/session.h"));
    CHECK(names("db/store.h", "platform/clock.h"));
    CHECK(names("db/store.h", "<sqlite3.h>"));
    CHECK(allows("db/store.h", "kiosk/domain/application.h"));
}

TEST_CASE("the store's insides know neither the visit nor the other store", "[tidy]") {
    CHECK(names("db/sqlite/sqlite_store.cpp", "kiosk/session/session.h"));
    CHECK(names("db/sqlite/sqlite_store.cpp", "db/sync/hub.h"));
    CHECK(names("db/sqlite/sqlite_store.cpp", "platform/linux/linux_files.h"));
    CHECK(allows("db/sqlite/sqlite_store.cpp", "platform/clock.h"));
    CHECK(allows("db/sqlite/sqlite_store.cpp", "<sqlite3.h>"));
}

TEST_CASE("the session sees interfaces, never insides nor screens", "[tidy]") {
    CHECK(names("kiosk/session/session.cpp", "db/sqlite/sqlite_store.h"));
    CHECK(names("kiosk/session/session.cpp", "platform/linux/linux_files.h"));
    CHECK(names("kiosk/session/session.cpp", "kiosk/screens/screen_set.h"));
    CHECK(names("kiosk/session/session.cpp", "kiosk/ui/ui.h"));
    CHECK(names("kiosk/session/session.cpp", "text_id.h"));
    CHECK(allows("kiosk/session/session.cpp", "db/store.h"));
    CHECK(allows("kiosk/session/session.cpp", "platform/clock.h"));
}

TEST_CASE("the widget kit knows neither the visit nor the store", "[tidy]") {
    CHECK(names("kiosk/ui/ui.cpp", "kiosk/session/session.h"));
    CHECK(names("kiosk/ui/ui.cpp", "kiosk/screens/screen_set.h"));
    CHECK(names("kiosk/ui/ui.cpp", "db/store.h"));
    CHECK(names("kiosk/ui/ui.cpp", "platform/glfw/glfw_window.h"));
    CHECK(names("kiosk/ui/ui.cpp", "<GLES2/gl2.h>"));
    CHECK(allows("kiosk/ui/ui.cpp", "<imgui.h>"));
    CHECK(allows("kiosk/ui/ui.cpp", "platform/input.h"));
}

TEST_CASE("screens know no Dear ImGui, no store and no machine", "[tidy]") {
    CHECK(names("kiosk/screens/idea_screen.cpp", "<imgui.h>"));
    CHECK(names("kiosk/screens/idea_screen.cpp", "db/store.h"));
    CHECK(names("kiosk/screens/idea_screen.cpp", "platform/clock.h"));
    CHECK(names("kiosk/screens/idea_screen.cpp", "platform/linux/linux_files.h"));
    CHECK(names("kiosk/screens/idea_screen.cpp", "kiosk/journey/journey.h"));
    CHECK(allows("kiosk/screens/idea_screen.cpp", "kiosk/session/session.h"));
    CHECK(allows("kiosk/screens/idea_screen.cpp", "kiosk/ui/kit.h"));
}

TEST_CASE("journeys know no screen, no store and no inside", "[tidy]") {
    CHECK(names("kiosk/journey/journey.cpp", "kiosk/screens/screen_set.h"));
    CHECK(names("kiosk/journey/journey.cpp", "db/store.h"));
    CHECK(names("kiosk/journey/journey.cpp", "platform/egl/offscreen_window.h"));
    CHECK(allows("kiosk/journey/journey.cpp", "kiosk/ui/node.h"));
    CHECK(allows("kiosk/journey/journey.cpp", "platform/window.h"));
}

TEST_CASE("nothing but commands and main sees the insides, and nothing points at screens",
          "[tidy]") {
    for (const char* inside : {"db/sqlite/x.h", "platform/glfw/x.h", "platform/linux/x.h",
                               "kiosk/screens/x.h", "kiosk/commands/x.h"}) {
        CAPTURE(inside);
        for (const char* file : {"kiosk/domain/a.cpp", "kiosk/session/a.cpp", "kiosk/ui/a.cpp",
                                 "kiosk/journey/a.cpp", "platform/a.cpp", "db/a.cpp"}) {
            CAPTURE(file);
            CHECK(names(file, inside));
        }
        CHECK(allows("kiosk/commands/a.cpp", inside));
        CHECK(allows("kiosk/main.cpp", inside));
    }
}

TEST_CASE("each foreign library is known to its folders only", "[tidy]") {
    CHECK(names("kiosk/session/a.cpp", "<imgui.h>"));
    CHECK(names("platform/linux/a.cpp", "<imgui_internal.h>"));
    CHECK(names("platform/egl/a.cpp", "<GLFW/glfw3.h>"));
    CHECK(names("platform/none/a.cpp", "<EGL/egl.h>"));
    CHECK(names("kiosk/session/a.cpp", "<sqlite3.h>"));
    CHECK(names("kiosk/session/a.cpp", "<sodium.h>"));
    CHECK(names("db/sqlite/a.cpp", "<nlohmann/json.hpp>"));
    CHECK(names("kiosk/session/a.cpp", "<toml++/toml.h>"));
    CHECK(names("kiosk/session/a.cpp", "<utf8proc.h>"));
    CHECK(names("kiosk/ui/a.cpp", "<CLI/CLI.hpp>"));
    CHECK(names("kiosk/ui/a.cpp", "<png.h>"));
    CHECK(names("kiosk/screens/a.cpp", "<ft2build.h>"));
    CHECK(names("db/store.cpp", "<fmt/format.h>"));
    CHECK(names("platform/base/result.h", "<fmt/format.h>"));
    CHECK(names("kiosk/session/a.cpp", "<unistd.h>"));
    CHECK(names("kiosk/commands/a.cpp", "<libpq-fe.h>"));  // In no row yet
}

TEST_CASE("a file outside every layer is refused", "[tidy]") {
    CHECK(names("kiosk/helpers/a.cpp", "kiosk/domain/yen.h"));
}
