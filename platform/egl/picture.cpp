#include "platform/picture.h"

#include <png.h>

#include <cstring>
#include <string>

namespace madoguchi::platform {

namespace {

// libpng's simplified interface: it reports instead of jumping.
struct PngImage {
    png_image image;

    PngImage() {
        std::memset(&image, 0, sizeof image);
        image.version = PNG_IMAGE_VERSION;
    }
    ~PngImage() { png_image_free(&image); }
    PngImage(const PngImage&) = delete;
    PngImage& operator=(const PngImage&) = delete;

    std::string message() const { return image.message; }
};

}  // namespace

Result<void> write_png(const Picture& picture, const std::filesystem::path& file) {
    ensure(picture.size.width > 0 && picture.size.height > 0);
    ensure(picture.rgba.size() == static_cast<std::size_t>(picture.size.width) *
                                      static_cast<std::size_t>(picture.size.height) * 4);
    PngImage png;
    png.image.width = static_cast<png_uint_32>(picture.size.width);
    png.image.height = static_cast<png_uint_32>(picture.size.height);
    png.image.format = PNG_FORMAT_RGBA;
    png.image.flags = PNG_IMAGE_FLAG_FAST;
    if (!png_image_write_to_file(&png.image, file.c_str(), 0, picture.rgba.data(), 0, nullptr)) {
        return Problem{ProblemKind::Environment, "the picture cannot be written: " + png.message(),
                       file.string(), "check the folder and the free space"};
    }
    return {};
}

Result<Picture> read_png(const std::filesystem::path& file) {
    if (!std::filesystem::is_regular_file(file)) {
        return Problem{ProblemKind::Environment, "the picture cannot be read", file.string(), ""};
    }
    PngImage png;
    if (!png_image_begin_read_from_file(&png.image, file.c_str())) {
        return Problem{ProblemKind::Refused, "this is no PNG picture: " + png.message(),
                       file.string(), ""};
    }
    constexpr auto side_max = static_cast<png_uint_32>(picture_side_px_max);
    if (png.image.width > side_max || png.image.height > side_max) {
        return Problem{ProblemKind::Refused, "the picture is larger than any screen", file.string(),
                       ""};
    }
    png.image.format = PNG_FORMAT_RGBA;
    Picture picture;
    picture.size = {static_cast<int>(png.image.width), static_cast<int>(png.image.height)};
    picture.rgba.resize(PNG_IMAGE_SIZE(png.image));
    if (!png_image_finish_read(&png.image, nullptr, picture.rgba.data(), 0, nullptr)) {
        return Problem{ProblemKind::Refused, "the PNG picture is damaged: " + png.message(),
                       file.string(), ""};
    }
    return picture;
}

}  // namespace madoguchi::platform
