// Goal: a picture comes back from its file as it was, and no file can hurt. Method: real files.
#include "platform/picture.h"

#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <fstream>

using namespace madoguchi;
using namespace madoguchi::platform;

namespace {

// A folder of its own, gone at the end.
struct Folder {
    std::filesystem::path path = std::filesystem::temp_directory_path() /
                                 ("madoguchi-picture-" + std::to_string(::getpid()));
    Folder() { std::filesystem::create_directories(path); }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
};

Picture small_picture() {
    Picture picture{{2, 2}, {}};
    for (int i = 0; i < 4; ++i) {
        const auto shade = static_cast<std::uint8_t>(i * 60);
        picture.rgba.insert(picture.rgba.end(), {shade, 10, 20, 255});
    }
    return picture;
}

}  // namespace

TEST_CASE("a picture comes back from its file as it was", "[picture]") {
    const Folder folder;
    REQUIRE(write_png(small_picture(), folder.path / "a.png"));
    const Result<Picture> read = read_png(folder.path / "a.png");
    REQUIRE(read);
    CHECK(read->size == SizePx{2, 2});
    CHECK(read->rgba == small_picture().rgba);
}

TEST_CASE("a picture that cannot be written is an environment fault that names its file",
          "[picture]") {
    const Result<void> written = write_png(small_picture(), "/proc/none/a.png");
    REQUIRE_FALSE(written);
    CHECK(written.problem().kind == ProblemKind::Environment);
    CHECK(written.problem().where == "/proc/none/a.png");
}

TEST_CASE("a missing, a damaged and a huge picture are refused", "[picture]") {
    const Folder folder;
    CHECK_FALSE(read_png(folder.path / "none.png"));

    std::ofstream(folder.path / "text.png") << "no picture";
    CHECK_FALSE(read_png(folder.path / "text.png"));

    REQUIRE(write_png(small_picture(), folder.path / "cut.png"));
    std::filesystem::resize_file(folder.path / "cut.png", 50);
    CHECK_FALSE(read_png(folder.path / "cut.png"));

    const Picture wide{{picture_side_px_max + 1, 1},
                       std::vector<std::uint8_t>((picture_side_px_max + 1) * 4u)};
    REQUIRE(write_png(wide, folder.path / "wide.png"));
    const Result<Picture> read = read_png(folder.path / "wide.png");
    REQUIRE_FALSE(read);
    CHECK(read.problem().kind == ProblemKind::Refused);
}
