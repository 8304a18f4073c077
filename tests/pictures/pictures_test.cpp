// Goal: the screens look as they did when somebody last compared them with the design. Method: the
// yuzu journey is played with pictures, drawn in memory by software; each reference beside this
// file must be met within a tolerance that forgives another driver's rounding, not another layout.
// After a wanted change, look at the new pictures, then run this test with
// MADOGUCHI_UPDATE_PICTURES=1.
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <string>
#include <vector>

#include "platform/picture.h"
#include "tests/support/temporary_folder.h"

using namespace madoguchi;

namespace {

// Of 255, in each colour of a pixel; and how many pixels in ten thousand may be further off.
constexpr int channel_tolerance = 24;
constexpr std::size_t strangers_max_per_10000 = 50;

const std::filesystem::path references = SOURCE_DIR "/tests/pictures";

std::vector<std::filesystem::path> reference_pictures() {
    std::vector<std::filesystem::path> pictures;
    for (const auto& entry : std::filesystem::directory_iterator(references)) {
        if (entry.path().extension() == ".png") pictures.push_back(entry.path());
    }
    return pictures;
}

std::size_t strangers(const platform::Picture& a, const platform::Picture& b) {
    std::size_t count = 0;
    for (std::size_t pixel = 0; pixel < a.rgba.size(); pixel += 4) {
        for (std::size_t channel = pixel; channel < pixel + 3; ++channel) {
            if (std::abs(a.rgba[channel] - b.rgba[channel]) <= channel_tolerance) continue;
            ++count;
            break;
        }
    }
    return count;
}

}  // namespace

TEST_CASE("the screens look as they did when they were last compared with the design",
          "[pictures]") {
    const TemporaryFolder folder;
    const std::string command = "MADOGUCHI_SHOTS='" + folder.path().string() +
                                "' LIBGL_ALWAYS_SOFTWARE=1 '" SOURCE_DIR
                                "/tests/journeys/play' '" PROGRAM "' yuzu";
    REQUIRE(std::system(command.c_str()) == 0);

    const bool update = std::getenv("MADOGUCHI_UPDATE_PICTURES") != nullptr;
    std::size_t compared = 0;
    for (const std::filesystem::path& reference : reference_pictures()) {
        const std::filesystem::path shot = folder.path() / reference.filename();
        INFO(reference.filename().string());
        if (update) {
            std::filesystem::copy_file(shot, reference,
                                       std::filesystem::copy_options::overwrite_existing);
        }
        const auto expected = platform::read_png(reference);
        const auto seen = platform::read_png(shot);
        REQUIRE(expected.ok());
        REQUIRE(seen.ok());
        REQUIRE(expected->rgba.size() == seen->rgba.size());
        const std::size_t pixels = expected->rgba.size() / 4;
        CHECK(strangers(*expected, *seen) * 10'000 <= pixels * strangers_max_per_10000);
        ++compared;
    }
    CHECK(compared >= 4);  // Or the test has been looking at an empty folder
}
