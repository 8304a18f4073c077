// Goal: what WCAG 2.2 asks of sound, film and pictures of words does not apply here, because there
// are none. Method: every file of assets/ is of a known kind of text, and of all sources only the
// voice knows a program that makes a sound.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "tests/tidy/source_files.h"

using namespace madoguchi::tidy;
namespace fs = std::filesystem;

namespace {

bool is_text(const fs::path& file) {
    static const std::set<std::string> kinds = {".json", ".md", ".po", ".toml", ".tsv"};
    static const std::set<std::string> names = {"compose", "passphrase"};
    return kinds.contains(file.extension().string()) || names.contains(file.filename().string());
}

// Programs and signs by which a machine makes itself heard.
std::vector<std::string> sounds_in(const SourceFile& file) {
    std::vector<std::string> found;
    for (const Literal& literal : string_literals(file.text)) {
        for (const char* sound : {"aplay", "paplay", "pw-play", "ffplay", "mpv", "\\a", "\\007",
                                  "/dev/dsp", "/dev/snd", "espeak", "open_jtalk"}) {
            if (literal.text.find(sound) != std::string::npos) {
                found.push_back(file.path + ":" + std::to_string(literal.line) + " " + sound);
            }
        }
    }
    return found;
}

bool is_of_the_voice(const SourceFile& file) {
    return file.path.starts_with("platform/linux/linux_voice") ||
           file.path.starts_with("platform/linux/voice_engines") ||
           file.path.starts_with("platform/linux/headphone_jack") ||
           file.path.starts_with("kiosk/commands/voice_settings") ||
           file.path.starts_with("kiosk/commands/doctor");
}

}  // namespace

TEST_CASE("no film, no recording and no picture of words is shipped", "[tidy]") {
    std::vector<std::string> strange;
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(SOURCE_DIR "/assets")) {
        if (!entry.is_regular_file()) continue;
        ++files;
        if (!is_text(entry.path())) strange.push_back(entry.path().string());
    }
    CHECK(files > 20);
    CHECK(join(strange) == "");
    CHECK_FALSE(is_text("welcome.mp4"));
    CHECK_FALSE(is_text("title.png"));
}

TEST_CASE("nothing but the voice makes a sound", "[tidy]") {
    std::vector<std::string> found;
    bool has_seen_the_voice = false;
    for (const SourceFile& file : source_files({"kiosk", "platform", "db"})) {
        const std::vector<std::string> sounds = sounds_in(file);
        if (is_of_the_voice(file)) {
            has_seen_the_voice = has_seen_the_voice || !sounds.empty();
        } else {
            found.insert(found.end(), sounds.begin(), sounds.end());
        }
    }
    CHECK(has_seen_the_voice);  // Or the test looks for the wrong words
    CHECK(join(found) == "");
}
